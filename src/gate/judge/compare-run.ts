import type { Usd } from '../../base/units.js';
import type { MetricSummary } from '../../metrics/summary.js';
import type { Sample } from '../../samples/sample.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { ArmComparison } from '../../verdict/compare/compare-arms.js';
import { compareCandidates, type JudgedCandidate } from '../../verdict/compare/compare-candidates.js';
import type { ComparedRow } from '../../verdict/compare/compared-row.js';
import { judgeEqual } from '../../verdict/compare/relative-question.js';
import { statusesOf } from '../prepare/base-arm.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import type { RunResult } from '../run/run-plans.js';
import { joinCapacity } from './capacity/join-capacity.js';
import type { Choice, RunComparison } from './plan-run-comparison.js';
import { type FinishedRun, judgeComparison } from './run-comparison.js';
import { judgeBaselineOf, type StoredBaseline } from './stored-baseline.js';
import { withholdTimes } from './weigh-generator.js';

/** A finished run, and what it is to be compared with. */
interface ComparableRun {
  readonly parsed: ParsedConfig;
  readonly prepared: PreparedRun;
  readonly comparison: RunComparison | null;
  readonly baseline: StoredBaseline | null;
  readonly result: RunResult;
}

/** What the run showed by itself. */
export interface Seen {
  readonly samples: readonly Sample[];
  readonly metrics: Record<string, MetricSummary>;
  readonly usdPerRequest: Usd | null;
  readonly mayAskForMore: boolean;
}

/** Head against base, or each candidate against the control; times that the generator may have made longer decide nothing. */
export function compareArmsOf(
  reported: ComparableRun,
  seen: Seen,
  isDoubtful: boolean,
): { readonly compared: ArmComparison | null; readonly choice: readonly JudgedCandidate[] } {
  const stand = (each: ArmComparison): ArmComparison => (isDoubtful ? withholdTimes(each) : each);
  const compared = compareRun(reported, seen);
  const choice = chooseAmong(reported, seen);
  return {
    compared: compared && stand(compared),
    choice: choice.map((each) => ({ ...each, compared: stand(each.compared) })),
  };
}

/** Against the other arm, or against stored runs; null where neither is asked for. */
function compareRun(reported: ComparableRun, seen: Seen): ArmComparison | null {
  const { parsed, comparison, baseline } = reported;
  if (baseline !== null) return judgeBaselineOf(baseline, { metrics: seen.metrics }, parsed.config);
  if (comparison === null || comparison.choice !== null) return null;
  return joinCapacity(judgeComparison(comparison, finished(reported, seen)), {
    config: parsed.config,
    prepared: reported.prepared,
    result: reported.result,
    level: comparison.capacityLevel,
  });
}

/** Each candidate against the control; none where there is one change and one base. */
function chooseAmong(reported: ComparableRun, seen: Seen): JudgedCandidate[] {
  const { comparison } = reported;
  if (comparison === null || comparison.choice === null) return [];
  return judgeChoice(comparison.choice, comparison, finished(reported, seen));
}

function finished({ parsed, result: { stopped, extended } }: ComparableRun, seen: Seen): FinishedRun {
  const onInconclusive = parsed.config['on-inconclusive'];
  return { ...seen, stopped, extendedFrom: extended?.firstId ?? null, onInconclusive };
}

/** What the run says of each candidate against the control. */
function judgeChoice(
  { control, candidates, settings, specs }: Choice,
  { alike, bases }: Pick<RunComparison, 'alike' | 'bases'>,
  run: FinishedRun,
): JudgedCandidate[] {
  const [base] = bases;
  const judged = compareCandidates(candidates, settings, {
    samples: run.samples,
    prompts: base === undefined ? [] : statusesOf(base.pairs),
    source: control,
    url: null,
    endedByPass: false,
    extendedFrom: null,
    onInconclusive: run.onInconclusive,
    usdPerRequest: run.usdPerRequest,
    mayAskForMore: run.mayAskForMore,
  });
  return judged.map(({ arm, name, compared }) => ({
    arm,
    name,
    compared: {
      ...compared,
      gates: compared.gates.map((row) => named(name, row)),
      thresholds: new Map([
        ...[...compared.thresholds].map(
          ([asked, row]) => [specs.get(asked) ?? asked, named(name, row)] as const,
        ),
        ...[...alike]
          .filter(([spec]) => spec.tags.arm === arm)
          .map(([spec, source]) => [spec, named(name, judgeEqual(spec, source))] as const),
      ]),
    },
  }));
}

/** Sentences of several candidates stand side by side. */
function named<Row extends Pick<ComparedRow, 'message'>>(name: string, row: Row): Row {
  return { ...row, message: `${name}: ${row.message}` };
}
