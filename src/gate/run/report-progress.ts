import type { Ms, Usd } from '../../base/units.js';
import type { Ledger } from '../../budget/ledger.js';
import type { Executor } from '../../load/schedule/executor.js';
import type { GapHistogram } from '../../samples/gap-histogram.js';
import type { PreparedScenario } from '../prepare/prepared-run.js';
import type { GateWorld } from '../world.js';

const PROGRESS_EVERY: Ms = 500;

interface Watched {
  readonly scenario: PreparedScenario;
  readonly world: GateWorld;
  readonly ledger: Ledger;
  readonly origin: Ms;
  readonly firstTokens: GapHistogram;
  readonly budget: Usd;
}

/** Tells whoever listens how a scenario goes on; the returned function ends that. */
export function reportProgress(executor: Executor, watched: Watched): () => void {
  const { world, scenario, ledger, origin, firstTokens, budget } = watched;
  const { onProgress } = world;
  if (onProgress === undefined) return () => undefined;
  const { plan } = scenario;
  // Shared iterations are over when they are done; the length of the stages is only how long they may take.
  const mayBeShorter = scenario.scenario.config.executor === 'shared-iterations';
  const isTimed = plan.type === 'load' && !mayBeShorter && Number.isFinite(plan.durationMs);
  let clear = (): void => undefined;
  const tick = (): void => {
    const { inFlight, done, stage } = executor.progress();
    onProgress({
      elapsedMs: world.clock.now() - origin,
      totalMs: isTimed ? plan.durationMs : null,
      inFlight,
      done,
      planned: plan.planned,
      firstTokenP95Ms: firstTokens.percentile(0.95),
      spentUsd: ledger.spent,
      budgetUsd: budget,
      stage,
      stages: plan.stages.length,
    });
    clear = world.clock.at(world.clock.now() + PROGRESS_EVERY, tick);
  };
  clear = world.clock.at(world.clock.now() + PROGRESS_EVERY, tick);
  return () => clear();
}
