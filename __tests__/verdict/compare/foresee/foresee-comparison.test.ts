import { afterAll, describe, expect, it } from '@jest/globals';
import { binomialAtLeast } from '../../../../src/stats/distributions/binomial.js';
import { foreseeComparison } from '../../../../src/verdict/compare/foresee/foresee-comparison.js';
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

describe('a sentence of what is foretold', () => {
  const sentences = (trial: Trial, usdPerPair = 0.01): string[] =>
    foreseeComparison({ plan: planOfTrial({ row: '', ...trial }), pairs: trial.pairs, usdPerPair });
  const percentOf = (share: number): string => {
    const percent = Math.round(100 * share);
    return percent >= 100 ? 'nearly all' : percent <= 0 ? 'hardly any' : `${percent} %`;
  };

  it('says that pairs cannot decide what they do in less than one run of twenty, and else how often', () => {
    const threshold = 'ttft: p(50)<+2%';
    const most = [12, 14, 16, 20].map((pairs) => {
      const row = rowOf({ pairs, threshold });
      const [red, green] = [row.worse[1].on(pairs).red, row.held.on(pairs).green];
      const [sentence] = sentences({ pairs, threshold });
      expect(sentence).toContain(
        `${Math.max(red, green) < 0.05 ? `cannot be decided by ${pairs} pairs:` : `on ${pairs} pairs`} +25 % is red in ${percentOf(row.worse[0].on(pairs).red)} of the runs and +50 % in ${percentOf(red)}, and no change is green in ${percentOf(green)}; four in five take`,
      );
      return Math.max(red, green);
    });
    // On either side of it, and near.
    expect(most.some((chance) => chance > 0.025 && chance < 0.05)).toBe(true);
    expect(most.some((chance) => chance >= 0.05)).toBe(true);
  });

  it('names the fewest pairs that decide in four of five runs, with their dollars', () => {
    const threshold = 'ttft: p(50)<+15%';
    const [sentence = ''] = sentences({ pairs: 60, threshold });
    const [, less, more, held] =
      /take (\d+) pairs \(.*?\), (\d+) pairs \(.*?\) and (\d+) pairs/.exec(sentence) ?? [];
    const row = rowOf({ pairs: 60, threshold });
    for (const [told_, chance] of [
      [Number(less), (n: number) => row.worse[0].on(n).red],
      [Number(more), (n: number) => row.worse[1].on(n).red],
      [Number(held), (n: number) => row.held.on(n).green],
    ] as const)
      expect([chance(told_) >= 0.8, chance(told_ - 1) >= 0.8]).toEqual([true, false]);
    expect(sentence).toContain(`${less} pairs ($${(Number(less) * 0.01).toFixed(2)})`);
    expect(sentences({ pairs: 60, threshold }, 0)[0]).toContain(
      `four in five take ${less} pairs, ${more} pairs and ${held} pairs`,
    );
    expect(sentences({ pairs: 60, threshold: 'e2e: avg<+495%' })[0]).toMatch(/only the run shows$/);
  });

  it('tells rows of one law together, and the whole as often green as all of them are', () => {
    const [own = '', green = ''] = sentences({ pairs: 60 });
    expect(own).toMatch(
      /^The comparison's own rows on 60 pairs, where times vary by half from request to request: median time to first token and median total generation time: \+25 % .*; mean cost per request: .*; error rate: /,
    );
    expect(own).not.toContain('p95');
    const family = [
      'time_to_first_token:p(50)',
      'total_generation_time:p(50)',
      'cost_per_request:avg',
      'error_rate:rate',
    ];
    const chance = family.reduce((all, key) => all * rowOf({ pairs: 60 }, key).held.on(60).green, 1);
    expect(green).toContain(
      `the whole comparison is green in ${percentOf(chance)} of the runs or more; four in five take `,
    );
    // A threshold takes its row's place.
    expect(sentences({ pairs: 60, threshold: 'ttft: p(50)<+15%' })[1]).not.toContain(
      'median time to first token',
    );
  });
});
