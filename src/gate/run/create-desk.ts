import type { Ms } from '../../base/units.js';
import type { InputBounds } from '../../budget/bound.js';
import type { Ledger } from '../../budget/ledger.js';
import { createAnswerChecks } from '../../load/exchange/answer-checks.js';
import type { Carrier } from '../../load/exchange/carrier.js';
import { RequestDesk } from '../../load/exchange/desk.js';
import type { PriceLessons } from '../../load/exchange/price-lessons.js';
import { parseHitHeader } from '../../load/wire/hit-header.js';
import type { PreparedRun, PreparedScenario } from '../prepare/prepared-run.js';
import type { GateWorld } from '../world.js';

/** What a desk shares with others of the run. */
export interface DeskParts {
  readonly request: { readonly prepared: Pick<PreparedRun, 'shard' | 'credentials'> };
  readonly carrier: Carrier;
  readonly world: GateWorld;
  readonly ledger: Ledger;
  /** Of all canaries together, a part of the ledger. */
  readonly canaryLedger: Ledger;
  readonly bounds: InputBounds;
  readonly lessons: PriceLessons;
  readonly origin: Ms;
  readonly tell: (message: string) => void;
}

export function createDesk(
  { scenario: { config }, plan, book }: PreparedScenario,
  { request, world, carrier, ledger, canaryLedger, bounds, lessons, origin, tell }: DeskParts,
  timeoutMs: Ms,
): RequestDesk {
  return new RequestDesk(
    {
      clock: world.clock,
      carrier,
      ledger,
      canaryLedger,
      bounds,
      lessons,
      book,
      checks: createAnswerChecks(config.checks ?? []),
      redact: request.prepared.credentials.redactor(world.redact),
      timeoutMs,
      shard: request.prepared.shard,
      hitHeader: parseHitHeader(config.cache['hit-header']),
      hashesText: plan.type === 'cache',
      wallClock: () => world.date().getTime(),
      tell,
    },
    origin,
  );
}
