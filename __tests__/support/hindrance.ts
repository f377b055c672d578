import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Ms } from '../../src/base/units.js';
import { type Report, reportSchema } from '../../src/report/schema/schema.js';

export interface Ran {
  readonly log: string;
  readonly folder: string;
}

/** What a machine may do to a run before it says nothing of what a test is about. */
export interface Bearing {
  /** What is asserted takes a generator that kept up: times and what follows from them are judged only then. */
  readonly timed?: boolean;
  /** Nothing may have been held up for longer. */
  readonly bears?: Ms;
}

/** The fakes answer at once, so whoever was not answered in time was not let at the processor. */
const UNHEARD = /no answer within [\d.]+ s|the time for talking to GitHub is used up/;

/** How the machine spoilt the run, by the run's own word; null where it did not. */
export function hindranceOf({ log, folder }: Ran, bearing: Bearing = {}): string | null {
  const unheard = UNHEARD.exec(log)?.[0];
  return unheard === undefined ? hindranceByReport(folder, bearing) : `of a fake: ${unheard}`;
}

/** How it spoilt the load alone. */
export function hindranceByReport(folder: string, bearing: Bearing = {}): string | null {
  const path = join(folder, 'llm-perf-gate-report', 'report.json');
  if (!existsSync(path)) return null;
  return hindranceIn(reportSchema.parse(JSON.parse(readFileSync(path, 'utf8'))), bearing);
}

/** Watches over this process, in which the fakes are; tells by how much its event loop was held up at most. */
export function watchLoop(): () => Ms {
  const loop = monitorEventLoopDelay();
  loop.enable();
  return () => {
    loop.disable();
    return loop.max / 1e6;
  };
}

function hindranceIn({ run, outcomes, generator }: Report, { timed = false, bears }: Bearing): string | null {
  const lost = (outcomes['timeout'] ?? 0) + (outcomes['cancelled'] ?? 0);
  if (run.stoppedBy !== 'cancelled' && lost > 0) return `${lost} requests were out of time`;
  if (timed && !generator.healthy) return 'the load generator did not keep up';
  const longest = Math.max(generator.scheduleDelayMs.max ?? 0, generator.eventLoopDelayMs.max ?? 0);
  return longest > (bears ?? Infinity) ? `the load generator was held up for ${longest} ms` : null;
}
