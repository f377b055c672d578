import { createHash } from 'node:crypto';
import { type Problem, SettingsError } from '../../base/errors.js';
import type { Tokens } from '../../base/units.js';
import type { InputBounds } from '../../budget/bound.js';
import type { Price } from '../../budget/price.js';
import { type PlanPrompt, promptOf } from '../../plan/plan.js';
import { NONCE_BYTES, prefixNonce } from '../../prompts/nonce.js';
import type { Prompt } from '../../prompts/prompt.js';
import { objectOf, parseJson } from '../../protocols/json.js';
import type { Call, CallOptions, Protocol, WireRequest } from '../../protocols/protocol.js';
import type { Arm } from '../../samples/sample.js';
import { countsOf } from '../terms/count-prompt.js';
import type { Credential } from './sending/credential.js';
import { checkBody } from '../terms/check-body.js';
import { readOutputCap } from '../terms/output-cap.js';
import { type PriceTerms, readPriceTerms } from '../terms/price-terms.js';

/** Where one arm's requests go. */
export interface ArmTarget {
  readonly endpoint: URL;
  readonly protocol: Protocol;
  readonly apiKey: string | undefined;
  /** In place of the key, where it changes during the run or requests are signed. */
  readonly credential?: Credential | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly stream: boolean;
  /** The model that the settings name; it wins over a prompt file's own. */
  readonly model: string | undefined;
  /** Most tokens that the endpoint adds to each prompt. */
  readonly inputOverhead?: Tokens;
  /** The price of a model; settings were checked before, so it is always known. */
  priceOf(model: string | undefined): Price;
  /** The price of a model that an answer names, where it is known. */
  servedPrice?(model: string): Price | null;
  /** The dearest price of the list that `servedPrice` asks; null where it has none. */
  dearestPrice?(): Price | null;
}

export interface RequestSettings {
  /** Output cap where the prompt names none. */
  readonly maxTokens: Tokens;
  /** Text that makes a request unlike every other, for `nonce`; null to send prompts as they are. */
  readonly nonce: (() => string) | null;
}

/** A request ready to be written, and what bounds its cost. */
export interface PreparedRequest {
  readonly prompt: Prompt;
  readonly target: ArmTarget;
  readonly model: string | undefined;
  /** Most output tokens that it may be billed for. */
  readonly maxTokens: Tokens;
  readonly price: Price;
  /** What the price depends on beside the tokens. */
  readonly terms: PriceTerms;
  /** The same text sent to the same model: measured input tokens hold for all of its kind. */
  readonly boundKey: string;
  /** Requests of one kind cost the same by the token: they ask one endpoint for one model with the same fields. */
  readonly priceKind: string;
  /** The bytes that are sent, where to and with which headers, but for a nonce, and at which price: alike where a request is the same. */
  identity(): string;
  /** Everything whose tokens are input. */
  readonly texts: readonly string[];
  /** Fewest tokens that the messages can be; an endpoint that counts far fewer does not count them. */
  readonly leastInput: Tokens;
  /** Tokens that its texts probably are. */
  readonly likelyInput: Tokens;
  /** Bytes by which requests of this key differ: the nonce's. */
  readonly varying: Tokens;
  /** The bytes of one request; with a nonce they are new each time. */
  wire(): WireRequest;
}

/** Prepares each prompt once an arm; the bytes are shared by all of its requests. */
export class RequestBook {
  private readonly prepared = new Map<string, PreparedRequest>();

  constructor(
    private readonly targets: Readonly<Partial<Record<Arm, ArmTarget>>>,
    private readonly settings: RequestSettings,
  ) {}

  /** SettingsError where the user's own body fields leave a request's cost without a bound. */
  get(planned: PlanPrompt, arm: Arm): PreparedRequest {
    const key = `${arm}/${planned.id}`;
    const known = this.prepared.get(key);
    if (known !== undefined) return known;
    const target = this.targets[arm];
    const prompt = promptOf(planned, arm);
    if (target === undefined || prompt === null) throw new Error(`no ${arm} arm for prompt ${planned.id}`);
    const fresh = prepareRequest(prompt, target, this.settings);
    this.prepared.set(key, fresh);
    return fresh;
  }
}

function prepareRequest(prompt: Prompt, target: ArmTarget, settings: RequestSettings): PreparedRequest {
  const model = target.model ?? prompt.model;
  const maxTokens = prompt.maxTokens ?? settings.maxTokens;
  const call: Call = {
    endpoint: target.endpoint,
    model,
    messages: prompt.messages,
    maxTokens,
    stream: target.stream,
    apiKey: target.apiKey,
    ...(target.credential?.isToken === true ? { keyIsToken: true } : {}),
    headers: target.headers,
    body: target.body,
    ...optionsOf(prompt),
  };
  const shared = target.protocol.encode(call);
  const price = target.priceOf(model);
  const bound = boundRequest(call, target, { price, shared });
  const texts = [...prompt.messages.map((message) => message.content), ...extraTexts(call)];
  const counts = countsOf(prompt, texts);
  // Where it costs something both are asked for: now, and not between two tokens of an answer.
  if (price.basis !== 'free') counts.least();
  return {
    prompt,
    target,
    model,
    ...bound,
    price,
    boundKey: createHash('sha256')
      .update(`${model ?? ''}\n${shared.body}`)
      .digest('base64'),
    priceKind: JSON.stringify([target.endpoint.href, target.protocol.name, model, target.body, price.rates]),
    identity: () =>
      createHash('sha256')
        .update(JSON.stringify([identityOf(shared, target.credential), price.rates]))
        .digest('base64'),
    texts,
    get likelyInput() {
      return counts.likely();
    },
    get leastInput() {
      return counts.least();
    },
    varying: settings.nonce === null ? 0 : NONCE_BYTES,
    wire: writerOf(call, target, { shared, nonce: settings.nonce }),
  };
}

/** The same bytes each time, but for a nonce and a key that changes. */
function writerOf(
  call: Call,
  { protocol, credential }: ArmTarget,
  { shared, nonce }: { readonly shared: WireRequest; readonly nonce: RequestSettings['nonce'] },
): () => WireRequest {
  const keyed = (): Call => (credential === undefined ? call : { ...call, apiKey: credential.key() });
  if (nonce !== null)
    return () => protocol.encode({ ...keyed(), messages: prefixNonce(call.messages, nonce()) });
  if (credential === undefined) return () => shared;
  let [known, key] = [shared, call.apiKey];
  return () => {
    const now = credential.key();
    if (now !== key) [known, key] = [protocol.encode(keyed()), now];
    return known;
  };
}

function identityOf({ url, headers, body }: WireRequest, credential: Credential | undefined): unknown {
  const sent = [url.href, Object.entries(headers).sort(), body];
  return credential === undefined ? sent : [...sent, credential.name];
}

/** Reads the bytes themselves, so that what is reserved is what is really asked for. */
function boundRequest(
  call: Call,
  target: ArmTarget,
  { price, shared }: { readonly price: Price; readonly shared: WireRequest },
): Pick<PreparedRequest, 'maxTokens' | 'terms'> {
  const protocol = target.protocol.name;
  const sent = objectOf(parseJson(shared.body)) ?? {};
  const cap = readOutputCap(protocol, sent);
  const inputOverhead = target.inputOverhead ?? 0;
  const terms = readPriceTerms({ protocol, call, sent, price, inputOverhead });
  const problems = [...checkBody(call), ...problemsOf(cap), ...problemsOf(terms)];
  if (typeof cap !== 'number' || !('most' in terms) || problems.length > 0) throw new SettingsError(problems);
  return { maxTokens: cap, terms };
}

function problemsOf(read: unknown): readonly Problem[] {
  return Array.isArray(read) ? (read as Problem[]) : [];
}

/** Most input tokens of a request, by what was measured of its kind. */
export function boundOf({ boundKey, texts, varying, terms }: PreparedRequest, bounds: InputBounds): Tokens {
  return bounds.bound(boundKey, texts, { varying, added: terms.addedInput });
}

/** What stands beside the messages' texts counts as input too: a schema, tools, recorded calls, fields of the user's own. */
function extraTexts({ body, responseFormat, tools, messages }: Call): string[] {
  const calls = messages.flatMap(({ toolCalls }) => toolCalls ?? []);
  return [body, responseFormat, tools, calls.length > 0 ? calls : undefined]
    .filter((part) => part !== undefined)
    .map((part) => JSON.stringify(part));
}

/** How a prompt is to be answered, in the protocols' common terms. */
export function optionsOf({ sampling, responseFormat, tools, toolChoice }: Prompt): CallOptions {
  return {
    ...sampling,
    ...(responseFormat === undefined ? {} : { responseFormat }),
    ...(tools === undefined ? {} : { tools }),
    ...(toolChoice === undefined ? {} : { toolChoice }),
  };
}
