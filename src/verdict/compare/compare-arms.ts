import { formatAmount } from '../../base/format.js';
import type { Usd } from '../../base/units.js';
import type { Sample } from '../../samples/sample.js';
import { comparePrompts, type PromptStatus } from './compare-prompts.js';
import { type ComparisonRows, type ComparedRow } from './compared-row.js';
import { type Gate, replacementOf } from './comparison-gates.js';
import { allPass, type Deciding, replayLooks } from './comparison-looks.js';
import { tellControls } from './controls.js';
import { describeRow, describeThreshold, type Describing } from './describe-comparison.js';
import type { ArmWords } from './explain-comparison.js';
import { explainLoad } from './explain/explain-load.js';
import { type JudgedGate, judgeGates } from './judge-gates.js';
import { type ComparedDesign, lacksBase, matchSamples, type MatchedSamples } from './pair-samples.js';
import { type ComparisonPlan, levelsOf } from './plan-comparison.js';
import { isTail } from './share-error.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';
import type { ThresholdRow } from '../thresholds/threshold-results.js';

/** What a run left to compare. */
export interface ComparisonEvidence {
  /** In dispatch order. */
  readonly samples: readonly Sample[];
  readonly prompts: readonly PromptStatus[];
  /** `main@def5678`, an endpoint, a model. */
  readonly source: string;
  readonly url: string | null;
  /** Whether the run ended because every comparison had passed. */
  readonly endedByPass: boolean;
  /** The id of the first request beyond the plan, sent because of a suspicion; null where none was. */
  readonly extendedFrom: number | null;
  readonly onInconclusive: 'warn' | 'fail' | 'point';
  /** Average cost of one request. */
  readonly usdPerRequest: Usd | null;
  /** False where the run could not be made, so that more of the same would decide nothing. */
  readonly mayAskForMore?: boolean;
  /** What the arms are called, where they are no change and its base. */
  readonly words?: ArmWords;
}

export interface ArmComparison {
  readonly comparison: ComparisonRows;
  /** Verdicts of the relative thresholds. */
  readonly thresholds: ReadonlyMap<ThresholdSpec, ThresholdRow>;
  /** Rows that gate by themselves. */
  readonly gates: readonly ComparedRow[];
  /** What looks worse, on too little to judge. */
  readonly warnings: readonly string[];
}

const MOST_MISSING = 0.05;

/** Judges head against base on the matched samples of one run. */
export function compareArms(plan: ComparisonPlan, evidence: ComparisonEvidence): ArmComparison {
  const { design, isControl } = plan.settings;
  const all = matchSamples(
    evidence.samples.filter((sample) => !isControl(sample)),
    design,
  );
  const controls = matchSamples(evidence.samples.filter(isControl), design);
  const { matched, levels } = chooseSamples(plan, all, evidence);
  const judged = judgeRows(plan, matched, levels);
  const describing: Describing = { ...evidence, matched, alpha: 1 - plan.settings.confidence };
  // A base that did not answer leaves no estimate to decide by.
  const settling = lacksBase(matched) ? 'warn' : evidence.onInconclusive;
  const byGate = new Map(judged.map((each) => [each.gate, settle(each, settling)]));
  const thresholds = new Map<ThresholdSpec, ThresholdRow>();
  for (const gate of plan.thresholds) {
    const found = byGate.get(gate);
    if (gate.spec !== null && found !== undefined)
      thresholds.set(gate.spec, describeThreshold(found, gate.spec, describing));
  }
  const rows = plan.rows.flatMap((row) => describeOwn(row, plan, { byGate, describing }));
  const asked = { ...matched, groups: [...matched.groups, ...controls.groups] };
  return {
    comparison: {
      kind: 'base',
      source: evidence.source,
      url: evidence.url,
      pairs: matched.groups.length,
      design,
      metrics: Object.fromEntries(rows.map(({ gate, row }) => [gate.key, row])),
      prompts: comparePrompts(evidence.prompts, asked, describing),
      notes: [
        ...notesOf(all, matched),
        ...tellControls(controls),
        ...extensionNote(matched, evidence),
        ...loadNote(rows, design),
      ],
      history: [],
    },
    thresholds,
    gates: rows.filter(({ gates }) => gates).map(({ row }) => row),
    warnings: [],
  };
}

/** Whether a run that has come to the end of its plan leaves a suspicion, which as many pairs again would settle. */
export function isSuspicious(plan: ComparisonPlan, samples: readonly Sample[]): boolean {
  const { design, isControl } = plan.settings;
  const all = matchSamples(
    samples.filter((sample) => !isControl(sample)),
    design,
  );
  const { matched, levels } = chooseSamples(plan, all, { endedByPass: false, extendedFrom: null });
  const judged = judgeRows(plan, matched, levels).filter(({ gate }) => plan.family.includes(gate));
  return judged.some(({ suspect }) => suspect) && judged.every(({ verdict }) => verdict !== 'fail');
}

function judgeRows(plan: ComparisonPlan, matched: MatchedSamples, levels: Deciding['levels']): JudgedGate[] {
  const info = plan.rows.filter((row) => !plan.family.includes(row));
  return judgeGates({ family: plan.family, info }, matched, { levels, seed: plan.settings.seed });
}

function chooseSamples(
  plan: ComparisonPlan,
  matched: MatchedSamples,
  { endedByPass, extendedFrom }: Pick<ComparisonEvidence, 'endedByPass' | 'extendedFrom'>,
): Deciding {
  const groups = matched.groups.length;
  if (extendedFrom !== null) return { matched, levels: levelsOf(plan, groups, 'extension') };
  if (plan.looks === null) return { matched, levels: levelsOf(plan, groups) };
  return replayLooks(plan.looks, matched, { judge: judgeFamily(plan), endedByPass });
}

/**
 * How looks judge. Tails take resampling, which would hold up the requests of a run that goes on: they are only asked
 * where all else has passed, and could end it.
 */
export function judgeFamily({
  family,
  settings,
}: ComparisonPlan): (matched: MatchedSamples, levels: Deciding['levels']) => JudgedGate[] {
  const { design, seed } = settings;
  const quick = family.filter((gate) => !isTail(gate, design));
  return (matched, levels) => {
    const judged = judgeGates({ family: quick, info: [] }, matched, { levels, seed });
    return quick.length < family.length && (quick.length === 0 || allPass(judged))
      ? judgeGates({ family, info: [] }, matched, { levels, seed })
      : judged;
  };
}

/** `point` decides on the estimate what the data leave open. */
function settle(judged: JudgedGate, onInconclusive: ComparisonEvidence['onInconclusive']): JudgedGate {
  const { comparison } = judged.found;
  if (onInconclusive !== 'point' || judged.verdict !== 'inconclusive' || comparison === undefined)
    return judged;
  const { limit, side } = judged.gate.contrast;
  const holds = side === 'below' ? comparison.estimate < limit : comparison.estimate > limit;
  return { ...judged, verdict: holds ? 'pass' : 'fail', byPoint: true, suspect: false, withheld: null };
}

interface Own {
  readonly gate: Gate;
  readonly row: ComparedRow;
  /** Whether the row decides by itself, and not by a threshold. */
  readonly gates: boolean;
}

/** A row of the comparison's own; none for a metric that this run does not measure (no streaming, no usage). */
function describeOwn(
  gate: Gate,
  { family, thresholds }: ComparisonPlan,
  { byGate, describing }: { byGate: ReadonlyMap<Gate, JudgedGate>; describing: Describing },
): Own[] {
  const judged = byGate.get(gate);
  if (judged === undefined) return [];
  const anyPair = describing.matched.groups.length > 0;
  if (anyPair && judged.found.n === 0 && judged.withheld === null) return [];
  const replacement = replacementOf(gate, thresholds);
  const byThreshold = replacement === undefined ? undefined : byGate.get(replacement);
  if (replacement !== undefined && byThreshold !== undefined) {
    const told = replacement.contrast.kind === 'ratio' ? byThreshold : judged;
    return [{ gate, gates: false, row: describeRow(told, describing) }];
  }
  const few = judged.found.n < judged.found.least && judged.verdict !== 'no_data';
  const gating = family.includes(gate) && !few;
  return [
    { gate, gates: gating, row: describeRow(gating ? judged : { ...judged, verdict: 'info' }, describing) },
  ];
}

function extensionNote({ groups }: MatchedSamples, { extendedFrom }: ComparisonEvidence): string[] {
  const more = groups.filter(({ head }) => (head[0]?.id ?? 0) >= (extendedFrom ?? Infinity)).length;
  if (extendedFrom === null) return [];
  return [
    `The plan ended with a suspicion, so ${formatAmount(more, 'more pair')} were sent; all are judged together, with the half of the error of red that was kept for this.`,
  ];
}

function loadNote(rows: readonly Own[], design: ComparedDesign): string[] {
  const tokens = rows.find(({ gate }) => gate.key === 'output_tokens:avg')?.row;
  const note = explainLoad(tokens, design);
  return note === null ? [] : [note];
}

function notesOf(all: MatchedSamples, judged: MatchedSamples): string[] {
  const notes: string[] = [];
  const total = all.groups.length + all.missing;
  if (all.missing > total * MOST_MISSING)
    notes.push(
      `${all.missing} of ${total} pairs lack an arm (dropped, held back after a 429, or cancelled), so the others may not speak for all.`,
    );
  const late = all.groups.length - judged.groups.length;
  if (late > 0)
    notes.push(
      `${late} more pairs were under way when the comparison was decided; they are in the samples and not judged.`,
    );
  if (total === 0) notes.push('No pair was measured, so nothing is compared.');
  return notes;
}
