import { formatAmount, formatUsd } from '../../../base/format.js';
import type { Usd } from '../../../base/units.js';
import { firstInteger } from '../../../stats/distributions/bisect.js';
import { type Gate, replacementOf } from '../comparison-gates.js';
import { nameOfGate } from '../explain-comparison.js';
import type { ComparisonPlan } from '../plan-comparison.js';
import { foreseePlans } from './foreseen-plan.js';
import { type ForeseenRow, foreseeRow } from './foresee-row.js';
import { foreseeLooks } from './foresee-looks.js';

/** A comparison of matched pairs as it is planned. */
export interface ForeseenComparison {
  readonly plan: ComparisonPlan;
  /** Pairs that are sent and judged. */
  readonly pairs: number;
  readonly usdPerPair: Usd;
}

const POWER = 0.8;
const MOST_PAIRS = 20_000;
/** What happens less often does not happen, to who reads it. */
const HARDLY = 0.05;

/**
 * What a comparison can decide, told before it is paid for: how often a change is red and none is green, on how many pairs
 * that were so in four of five runs, and what ends the run early. One sentence each.
 */
export function foreseeComparison(foreseen: ForeseenComparison): string[] {
  const { plan } = foreseen;
  const foresee = foreseePlans(plan);
  const rowsOf = (gates: readonly Gate[]): ForeseenRow[] =>
    gates.flatMap((gate) => foreseeRow(gate, foresee) ?? []);
  const family = rowsOf(plan.family);
  const own = family.filter(
    ({ gate }) => gate.spec === null && replacementOf(gate, plan.thresholds) === undefined,
  );
  return [
    ...plan.thresholds.map((gate) => tellThreshold(gate, foreseeRow(gate, foresee), foreseen)),
    ...(own.length === 0 ? [] : [tellOwn(own, foreseen)]),
    tellGreen(family, foreseen),
    foreseeLooks(family, foreseen),
  ];
}

function tellThreshold(gate: Gate, row: ForeseenRow | null, foreseen: ForeseenComparison): string {
  const { pairs } = foreseen;
  const name = `${nameOfGate({ gate })} (\`${gate.spec?.source ?? ''}\`)`;
  const amount = formatAmount(pairs, 'pair');
  if (row === null)
    return `${name}: what ${amount} decide of it depends on how much requests differ, which only the run shows`;
  const { worse, held } = row;
  const green = held.on(pairs).green;
  const cannot = Math.max(worse[1].on(pairs).red, green) < HARDLY;
  const least = [
    ...worse.map((head) => sayLeast((n) => head.on(n).red, foreseen)),
    sayLeast((n) => held.on(n).green, foreseen),
  ];
  return (
    `${name}: ${cannot ? `cannot be decided by ${amount}:` : `on ${amount}`} ${redText(row, pairs)}, ` +
    `and ${held.told} is green in ${sayChance(green)}; four in five take ${least[0]}, ${least[1]} and ${least[2]}`
  );
}

/** The rows that every comparison has; those that are alike are told together. */
function tellOwn(rows: readonly ForeseenRow[], { pairs }: ForeseenComparison): string {
  const byFigures = new Map<string, string[]>();
  for (const row of rows) {
    const figures = redText(row, pairs);
    byFigures.set(figures, [...(byFigures.get(figures) ?? []), nameOfGate(row)]);
  }
  const told = [...byFigures].map(([figures, names]) => `${names.join(' and ')}: ${figures}`);
  return `The comparison's own rows on ${formatAmount(pairs, 'pair')}, where times vary by half from request to request: ${told.join('; ')}`;
}

/** Rows fail to pass one by one, or together: then more often than is said. */
function tellGreen(family: readonly ForeseenRow[], foreseen: ForeseenComparison): string {
  const green = (pairs: number): number =>
    family.reduce((chance, { held }) => chance * held.on(pairs).green, 1);
  return `Where nothing changed the whole comparison is green in ${sayChance(green(foreseen.pairs))} of the runs or more; four in five take ${sayLeast(green, foreseen)}`;
}

/** `+25 % is red in 93 % of the runs and +50 % in nearly all`. */
function redText({ worse: [less, more] }: ForeseenRow, pairs: number): string {
  return `${less.told} is red in ${sayChance(less.on(pairs).red)} of the runs and ${more.told} in ${sayChance(more.on(pairs).red)}`;
}

/** Of runs; foretold to a few points, so in whole per cent. */
function sayChance(share: number): string {
  const percent = Math.round(100 * share);
  return percent >= 100 ? 'nearly all' : percent <= 0 ? 'hardly any' : `${percent} %`;
}

/** The pairs on which something happens in four of five runs: `120 pairs ($0.30)`. */
function sayLeast(chance: (pairs: number) => number, { usdPerPair }: ForeseenComparison): string {
  const least = firstInteger((pairs) => chance(pairs) >= POWER, 2, MOST_PAIRS);
  if (least > MOST_PAIRS) return `more than ${formatAmount(MOST_PAIRS, 'pair')}`;
  return `${formatAmount(least, 'pair')}${usdPerPair > 0 ? ` (${formatUsd(least * usdPerPair)})` : ''}`;
}
