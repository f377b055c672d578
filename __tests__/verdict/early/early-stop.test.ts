import { describe, expect, it } from '@jest/globals';
import { seededRandom, shuffled } from '../../../src/base/random.js';
import type { Sample, StopReason } from '../../../src/samples/sample.js';
import { failBound } from '../../../src/stats/estimates/proportion.js';
import { isCertain, type Look } from '../../../src/verdict/early/early-looks.js';
import type { JudgedLoad } from '../../../src/verdict/thresholds/judge/confirm-look.js';
import {
  createEarlyStop,
  type EarlyStop,
  type EarlyThreshold,
} from '../../../src/verdict/early/early-stop.js';
import { runOf, specOf, verdictOf } from '../../support/judging.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const alphas = { pass: 0.05, fail: 0.05 };
const sequential: Look = { kind: 'sequential', plan: { planned: 200, alphas } };
const curtailed: Look = { kind: 'curtailed', plan: { planned: 200, alphas } };

/** An episode is 30 of them. */
const TWO_HUNDRED = { even: true, episode: 30 };

const ONLY_THE_RUN_SHOWS = { even: true, episode: null };

function ruleOf(text: string, look: Look | null, mayPass = true, load: JudgedLoad = TWO_HUNDRED): EarlyStop {
  return endingBy([{ spec: specOf(text), look, load }], mayPass);
}

function endingBy(thresholds: readonly EarlyThreshold[], mayPass = true): EarlyStop {
  return createEarlyStop({
    thresholds,
    firstId: 0,
    isFinding: () => false,
    endsShared: false,
    canaries: null,
    mayPass,
  });
}

/** The first reason, and after how many samples. */
function feed(rule: EarlyStop, samples: readonly Sample[]): { reason: StopReason; after: number } | null {
  for (const [index, sample] of samples.entries()) {
    const reason = rule.observe(sample);
    if (reason !== null) return { reason, after: index + 1 };
  }
  return null;
}

const fast = (n: number): number[] => Array.from({ length: n }, (_, i) => 100 + ((i * 7919) % 97));

describe('a steady load', () => {
  it('ends early once every threshold has passed, and with a decided failure', () => {
    const passed = feed(ruleOf('e2e: p(95)<1s', sequential), runOf(fast(200)));
    expect(passed).toMatchObject({ reason: { stoppedBy: 'decided', code: 'decided_pass' }, after: 77 });
    const failed = feed(ruleOf('e2e: p(95)<1s', sequential), runOf(Array.from({ length: 200 }, () => 2_000)));
    expect(failed).toMatchObject({ reason: { stoppedBy: 'decided', code: 'decided_fail' }, after: 63 });
    expect(failed?.reason.message).toContain('total_generation_time: p(95)<1s');
  });

  it('does not end for a pass where another threshold is not decided on the way', () => {
    expect(feed(ruleOf('e2e: p(95)<1s', sequential, false), runOf(fast(200)))).toBeNull();
  });

  it('is judged in dispatch order, whatever the order in which requests end', () => {
    const values = fast(200).map((value, i) => (i % 9 === 4 ? 5_000 : value));
    const inOrder = feed(ruleOf('e2e: p(95)<1s', sequential), runOf(values));
    const late = shuffled(seededRandom('order'), runOf(values));
    const outOfOrder = feed(ruleOf('e2e: p(95)<1s', sequential), late);
    expect(outOfOrder?.reason).toEqual(inOrder?.reason);
    // 90 fast answers whose predecessors are all still open decide nothing.
    expect(feed(ruleOf('e2e: p(95)<1s', sequential), runOf(fast(200)).slice(1))).toBeNull();
  });

  it('counts a dropped arrival as a violation at its turn, and leaves a suppressed one out', () => {
    const dropped = Array.from({ length: 70 }, (_, id) => failedWith('dropped', { id }));
    expect(feed(ruleOf('e2e: p(95)<1s', sequential), dropped)?.after).toBe(63);
    const suppressed = Array.from({ length: 200 }, (_, id) => failedWith('suppressed', { id }));
    expect(feed(ruleOf('e2e: p(95)<1s', sequential), suppressed)).toBeNull();
  });

  it('goes on while latencies drift', () => {
    const drifting = Array.from({ length: 200 }, (_, i) => (i < 100 ? 100 + i : 1_000 + i));
    expect(feed(ruleOf('e2e: p(95)<1s', sequential), runOf(drifting))?.reason.code).not.toBe('decided_pass');
  });

  it('comes to the verdict that the report then shows', () => {
    const values = fast(200).map((value, i) => (i % 3 === 0 ? 5_000 : value));
    const stopped = feed(ruleOf('e2e: p(95)<1s', sequential), runOf(values));
    expect(stopped?.reason.code).toBe('decided_fail');
    const seen = runOf(values.slice(0, stopped?.after));
    expect(verdictOf('e2e: p(95)<1s', seen, { sequential: () => ({ planned: 200, alphas }) })).toBe('fail');
  });

  it('stands by it whatever was under way: that has no second chance to make an episode of chance', () => {
    const specs = [specOf('e2e: p(95)<1s'), specOf('error_rate: rate<5%')];
    const plan = { sequential: () => ({ planned: 200, alphas }), episode: () => 30 };
    let [ended, stands, withheld, both] = [0, 0, 0, 0];
    for (let run = 0; run < 100; run += 1) {
      const random = seededRandom('under way', String(run));
      const values = fast(200).map((value) => (random.next() < 0.2 ? Infinity : value));
      const rule = endingBy(specs.map((spec) => ({ spec, look: sequential, load: TWO_HUNDRED })));
      const after = feed(rule, runOf(values))?.after ?? 0;
      if (after === 0) continue;
      const [known = null, rateKnown = null] = specs.map((spec) => rule.decidedOn(spec));
      // Mostly both are decided by the same requests.
      expect([...new Set([known, rateKnown])].filter((on) => on !== null)).toEqual([after]);
      if (known !== null && rateKnown !== null) both += 1;
      if (known === null) continue;
      ended += 1;
      // Twelve are under way when it ends, and half of them fail together.
      const whole = runOf([...values.slice(0, after), ...Array<number>(6).fill(Infinity), ...fast(6)]);
      if (verdictOf('e2e: p(95)<1s', whole, plan) !== 'fail') withheld += 1;
      if (verdictOf('e2e: p(95)<1s', whole, { ...plan, decidedOn: () => known }) === 'fail') stands += 1;
    }
    expect(ended).toBeGreaterThan(80);
    expect(both).toBeGreaterThan(60);
    expect(stands).toBe(ended);
    expect(withheld).toBeGreaterThan(5);
    expect(endingBy([]).decidedOn(specOf('e2e: p(95)<1s'))).toBeNull();
  });
});

describe('a load whose count only the run shows', () => {
  it('is looked at after 10, 20, 40, … requests, with a half, a sixth and a twelfth of the error', () => {
    // Of forty at 50 %: 29 or more in 0.32 %, 28 or more in 0.83 %; a twelfth of 5 % is 0.42 %.
    const seen = (slow: number) => {
      const marks = shuffled(
        seededRandom('mix'),
        Array.from({ length: 40 }, (_, i) => i < slow),
      );
      const samples = marks.map((isSlow, id) =>
        sampleWith({ id, startedMs: 20_000 * id, e2eMs: isSlow ? 2_000 : 100 }),
      );
      const doubling: Look = { kind: 'doubling', alphas };
      return feed(ruleOf('e2e: p(50)<1s', doubling, true, ONLY_THE_RUN_SHOWS), samples)?.after ?? null;
    };
    expect([seen(28), seen(29)]).toEqual([null, 40]);
  });
});

describe('an episode', () => {
  const outage = (from: number, length: number): number[] =>
    fast(200).map((value, i) => (i >= from && i < from + length ? Infinity : value));

  it('ends no run: twice its length must be known, and the rest fail as well', () => {
    for (const look of [sequential, curtailed])
      for (const from of [0, 30, 90]) {
        const reason = feed(ruleOf('e2e: p(95)<1s', look, false), runOf(outage(from, 20)))?.reason;
        expect(reason ?? null).toBeNull();
      }
  });

  it('does not hide a failure that is one without it', () => {
    const slow = outage(30, 20).map((value, i) => (i % 4 === 0 ? 2_000 : value));
    expect(feed(ruleOf('e2e: p(95)<1s', sequential), runOf(slow))?.reason.code).toBe('decided_fail');
  });
});

describe('a comparison', () => {
  const arms = (base: (i: number) => number): Sample[] =>
    Array.from({ length: 300 }, (_, i) => {
      const pair = i - (i % 2);
      const [arm, e2eMs] = i % 2 === 0 ? (['head', 2_000] as const) : (['base', base(i)] as const);
      return sampleWith({ id: i, pair, arm, startedMs: 250 * pair, e2eMs });
    });

  it('is not ended by a limit that base exceeds as well', () => {
    expect(
      feed(
        ruleOf('e2e: p(95)<1s', sequential),
        arms((i) => (i % 10 === 1 ? 2_000 : 100)),
      ),
    ).toBeNull();
    expect(
      feed(
        ruleOf('e2e: p(95)<1s', curtailed),
        arms((i) => (i % 10 === 1 ? 2_000 : 100)),
      ),
    ).toBeNull();
  });

  it('is ended by a limit that only head exceeds', () => {
    expect(
      feed(
        ruleOf('e2e: p(95)<1s', sequential),
        arms(() => 100),
      )?.reason.code,
    ).toBe('decided_fail');
  });
});

describe('a ramp', () => {
  it('never ends for a pass', () => {
    expect(feed(ruleOf('e2e: p(95)<1s', curtailed), runOf(fast(200)))).toBeNull();
  });

  it('ends with the violation that no later request could undo, in any order', () => {
    const bound = failBound(200, 0.05, 0.05);
    const values = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 2_000 : 100 + (i % 7)));
    const ended = feed(ruleOf('e2e: p(95)<1s', curtailed), runOf(values).slice(1));
    expect(ended).toMatchObject({ reason: { code: 'decided_fail' }, after: 4 * bound });
    expect(verdictOf('e2e: p(95)<1s', runOf(values.slice(0, 4 * bound + 1)))).toBe('fail');
    const fewer = values.map((value, i) => (i >= 4 * (bound - 1) ? 100 : value));
    expect(feed(ruleOf('e2e: p(95)<1s', curtailed), runOf(fewer))).toBeNull();
  });
});

describe('abort', () => {
  it('says so', () => {
    const ended = feed(
      ruleOf('error_rate: rate<5% abort', sequential),
      runOf(Array.from({ length: 70 }, () => Infinity)),
    );
    expect(ended?.reason).toMatchObject({ stoppedBy: 'abort', code: 'threshold_abort' });
  });

  it('works where only the run shows how many requests there will be', () => {
    const look: Look = { kind: 'doubling', alphas };
    const down = Array.from({ length: 80 }, (_, id) =>
      failedWith('http_error', { id, startedMs: 1_000 * id }),
    );
    const rule = (): EarlyStop => ruleOf('error_rate: rate<5% abort', look, true, ONLY_THE_RUN_SHOWS);
    // Twice ten seconds must be known.
    expect(feed(rule(), down)?.after).toBe(20);
    expect(feed(rule(), runOf(fast(2_000)))).toBeNull();
  });

  it.each([
    ['rate_limit_hits: count<3 abort', [429, 200, 429, 429], 4],
    ['rate_limit_hits: count<=3 abort', [429, 429, 429], null],
    ['error_rate: rate<=0 abort', [200, 500, 200], 2],
    ['e2e: max<2s abort', [200, 200, 500], 3],
    ['e2e: p(100)<2s abort', [200, 500], 2],
  ])('%s ends with the request that decides it', (text, statuses, after) => {
    const samples = statuses.map((status, id) =>
      status === 200
        ? sampleWith({ id })
        : failedWith(status === 429 ? 'rate_limited' : 'http_error', { id, status }),
    );
    expect(isCertain(specOf(text))).toBe(true);
    expect(feed(ruleOf(text, { kind: 'certain' }), samples)?.after ?? null).toBe(after);
  });

  it.each(['e2e: p(95)<2s', 'e2e: avg<2s', 'requests: count>5', 'error_rate: rate<5%', 'itl: max<2s'])(
    'no single request decides %s',
    (text) => {
      expect(isCertain(specOf(text))).toBe(false);
    },
  );
});

describe('a run that ends because it is decided to fail', () => {
  it.each([5, 9, 10, 12, 40, 200])('fails at the end too, with %i planned requests', (planned) => {
    const look: Look = { kind: 'curtailed', plan: { planned, alphas } };
    const samples = Array.from({ length: planned }, (_, id) => failedWith('http_error', { id }));
    const load = { even: false, episode: Math.max(5, Math.floor(planned * 0.15)) };
    const stopped = feed(ruleOf('error_rate: rate<5%', look, true, load), samples);
    if (planned < 10) expect(stopped).toBeNull();
    else expect(verdictOf('error_rate: rate<5%', samples.slice(0, stopped?.after))).toBe('fail');
  });
});

describe('what a single request decides', () => {
  it.each([
    ['e2e: max<2s', true],
    ['e2e: max<=2s', true],
    ['e2e: max>2s', false],
    ['e2e: p(100)<2s', true],
    ['e2e: p(100)>2s', false],
    ['tokens_per_second: min>2', true],
    ['tokens_per_second: min>=2', true],
    ['tokens_per_second: min<2', false],
    ['tokens_per_second: p(0)>2', true],
    ['tokens_per_second: p(0)<2', false],
    ['e2e: p(50)<2s', false],
    ['e2e: max==2s', false],
    ['requests: count<5', true],
    ['requests: count<=5', true],
    ['requests: count>=5', false],
    ['requests: rate<5', false],
    ['error_rate: rate<=0', true],
    ['error_rate: rate<=0.01', false],
    ['checks: rate>=1', true],
    ['checks: rate>=0.9', false],
    ['e2e: max<+10%', false],
    ['breaking_point: value>5', false],
  ])('%s: %s', (text, expected) => {
    expect(isCertain(specOf(text))).toBe(expected);
  });

  it('is one check that fails among those that hold, and none of another arm or tag', () => {
    const samples = [{ a: true }, { a: true, b: false }].map((checks, id) => sampleWith({ id, checks }));
    expect(feed(ruleOf('checks: rate>=1', { kind: 'certain' }), samples)?.after).toBe(2);
    const tagged = ruleOf('requests{prompt:a}: count<2', { kind: 'certain' });
    const asked = ['a', 'b', 'b', 'a'].map((prompt, id) => sampleWith({ id, prompt }));
    expect(feed(tagged, asked)?.after).toBe(4);
    // It stays decided.
    const rule = ruleOf('e2e: max<2s', { kind: 'certain' });
    expect([9_000, 100].map((e2eMs, id) => rule.observe(sampleWith({ id, e2eMs })) !== null)).toEqual([
      true,
      true,
    ]);
  });
});

describe('looks at a load whose count only the run shows', () => {
  const doubling: Look = { kind: 'doubling', alphas };
  /** One each twenty seconds, bad from the first to the last of those named. */
  const run = (n: number, isBad: (i: number) => boolean): Sample[] =>
    Array.from({ length: n }, (_, id) =>
      isBad(id)
        ? failedWith('http_error', { id, startedMs: 20_000 * id })
        : sampleWith({ id, startedMs: 20_000 * id }),
    );
  const endOf = (text: string, samples: readonly Sample[]) =>
    feed(ruleOf(text, doubling, true, ONLY_THE_RUN_SHOWS), samples)?.after ?? null;

  it('come at 10, 20, 40, 80 and 160', () => {
    // Every second one: P(Bin(10, .2) >= 5) = 3.3 %, beyond a half of 5 %; P(Bin(20, .2) >= 10) = 0.26 %.
    expect(
      endOf(
        'error_rate: rate<20%',
        run(200, (i) => i % 2 === 1),
      ),
    ).toBe(20);
    expect(
      endOf(
        'error_rate: rate<10%',
        run(200, (i) => i % 2 === 1),
      ),
    ).toBe(10);
    expect(
      endOf(
        'error_rate: rate<20%',
        run(9, () => true),
      ),
    ).toBeNull();
    // A third: P(Bin(20, .2) >= 6) = 20 %, P(Bin(40, .2) >= 13) = 4.3 %, P(Bin(80, .2) >= 26) = 0.6 %, P(Bin(160, .2) >= 53) = 0.008 %.
    expect(
      endOf(
        'error_rate: rate<20%',
        run(200, (i) => i % 3 === 2),
      ),
    ).toBe(160);
    expect(
      endOf(
        'error_rate: rate<20%',
        run(159, (i) => i % 3 === 2),
      ),
    ).toBeNull();
  });

  it('never pass', () => {
    expect(
      endOf(
        'error_rate: rate<20%',
        run(400, () => false),
      ),
    ).toBeNull();
  });
});

describe('answers of several checks', () => {
  it('end no run: they stand or fall together', () => {
    const failing = (several: (i: number) => boolean): Sample[] =>
      Array.from({ length: 150 }, (_, id) =>
        sampleWith({
          id,
          startedMs: 1_000 * id,
          checks: several(id) ? { a: false, b: false } : { a: false },
        }),
      );
    expect(
      feed(
        ruleOf('checks: rate>0.9', sequential),
        failing(() => false),
      )?.reason.code,
    ).toBe('decided_fail');
    expect(
      feed(
        ruleOf('checks: rate>0.9', sequential),
        failing((i) => i === 0),
      ),
    ).toBeNull();
    expect(
      feed(
        ruleOf('checks: rate>0.9', sequential),
        failing(() => true),
      ),
    ).toBeNull();
  });
});

describe('several thresholds of a steady load', () => {
  it('end it once all have passed, each keeping its own while others go on, or by any that fails', () => {
    const spec = (text: string, look: Look = sequential) => ({ spec: specOf(text), look, load: TWO_HUNDRED });
    const rule = (texts: readonly string[]) =>
      createEarlyStop({
        thresholds: texts.map((text) => spec(text)),
        firstId: 0,
        isFinding: () => false,
        endsShared: false,
        canaries: null,
        mayPass: true,
      });
    // Checked are the first 120 alone; one in ten is slow of the first thirty.
    const samples = Array.from({ length: 200 }, (_, id) =>
      sampleWith({
        id,
        startedMs: 500 * id,
        e2eMs: id < 30 && id % 10 === 4 ? 2_000 : 100 + ((id * 7_919) % 97),
        checks: id < 120 ? { ok: true } : null,
      }),
    );
    const [checked, timed] = ['checks: rate>0.9', 'e2e: p(95)<1s'].map(
      (text) => feed(rule([text]), samples)!.after,
    );
    expect(checked).toBeLessThan(120);
    expect(timed).toBeGreaterThan(120);
    expect(feed(rule(['checks: rate>0.9', 'e2e: p(95)<1s']), samples)?.after).toBe(timed);
    const failing = samples.map((sample) => ({ ...sample, checks: { ok: sample.id % 2 === 0 } }));
    const ended = feed(rule(['e2e: p(95)<1s', 'checks: rate>0.9']), failing);
    expect(ended?.reason.message).toContain('checks: rate>0.9');
  });
});
