import { formatAmount, formatCount } from '../../../base/format.js';
import type { ComparisonPlan } from '../plan-comparison.js';
import type { ForeseenRow } from './foresee-row.js';

/** More often than not. */
const MOSTLY = 0.5;

/** What a comparison may end early by, and what that saves. */
export function foreseeLooks(
  family: readonly ForeseenRow[],
  { plan, pairs }: { readonly plan: ComparisonPlan; readonly pairs: number },
): string {
  const { looks } = plan;
  if (looks === null) return 'The comparison is judged at the end only, and ends no run early';
  const sizes = looks.sizes.map((size) => formatCount(size)).join(', ');
  return `Looked at after ${sizes} pairs: ${tellRed(family, pairs)}; ${tellPass(family, looks, pairs)}`;
}

/** By the row that shows it first. */
function tellRed(family: readonly ForeseenRow[], pairs: number): string {
  const [first] = family
    .flatMap(({ worse }) => worse)
    .map((head) => ({ ...head, ...head.on(pairs) }))
    .filter(({ red }) => red >= MOSTLY)
    .sort((a, b) => a.pairs - b.pairs);
  return first === undefined || first.pairs > 0.95 * pairs
    ? 'red ends the run there'
    : `red ends the run there (${first.told} after ${formatAmount(Math.round(first.pairs), 'pair')} on average)`;
}

function tellPass(
  family: readonly ForeseenRow[],
  { sizes, levels }: NonNullable<ComparisonPlan['looks']>,
  pairs: number,
): string {
  const passes = (look: number): boolean =>
    levels[look]?.mayPass === true &&
    family.reduce((chance, row) => chance * row.passesAt(pairs, look), 1) >= MOSTLY;
  const first = sizes.slice(0, -1).findIndex((_, look) => passes(look));
  return first < 0
    ? 'green is told at the end only, and saves nothing'
    : `a head that is as base mostly ends it after ${formatAmount(sizes[first] ?? pairs, 'pair')}`;
}
