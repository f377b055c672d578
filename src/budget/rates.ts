import type { Rates } from './price.js';

/** The rates that not every price has. */
type SomeRates = Pick<Rates, 'hourLongWrite' | 'toolCall' | 'audioInput' | 'audioOutput'>;

/** Those of the rates that are known, without the others. */
export function known(rates: { readonly [Key in keyof SomeRates]?: number | undefined }): SomeRates {
  return Object.fromEntries(Object.entries(rates).filter(([, rate]) => rate !== undefined));
}
