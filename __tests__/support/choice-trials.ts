import { normal, type Random, seededRandom } from '../../src/base/random.js';
import { ARMS, type Arm, type Sample } from '../../src/samples/sample.js';
import {
  compareCandidates,
  type JudgedCandidate,
  type SharedSettings,
} from '../../src/verdict/compare/compare-candidates.js';
import { EVIDENCE, planFor } from './comparison-trials.js';
import { sampleWith } from './samples.js';

export interface ChoiceWorld {
  readonly blocks: number;
  /** How many times as slow each candidate is, the first of them head. */
  readonly candidates: readonly number[];
  readonly redConfidence?: number;
}

/** Blocks of one request an arm, on an endpoint that drifts; the control's request is the same for every candidate. */
function drawBlocks({ blocks, candidates }: ChoiceWorld, random: Random): Sample[] {
  const arms: readonly Arm[] = ['base', 'head', ...ARMS.slice(2)].slice(0, candidates.length + 1) as Arm[];
  let drift = 0;
  return Array.from({ length: blocks }, (_, block) => {
    drift = 0.98 * drift + 0.06 * normal(random);
    const size = 0.3 * normal(random);
    return arms.map((arm, place) => {
      const slowness = arm === 'base' ? 1 : (candidates[arm === 'head' ? 0 : ARMS.indexOf(arm) - 1] ?? 1);
      const ttftMs = 300 * slowness * Math.exp(drift + size + 0.4 * normal(random));
      const outputTokens = Math.round(200 * Math.exp(0.2 * normal(random)));
      const e2eMs = ttftMs + 20 * outputTokens * Math.exp(0.1 * normal(random));
      const id = block * arms.length + place;
      const pair = block * arms.length;
      const times = { plannedMs: pair * 100, startedMs: pair * 100, ttftMs, e2eMs };
      const costUsd = outputTokens * 1e-5;
      return sampleWith({ id, pair, arm, prompt: 'a', ...times, outputTokens, inputTokens: 100, costUsd });
    });
  }).flat();
}

export function judgeBlocks(world: ChoiceWorld, random: Random, seed = 'trial'): JudgedCandidate[] {
  const { settings } = planFor(world.blocks, { mayLook: false, seed });
  const shared: SharedSettings = { ...settings, redConfidence: world.redConfidence ?? 0.995 };
  const candidates = world.candidates.map((_, index) => {
    const arm = index === 0 ? 'head' : (ARMS[index + 1] ?? 'head');
    return { arm, name: arm, thresholds: [] };
  });
  return compareCandidates(candidates, shared, { ...EVIDENCE, samples: drawBlocks(world, random) });
}

/** Share of the runs in which each candidate is called worse, and in which any of them is. */
export function choiceFailures(world: ChoiceWorld, reps: number): { each: number[]; any: number } {
  const random = seededRandom(`choice/${JSON.stringify(world)}`);
  const each = world.candidates.map(() => 0);
  let any = 0;
  for (let rep = 0; rep < reps; rep += 1) {
    const red = judgeBlocks(world, random, `${rep}`).map(({ compared }) =>
      compared.gates.some(({ verdict }) => verdict === 'fail'),
    );
    red.forEach((failed, index) => (each[index] = (each[index] ?? 0) + (failed ? 1 / reps : 0)));
    if (red.includes(true)) any += 1 / reps;
  }
  return { each, any };
}
