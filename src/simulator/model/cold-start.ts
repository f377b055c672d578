import type { Ms } from '../../base/units.js';
import type { Behaviour } from '../options.js';

/** Which models are in memory: each goes after its idle time, and is loaded again by its next request. */
export interface Residence {
  /** A request for `model` begins at `now`: how long it waits for the model to be loaded, 0 for a warm one. */
  begin(model: string, now: Ms, coldStart: Behaviour['coldStart']): Ms;
  /** It ended; the idle time starts anew. */
  end(model: string, now: Ms): void;
}

/** More names than this are forgotten oldest first, whatever a hostile client makes up. */
const MOST_MODELS = 1_000;

interface Stay {
  loadedAt: Ms;
  lastUsed: Ms;
  running: number;
}

/** Every model counts as loaded and last used at `startedAt`. */
export function createResidence(startedAt: Ms): Residence {
  const stays = new Map<string, Stay>();
  return {
    begin(model, now, { idleMs, penaltyMs }) {
      const stay = stays.get(model) ?? { loadedAt: startedAt, lastUsed: startedAt, running: 0 };
      stays.set(model, stay);
      if (stay.running === 0 && now - stay.lastUsed > idleMs) stay.loadedAt = now + penaltyMs;
      stay.running += 1;
      const [oldest] = stays.keys();
      if (stays.size > MOST_MODELS && oldest !== undefined) stays.delete(oldest);
      return Math.max(0, stay.loadedAt - now);
    },
    end(model, now) {
      const stay = stays.get(model);
      if (stay === undefined) return;
      stay.running = Math.max(0, stay.running - 1);
      stay.lastUsed = now;
    },
  };
}
