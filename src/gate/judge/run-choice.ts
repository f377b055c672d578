import { compareCandidates, type JudgedCandidate } from '../../verdict/compare/compare-candidates.js';
import type { ComparedRow } from '../../verdict/compare/compared-row.js';
import { judgeEqual } from '../../verdict/compare/relative-question.js';
import { statusesOf } from '../prepare/base-arm.js';
import type { Choice, RunComparison } from './plan-run-comparison.js';
import type { FinishedRun } from './run-comparison.js';

/** What the run says of each candidate against the control. */
export function judgeChoice(
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
