import { PROTOCOL_NAMES } from '../../protocols/protocol.js';
import { optional, withDefault } from '../values/define.js';
import { authValue, commandValue } from '../values/credential-values.js';
import { headersValue } from '../values/headers-value.js';
import { objectValue, pricesValue } from '../values/structures.js';
import { volumeValue } from '../values/volume-value.js';
import { tlsValue } from '../values/tls-value.js';
import { endpointValue } from '../values/url-value.js';
import {
  booleanValue,
  choiceValue,
  durationValue,
  moneyValue,
  numberValue,
  secretValue,
  textValue,
} from '../values/values.js';

/** What is asked, of whom, and for how much. */
export const TARGET_SETTINGS = {
  endpoint: optional(endpointValue, {
    summary:
      "URL of the API, or `simulator` for the embedded simulated endpoint (no network, no cost). A base URL as SDKs take it (no path, or ending in `/v1`, `/openai`, a deployment, …) gets the protocol's standard path appended.",
    defaultText: 'required',
  }),
  protocol: withDefault(choiceValue(['auto', ...PROTOCOL_NAMES]), 'auto', {
    summary: 'Wire format; `auto` decides by the URL and says in the log what it chose.',
  }),
  model: optional(textValue, {
    perScenario: true,
    summary: 'Model id, sent as the protocol wants it; also the key for prices.',
  }),
  'api-key': optional(secretValue, {
    summary: "Sent in the protocol's own auth header; registered as a secret before anything else happens.",
  }),
  'api-key-command': optional(commandValue, {
    summary:
      'A program that prints the key or a token, such as `az account get-access-token …`: run without a shell, again before what it gave ends, and once where it is refused (401). Never taken from a config file.',
  }),
  'api-key-file': optional(textValue, {
    placeholder: 'FILE',
    summary:
      'A file that holds the key or a token; read again when it changes. Never taken from a config file.',
  }),
  'api-key-lifetime': optional(durationValue(10_000, 86_400_000), {
    where: 'config',
    summary: 'How long what `api-key-command` gives lasts, where it is no JWT and does not say it.',
  }),
  auth: optional(authValue, {
    summary:
      "No stored key: `openai-oidc` and `anthropic-oidc` exchange the workflow's identity (`id-token: write`) for a short-lived token, renewed before it ends; `aws` signs requests (SigV4, Bedrock) with the environment's credentials. A map with `type` and what it takes.",
  }),
  headers: withDefault(headersValue, '', {
    summary: 'Extra headers, one `Name: value` a line; values are registered as secrets.',
    defaultText: '–',
  }),
  tls: optional(tlsValue, {
    where: 'config',
    summary:
      'PEM files, or `env:NAME` for variables that hold PEM: `ca` of a private authority, `cert` and `key` where the endpoint wants a client certificate.',
  }),
  body: optional(objectValue, {
    where: 'config',
    summary:
      "Fields merged into the request's JSON; null removes one. A cap or a number of answers in it raises what is reserved.",
  }),
  'max-tokens': withDefault(numberValue({ min: 1, max: 1_000_000, integer: true }), 256, {
    perScenario: true,
    summary: 'Most output tokens a request may produce; also bounds its worst-case cost.',
  }),
  timeout: withDefault(durationValue(1, 3_600_000), '30s', {
    perScenario: true,
    summary: 'A request still unfinished then is aborted and counts as a timeout.',
  }),
  stream: withDefault(booleanValue, true, {
    summary: 'Stream the response; time to first token is measured only when streaming, never guessed.',
  }),
  budget: withDefault(moneyValue(1_000_000), '1.00', {
    summary: 'Hard ceiling in US dollars for the whole run, over all scenarios, arms and retries.',
  }),
  'monthly-requests': optional(volumeValue, {
    summary:
      'Requests a month in production: one number, or `prompt: number` for each prompt. The bill is told in dollars a month then, instead of for 1,000 requests, and `monthly_cost` can be a threshold.',
  }),
  'input-overhead': withDefault(numberValue({ min: 0, max: 1_000_000, integer: true }), 0, {
    where: 'config',
    summary:
      'Most input tokens that the endpoint adds to each prompt (a system prompt of its own, say); reserved with every request.',
  }),
  prices: optional(pricesValue, {
    summary:
      'Dollars per million tokens (`request` per request): `input: 2.50, cached-input: 1.25, cache-write: 3.13, output: 10, request: 0`, of the one model that is asked, at the standard tier unless `tier: priority` (`speed`, `geo`) stands with them; for several a price file; `gpu-hour: 2.49, gpus: 2` for servers of your own; `free`; or `update`, the table as it is published today (`update@sha256:…`: that one or none). Without it the price table knows common models; one it does not know is an error, never $0.',
    defaultText: 'by model',
  }),
} as const;
