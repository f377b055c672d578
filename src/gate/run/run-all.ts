import type { Ms } from '../../base/units.js';
import type { Sample, StopReason } from '../../samples/sample.js';
import type { PreparedRun, PreparedScenario } from '../prepare/prepared-run.js';
import type { SearchRecord } from './search/search-record.js';

type Take = (sample: Sample, gaps: readonly Ms[]) => StopReason | null;

/** Runs the plan of a scenario from an instant on. */
export type RunScenario = (
  scenario: PreparedScenario,
  startMs: Ms,
  onEach?: Take,
) => Promise<StopReason | null>;

/** One scenario behind the other, until one of them ends the run. */
export async function runAll(
  prepared: PreparedRun,
  running: {
    readonly run: RunScenario;
    readonly now: () => Ms;
    readonly onSample: Take;
    readonly tell: (message: string) => void;
  },
): Promise<{
  readonly stopped: StopReason | null;
  readonly spans: { startMs: Ms; durationMs: Ms }[];
  readonly searches: ReadonlyMap<number, SearchRecord>;
}> {
  const { run, now } = running;
  const spans: { startMs: Ms; durationMs: Ms }[] = [];
  const searches = new Map<number, SearchRecord>();
  let stopped: StopReason | null = null;
  for (const [index, scenario] of prepared.scenarios.entries()) {
    const startMs = now();
    if (scenario.plan.type === 'capacity') {
      const { searchScenario } = await import('./search/search-scenario.js');
      const found = await searchScenario(scenario, { ...running, prepared });
      searches.set(index, found.record);
      ({ stopped } = found);
    } else stopped = await run(scenario, startMs);
    spans.push({ startMs, durationMs: now() - startMs });
    if (stopped !== null) break;
  }
  return { stopped, spans, searches };
}
