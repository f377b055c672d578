import { seededRandom } from '../base/random.js';

/**
 * What can go wrong, in the order in which a request would meet it:
 *
 * - `status`: refused with `status` (500 where none is given) in the provider's own words
 * - `quota`: a 429 that no waiting cures
 * - `reset`: the connection is torn down after `afterTokens` (0: before the headers)
 * - `hang`: silence after `afterTokens` (0: before the headers), the connection stays open
 * - `html`: 200 with a web page, as a captive proxy answers
 * - `empty`: 200 without a body
 * - `malformed`: broken JSON after `afterTokens`
 * - `error`: an error inside the stream after `afterTokens`, status 200
 * - `truncate`: the body ends in good order after `afterTokens`, without the terminal marker
 * - `endless`: the stream never stops, whatever the cap
 *
 * Without `afterTokens`, `malformed`, `error` and `truncate` come halfway.
 */
export const FAULT_KINDS = [
  'status',
  'quota',
  'reset',
  'hang',
  'html',
  'empty',
  'malformed',
  'error',
  'truncate',
  'endless',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault and whom it strikes: a share of requests (`rate`, 0 to 1), or every n-th; with neither, all. */
export interface Fault {
  readonly kind: FaultKind;
  readonly rate?: number;
  readonly every?: number;
  readonly status?: number;
  /** Tokens that arrive unharmed first. */
  readonly afterTokens?: number;
}

/** Throws a RangeError for a fault that makes no sense. */
export function checkFault({ kind, rate, every, status, afterTokens }: Fault): void {
  const fits =
    FAULT_KINDS.includes(kind) &&
    (rate === undefined || (rate >= 0 && rate <= 1)) &&
    (every === undefined || (Number.isInteger(every) && every >= 1)) &&
    (status === undefined || (Number.isInteger(status) && status >= 400 && status <= 599)) &&
    (afterTokens === undefined || afterTokens >= 0);
  if (fits) return;
  throw new RangeError(
    `simulator options: not a fault: ${JSON.stringify({ kind, rate, every, status, afterTokens })}; its kind is one of ` +
      `${FAULT_KINDS.join(', ')}, rate 0 to 1, every from 1, status 400 to 599, afterTokens from 0`,
  );
}

/** The fault that strikes the request with this ordinal (0-based), the same in every run with the seed. */
export function strike(faults: readonly Fault[], seed: number | string, ordinal: number): Fault | null {
  for (const [index, fault] of faults.entries()) {
    if (fault.every !== undefined) {
      if ((ordinal + 1) % fault.every === 0) return fault;
    } else if (
      fault.rate === undefined ||
      seededRandom(seed, `fault/${index}/${ordinal}`).next() < fault.rate
    ) {
      return fault;
    }
  }
  return null;
}

/** Tokens that arrive before the fault shows, of an answer of `total`. */
export function tokensBefore(fault: Fault, total: number): number {
  if (fault.kind === 'endless') return total;
  const halfway = fault.kind === 'malformed' || fault.kind === 'error' || fault.kind === 'truncate';
  return fault.afterTokens ?? (halfway ? Math.floor(total / 2) : 0);
}

/** Faults that show instead of an answer, before any work is done. */
export function strikesAtOnce(fault: Fault): boolean {
  switch (fault.kind) {
    case 'status':
    case 'quota':
    case 'html':
    case 'empty':
      return true;
    case 'reset':
    case 'hang':
      return tokensBefore(fault, 0) === 0;
    default:
      return false;
  }
}
