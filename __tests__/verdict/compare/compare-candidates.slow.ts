import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type * as choiceTrials from '../../support/choice-trials.js';
import { startTrials } from '../../support/trials-runner.js';

jest.setTimeout(600_000);

const trials = startTrials<typeof choiceTrials>('choice-trials');
afterAll(() => trials.stop());

/** At an error of red of 5 %, where it can be counted in so few runs; three standard errors above it. */
const [CONFIDENCE, REPS] = [0.95, 250];
const MOST = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / REPS);

describe('three and five arms, whatever is true of them', () => {
  it.each([
    ['five equal', [1, 1, 1, 1], [0, 1, 2, 3]],
    ['one of them twice as slow, which fails', [2, 1], [1]],
  ] as const)('none that is no worse is red more often than is said: %s', async (_, candidates, innocent) => {
    const { each, any } = await trials.run(
      'choiceFailures',
      { blocks: 48, candidates, redConfidence: CONFIDENCE },
      REPS,
    );
    const wrong =
      innocent.length === candidates.length ? any : Math.max(...innocent.map((index) => each[index]!));
    expect(wrong).toBeLessThanOrEqual(MOST);
  });

  it('and one that takes half as long again fails nearly always', async () => {
    const { each } = await trials.run('choiceFailures', { blocks: 96, candidates: [1.5, 1] }, 60);
    expect(each[0]).toBeGreaterThanOrEqual(0.95);
  });
});
