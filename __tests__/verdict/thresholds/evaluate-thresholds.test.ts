import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lognormal, normal, seededRandom } from '../../../src/base/random.js';
import { createGapStore } from '../../../src/samples/gaps.js';
import type { Sample } from '../../../src/samples/sample.js';
import { binomialAtLeast, binomialAtMost } from '../../../src/stats/distributions/binomial.js';
import { studentQuantile } from '../../../src/stats/distributions/student.js';
import type { Estimate } from '../../../src/stats/estimates/estimate.js';
import { estimateMean } from '../../../src/stats/estimates/mean.js';
import { evidenceOf, judge, runOf, specsOf, verdictOf } from '../../support/judging.js';
import { evaluateThresholds } from '../../../src/verdict/thresholds/evaluate-thresholds.js';
import { describeThresholds } from '../../../src/verdict/thresholds/threshold-results.js';
import { failedWith, sampleWith } from '../../support/samples.js';

/** `slow` requests of 2 s among `n`, the others 1 s, spread evenly so that nothing drifts. */
function mixed(n: number, slow: number): number[] {
  return Array.from({ length: n }, (_, i) =>
    Math.floor(((i + 1) * slow) / n) > Math.floor((i * slow) / n) ? 2_000 : 1_000 + ((i * 7919) % 97),
  );
}

/** About a second each, as latencies are spread. */
const skewed = (n: number): number[] => {
  const random = seededRandom('skewed', String(n));
  return Array.from({ length: n }, () => lognormal(random, 1_000, 0.5));
};

/** Time-outs among `n` requests, spread as evenly. */
const errorsOf = (n: number, errors: number): Sample[] =>
  runOf(mixed(n, errors).map((value) => (value === 2_000 ? Infinity : 100)));

describe('a percentile threshold', () => {
  it('comes to the exact binomial verdict for every count of violations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(60), (n, wanted) => {
        const slow = Math.min(n, wanted);
        const exact =
          binomialAtMost(slow, n, 0.05) <= 0.05
            ? 'pass'
            : n >= 10 && binomialAtLeast(slow, n, 0.05) <= 0.05
              ? 'fail'
              : 'inconclusive';
        expect(verdictOf('e2e: p(95)<1500', runOf(mixed(n, slow)))).toBe(exact);
      }),
    );
  });

  it('passes from 59 requests on and no earlier', () => {
    expect(verdictOf('e2e: p(95)<1500', runOf(mixed(58, 0)))).toBe('inconclusive');
    expect(verdictOf('e2e: p(95)<1500', runOf(mixed(59, 0)))).toBe('pass');
  });

  it('has no verdict on nothing, and none on one request', () => {
    expect(verdictOf('e2e: p(95)<1500', [])).toBe('no_data');
    expect(verdictOf('e2e: p(95)<1500', runOf([1]))).toBe('inconclusive');
    expect(verdictOf('e2e: p(95)<1500', runOf([9_999]))).toBe('inconclusive');
  });

  it('counts a value on the limit as a violation of <, and not of <=', () => {
    const constant = runOf(Array.from({ length: 100 }, () => 1_500));
    expect(verdictOf('e2e: p(95)<1500', constant)).toBe('fail');
    expect(verdictOf('e2e: p(95)<=1500', constant)).toBe('pass');
    expect(verdictOf('e2e: p(95)>1500', constant)).toBe('fail');
    expect(verdictOf('e2e: p(95)>=1500', constant)).toBe('pass');
  });

  it('takes failed and dropped requests as infinitely slow, and shows that they are', () => {
    const samples = [...runOf(mixed(50, 0)), ...runOf(Array.from({ length: 50 }, () => Infinity))];
    const [row] = judge('e2e: p(95)<1500', samples);
    expect(row?.judgement).toMatchObject({ verdict: 'fail', observed: Infinity, infinite: 50, n: 100 });
    const dropped = Array.from({ length: 60 }, (_, id) => failedWith('dropped', { id }));
    expect(verdictOf('e2e: p(95)<1500', dropped)).toBe('fail');
    const suppressed = Array.from({ length: 60 }, (_, id) => failedWith('suppressed', { id }));
    expect(verdictOf('e2e: p(95)<1500', suppressed)).toBe('no_data');
  });

  it('takes a 429 as infinitely slow, but not where the limit is looked for', () => {
    const limited = Array.from({ length: 60 }, (_, id) => failedWith('rate_limited', { id, status: 429 }));
    expect(verdictOf('e2e: p(95)<1500', limited)).toBe('fail');
    const [row] = evaluateThresholds(
      specsOf('e2e: p(95)<1500'),
      evidenceOf(limited, { isFinding: () => true }),
      {
        confidence: 0.95,
        onInconclusive: 'warn',
        seed: '',
        sequential: () => null,
        decidedOn: () => null,
        even: () => true,
        planned: () => null,
        episode: () => null,
      },
    );
    expect(row?.judgement.verdict).toBe('no_data');
  });

  it('is mirrored where more is better: a failed request has no speed', () => {
    const speeds = (fast: number, slow: number): Sample[] =>
      Array.from({ length: fast + slow }, (_, id) =>
        Math.floor(((id + 1) * slow) / (fast + slow)) > Math.floor((id * slow) / (fast + slow))
          ? failedWith('timeout', { id })
          : sampleWith({ id, e2eMs: 1_000, outputTokens: 50 }),
      );
    expect(verdictOf('tokens_per_second: p(10)>20', speeds(60, 0))).toBe('pass');
    expect(verdictOf('tokens_per_second: p(10)>20', speeds(60, 30))).toBe('fail');
    expect(verdictOf('tokens_per_second: p(10)>50', speeds(60, 0))).toBe('fail');
    expect(verdictOf('tokens_per_second: p(10)>=50', speeds(60, 0))).toBe('pass');
    expect(verdictOf('tokens_per_second: p(10)>20', speeds(10, 0))).toBe('inconclusive');
  });

  it('at its ends, and for equalities, is decided by the number itself', () => {
    const samples = runOf([1, 2, 3]);
    expect(verdictOf('e2e: p(100)<4', samples)).toBe('pass');
    expect(verdictOf('e2e: p(100)<3', samples)).toBe('fail');
    expect(verdictOf('e2e: p(0)>=1', samples)).toBe('pass');
    expect(verdictOf('e2e: max<=3', samples)).toBe('pass');
    expect(verdictOf('e2e: min>1', samples)).toBe('fail');
    expect(verdictOf('e2e: med==2', samples)).toBe('pass');
    expect(verdictOf('e2e: p(50)!=2', samples)).toBe('fail');
  });

  it('is not decided where the run drifted so far that its requests are worth too few', () => {
    const drifting = Array.from({ length: 200 }, (_, i) => 1_000 + 4 * Math.abs(i - 100));
    const [row] = judge('e2e: p(95)<1410', runOf(drifting));
    expect(row?.judgement.verdict).toBe('inconclusive');
    expect(row?.judgement.effective).toBeLessThan(60);
  });

  it('does not hold against a ramp that latencies follow it', () => {
    const following = skewed(200).map((value, i) => value * (1 + (100 - Math.abs(i - 100)) / 20));
    const [judged, drifting] = [false, true].map(
      (even) => judge('e2e: p(95)<30s', runOf(following), { even: () => even })[0]?.judgement,
    );
    expect(judged).toMatchObject({ verdict: 'pass', effective: 200 });
    expect(drifting?.effective).toBeLessThan(100);
    expect(verdictOf('e2e: p(95)<2s', runOf(following), { even: () => false })).toBe('fail');
  });
});

describe('a rate threshold', () => {
  it('is exact on both sides', () => {
    expect(verdictOf('error_rate: rate<5%', errorsOf(58, 0))).toBe('inconclusive');
    expect(verdictOf('error_rate: rate<5%', errorsOf(59, 0))).toBe('pass');
    expect(verdictOf('error_rate: rate<5%', errorsOf(60, 8))).toBe('fail');
    expect(verdictOf('error_rate: rate<5%', errorsOf(9, 9))).toBe('inconclusive');
    expect(verdictOf('error_rate: rate<5%', [])).toBe('no_data');
  });

  it('of nothing, or of everything, is decided by a single request', () => {
    expect(verdictOf('error_rate: rate<=0', errorsOf(20, 1))).toBe('fail');
    expect(verdictOf('error_rate: rate<=0', errorsOf(20, 0))).toBe('pass');
    const checked = [true, true, false].map((held, id) => sampleWith({ id, checks: { ok: held } }));
    expect(verdictOf('checks: rate>=1', checked)).toBe('fail');
  });

  it('counts the checks of one answer as one observation', () => {
    const samples = Array.from({ length: 20 }, (_, id) =>
      sampleWith({ id, checks: { a: true, b: true, c: true, d: true } }),
    );
    expect(judge('checks: rate>90%', samples)[0]?.judgement).toMatchObject({
      n: 20,
      verdict: 'inconclusive',
    });
  });
});

describe('counters, gauges and means', () => {
  it('counts no answer with a status as zero, and no request at all as no data', () => {
    const samples = runOf(mixed(5, 0));
    expect(verdictOf('requests{status:500}: count<1', samples)).toBe('pass');
    expect(verdictOf('requests: count>=5', samples)).toBe('pass');
    expect(verdictOf('requests: rate>1', samples)).toBe('fail');
    expect(verdictOf('requests{scenario:other}: count<1', samples)).toBe('no_data');
    expect(verdictOf('rate_limit_hits: count<1', [])).toBe('no_data');
  });

  it('has no data for a gauge that was not measured', () => {
    expect(verdictOf('breaking_point: value>5', runOf(mixed(5, 0)))).toBe('no_data');
  });

  it('does not decide a breaking point within what was too thin to tell', () => {
    const samples = runOf(mixed(5, 0));
    const median = (): null => null;
    const gauges = { durationMs: 60_000, outputTokens: 0, breakingPoint: 8, surelyHeld: 4, median };
    const judged = (limit: string) => judge(`breaking_point: value${limit}`, samples, {}, { gauges })[0];
    expect(judged('>=4')?.judgement).toMatchObject({ verdict: 'pass', observed: 8 });
    expect(judged('>=6')?.judgement).toMatchObject({ verdict: 'inconclusive', low: 4, high: 8 });
    expect(judged('>=9')?.judgement).toMatchObject({ verdict: 'fail', observed: 8 });
  });

  it('decides a mean from 30 requests on', () => {
    expect(verdictOf('e2e: avg<3000', runOf(mixed(29, 5)))).toBe('inconclusive');
    expect(verdictOf('e2e: avg<3000', runOf(mixed(60, 5)))).toBe('pass');
    expect(verdictOf('e2e: avg<500', runOf(mixed(60, 5)))).toBe('fail');
    expect(verdictOf('e2e: avg>500', runOf(mixed(60, 5)))).toBe('pass');
  });

  it('takes a time-out into the mean with the time it was given, as the least that it took', () => {
    const [row] = judge('e2e: avg<3000', runOf([...skewed(194), Infinity]));
    expect(row?.judgement).toMatchObject({
      verdict: 'pass',
      standIns: { timed_out: 1 },
      n: 195,
      infinite: 0,
    });
    // Every fourth one: together they would be an outage.
    const some = mixed(160, 0).map((ms, i) => (i % 4 === 3 ? Infinity : ms));
    const many = judge('e2e: avg<3000', runOf(some))[0];
    expect(many?.judgement).toMatchObject({ verdict: 'fail', standIns: { timed_out: 40 } });
    expect(many?.judgement.observed).toBeGreaterThan(7_500);
  });

  it('leaves other failures of a mean to the error rate, and never passes on failures alone', () => {
    const errors = Array.from({ length: 40 }, (_, i) => failedWith('http_error', { id: 60 + i }));
    expect(verdictOf('e2e: avg<3000', errors)).toBe('no_data');
    const some = [...runOf(mixed(60, 0)), ...errors];
    expect(judge('e2e: avg<3000', some)[0]?.judgement).toMatchObject({
      verdict: 'pass',
      n: 60,
      standIns: {},
    });
  });

  it('passes no mean of fewer than 100 that one value makes', () => {
    const heavy = [...skewed(60), 20_000];
    expect(verdictOf('e2e: avg<100s', runOf(heavy))).toBe('inconclusive');
    expect(verdictOf('e2e: avg<100s', runOf([...skewed(98), 40_000]))).toBe('inconclusive');
    expect(verdictOf('e2e: avg<100s', runOf([...skewed(99), 40_000]))).toBe('pass');
  });

  it('takes the gaps of one answer for one observation', () => {
    const gaps = createGapStore();
    const samples = Array.from({ length: 30 }, (_, id) => sampleWith({ id, events: 11 }));
    for (const sample of samples)
      gaps.add(
        sample,
        Array.from({ length: 10 }, () => 20),
      );
    const evidence = evidenceOf(samples, { gaps });
    const settings = {
      confidence: 0.95,
      onInconclusive: 'warn',
      seed: '',
      sequential: () => null,
      decidedOn: () => null,
      even: () => true,
      planned: () => null,
      episode: () => null,
    } as const;
    const verdict = (text: string): string | undefined =>
      evaluateThresholds(specsOf(text), evidence, settings)[0]?.judgement.verdict;
    expect(verdict('itl: p(95)<50')).toBe('inconclusive');
    expect(verdict('itl: p(90)<50')).toBe('pass');
    expect(verdict('itl: p(95)<10')).toBe('fail');
    expect(verdict('itl{prompt:none}: p(95)<10')).toBe('no_data');
  });

  it('judges the head arm, where a threshold names none', () => {
    const arms = [
      ...runOf(mixed(60, 0)),
      ...runOf(
        Array.from({ length: 60 }, () => 9_000),
        { arm: 'base' },
      ),
    ];
    expect(verdictOf('e2e: p(95)<1500', arms)).toBe('pass');
    expect(verdictOf('e2e{arm:base}: p(95)<1500', arms)).toBe('fail');
    expect(verdictOf('requests: count<100', arms)).toBe('fail');
  });
});

describe('violations that lie together in time', () => {
  /** Two requests a second, of which those from 40 on take 5 s, or fail. */
  const outage = (length: number, value: number): Sample[] =>
    skewed(195).map((usual, i) => {
      const startedMs = 500 * i;
      const e2eMs = i >= 40 && i < 40 + length ? value : usual / 4;
      return e2eMs === Infinity
        ? failedWith('http_error', { id: i, startedMs })
        : sampleWith({ id: i, startedMs, e2eMs });
    });
  const planned = () => 195;
  const episode = () => 29;

  it.each(['e2e: p(95)<2s', 'error_rate: rate<5%'])(
    'do not speak for what the endpoint is like, and the sentence says so: %s',
    (text) => {
      for (const even of [true, false]) {
        const judged = judge(text, outage(20, Infinity), { planned, episode, even: () => even });
        expect(judged[0]?.judgement).toMatchObject({
          verdict: 'inconclusive',
          cluster: { of: 20, violations: 20 },
        });
        const [row] = describeThresholds(judged, {
          confidence: 0.95,
          usdPerRequest: 0.01,
          mayAskForMore: true,
        });
        expect(row?.message).toMatch(
          /cannot be decided: 20 of 20 (slow|failed) requests lie within 9.5 s; without them the limit holds\.$/,
        );
        expect(row?.episode).toEqual({ fromMs: 20_000, toMs: 29_500, violations: 20, of: 20 });
      }
    },
  );

  it('fail all the same where the rest fails without them, or where they are the most of the run', () => {
    const bad = outage(20, Infinity).map((sample, i) =>
      i % 6 === 0 ? failedWith('http_error', { id: i, startedMs: 500 * i }) : sample,
    );
    expect(verdictOf('error_rate: rate<5%', bad, { planned, episode })).toBe('fail');
    expect(verdictOf('error_rate: rate<5%', outage(120, Infinity), { planned, episode })).toBe('fail');
    expect(verdictOf('e2e: p(95)<2s', outage(155, 5_000), { planned, episode })).toBe('fail');
  });

  it('fail no mean that holds without them, and one that does not', () => {
    const mean = (samples: readonly Sample[], text = 'e2e: avg<500ms') =>
      judge(text, samples, { planned, episode })[0]?.judgement;
    for (const value of [30_000, 5_000]) {
      const judged = mean(outage(20, value));
      expect(judged).toMatchObject({ verdict: 'inconclusive', cluster: { violations: 22, of: 33 } });
      expect(judged?.withheld).toMatch(
        /^22 of 33 slow requests lie within 12.5 s; without them the limit holds$/,
      );
    }
    expect(mean(outage(155, 5_000))?.verdict).toBe('fail');
    expect(mean(outage(20, 5_000), 'e2e: avg<50ms')?.verdict).toBe('fail');
    // A bill has no weather.
    const dear = outage(0, 0).map((sample, i) => ({ ...sample, costUsd: i >= 40 && i < 60 ? 5 : 0.1 }));
    expect(mean(dear, 'cost_per_request: avg<0.2')?.verdict).toBe('fail');
  });

  it('make a mean worth less where neighbours are alike', () => {
    const random = seededRandom('alike');
    let level = 0;
    const samples = runOf(
      Array.from({ length: 195 }, () => {
        level = 0.95 * level + 0.31 * normal(random);
        return 1_000 * Math.exp(0.5 * level);
      }),
    );
    const [alike] = judge('e2e: avg<1300', samples);
    const [ramp] = judge(
      'e2e: avg<1300',
      [...samples].sort((a, b) => ((a.id * 7919) % 195) - ((b.id * 7919) % 195)),
    );
    expect(alike!.judgement.effective).toBeLessThan(60);
    expect(ramp!.judgement.effective).toBeGreaterThan(150);
    const width = ({ low, high }: { low: number; high: number }): number => high - low;
    expect(width(alike!.judgement)).toBeGreaterThan(1.7 * width(ramp!.judgement));
    // Student's, with the degrees of freedom of what they are worth, against the normal quantile; a pass on a lower level.
    const values = samples.map(({ e2eMs }) => e2eMs ?? 0);
    const plain = (text: string): Estimate =>
      estimateMean(
        values,
        { pass: 0.05, fail: 0.05 },
        seededRandom('seed', `mean/total_generation_time/${text}`),
      )!;
    const { effective: worth } = alike!.judgement;
    expect(worth).toBeLessThan(30);
    const reach = (level: number): number =>
      (Math.sqrt(195 / (worth - 1)) * studentQuantile(1 - level, worth - 1)) / 1.6448536269514722;
    const [toPass, toFail] = [reach(0.05 * (worth / 30) ** 3), reach(0.05)];
    const { estimate, low, high } = plain('avg<1300');
    expect(alike!.judgement.high).toBeCloseTo(estimate + (high - estimate) * toPass, 6);
    expect(alike!.judgement.low).toBeCloseTo(estimate * Math.exp(((low - estimate) / estimate) * toFail), 6);
    const other = plain('avg>100');
    const lowest = judge('e2e: avg>100', samples)[0]!.judgement;
    expect(lowest.low).toBeCloseTo(estimate * Math.exp(((other.low - estimate) / estimate) * toPass), 6);
    expect(lowest.high).toBeCloseTo(estimate + (other.high - estimate) * toFail, 6);
  });

  it('fail nothing before two episodes could be told apart', () => {
    const early = outage(155, Infinity).slice(20, 50);
    const [row] = judge('error_rate: rate<5%', early, { planned, episode });
    expect(row?.judgement).toMatchObject({ verdict: 'inconclusive', low: -Infinity });
    expect(row?.judgement.withheld).toContain('too few to tell an episode');
  });
});

describe('several thresholds', () => {
  it('are promises of their own: a second one leaves the first its verdict and its interval', () => {
    const samples = errorsOf(100, 10);
    const [alone] = judge('error_rate: rate<5%', samples);
    expect(alone?.judgement.verdict).toBe('fail');
    for (const other of ['e2e: p(50)<60s', 'e2e: p(50)<1ms', 'timeout_rate: rate<5%\ne2e: avg<1s']) {
      const [beside] = judge(`error_rate: rate<5%\n${other}`, samples);
      expect(beside?.judgement).toEqual(alone?.judgement);
    }
  });
});

describe('a threshold that was looked at on the way', () => {
  const sequential = () => ({ planned: 200, alphas: { pass: 0.05, fail: 0.05 } });

  it('passes on less than the plan where the run was ended for it', () => {
    expect(verdictOf('error_rate: rate<5%', errorsOf(90, 0), { sequential })).toBe('pass');
  });

  it('shows the exact bound where too few requests could have passed at any look', () => {
    const short = () => ({ planned: 20, alphas: { pass: 0.05, fail: 0.05 } });
    for (const failing of [0, 1]) {
      const [row] = judge('error_rate: rate<5%', errorsOf(20, failing), { sequential: short });
      const { verdict, low, high } = row!.judgement;
      expect({ verdict, low }).toEqual({ verdict: 'inconclusive', low: failing === 0 ? 0 : low });
      expect(binomialAtMost(failing, 20, high)).toBeCloseTo(0.05, 9);
    }
    const [message] = describeThresholds(
      judge('error_rate: rate<5%', errorsOf(20, 0), { sequential: short }),
      {
        confidence: 0.95,
        usdPerRequest: null,
        mayAskForMore: true,
      },
    );
    expect(message?.message).toContain('between 0 % and 14 %');
  });

  it('leaves open what the look that failed has no bound for', () => {
    const [row] = judge('error_rate: rate<5%', errorsOf(12, 12), { sequential });
    expect(row?.judgement).toMatchObject({ verdict: 'fail', high: Infinity });
  });

  it('does not stand where the run went on and turned', () => {
    const turned = runOf(Array.from({ length: 200 }, (_, i) => (i < 100 ? 100 : Infinity)));
    expect(verdictOf('error_rate: rate<5%', turned, { sequential })).toBe('fail');
    const recovered = runOf(Array.from({ length: 200 }, (_, i) => (i < 6 ? Infinity : 100)));
    expect(verdictOf('error_rate: rate<5%', recovered, { sequential })).not.toBe('fail');
  });
});

describe('on-inconclusive: point', () => {
  it('decides what is undecided by the point estimate, and nothing without data', () => {
    const point = { onInconclusive: 'point' } as const;
    expect(verdictOf('e2e: p(95)<1500', runOf(mixed(20, 0)), point)).toBe('pass');
    expect(verdictOf('e2e: p(95)<1500', runOf(mixed(20, 2)), point)).toBe('fail');
    expect(verdictOf('e2e: p(95)<1500', [], point)).toBe('no_data');
  });
});

describe('virtual users, who number their own requests', () => {
  it('are judged by the clock: what lies together in time is one episode, whoever met it', () => {
    const slow = (second: number): boolean => second >= 40 && second < 50;
    const at = (id: number, second: number, later: number) =>
      sampleWith({
        id,
        startedMs: 1_000 * second + later,
        e2eMs: slow(second) ? 5_000 : 100 + ((id * 37) % 90),
      });
    const byUser = [0, 1].flatMap((user) =>
      Array.from({ length: 100 }, (_, second) => at(100 * user + second, second, 100 * user)),
    );
    const byClock = [...byUser].sort((a, b) => a.startedMs! - b.startedMs!);
    const judged = (samples: readonly Sample[]) => judge('e2e: p(95)<1s', samples)[0]!.judgement;
    expect(judged(byUser)).toEqual(judged(byClock));
    expect(judged(byUser).cluster).toMatchObject({ violations: 20, of: 20, fromMs: 40_000, toMs: 49_100 });
  });
});
