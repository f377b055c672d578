import type { Redactor } from '../../../base/redact.js';
import { isErrorLike, SettingsError } from '../../../base/errors.js';
import type { Credential } from '../../../load/exchange/sending/credential.js';
import type { Config } from '../../../settings/schema.js';
import { hasCredential } from '../../../settings/check-credentials.js';
import type { Auth } from '../../../settings/values/credential-values.js';
import type { GateWorld } from '../../world.js';
import type { KeySettings, OwnCredential } from './own-credential.js';

/** Nothing can be shown the endpoint: what somebody else's pull request may not have, or a fault to mend. */
export class NoCredential extends SettingsError {}

/** The credentials of a run, each once, whichever scenarios and arms show it. Nothing is fetched before they are opened. */
export interface Credentials {
  /** What the settings name; undefined where they name a plain key, or nothing. SettingsError where they do not suffice. */
  of(config: KeySettings): Promise<Credential | undefined>;
  /** Fetches the first of each. NoCredential where one cannot be had. */
  open(): Promise<void>;
  close(): void;
  /** What also makes signatures unreadable, where requests are signed: an endpoint may repeat them. */
  redactor(redact: Redactor): Redactor;
}

export function createCredentials(world: GateWorld): Credentials {
  const known = new Map<string, OwnCredential>();
  return {
    async of(config) {
      if (config.endpoint === 'simulator' || !hasCredential(config)) return undefined;
      // Most runs have a plain key, and need nothing of this.
      const { createCredential } = await import('./credential-sources.js');
      const own = createCredential(config, world);
      const { name } = own.credential;
      known.set(name, known.get(name) ?? own);
      return known.get(name)?.credential;
    },
    async open() {
      for (const own of known.values())
        await own.open().catch((error: unknown) => {
          if (!isErrorLike(error) || error.name !== 'TokenError') throw error;
          throw new NoCredential([{ setting: own.setting, message: error.message }]);
        });
    },
    close: () => {
      for (const own of known.values()) own.close();
    },
    redactor: (redact) =>
      [...known.values()].some(({ credential }) => credential.sign !== undefined)
        ? (text, isCut) => redact(text, isCut).replace(SIGNATURE, '***')
        : redact,
  };
}

/** A SHA-256 in hexadecimal, or a good part of one where the text was cut. */
const SIGNATURE = /\b[0-9a-f]{40,64}\b/g;

/** What Anthropic's SDKs send with every request that shows the token of an exchange. */
const TOKEN_BETA = 'oauth-2025-04-20';

/** Headers that the credential's provider wants with every request. */
export function headersWith(headers: Config['headers'], auth: Auth | undefined): Config['headers'] {
  if (auth?.type !== 'anthropic-oidc') return headers;
  const given = headers['anthropic-beta'];
  const isThere = given?.split(',').some((each) => each.trim() === TOKEN_BETA) === true;
  return isThere
    ? headers
    : { ...headers, 'anthropic-beta': [...(given === undefined ? [] : [given]), TOKEN_BETA].join(',') };
}
