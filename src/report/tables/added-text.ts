import { formatAmount, formatMs, formatUsd } from '../../base/format.js';
import type { ArmRow, Report } from '../schema/schema.js';

type Added = NonNullable<ArmRow['added']>;
type Amount = NonNullable<Added['firstToken']>;

/** What each other way to the same model takes beyond the control's, a sentence an arm. Not escaped. */
export function addedLines({ arms }: Pick<Report, 'arms'>): string[] {
  const control = arms.find(({ isControl }) => isControl);
  return arms.flatMap((row) => {
    const { added } = row;
    const main = added?.firstToken ?? added?.total ?? null;
    if (control === undefined || added === null || main === null) return [];
    const [own, other] = [placeOf(row), placeOf(control)];
    const parts = [
      ...amountPart(added.firstToken === null ? null : added.firstByte, ms, 'until the head of the answer'),
      ...amountPart(added.firstToken === null ? null : added.total, ms, 'until its end'),
      ...connectionPart(added),
      ...moneyPart(added.usdPerRequest),
    ];
    const what = added.firstToken === null ? 'a whole answer' : 'the first token';
    const more = parts.length === 0 ? '' : `; ${parts.join(', ')}`;
    return [
      `${own} ${verbOf(main)} ${what} of ${other}${rangeOf(main, ms)} in ${formatAmount(main.n, 'pair')}${more}.`,
    ];
  });
}

/** What the interval does not tell from nothing is not said to be added. */
function verbOf(amount: Amount): string {
  if (!isShown(amount)) return `adds nothing that is shown (${signed(amount.added, ms)}) to`;
  return amount.added > 0 ? `adds ${ms(amount.added)} to` : `takes ${ms(-amount.added)} off`;
}

function isShown({ low, high }: Amount): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

function amountPart(amount: Amount | null, format: (value: number) => string, where: string): string[] {
  return amount === null ? [] : [`${signed(amount.added, format)}${rangeOf(amount, format)} ${where}`];
}

function connectionPart({ connection }: Added): string[] {
  return connection === null
    ? []
    : [`opening a connection took ${ms(connection.headMs)} instead of ${ms(connection.baseMs)}`];
}

function moneyPart(amount: Amount | null): string[] {
  if (amount === null || !isShown(amount)) return [];
  return [`${signed(amount.added, usdPerThousand)}${rangeOf(amount, usdPerThousand)} per 1,000 requests`];
}

function rangeOf({ low, high }: Amount, format: (value: number) => string): string {
  return low === null || high === null ? '' : ` (${signed(low, format)} to ${signed(high, format)})`;
}

function ms(value: number): string {
  return formatMs(value, Math.abs(value) < 100 ? 1 : 0);
}

function usdPerThousand(value: number): string {
  return formatUsd(value * 1_000);
}

function signed(value: number, format: (value: number) => string): string {
  return value < 0 ? `−${format(-value)}` : `+${format(value)}`;
}

function placeOf({ name, endpoint }: ArmRow): string {
  if (name !== 'head' && name !== 'base') return name;
  return /^https?:\/\/([^/?#]+)/.exec(endpoint)?.[1] ?? endpoint;
}
