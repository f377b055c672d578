import { AwsSignatures } from '../../../auth/aws/aws-signatures.js';
import { awsSource } from '../../../auth/aws/aws-source.js';
import { awsPlace } from '../../../auth/aws/aws-place.js';
import { exchangeAtAnthropic } from '../../../auth/exchange/anthropic-exchange.js';
import type { AskTerms } from '../../../auth/exchange/ask-json.js';
import { askIdentity, identitySource } from '../../../auth/exchange/identity-source.js';
import { exchangeAtOpenAi } from '../../../auth/exchange/openai-exchange.js';
import { type KeyWorld, RotatingKey } from '../../../auth/rotating-key.js';
import { fileSource } from '../../../auth/sources/file-source.js';
import { programSource } from '../../../auth/sources/program-source.js';
import { createProgramRunner } from '../../../auth/sources/run-program.js';
import { TokenError, type TokenSource } from '../../../auth/token.js';
import type { Credential } from '../../../load/exchange/sending/credential.js';
import { networkGenerator } from '../../../load/generator/generator.js';
import { readProxySettings } from '../../../load/wire/proxy.js';
import type { Auth } from '../../../settings/values/credential-values.js';
import type { GateWorld } from '../../world.js';
import type { KeySettings, OwnCredential } from './own-credential.js';
import { readTls } from './read-tls.js';

/** What a config that has one names. SettingsError where it does not suffice. */
export function createCredential(config: KeySettings, world: GateWorld): OwnCredential {
  const { clock, log } = world;
  const keyWorld: KeyWorld = {
    clock,
    log,
    now: () => world.date().getTime(),
    hide: (secrets) => world.hide?.(secrets),
  };
  const { auth } = config;
  if (auth?.type === 'aws') return createSignatures(auth, config, { world, keyWorld });
  const source = sourceOf(config, { world, keyWorld });
  const key = new RotatingKey(source, keyWorld);
  return ownCredential(key, key, source);
}

interface Worlds {
  readonly world: GateWorld;
  readonly keyWorld: KeyWorld;
}

function createSignatures({ given }: Auth, config: KeySettings, { world, keyWorld }: Worlds): OwnCredential {
  const { env } = world;
  const { region, service } = awsPlace(given, config.endpoint, env);
  const ask = world.identityToken;
  const source = awsSource({
    ...askTerms(config, world),
    env,
    region,
    roleArn: given['role-arn'],
    identity:
      ask === undefined
        ? null
        : () => askIdentity(ask, given['audience'] ?? 'sts.amazonaws.com', keyWorld.hide),
    readFile: world.readFile,
  });
  const keys = new RotatingKey(source, keyWorld);
  return ownCredential(new AwsSignatures({ ...keyWorld, keys, region, service }), keys, source);
}

function ownCredential(
  credential: Credential,
  key: RotatingKey,
  { setting, shown }: TokenSource,
): OwnCredential {
  const open = async (): Promise<void> => {
    await key.open().catch((error: unknown) => {
      throw error instanceof TokenError ? new TokenError(`${shown} ${error.message}`) : error;
    });
  };
  return { credential, open, close: () => key.close(), setting };
}

function sourceOf(config: KeySettings, { world, keyWorld }: Worlds): TokenSource {
  const { 'api-key-command': words, 'api-key-file': path, auth } = config;
  const { now } = keyWorld;
  if (words !== undefined) {
    const run = world.runProgram ?? createProgramRunner({ env: world.env });
    return programSource({ words, lifetimeMs: config['api-key-lifetime'], run, now });
  }
  return auth === undefined ? fileSource(path ?? '', now) : identityOf(auth, config, { world, keyWorld });
}

function identityOf({ type, given }: Auth, config: KeySettings, { world, keyWorld }: Worlds): TokenSource {
  const terms = { ...askTerms(config, world), now: keyWorld.now };
  const { audience, ...ids } = given;
  const ask = world.identityToken ?? null;
  const common = { kind: type, ids: Object.values(ids), ask, hide: keyWorld.hide };
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
function exchangeAt({ endpoint }: KeySettings, path: string): { readonly url?: string } {
  const isStandIn = endpoint instanceof URL && /^(127\.|\[::1\]|localhost$)/.test(endpoint.hostname);
  return isStandIn ? { url: new URL(path, endpoint).href } : {};
}

/** Through the proxy of the environment; an authority of `tls` is trusted, and no client's certificate is shown. */
function askTerms({ tls }: KeySettings, world: GateWorld): AskTerms {
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
