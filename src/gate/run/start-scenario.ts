import type { Ms } from '../../base/units.js';
import { Executor } from '../../load/schedule/executor.js';
import type { GapHistogram } from '../../samples/gap-histogram.js';
import type { Sample, StopReason } from '../../samples/sample.js';
import type { PreparedScenario } from '../prepare/prepared-run.js';
import { createDesk, type DeskParts } from './create-desk.js';
import { gradeSamples } from './grade-samples.js';
import type { RunRequest } from './run-request.js';

/** What the scenarios of a run have in common. */
export interface Shared extends DeskParts {
  readonly request: RunRequest;
  readonly startMs: Ms;
  readonly onSample: (sample: Sample, gaps: readonly Ms[]) => StopReason | null;
  readonly onLateness: (lateness: Ms, due: Ms) => void;
  readonly firstTokens: GapHistogram;
}

/** The executor of one scenario, on the run's one ledger. */
export function startScenario(prepared: PreparedScenario, shared: Shared): Executor {
  const desk = createDesk(prepared, shared, prepared.scenario.config.timeout);
  const { request, world, origin, onLateness, startMs } = shared;
  const { good } = prepared.scenario.config;
  const onSample = gradeSamples(shared.onSample, good, () => world.clock.now() - origin);
  const { shard } = request.prepared;
  return new Executor(prepared.plan, {
    clock: world.clock,
    desk,
    origin,
    startMs,
    shard,
    onSample,
    onLateness,
  });
}

/** Scenarios learn the same of an endpoint, each for itself. */
export function onceEach(tell: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (!told.has(message)) tell(message);
    told.add(message);
  };
}
