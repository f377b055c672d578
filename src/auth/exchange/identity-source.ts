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
      return exchange(await askIdentity(ask, audience, hide));
    },
  };
}

/** The workflow's identity, hidden before anything else happens with it. Rejects with a TokenError. */
export async function askIdentity(
  ask: AskIdentity,
  audience: string | undefined,
  hide: IdentityTerms['hide'],
): Promise<string> {
  const identity = await ask(audience).catch((error: unknown) => {
    throw new TokenError(
      `cannot be had: GitHub gives the job no identity token (${messageOf(error).slice(0, 300)}); it takes \`permissions: id-token: write\``,
    );
  });
  hide([identity]);
  return identity;
}

const NO_PROVIDER =
  'cannot be had: the job may have no identity token; it takes GitHub Actions with `permissions: id-token: write`';
