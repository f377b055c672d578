import { SettingsError } from '../../../base/errors.js';
import { exchangeAtAnthropic, REQUEST_BETA } from '../../../auth/exchange/anthropic-exchange.js';
import type { AskTerms } from '../../../auth/exchange/ask-json.js';
import { identitySource, type IdentityTerms } from '../../../auth/exchange/identity-source.js';
import { exchangeAtOpenAi } from '../../../auth/exchange/openai-exchange.js';
import { RotatingKey } from '../../../auth/rotating-key.js';
import { fileSource } from '../../../auth/sources/file-source.js';
import { programSource } from '../../../auth/sources/program-source.js';
import { createProgramRunner } from '../../../auth/sources/run-program.js';
import { TokenError, type TokenSource } from '../../../auth/token.js';
import type { Credential } from '../../../load/exchange/sending/credential.js';
import { networkGenerator } from '../../../load/generator/generator.js';
import { readProxySettings } from '../../../load/wire/proxy.js';
import type { Config } from '../../../settings/schema.js';
import type { Auth } from '../../../settings/values/credential-values.js';
import type { GateWorld } from '../../world.js';
import { readTls } from './read-tls.js';

type OwnSettings = Pick<
  Config,
  'endpoint' | 'api-key-command' | 'api-key-file' | 'api-key-lifetime' | 'auth' | 'tls'
>;

/** Nothing can be shown the endpoint: what somebody else's pull request may not have, or a fault to mend. */
export class NoCredential extends SettingsError {}

/** The credentials of a run, each once, whichever scenarios and arms show it. Nothing is fetched before they are opened. */
export interface Credentials {
  /** What the settings name; undefined where they name a plain key, or nothing. */
  of(config: OwnSettings): Credential | undefined;
  /** Fetches the first of each. NoCredential where one cannot be had. */
  open(): Promise<void>;
  close(): void;
}

export function createCredentials(world: GateWorld): Credentials {
  const known = new Map<string, { readonly key: RotatingKey; readonly source: TokenSource }>();
  const now = (): number => world.date().getTime();
  const hide = (secrets: readonly string[]): void => world.hide?.(secrets);
  return {
    of(config) {
      const source = config.endpoint === 'simulator' ? null : sourceOf(config, { ...world, now });
      if (source === null) return undefined;
      const found = known.get(source.name);
      if (found !== undefined) return found.key;
      const key = new RotatingKey(source, { clock: world.clock, log: world.log, now, hide });
      known.set(source.name, { key, source });
      return key;
    },
    async open() {
      for (const { key, source } of known.values())
        await key.open().catch((error: unknown) => {
          if (!(error instanceof TokenError)) throw error;
          throw new NoCredential([{ setting: source.setting, message: `${source.shown} ${error.message}` }]);
        });
    },
    close: () => {
      for (const { key } of known.values()) key.close();
    },
  };
}

type SourceWorld = GateWorld & { readonly now: () => number };

function sourceOf(config: OwnSettings, world: SourceWorld): TokenSource | null {
  const { now } = world;
  const { 'api-key-command': words, 'api-key-file': path, auth } = config;
  if (words !== undefined) {
    const run = world.runProgram ?? createProgramRunner({ env: world.env });
    return programSource({ words, lifetimeMs: config['api-key-lifetime'], run, now });
  }
  if (path !== undefined) return fileSource(path, now);
  return auth === undefined ? null : identityOf(auth, config, world);
}

function identityOf({ type, given }: Auth, config: OwnSettings, world: SourceWorld): TokenSource | null {
  const terms = { ...askTerms(config, world), now: world.now };
  const { audience, ...ids } = given;
  const common = {
    kind: type,
    ids: Object.values(ids),
    ask: world.identityToken ?? null,
    hide: (secrets) => world.hide?.(secrets),
  } satisfies Partial<IdentityTerms>;
  const id = (name: string): string => given[name] ?? '';
  if (type === 'openai-oidc') {
    const identity = {
      identityProviderId: id('identity-provider-id'),
      serviceAccountId: id('service-account-id'),
    };
    return identitySource({
      ...common,
      audience: audience ?? 'https://api.openai.com/v1',
      exchange: (token) =>
        exchangeAtOpenAi(token, identity, { ...terms, ...exchangeAt(config, '/oauth/token') }),
    });
  }
  const identity = {
    federationRuleId: id('federation-rule-id'),
    organizationId: id('organization-id'),
    serviceAccountId: given['service-account-id'],
    workspaceId: given['workspace-id'],
  };
  return identitySource({
    ...common,
    audience: audience ?? 'https://api.anthropic.com',
    exchange: (token) =>
      exchangeAtAnthropic(token, identity, { ...terms, ...exchangeAt(config, '/v1/oauth/token') }),
  });
}

/** A stand-in for the provider on this machine exchanges too; its own provider is asked in every other case. */
function exchangeAt({ endpoint }: OwnSettings, path: string): { readonly url?: string } {
  const isStandIn = endpoint instanceof URL && /^(127\.|\[::1\]|localhost$)/.test(endpoint.hostname);
  return isStandIn ? { url: new URL(path, endpoint).href } : {};
}

/** Through the proxy of the environment; an authority of `tls` is trusted, and no client's certificate is shown. */
function askTerms({ tls }: OwnSettings, world: GateWorld): AskTerms {
  const authority = tls?.ca;
  return {
    clock: world.clock,
    open: () =>
      (world.generator ?? networkGenerator).open(
        readProxySettings(world.env),
        authority === undefined ? null : readTls({ ca: authority }, world),
      ),
  };
}

/** Headers that the credential's provider wants with every request. */
export function headersWith(headers: Config['headers'], auth: Auth | undefined): Config['headers'] {
  if (auth?.type !== 'anthropic-oidc') return headers;
  const given = headers['anthropic-beta'];
  const isThere = given?.split(',').some((each) => each.trim() === REQUEST_BETA) === true;
  return isThere
    ? headers
    : { ...headers, 'anthropic-beta': [...(given === undefined ? [] : [given]), REQUEST_BETA].join(',') };
}
