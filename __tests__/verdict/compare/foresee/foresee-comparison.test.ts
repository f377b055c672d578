import { afterAll, describe, expect, it } from '@jest/globals';
import { binomialAtLeast } from '../../../../src/stats/distributions/binomial.js';
import { foreseePlans } from '../../../../src/verdict/compare/foresee/foreseen-plan.js';
import { foreseeRow } from '../../../../src/verdict/compare/foresee/foresee-row.js';
import type * as foreseenRuns from '../../../support/foreseen-runs.js';
import { type ForeseenTrial, planOfTrial } from '../../../support/foreseen-runs.js';
import { startTrials } from '../../../support/trials-runner.js';

type Trial = Omit<ForeseenTrial, 'runs' | 'row'>;

const trials = startTrials<typeof foreseenRuns>('foreseen-runs');
afterAll(() => trials.stop());

const told = (trial: Trial, usdPerPair = 0.002): Promise<string[]> =>
  trials.run('tellForeseen', { row: '', ...trial }, usdPerPair);

const rowOf = (trial: Trial, key = 'time_to_first_token:p(50)') => {
  const plan = planOfTrial({ row: '', ...trial });
  const gate = trial.threshold === undefined ? plan.rows.find((row) => row.key === key) : plan.thresholds[0];
  return foreseeRow(gate!, foreseePlans(plan))!;
};

describe('what a comparison can decide', () => {
  it('is told of each relative threshold in shares of the runs, pairs and dollars', async () => {
    const [threshold] = await told({ pairs: 60, threshold: 'ttft: p(50)<+15%' });
    expect(threshold).toMatch(
      /^median time to first token \(`p\(50\)<\+15%`\): on 60 pairs \+25 % is red in 3\d % of the runs and \+50 % in 9\d %, and no change is green in 5\d %; four in five take 1\d\d pairs \(\$0\.\d\d\), [34]\d pairs \(\$0\.0\d+\) and \d+ pairs \(\$0\.\d\d\)$/,
    );
  });

  it('says where a plan cannot decide a threshold, and what could', async () => {
    const [tail] = await told({ pairs: 60, threshold: 'e2e: p(95)<+30%' }, 0);
    // A p95 row takes a hundred pairs.
    expect(tail).toMatch(
      /\(`p\(95\)<\+30%`\): cannot be decided by 60 pairs: \+50 % is red in hardly any of the runs and .* four in five take 1\d\d pairs, 1\d\d pairs and \d+ pairs$/,
    );
  });

  it('is not made up where only the run shows how requests differ', async () => {
    const [difference] = await told({ pairs: 60, threshold: 'ttft: avg<+200ms' });
    expect(difference).toBe(
      'mean time to first token (`avg<+200ms`): what 60 pairs decide of it depends on how much requests differ, which only the run shows',
    );
  });

  it('turns over for what is better when it is more, and where an improvement is asked for', async () => {
    expect((await told({ pairs: 60, threshold: 'tokens_per_second: p(50)>-20%' }))[0]).toContain(
      'on 60 pairs −33 % is red',
    );
    expect((await told({ pairs: 60, threshold: 'ttft: p(50)<-30%' }))[0]).toMatch(
      /no change is red in \d+ % of the runs and \+25 % in nearly all, and −44 % is green in/,
    );
  });

  it("is told of the comparison's own rows together, of all that is green, and of the looks", async () => {
    const [own, green, looks] = await told({ pairs: 192 });
    expect(own).toContain(
      'median time to first token and median total generation time: +25 % is red in 96 % of the runs and +50 % in nearly all',
    );
    expect(own).toContain('error rate: 5 % more is red in 1');
    expect(green).toMatch(
      /^Where nothing changed the whole comparison is green in 9\d % of the runs or more; four in five take \d+ pairs/,
    );
    expect(looks).toMatch(
      /^Looked at after 48, 96, 144, 192 pairs: red ends the run there \(.* after \d\d pairs on average\); green is told at the end only, and saves nothing$/,
    );
  });

  it('says whether anything ends the run early', async () => {
    expect((await told({ pairs: 192, mayLook: false })).at(-1)).toBe(
      'The comparison is judged at the end only, and ends no run early',
    );
    const many = await told({
      pairs: 900,
      threshold:
        'ttft: p(50)<+50%\nttft: p(95)<+100%\ne2e: p(50)<+50%\ne2e: p(95)<+100%\ncost_per_request: avg<+50%',
    });
    expect(many.at(-1)).toMatch(/a head that is as base mostly ends it after \d+ pairs$/);
    const ramp = { pairs: 900, threshold: 'ttft: p(50)<+50%', mayPass: false };
    expect((await told(ramp)).at(-1)).toContain('green is told at the end only');
  });
});

describe('the foretold chances', () => {
  it('grow with the pairs and with the change', () => {
    const chances = [20, 40, 60, 96].map((pairs) => {
      const { worse } = rowOf({ pairs });
      return worse.map((head) => head.on(pairs).red) as [number, number];
    });
    chances.forEach(([less, more], i) => {
      expect(more).toBeGreaterThan(less);
      if (i > 0) expect(less).toBeGreaterThan(chances[i - 1]![0]);
    });
  });

  it('are those of the exact test for requests that fail in head alone', () => {
    // On 60 pairs the row has an eighth of half a percent, spent over four looks: 12 failures that base does not share.
    const { worse } = rowOf({ pairs: 60 }, 'error_rate:rate');
    expect(worse[1].on(60).red).toBeCloseTo(binomialAtLeast(12, 60, 0.1), 9);
  });

  it('count the pairs that a suspicion adds', () => {
    const [alone, extended] = [rowOf({ pairs: 60 }), rowOf({ pairs: 60, mayExtend: true })].map(
      ({ worse: [head] }) => head.on(60),
    );
    expect(extended!.red).toBeGreaterThan(alone!.red + 0.2);
    expect(extended!.pairs).toBeGreaterThan(alone!.pairs);
  });

  it('are nothing on fewer pairs than a signed rank can be red on', () => {
    const { worse } = rowOf({ pairs: 9 });
    expect(worse[1].on(9).red).toBe(0);
  });
});
