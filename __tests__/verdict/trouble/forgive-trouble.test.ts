import { describe, expect, it } from '@jest/globals';
import { lognormal, seededRandom } from '../../../src/base/random.js';
import type { Arm, Sample } from '../../../src/samples/sample.js';
import { weighTrouble } from '../../../src/verdict/trouble/forgive-trouble.js';
import { describeThresholds } from '../../../src/verdict/thresholds/threshold-results.js';
import { judge } from '../../support/judging.js';
import { failedWith, sampleWith } from '../../support/samples.js';

type Fields = Partial<Sample> | null;

/** 240 requests at three a second, and a canary with each sixth: what becomes of them at an instant (s). */
function runOf(at: (seconds: number, arm: Arm, index: number) => Fields): Sample[] {
  const random = seededRandom('run');
  const draw = (id: number, arm: Arm, index: number): Sample => {
    const startedMs = (1_000 * index) / 3;
    const place = { id, arm, startedMs, plannedMs: startedMs, prompt: arm };
    const e2eMs = arm === 'head' ? lognormal(random, 400, 0.3) : lognormal(random, 100, 0.2);
    const fields = at(startedMs / 1_000, arm, index);
    if (fields?.outcome !== undefined && fields.outcome !== 'ok')
      return failedWith('http_error', { ...place, ttftMs: null, ...fields });
    return sampleWith({ ...place, e2eMs: e2eMs * (fields?.tpotMs ?? 1), ttftMs: e2eMs / 2 });
  };
  return Array.from({ length: 240 }, (_, i) => [
    draw(i, 'head', i),
    ...(i % 6 === 5 ? [draw(1_000 + i, 'canary', i)] : []),
  ]).flat();
}

const answered = (status: number): Fields => ({
  outcome: 'http_error',
  status,
  error: { kind: 'server_error', message: '' },
});
/** Twice a dozen seconds, so that no single episode explains them. */
const isBurst = (s: number): boolean => (s >= 12 && s < 24) || (s >= 50 && s < 62);
/** So many times as long. */
const slower = (factor: number): Fields => ({ tpotMs: factor });

function weigh(text: string, samples: readonly Sample[], mayForgive = true, even = true) {
  const head = samples.filter(({ arm }) => arm === 'head');
  const rows = weighTrouble(judge(text, head), {
    mayForgive,
    samples,
    even: () => even,
    judge: ({ metric, source }, own) =>
      judge(
        `${metric}: ${source}`,
        own.filter(({ arm }) => arm === 'head'),
      )[0],
  });
  const [told] = describeThresholds(rows, { confidence: 0.95, usdPerRequest: null, mayAskForMore: true });
  return told!;
}

describe('a threshold that fails by what ails the canaries as well', () => {
  it('is left open, with an interval that holds the limit and a sentence that says by what', () => {
    const burst = runOf((s, _, i) => (isBurst(s) && i % 4 !== 0 ? answered(503) : null));
    for (const text of ['error_rate: rate<5%', 'total_generation_time: p(95)<2s']) {
      const row = weigh(text, burst);
      expect(row).toMatchObject({
        verdict: 'inconclusive',
        endpointTrouble: true,
        metBy: 'canaries',
        cause: null,
        needed: null,
      });
      expect(row.message).toMatch(
        /cannot be decided: \d+ of 40 canaries failed as well \(\d+ answered 503\); without that the limit holds\.$/,
      );
      expect(row.low === null || row.low < row.limit!).toBe(true);
    }
  });

  it('is left open where they were as slow, with the times', () => {
    const brownOut = runOf((s) => (s >= 30 && s < 50 ? slower(5) : null));
    const row = weigh('total_generation_time: p(95)<1.2s', brownOut);
    expect(row).toMatchObject({ verdict: 'inconclusive', endpointTrouble: true, metBy: 'canaries' });
    expect(row.message).toMatch(
      /the canaries took [45](\.\d)? times as long between \d+(\.\d+)? s and \d+(\.\d+)? s; without that/,
    );
  });

  it('is left open where a share of both fails throughout', () => {
    const replica = runOf((_, __, i) => (i % 4 === 1 || i % 8 === 3 ? answered(502) : null));
    expect(weigh('error_rate: rate<5%', replica).verdict).toBe('inconclusive');
    expect(weigh('total_generation_time: p(95)<2s', replica).verdict).toBe('inconclusive');
  });
});

describe('a threshold that fails all the same', () => {
  it('is red where the canaries are well, and its cause is named', () => {
    const own = runOf((_, arm, i) => (arm === 'head' && i % 5 === 0 ? answered(500) : null));
    const row = weigh('error_rate: rate<5%', own);
    expect(row).toMatchObject({ verdict: 'fail', endpointTrouble: false, metBy: null });
    expect(row.cause).toBe(
      '48 of 240 requests failed without an answer (48 answered 500): the infrastructure, and no answer',
    );
    expect(row.message).toContain(`does not hold. ${row.cause}.`);
  });

  it('is red where it fails by another cause than they do, or far more often', () => {
    const other = runOf((_, arm, i) =>
      arm === 'head'
        ? i % 5 === 0
          ? answered(500)
          : null
        : i % 48 === 5
          ? { outcome: 'rate_limited', status: 429 }
          : null,
    );
    expect(weigh('error_rate: rate<5%', other).verdict).toBe('fail');
    const more = runOf((_, arm, i) => ((arm === 'head' ? i % 2 === 0 : i % 60 === 5) ? answered(500) : null));
    expect(weigh('error_rate: rate<5%', more).verdict).toBe('fail');
  });

  it('is red where it is slow without the trouble, too', () => {
    const both = runOf((s, arm) =>
      s >= 30 && s < 50 ? slower(arm === 'head' ? 8 : 5) : arm === 'head' ? slower(1.8) : null,
    );
    expect(weigh('total_generation_time: p(95)<1s', both)).toMatchObject({ verdict: 'fail', cause: null });
  });

  it('is red in an outage that goes on to the end, and says so of both', () => {
    const down = runOf((s) =>
      s >= 40
        ? { outcome: 'network_error', error: { kind: 'ECONNREFUSED', message: '' }, status: null }
        : null,
    );
    const row = weigh('error_rate: rate<5%', down);
    expect(row.verdict).toBe('fail');
    expect(row.cause).toBe(
      '120 of 240 requests failed without an answer (120 refused a connection), and of 40 canaries 20, to the end of the run: the infrastructure, and no answer',
    );
  });

  it('is red where shared failures are to fail, with its cause', () => {
    const burst = runOf((s) => (isBurst(s) ? answered(503) : null));
    const row = weigh('error_rate: rate<5%', burst, false);
    expect(row.verdict).toBe('fail');
    expect(row.cause).toContain('72 answered 503');
  });

  it('has no such cause where answers are bad, or begun, or where it would fail without them', () => {
    const bad = runOf((_, arm, i) => (arm === 'head' && i % 5 === 0 ? answered(400) : null));
    expect(weigh('error_rate: rate<5%', bad)).toMatchObject({ verdict: 'fail', cause: null });
    const begun = runOf((_, arm, i) =>
      arm === 'head' && i % 5 === 0 ? { outcome: 'timeout', ttftMs: 90 } : null,
    );
    expect(weigh('error_rate: rate<5%', begun)).toMatchObject({ verdict: 'fail', cause: null });
    const slow = runOf((_, arm, i) => (arm === 'head' ? (i % 20 === 0 ? answered(500) : slower(4)) : null));
    expect(weigh('total_generation_time: p(95)<1s', slow)).toMatchObject({ verdict: 'fail', cause: null });
  });

  it('is one that names its arm, or counts the whole run', () => {
    const burst = runOf((s) => (isBurst(s) ? answered(503) : null));
    expect(weigh('error_rate{arm:head}: rate<5%', burst).verdict).toBe('fail');
    expect(weigh('requests: count<10', burst).verdict).toBe('fail');
  });
});

describe('the times of canaries under a load that changes by plan', () => {
  it('forgive nothing that rises with the load', () => {
    // One rate here, so that whatever rises does so for another reason: the same run, told to be even or not.
    const brownOut = runOf((s) => (s >= 30 && s < 50 ? slower(5) : null));
    expect(weigh('total_generation_time: p(95)<1.2s', brownOut, true, false).verdict).toBe('inconclusive');
  });
});

describe('the requests that met the trouble', () => {
  const canary = (seconds: number, fields: Partial<Sample> = {}): Sample =>
    sampleWith({
      id: 1_000 + seconds,
      arm: 'canary',
      startedMs: 1_000 * seconds,
      e2eMs: 100,
      ttftMs: 50,
      ...fields,
    });
  const ill = { outcome: 'http_error', status: 503, e2eMs: null, ttftMs: null } as const;
  it('are those from one answer’s time before the last sound canary to the next, where head alone fails so often', () => {
    // A canary every five seconds, of which that at 50 s fails; a quarter of the requests do throughout, and the others take a second.
    const head = Array.from({ length: 240 }, (_, id) => {
      const place = { id, startedMs: 500 * id, plannedMs: 500 * id };
      return id % 4 === 0
        ? failedWith('http_error', { ...place, ...ill })
        : sampleWith({ ...place, e2eMs: 1_000 });
    });
    const samples = [...head, ...Array.from({ length: 24 }, (_, i) => canary(5 * i, i === 10 ? ill : {}))];
    const asked: (number | null)[][] = [];
    weighTrouble(judge('e2e: p(95)<2s', head), {
      mayForgive: true,
      samples,
      even: () => true,
      judge: (_, own) => {
        asked.push(own.map(({ startedMs }) => startedMs));
        return undefined;
      },
    });
    const gone = head.map(({ startedMs }) => startedMs!).filter((at) => !asked[0]!.includes(at));
    expect([Math.min(...gone), Math.max(...gone), gone.length]).toEqual([44_500, 54_500, 21]);
  });
});

describe('failures that canaries have as well', () => {
  /** So many of 240 requests fail, evenly, and so many of 40 canaries. */
  const both = (own: number, canaries: number): ReturnType<typeof weigh> => {
    const isOf = (i: number, count: number, all: number): boolean =>
      Math.floor(((i + 1) * count) / all) > Math.floor((i * count) / all);
    return weigh(
      'error_rate: rate<5%',
      runOf((_, arm, i) =>
        isOf(arm === 'head' ? i : (i - 5) / 6, arm === 'head' ? own : canaries, arm === 'head' ? 240 : 40)
          ? answered(500)
          : null,
      ),
    );
  };

  it('are the endpoint’s where head has no more of them than chance explains: one in two hundred, and one in twenty of a single one', () => {
    // Fisher's exact test in whole numbers: 0.0059 and 0.0044; 0.057 and 0.0495.
    const verdictOf = (own: number, canaries: number): string => both(own, canaries).verdict;
    expect([verdictOf(62, 3), verdictOf(64, 3)]).toEqual(['inconclusive', 'fail']);
    expect([verdictOf(28, 1), verdictOf(29, 1)]).toEqual(['inconclusive', 'fail']);
  });
});
