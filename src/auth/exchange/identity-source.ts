import { messageOf } from '../../base/errors.js';
import { type Token, TokenError, type TokenSource } from '../token.js';

/** The workflow's OIDC token for an audience; rejects where the job may not have one. */
export type AskIdentity = (audience: string | undefined) => Promise<string>;

export interface IdentityTerms {
  /** Of the setting: `openai-oidc`. */
  readonly kind: string;
  /** Ids that it is exchanged by: public ones. */
  readonly ids: readonly (string | undefined)[];
  readonly audience: string | undefined;
  /** Null where there is no OIDC provider here. */
  readonly ask: AskIdentity | null;
  readonly hide: (secrets: readonly string[]) => void;
  readonly exchange: (identityToken: string) => Promise<Token>;
}

/** The workflow's identity, exchanged anew each time: GitHub's own token lasts some minutes. */
export function identitySource(terms: IdentityTerms): TokenSource {
  const { kind, ids, audience, ask, hide, exchange } = terms;
  return {
    name: JSON.stringify([kind, audience, ...ids]),
    setting: 'auth',
    shown: `the token of \`${kind}\``,
    isToken: true,
    everyMs: null,
    async read() {
      if (ask === null) throw new TokenError(NO_PROVIDER);
      const identity = await ask(audience).catch((error: unknown) => {
        throw new TokenError(
          `is not given: GitHub gives the job no identity token (${messageOf(error).slice(0, 300)}); it takes \`permissions: id-token: write\``,
        );
      });
      hide([identity]);
      return exchange(identity);
    },
  };
}

const NO_PROVIDER =
  'is not given: the job may have no identity token; it takes GitHub Actions with `permissions: id-token: write`';
