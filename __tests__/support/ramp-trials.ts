import { type Random, seededRandom } from '../../src/base/random.js';
import { bracketBreakingPoint, type LoadedStage } from '../../src/stats/capacity/breaking-point.js';
import { findPlateau, isGrowing } from '../../src/stats/capacity/plateau.js';
import type { SearchServer } from './search-servers.js';
import { Sender } from './search-trials.js';

/** A ramp as one would make it for the same answer: stages a search's width apart, each held, until one breaks. */
export interface Ramp {
  /** The rate of a stage over that of the one before. */
  readonly factor: number;
  readonly stageMs: number;
}

const THETA = 0.05;
const ALPHAS = { pass: 0.05, fail: 0.05 };
const MOST_STAGES = 30;

interface Held {
  readonly rate: number;
  readonly inFlight: number[];
  /** Null while it has not ended. */
  readonly good: (boolean | null)[];
}

/** Where one ramp says that the capacity is, and what it sent; it begins somewhere about two a second. */
export function runRamp(
  create: (random: Random) => SearchServer,
  { factor, stageMs }: Ramp,
  seed: string,
): { readonly low: number; readonly high: number; readonly sent: number } {
  const random = seededRandom(seed, 'ramp');
  const server = create(random);
  const sender = new Sender(server, random);
  const stages: Held[] = [];
  const places = new Map<number, { readonly stage: Held; readonly at: number }>();
  for (let rate = 2 * factor ** random.next(); stages.length < MOST_STAGES; rate *= factor) {
    const stage: Held = { rate, inFlight: [], good: [] };
    stages.push(stage);
    sender.load(rate, stageMs, {
      due: (id) => {
        places.set(id, { stage, at: stage.good.length });
        stage.inFlight.push(server.inFlight);
        stage.good.push(null);
      },
      ended: (id, _, { good }) => {
        const place = places.get(id);
        if (place !== undefined) place.stage.good[place.at] = good;
        return false;
      },
    });
    const { lastGood = 0, firstBroken } = bracketBreakingPoint(stages.map(judge), ALPHAS);
    if (firstBroken !== undefined) return { low: lastGood, high: firstBroken, sent: sender.sent };
  }
  throw new Error('no stage broke');
}

/** On its plateau, as a load's stages are. */
function judge({ rate, inFlight, good }: Held): LoadedStage {
  const { from } = findPlateau(inFlight);
  const known = good.slice(from).filter((each) => each !== null);
  const counts = { violations: known.filter((each) => !each).length, n: known.length };
  return {
    rate,
    thresholds: [{ counts, theta0: THETA }],
    losses: { violations: 0, n: known.length },
    isCut: false,
    grows: isGrowing(inFlight.slice(from)),
  };
}

/** Of so many ramps those whose bracket holds the capacity, and the requests of the middle one. */
export function rampTrials(
  create: (random: Random) => SearchServer,
  { truth, runs, ...ramp }: Ramp & { readonly truth: number; readonly runs: number },
): { readonly covered: number; readonly sent: number } {
  const trials = Array.from({ length: runs }, (_, i) => runRamp(create, ramp, `ramp/${i}`));
  const sent = trials.map((trial) => trial.sent).sort((a, b) => a - b);
  return {
    covered: trials.filter(({ low, high }) => low <= truth && truth <= high).length,
    sent: sent[Math.floor(runs / 2)] ?? 0,
  };
}
