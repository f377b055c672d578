import type { Credential } from '../../../load/exchange/sending/credential.js';
import type { Config } from '../../../settings/schema.js';

/** What of the settings says where a key comes from. */
export type KeySettings = Pick<
  Config,
  'endpoint' | 'api-key-command' | 'api-key-file' | 'api-key-lifetime' | 'auth' | 'tls'
>;

/** One of a run, and how it begins and ends. */
export interface OwnCredential {
  readonly credential: Credential;
  /** Fetches the first. Rejects with why there is none: the end of a problem's message. */
  open(): Promise<void>;
  close(): void;
  /** The setting that names it. */
  readonly setting: string;
}
