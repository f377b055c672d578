/** Names for plain numbers, so that a signature says what it counts. No conversion is ever implicit. */

/** Milliseconds. Instants are offsets from the start of the run on a monotonic clock. */
export type Ms = number;
/** US dollars. */
export type Usd = number;
/** Tokens, as the provider's usage reports count them. */
export type Tokens = number;
