import type { ComparedMetric } from '../../src/report/schema/schema.js';
import type { Sample } from '../../src/samples/sample.js';
import { type Told, numberIn } from './told.js';

/* What is said of head against base, held against pairs that are put together anew. */

interface OfPair {
  readonly base: Sample;
  readonly head: Sample;
}

/** Pairs whose two requests were both sent and ended, of prompts that differ or of those that do not. */
function pairsOf({ samples, run }: Told, kind: 'differ' | 'alike'): OfPair[] {
  const byPair = new Map<number, Partial<Record<string, Sample>>>();
  for (const sample of samples) {
    if (sample.pair === null || sample.phase !== 'measure') continue;
    if (['cancelled', 'suppressed', 'dropped'].includes(sample.outcome)) continue;
    byPair.set(sample.pair, { ...byPair.get(sample.pair), [sample.arm]: sample });
  }
  return [...byPair.values()].flatMap(({ head, base }) => {
    if (head === undefined || base === undefined) return [];
    const isAlike = run?.files?.[head.prompt] === run?.baseFiles?.[head.prompt];
    return isAlike === (kind === 'alike') ? [{ head, base }] : [];
  });
}

const READ: Readonly<Record<string, (sample: Sample) => number | null>> = {
  time_to_first_token: ({ ttftMs }) => ttftMs,
  total_generation_time: ({ e2eMs }) => e2eMs,
  output_tokens: ({ outputTokens }) => outputTokens,
  input_tokens: ({ inputTokens }) => inputTokens,
  cost_per_request: ({ costUsd }) => costUsd,
};

/** Share of the pairs in which head took more, ties counted half; a time without an answer is the longest. */
function shareWorse(pairs: readonly OfPair[], metric: string): number | null {
  const read = READ[metric];
  if (read === undefined) return null;
  const lost = /^t/.test(metric) ? Infinity : null;
  const value = (sample: Sample): number | null => (sample.outcome === 'ok' ? read(sample) : lost);
  const signs = pairs.flatMap(({ head, base }) => {
    const [of, to] = [value(base), value(head)];
    return of === null || to === null ? [] : [of === to ? 0.5 : Number(to > of)];
  });
  return signs.length < 5 ? null : signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
}

const WORDS: readonly (readonly [RegExp, ComparedMetric['verdict'], boolean])[] = [
  [
    /: (the limit of|the least of) .+ holds( by the estimate, which is all that was asked)?\.$/,
    'pass',
    false,
  ],
  [/: (no sign of being worse|not shown to be worse)(, and at most .+)?\.$/, 'pass', false],
  [/: probably within .+, and at most .+\.$/, 'pass', false],
  [/ does not hold( by the estimate, which is all that was asked)?(, because .+)?\.$/, 'fail', false],
  [/: worse than base(, and by the estimate beyond .+?)?(, because .+)?\.$/, 'fail', false],
  [
    /: suspect, for head is worse at p = .+, and red takes .+ at most(; about .+ would)?\.$/,
    'inconclusive',
    true,
  ],
  [/ cannot be decided(, which takes [\d,]+ pairs?|; about .+ would)?\.$/, 'inconclusive', false],
  [/: not judged(, which takes [\d,]+ pairs?)?\.$/, 'info', false],
  [/: no pair measured it in both arms\.$/, 'no_data', false],
  [/: the pairs allow no comparison\.$/, 'no_data', false],
];

const WITHHELD =
  / That is not taken for decided: the load generator’s own delays are part of these times, in both arms\.$/;

/** A row's sentence, its verdict, and what the pairs say. */
function rowHolds(key: string, row: Omit<ComparedMetric, 'base' | 'head'>, told: Told): boolean {
  const { message } = row;
  const form = WORDS.find(([says]) => says.test(message.replace(WITHHELD, '')));
  if (form === undefined) return false;
  const [, verdict, suspect] = form;
  if (WITHHELD.test(message)) {
    // Late requests leave open whatever the pairs say of times.
    if (row.verdict !== 'inconclusive' || told.report.generator.healthy || row.unit !== 'ms') return false;
  } else if (row.verdict !== verdict || row.suspect !== suspect) return false;
  const pairs = pairsOf(told, 'differ');
  const said = /within (?<n>[\d,]+) pairs?|\((?<alone>[\d,]+) pairs?\)/.exec(message)?.groups;
  const n = said === undefined ? 0 : numberIn(said['n'] ?? said['alone']);
  if (n > pairs.length) return false;
  if (said !== undefined && told.report.run.stoppedBy === 'completed' && n < pairs.length / 2) return false;
  const share = shareWorse(pairs, key.split(':')[0] ?? '');
  // Of the middle of the pairs a sign says the same; tails and means may differ from it.
  if (share === null || !/:p\(50\)|:med/.test(key)) return true;
  if (verdict === 'fail') return share > 0.5;
  if (suspect) return share >= 0.5;
  // `No sign` is said of none that is beyond its limit by the estimate.
  if (/no sign of being worse/.test(message) && (row.ratio ?? 1) > (row.tolerance ?? 1)) return false;
  return verdict !== 'pass' || share < 0.95 || (row.ratio ?? 1) <= (row.tolerance ?? 1);
}

/** Of the comparison as a whole: its pairs, and its notes. */
export function comparisonFaults(told: Told): string[] {
  const { comparison } = told.report;
  if (comparison === null) return [];
  const pairs = pairsOf(told, 'differ');
  const rows = Object.entries(comparison.metrics).flatMap(([key, row]) =>
    rowHolds(key, row, told) ? [] : [`comparison ${key} whose facts do not hold: ${row.message}`],
  );
  const notes = comparison.notes.flatMap((note) =>
    noteHolds(note, told) ? [] : [`note whose facts do not hold: ${note}`],
  );
  const whole = comparison.pairs <= pairs.length ? [] : [`${comparison.pairs} pairs of ${pairs.length}`];
  return [...rows, ...notes, ...whole];
}

function noteHolds(note: string, told: Told): boolean {
  const controls =
    /^(?<prompts>[\d,]+) unchanged prompts? \((?<n>[\d,]+) pairs?\) (is a control|are controls), told/.exec(
      note,
    );
  if (controls?.groups !== undefined) {
    const alike = pairsOf(told, 'alike');
    const prompts = new Set(alike.map(({ head }) => head.prompt)).size;
    return (
      numberIn(controls.groups['n']) === alike.length && numberIn(controls.groups['prompts']) === prompts
    );
  }
  if (/^Nothing differs from /.test(note)) return told.samples.every(({ arm }) => arm === 'head');
  const late = /^(?<n>[\d,]+) more pairs were under way when the comparison was decided/.exec(note);
  if (late?.groups !== undefined)
    return (
      numberIn(late.groups['n']) + (told.report.comparison?.pairs ?? 0) === pairsOf(told, 'differ').length &&
      told.report.run.stoppedBy === 'decided'
    );
  const more = /^The plan ended with a suspicion, so (?<n>[\d,]+) more pairs? were sent/.exec(note);
  if (more?.groups !== undefined)
    return (
      // It is a stage of its own behind the only one that was planned.
      numberIn(more.groups['n']) === pairsOf(told, 'differ').filter(({ head }) => head.stage === 2).length
    );
  const lacking = /^(?<n>[\d,]+) of (?<of>[\d,]+) pairs lack an arm/.exec(note);
  if (lacking?.groups !== undefined)
    return numberIn(lacking.groups['of']) - numberIn(lacking.groups['n']) === pairsOf(told, 'differ').length;
  return /^Under the same traffic the endpoint would write \+/.test(note)
    ? (shareWorse(pairsOf(told, 'differ'), 'output_tokens') ?? 0) > 0.5
    : /^No pair was measured/.test(note) && pairsOf(told, 'differ').length === 0;
}
