import { describe, expect, it } from '@jest/globals';
import { weighGenerator, withholdTimes } from '../../../src/gate/judge/weigh-generator.js';
import type { WeighedGenerator } from '../../../src/gate/judge/weigh-generator.js';
import type { GeneratorHealth } from '../../../src/load/generator/health.js';
import type { Sample } from '../../../src/samples/sample.js';
import { healthWith } from '../../support/health.js';
import { judge } from '../../support/judging.js';
import { sampleWith } from '../../support/samples.js';

/** One every 250 ms, sent `late`, its first token after 200 to 300 ms, which nothing correlates. */
function run(late = 0): Sample[] {
  return Array.from({ length: 120 }, (_, id) => {
    const ttftMs = 200 + ((id * 7919) % 101);
    return sampleWith({ id, plannedMs: 250 * id, startedMs: 250 * id + late, ttftMs, e2eMs: ttftMs + 100 });
  });
}

function weigh(
  thresholds: string,
  health: Partial<GeneratorHealth>,
  { samples = run(), compares = false } = {},
): WeighedGenerator {
  const weighing = { samples, judge: (own: readonly Sample[]) => judge(thresholds, own), alpha: 0.05 };
  return weighGenerator({ health: healthWith(health), ...weighing }, compares);
}

const verdicts = ({ thresholds }: WeighedGenerator): string[] =>
  thresholds.map(({ judgement }) => judgement.verdict);
const late = (ms: number, requests = 120): Partial<GeneratorHealth> => ({
  late: { requests, of: 120 },
  lateness: { p50: 0, p99: ms, max: ms },
});
/** Every first token is stamped up to 60 ms late. */
const held: Partial<GeneratorHealth> = {
  heldUp: {
    kind: 'seen',
    holdUps: run().map(({ startedMs, ttftMs }) => {
      const at = (startedMs ?? 0) + (ttftMs ?? 0);
      return { fromMs: at - 55, toMs: at };
    }),
  },
};

describe('verdicts under a generator that was late', () => {
  it('stand where its delays are smaller than the distance from the limit, and it is said by how much', () => {
    const weighed = weigh('ttft: p(90)<1s\nttft: p(50)<50', late(100), { samples: run(100) });
    expect(verdicts(weighed)).toEqual(['pass', 'fail']);
    expect(weighed.doubt).toBeNull();
    expect(weighed.finding?.code).toBe('generator_late');
    expect(weighed.finding?.message).toMatch(
      /^The machine was held up: 120 requests of 120 were sent late.*\. That may have moved median time to first token by up to 100 ms, and its limit is \d+ ms away: every verdict stands\.$/,
    );
  });

  it('are withheld where its delays may have turned them, and say by how much', () => {
    const weighed = weigh('ttft: p(90)<350', late(100), { samples: run(100) });
    expect(verdicts(weighed)).toEqual(['inconclusive']);
    expect(weighed.doubt?.code).toBe('generator_held_up');
    const { low, high } = weighed.thresholds[0]!.judgement;
    expect([low < 350, high >= 350]).toEqual([true, true]);
    expect(weighed.thresholds[0]?.judgement.withheld).toBe(
      'the load generator’s own delays may have moved it by up to 100 ms',
    );
    expect(weighed.finding).toBeNull();
  });

  it('stand where the late ones are too few to have turned them, however late they were', () => {
    // The process stood still for 200 ms, once; four requests were due meanwhile.
    const samples = run().map((sample) =>
      sample.id >= 60 && sample.id < 64 ? { ...sample, startedMs: sample.plannedMs + 200 } : sample,
    );
    const weighed = weigh('ttft: p(50)<290\nttft: p(50)<210', late(200, 4), { samples });
    expect(verdicts(weighed)).toEqual(['pass', 'fail']);
    expect(weighed.finding?.message).toContain('4 requests of 120 were sent late');
    // Of the slowest twentieth they may be all.
    expect(verdicts(weigh('ttft: p(95)<299', late(200, 120), { samples: run(200) }))).toEqual([
      'inconclusive',
    ]);
  });

  it('that fail are withheld where without its hold-ups they would not', () => {
    expect(verdicts(weigh('ttft: p(50)<240', held))).toEqual(['inconclusive']);
    expect(verdicts(weigh('ttft: p(50)<100', held))).toEqual(['fail']);
    // What hold-ups add makes no first token faster.
    expect(verdicts(weigh('ttft: p(50)<290', held))).toEqual(['pass']);
  });

  it('on failures stand, and a pass stands where late requests held against it leave it', () => {
    const samples = run(100).map((sample): Sample => ({ ...sample, outcome: 'http_error' }));
    expect(verdicts(weigh('error_rate: rate<5%', late(100), { samples }))).toEqual(['fail']);
    expect(verdicts(weigh('error_rate: rate<5%', late(100)))).toEqual(['inconclusive']);
    expect(verdicts(weigh('error_rate: rate<10%', late(100, 3)))).toEqual(['pass']);
    expect(verdicts(weigh('error_rate: rate<5%', held))).toEqual(['pass']);
    expect(verdicts(weigh('requests: count>=100', late(100)))).toEqual(['pass']);
  });

  it('are in doubt where arms are compared, whatever stands', () => {
    expect(weigh('ttft: p(90)<1s', late(100), { compares: true }).doubt?.code).toBe('generator_held_up');
    expect(weigh('ttft: p(90)<1s', { ...late(100), cpuShare: 0.8 }, { compares: true }).doubt?.code).toBe(
      'generator_saturated',
    );
  });

  it('are left alone where it kept up', () => {
    const { thresholds, doubt, finding, judgement } = weigh('ttft: p(90)<350', {});
    expect(thresholds[0]?.judgement.verdict).toBe('pass');
    expect([doubt, finding, judgement.cause]).toEqual([null, null, null]);
  });
});

describe('a comparison under a generator that was late', () => {
  it('decides nothing on times, and costs as ever', () => {
    const row = (unit: string, verdict: 'pass' | 'fail') =>
      ({
        unit,
        base: 1,
        head: 2,
        ratio: 2,
        low: 2,
        high: 2,
        p: 0,
        tolerance: 1.1,
        verdict,
        level: 0.005,
        suspect: false,
        message: 'Seen.',
      }) as const;
    const rows = [row('ms', 'fail'), row('ms', 'pass'), row('USD', 'fail')];
    const { comparison, gates } = withholdTimes({
      comparison: {
        kind: 'base',
        source: 'main@def5678',
        url: null,
        pairs: 60,
        design: 'pairs',
        metrics: Object.fromEntries(rows.map((each, index) => [String(index), each])),
        prompts: [],
        notes: [],
        history: [],
      },
      thresholds: new Map(),
      gates: rows,
      warnings: [],
    });
    expect(gates.map(({ verdict }) => verdict)).toEqual(['inconclusive', 'inconclusive', 'fail']);
    expect(Object.values(comparison.metrics).map(({ verdict }) => verdict)).toEqual(
      gates.map(({ verdict }) => verdict),
    );
    expect(gates[0]?.message).toContain('the load generator’s own delays');
  });
});
