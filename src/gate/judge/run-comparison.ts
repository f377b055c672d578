import type { Usd } from '../../base/units.js';
import type { Sample, StopReason } from '../../samples/sample.js';
import { type ArmComparison, compareArms } from '../../verdict/compare/compare-arms.js';
import type { PromptStatus } from '../../verdict/compare/compare-prompts.js';
import type { ComparisonRows } from '../../verdict/compare/compared-row.js';
import { DECIDED_PASS } from '../../verdict/early/join-rules.js';
import { judgeEqual } from '../../verdict/compare/relative-question.js';
import type { EqualBase } from '../prepare/arms/base-prompts.js';
import { explainEqual, statusesOf } from '../prepare/base-arm.js';
import type { PreparedBase } from '../prepare/prepared-run.js';
import type { Config } from '../../settings/schema.js';
import type { RunComparison } from './plan-run-comparison.js';

export interface FinishedRun {
  /** In dispatch order. */
  readonly samples: readonly Sample[];
  readonly stopped: StopReason | null;
  /** The first request beyond the plan; null where none was sent. */
  readonly extendedFrom: number | null;
  readonly onInconclusive: Config['on-inconclusive'];
  readonly usdPerRequest: Usd | null;
  readonly mayAskForMore: boolean;
}

/** What the run says of head against base. */
export function judgeComparison(comparison: RunComparison, run: FinishedRun): ArmComparison {
  const { bases, equal, missing, alike } = comparison;
  const judged = judgeSent(comparison, run);
  const notes = [
    ...[...bases, ...equal].flatMap((base) => base.notes),
    ...equal.map((base) => `${capitalised(explainEqual(base))}.`),
    ...missing.map(sentence),
    ...judged.comparison.notes,
  ];
  return {
    ...judged,
    comparison: { ...judged.comparison, notes: [...new Set(notes)] },
    thresholds: new Map([
      ...judged.thresholds,
      ...[...alike].map(([spec, source]) => [spec, judgeEqual(spec, source)] as const),
    ]),
  };
}

function judgeSent({ plan, bases, equal }: RunComparison, run: FinishedRun): ArmComparison {
  const [first] = bases;
  if (plan === null || first === undefined) return nothingCompared(equal);
  return compareArms(plan, {
    samples: run.samples,
    prompts: uniqueStatuses([...bases, ...equal]),
    source: first.source,
    url: first.url,
    endedByPass: run.stopped?.code === DECIDED_PASS,
    extendedFrom: run.extendedFrom,
    onInconclusive: run.onInconclusive,
    usdPerRequest: run.usdPerRequest,
    mayAskForMore: run.mayAskForMore,
  });
}

function nothingCompared(equal: readonly EqualBase[]): ArmComparison {
  const comparison: ComparisonRows = {
    kind: 'base',
    source: equal[0]?.equal ?? 'no base',
    url: equal[0]?.url ?? null,
    pairs: 0,
    design: null,
    metrics: {},
    prompts: uniqueStatuses(equal)
      .filter(({ status }) => status !== 'unchanged')
      .map((prompt) => ({ ...prompt, pairs: 0, metrics: {} })),
    notes: [],
    history: [],
  };
  return { comparison, thresholds: new Map(), gates: [], warnings: [] };
}

function sentence(reason: string): string {
  return `Nothing is compared: ${reason}. Absolute thresholds judge as always.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Scenarios may ask the same prompts. */
function uniqueStatuses(bases: readonly Pick<PreparedBase, 'pairs'>[]): PromptStatus[] {
  const statuses = bases.flatMap(({ pairs }) => statusesOf(pairs));
  return [...new Map(statuses.map((status) => [status.id, status])).values()];
}
