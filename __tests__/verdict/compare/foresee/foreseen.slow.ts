import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { foreseePlans } from '../../../../src/verdict/compare/foresee/foreseen-plan.js';
import { assumeLaw } from '../../../../src/verdict/compare/foresee/assumed-law.js';
import { chancesOf } from '../../../../src/verdict/compare/foresee/row-chances.js';
import type * as foreseenRuns from '../../../support/foreseen-runs.js';
import { planOfTrial } from '../../../support/foreseen-runs.js';
import { startTrials } from '../../../support/trials-runner.js';

jest.setTimeout(600_000);
const trials = startTrials<typeof foreseenRuns>('foreseen-runs');
afterAll(() => trials.stop());

/** Five points, and two standard errors of so few runs. Thousands of runs are within three points. */
const RUNS = 100;
const reach = (share: number): number => 0.05 + 2 * Math.sqrt((share * (1 - share)) / RUNS);

describe('what is foretold of a plan', () => {
  it.each([
    { pairs: 30, row: 'time_to_first_token:p(50)', ttft: 1.5 },
    { pairs: 60, row: 'time_to_first_token:p(50)', ttft: 1.25, mayExtend: true },
    { pairs: 60, row: 'cost_per_request:avg', cost: 1.25 },
  ])('is what whole comparisons come to: $pairs pairs, $row', async (trial) => {
    const plan = planOfTrial(trial);
    const gate = plan.rows.find(({ key }) => key === trial.row)!;
    const foreseen = foreseePlans(plan)(gate, trial.pairs)!;
    const told = chancesOf(gate, assumeLaw(gate.contrast)!, foreseen, trial.ttft ?? trial.cost);
    const { red, rowGreen } = await trials.run('simulateForeseen', { ...trial, runs: RUNS });
    expect(Math.abs(red - told.red)).toBeLessThanOrEqual(reach(told.red));
    expect(Math.abs(rowGreen - told.green)).toBeLessThanOrEqual(reach(told.green));
  });
});
