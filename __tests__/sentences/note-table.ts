import { groupsOf, pairsOf, plannedPairs } from './pairs.js';
import { amountIn, mean } from './recount.js';
import { type Sentence, type Told, numberIn } from './told.js';

/* What is said of a comparison as a whole. */

const armOf = ({ noted }: Told): string => noted?.arm ?? 'head';

function pairsJudged(told: Told): number {
  const { arms, comparison } = told.report;
  const own = arms.find(({ arm }) => arm === armOf(told))?.comparison ?? comparison;
  return own?.pairs ?? 0;
}

export const NOTES: readonly Sentence[] = [
  {
    says: /^(?<prompts>[\d,]+) unchanged prompts? \((?<n>[\d,]+) (block )?pairs?\) (is a control|are controls), told and not judged(: .+)?\.$/,
    holds: ({ prompts, n }, told) => {
      const alike = pairsOf(told, 'alike', armOf(told));
      return (
        numberIn(n) === alike.length &&
        numberIn(prompts) === new Set(alike.map(({ head }) => head.prompt)).size
      );
    },
  },
  {
    says: /^Nothing differs from (?<source>.+)\.$/,
    holds: (_, told) => told.samples.every(({ arm }) => arm === 'head' || arm === 'canary'),
  },
  {
    says: /^(?<n>[\d,]+) more pairs were under way when the comparison was decided; they are in the samples and not judged\.$/,
    holds: ({ n }, told) =>
      numberIn(n) + pairsJudged(told) === pairsOf(told, 'differ', armOf(told)).length &&
      told.report.run.stoppedBy === 'decided',
  },
  {
    says: /^The plan ended with a suspicion, so (?<n>[\d,]+) more pairs? were sent; all are judged together, with the half of the error of red that was kept for this\.$/,
    holds: ({ n }, told) =>
      // It is a stage of its own behind the only one that was planned.
      numberIn(n) === pairsOf(told, 'differ', armOf(told)).filter(({ head }) => head.stage > 1).length,
  },
  {
    says: /^(?<n>[\d,]+) of (?<of>[\d,]+) pairs lack an arm \(dropped, held back after a 429, or cancelled\), so the others may not speak for all\.$/,
    holds: ({ n, of }, told) =>
      numberIn(of) === plannedPairs(told, armOf(told)) &&
      numberIn(of) - numberIn(n) === pairsOf(told, 'differ', armOf(told)).length,
  },
  {
    says: /^Under the same traffic the endpoint would write (?<change>.+) output tokens for head \(load factor ×(?<factor>[\d.]+)\); (matched pairs do not show what that does to latency where the endpoint is near its capacity \(`design: switchback` does\)|its blocks include what that does to latency)\.$/,
    holds: ({ change = '', factor }, told) => {
      const groups = groupsOf(told, 'differ', armOf(told));
      const isBlocks = groups.some(({ head }) => head.length > 1);
      // In blocks of all that was answered, else where both of a pair were.
      const answered = groups.flatMap(({ head, base }) =>
        isBlocks || [...head, ...base].every(({ outcome }) => outcome === 'ok') ? [{ head, base }] : [],
      );
      const [head, base] = (['head', 'base'] as const).map((arm) =>
        mean(
          answered.flatMap((each) =>
            each[arm].flatMap(({ outcome, outputTokens }) => (outcome === 'ok' ? (outputTokens ?? []) : [])),
          ),
        ),
      ) as [number, number];
      const isWhole = pairsJudged(told) === groups.length;
      return (
        Math.abs(amountIn(change) + 1 - numberIn(factor)) < 0.011 * numberIn(factor) &&
        numberIn(factor) >= 1.05 &&
        (!isWhole || Math.abs(head / base - numberIn(factor)) < (isBlocks ? 0.06 : 0.02))
      );
    },
  },
  {
    says: /^No pair was measured, so nothing is compared\.$/,
    holds: (_, told) => pairsOf(told, 'differ', armOf(told)).length === 0,
  },
];
