import { messageOf } from '../../base/errors.js';
import type { StoredFields } from './parse-report.js';
import type { StoredReport } from '../world.js';

/** Below this share of its plan a run measured another load. */
const LEAST_DELIVERED = 0.95;

/** A report that measured a whole load. */
export type CompleteRun = StoredFields & {
  readonly verdict: 'pass' | 'fail' | 'inconclusive';
};

export interface FoundRun {
  readonly stored: StoredReport;
  readonly run: CompleteRun;
}

export interface Found {
  /** Newest first. */
  readonly runs: readonly FoundRun[];
  /** How many were passed over, by the reason. */
  readonly passedOver: ReadonlyMap<string, number>;
  /** What kept more from being read; null for nothing. */
  readonly trouble: string | null;
}

export interface Wanted {
  /** The gate's. */
  readonly name: string;
  /** Why a complete run will not do; null where it will. */
  readonly objection: (run: CompleteRun) => string | null;
  readonly most: number;
}

/** Reads complete runs until there are enough of them. What is in the way is told, and what was found before it stays. */
export async function collectRuns(
  reports: AsyncIterable<StoredReport>,
  { name, objection, most }: Wanted,
): Promise<Found> {
  const runs: FoundRun[] = [];
  const passedOver = new Map<string, number>();
  try {
    for await (const stored of reports) {
      const run = await readCompleteRun(stored, name);
      const unfit = typeof run === 'string' ? run : objection(run);
      if (unfit !== null) passedOver.set(unfit, (passedOver.get(unfit) ?? 0) + 1);
      else if (typeof run !== 'string') runs.push({ stored, run });
      if (runs.length === most) break;
    }
    return { runs, passedOver, trouble: null };
  } catch (error) {
    return { runs, passedOver, trouble: messageOf(error) };
  }
}

/** `3 passed over: 2 with other settings, 1 not complete`, or the empty text. */
export function describePassedOver({ passedOver }: Found): string {
  const counts = [...passedOver].map(([why, count]) => `${count} ${why}`);
  const total = [...passedOver.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? '' : `${total} passed over: ${counts.join(', ')}`;
}

/** The report of a complete run of the gate `name`, or why it is none. Nothing in it is believed unchecked. */
async function readCompleteRun({ text }: StoredReport, name: string): Promise<CompleteRun | string> {
  const { parseStoredFields } = await import('./parse-report.js');
  const report = parseStoredFields(text);
  if (report === undefined) return 'not of this version';
  if (report.name !== name || report.run.shard !== null) return 'of another gate';
  return isComplete(report) ? report : 'not complete';
}

function isComplete(report: StoredFields): report is CompleteRun {
  const { verdict, run: made, load: carried, generator: own } = report;
  const judged = verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive';
  const whole = made.stoppedBy === 'completed' || made.stoppedBy === 'decided';
  return judged && whole && own.healthy && carried.sent > 0 && carried.deliveredRatio >= LEAST_DELIVERED;
}
