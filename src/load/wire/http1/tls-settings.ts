/** For private authorities and mutual TLS, as PEM; absent parts are as Node has them. */
export interface TlsSettings {
  /** Of authorities that are trusted beside those that Node knows. */
  readonly ca?: string;
  /** The client's certificate, and its key. */
  readonly cert?: string;
  readonly key?: string;
}
