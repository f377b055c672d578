import type { GapStore } from '../../samples/gaps.js';
import type { Report } from '../../report/schema/schema.js';
import type { Sample } from '../../samples/sample.js';
import { decideVerdict } from '../../verdict/final-verdict.js';
import type { Reported } from '../judge/judge-run.js';
import { decideShard } from '../judge/shard-verdict.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import { type Extension, withExtension } from '../run/extension.js';
import type { RunResult } from '../run/run-plans.js';
import { withSearches } from '../run/search/with-searches.js';
import type { GateWorld } from '../world.js';
import { buildReport, orderSamples } from './build-report.js';

/** A run that has ended, and what it was to be judged by. */
export interface RanFacts extends Omit<Reported, 'decide' | 'startedAt'> {
  readonly result: RunResult;
  readonly extension: Extension | null;
}

/** The report of a run with its samples in dispatch order, and for a merge the gaps. */
export function reportRun(
  { extension, ...facts }: RanFacts,
  world: GateWorld,
): { readonly report: Report; readonly samples: readonly Sample[]; readonly gaps: GapStore | null } {
  const { parsed, prepared, result } = facts;
  const samples = orderSamples(result);
  const reported = {
    ...facts,
    prepared: asItWasRun(prepared, extension, result),
    decide: prepared.shard === null ? decideVerdict : decideShard(prepared.shard),
    startedAt: result.startedAt,
  };
  const gaps = parsed.config.shard === undefined ? null : result.gaps;
  return { report: buildReport(reported, samples, world), samples, gaps };
}

function asItWasRun(
  prepared: PreparedRun,
  extension: Extension | null,
  { extended, spans, searches }: RunResult,
): PreparedRun {
  if (extension === null || extended === null) return withSearches(prepared, searches);
  return withExtension(prepared, extension, { ...extended, scenarioMs: spans[0]?.startMs ?? 0 });
}
