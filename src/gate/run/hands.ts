import type { Ms } from '../../base/units.js';
import { type Carrier, carryHere } from '../../load/exchange/carrier.js';
import type { GeneratorHealth } from '../../load/generator/health.js';
import type { Overhead } from '../../load/generator/prewarm.js';
import { joinHealth } from '../../load/threads/join-health.js';
import type { ThreadHealth } from '../../load/threads/messages.js';
import type { StopReason } from '../../samples/sample.js';
import { armsOf } from '../prepare/prepared-run.js';
import type { GateWorld } from '../world.js';
import type { RunCrew, RunRequest } from './run-request.js';

/** What carries the requests of a run: the thread that plans them, or others. */
export interface Hands {
  readonly carrier: Carrier;
  /** What measuring adds to a first token; null where it could not be measured. */
  readonly overheadMs: Overhead | null;
  /** The run's clock starts; `onLoss` is called where a thread dies. */
  begin(origin: Ms, onLoss: (reason: StopReason) => void): void;
  /** For the executor, which knows of lateness where it sends by itself. */
  onLateness(lateness: Ms, due: Ms): void;
  /** How it fared; threads where there are any. `lost` where one of them could not say. */
  finish(): Promise<{
    readonly health: GeneratorHealth;
    readonly threads: readonly ThreadHealth[];
    readonly lost: StopReason | null;
  }>;
}

/** Warms up whatever carries the load, before the run's clock starts. */
export function openHands(request: RunRequest, world: GateWorld): Promise<Hands> {
  return request.threads === null
    ? openOwn(request, world)
    : Promise.resolve(handsOf(request.threads, request, world));
}

async function openOwn(request: RunRequest, world: GateWorld): Promise<Hands> {
  const { generator, transport } = request;
  const health = generator.watch();
  const overheadMs = await warmUp(request, world);
  const hands: Hands = {
    carrier: carryHere(transport, world.clock),
    overheadMs,
    begin: (origin) => health.start(origin),
    onLateness: (lateness, due) => health.observe(lateness, due),
    finish: () => Promise.resolve({ health: health.stop(), threads: [], lost: null }),
  };
  return hands;
}

/** Each protocol that an arm speaks; what measuring adds is told of head's. */
async function warmUp(request: RunRequest, world: GateWorld): Promise<Overhead | null> {
  const protocols = new Set(request.prepared.scenarios.flatMap(armsOf).map(({ target }) => target.protocol));
  let overhead: Overhead | null = null;
  for (const protocol of protocols) {
    if (request.cancellation.reason !== null) return null;
    const measured = await request.generator.warmUp(request.transport, protocol, world.clock);
    overhead ??= measured;
  }
  return overhead;
}

function handsOf({ crew }: RunCrew, { generator }: RunRequest, { redact }: GateWorld): Hands {
  const health = generator.watch();
  return {
    carrier: crew,
    overheadMs: crew.overhead,
    begin(origin, onLoss) {
      health.start(origin);
      crew.begin(origin, {
        onLateness: (lateness, due) => health.observe(lateness, due),
        onDeath: (message) => onLoss(lossOf(redact(message, true))),
      });
    },
    // They tell themselves when they handed a request on.
    onLateness: () => undefined,
    async finish() {
      const own = health.stop();
      const told = await crew.finish();
      const threads = told.filter((thread) => thread !== null);
      const lost =
        threads.length < told.length ? lossOf('a thread of the load did not say how it fared') : null;
      return { health: joinHealth(own, threads), threads, lost };
    },
  };
}

function lossOf(message: string): StopReason {
  return { stoppedBy: 'error', code: 'thread_died', message };
}
