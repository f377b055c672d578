import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../../src/base/random.js';
import { comparison as comparisonSchema } from '../../../src/report/schema/comparison-schema.js';
import type { Sample } from '../../../src/samples/sample.js';
import { type ArmComparison, compareArms, isSuspicious } from '../../../src/verdict/compare/compare-arms.js';
import type { ComparedRow } from '../../../src/verdict/compare/compared-row.js';
import { decideVerdict } from '../../../src/verdict/final-verdict.js';
import {
  drawPairedSamples,
  EVIDENCE,
  type PairedWorld,
  planFor,
  ruleOf,
} from '../../support/comparison-trials.js';
import { thresholdsOf } from '../../support/relative.js';
import { failedWith, sampleWith } from '../../support/samples.js';

type Change = (sample: Sample) => Sample;

const failing =
  (outcome: Sample['outcome']): Change =>
  ({ id, pair, arm, prompt, plannedMs }) =>
    failedWith(outcome, { id, pair, arm, prompt, plannedMs });
const silent: Change = (sample) => ({ ...sample, ttftMs: null, events: 0, outputTokens: 0 });

/** Base as `change` leaves it from pair `from` on. */
function spoil(world: PairedWorld, from: number, change: Change): Sample[] {
  return drawPairedSamples(world, seededRandom('unanswered')).map((sample) =>
    sample.arm === 'base' && sample.pair! >= 2 * from ? change(sample) : sample,
  );
}

function compare(samples: readonly Sample[], thresholds = ''): ArmComparison {
  const specs = thresholds === '' ? [] : thresholdsOf(thresholds);
  return compareArms(planFor(samples.length / 2, { thresholds: specs }), { ...EVIDENCE, samples });
}

const TTFT = 'time_to_first_token:p(50)';
const row = ({ comparison }: ArmComparison, key: string): ComparedRow => comparison.metrics[key]!;

describe('a row that only the failures of base would carry', () => {
  it.each(['http_error', 'network_error', 'timeout', 'stream_error', 'truncated', 'rate_limited'] as const)(
    'is withheld where base ends in %s in mid-run, and shows what both arms answered',
    (outcome) => {
      const compared = compare(spoil({ pairs: 120, law: 'lognormal' }, 8, failing(outcome)));
      for (const key of [TTFT, 'total_generation_time:p(50)', 'time_to_first_token:p(95)']) {
        expect(row(compared, key)).toMatchObject({
          verdict: 'inconclusive',
          suspect: false,
          baseUnanswered: 112,
        });
        expect(row(compared, key).ratio).toBeGreaterThan(0.5);
        expect(row(compared, key).message).toMatch(
          / within 8 pairs.*: base failed 112 of 120 requests, and what both arms answered does not show that the limit holds\.$/,
        );
      }
      expect(compared.gates.map(({ verdict }) => verdict)).not.toContain('fail');
    },
  );

  it.each([
    ['http_error', 'base failed 60 of 60 requests: nothing to compare with'],
    ['rate_limited', 'base failed 60 of 60 requests: nothing to compare with'],
  ] as const)('says that nothing is left to compare with where all of base is %s', (outcome, words) => {
    const compared = compare(spoil({ pairs: 60 }, 0, failing(outcome)));
    for (const key of [TTFT, 'total_generation_time:p(50)', 'cost_per_request:avg'])
      expect(row(compared, key)).toMatchObject({
        verdict: 'inconclusive',
        ratio: null,
        message: expect.stringMatching(new RegExp(` cannot be compared: ${words}\\.$`)),
      });
    expect(row(compared, 'error_rate:rate')).toMatchObject({ verdict: 'inconclusive', head: 0 });
    expect(compared.gates).toHaveLength(4);
    expect(
      comparisonSchema.parse(JSON.parse(JSON.stringify(compared.comparison))).metrics[TTFT],
    ).toMatchObject({
      baseUnanswered: 60,
    });
  });

  it('is withheld where base is dropped, or answers without a token', () => {
    const blocks = (change: Change): Sample[] =>
      Array.from({ length: 480 }, (_, i) => {
        const [block, place] = [Math.floor(i / 40), i % 40];
        const arm = place < 20 ? ('base' as const) : ('head' as const);
        const sample = sampleWith({ id: i, pair: block * 40, arm, ttftMs: 100 + (i % 7) });
        return arm === 'base' ? change(sample) : sample;
      });
    const plan = planFor(0, { design: 'switchback' });
    const dropped = compareArms(plan, { ...EVIDENCE, samples: blocks(failing('dropped')) });
    expect(row(dropped, TTFT)).toMatchObject({
      verdict: 'inconclusive',
      message: expect.stringContaining('base did not answer 240 of 240 requests: nothing to compare with'),
    });
    const mute = compare(spoil({ pairs: 60 }, 0, silent));
    expect(row(mute, TTFT)).toMatchObject({
      verdict: 'inconclusive',
      message: expect.stringContaining('base did not answer 60 of 60 requests: nothing to compare with'),
    });
  });

  it('is withheld of thresholds as well: latencies, costs, paces, good requests and checks; errors are told by how many were answered', () => {
    const thresholds = [
      'ttft: p(50)<+25%',
      'ttft: p(50)<+40ms',
      'cost_per_request: avg<+10%',
      'tokens_per_second: p(50)>-10%',
      'good_requests: rate>-5%',
      'checks: rate>-5%',
      'error_rate: rate<+5%',
    ].join('\n');
    const samples = spoil({ pairs: 80 }, 0, failing('http_error')).map((sample) => ({
      ...sample,
      good: sample.outcome === 'ok',
      checks: { json: sample.outcome === 'ok' },
    }));
    const rows = [...compare(samples, thresholds).thresholds.values()];
    expect(rows.map(({ verdict, withheld }) => [verdict, withheld])).toEqual([
      ...Array.from({ length: 6 }, () => [
        'inconclusive',
        'base failed 80 of 80 requests: nothing to compare with',
      ]),
      ['inconclusive', null],
    ]);
    expect(rows.every(({ needed }) => needed === null)).toBe(true);
  });

  it('names the control where arms have names, and is a reason of its own', () => {
    const words = { head: 'new gateway', base: 'old gateway' };
    const samples = spoil({ pairs: 60 }, 0, failing('http_error'));
    const { gates } = compareArms(planFor(60), { ...EVIDENCE, samples, words });
    const { verdict, reasons } = decideVerdict({
      thresholds: [],
      compared: gates,
      stopped: null,
      sent: 120,
      unsent: 0,
      usdPerRequest: null,
      answered: 60,
      deliveredRatio: 1,
      undelivered: { dropped: 0, suppressed: 0 },
      generator: null,
      onInconclusive: 'warn',
    });
    expect(verdict).toBe('inconclusive');
    expect(reasons.map(({ code }) => code)).toEqual([...Array<string>(3).fill('base_failed'), 'undecided']);
    expect(reasons[0]!.message).toContain('old gateway failed 60 of 60 requests: nothing to compare with');
  });

  it('neither ends a run early nor asks for as many pairs again', () => {
    const samples = spoil({ pairs: 60, law: 'lognormal' }, 4, failing('http_error'));
    const plan = planFor(60, { plannedPairs: 60, mayExtend: true });
    const rule = ruleOf(plan);
    expect(samples.map((sample) => rule.observe(sample)).filter((stop) => stop !== null)).toEqual([]);
    expect(isSuspicious(plan, samples)).toBe(false);
  });
});

describe('a suspicion', () => {
  const failed = (world: Partial<PairedWorld>): Sample[] =>
    drawPairedSamples({ pairs: 60, law: 'lognormal', ...world }, seededRandom('suspicion')).map((sample) =>
      sample.arm === 'head' && sample.pair! < 16 ? failing('http_error')(sample) : sample,
    );

  it('asks for as many pairs again, and not where another row has failed already', () => {
    // Eight failures that base does not share: 2 ** -8 lies between the levels of red and of a suspicion.
    expect(isSuspicious(planFor(60), failed({}))).toBe(true);
    expect(isSuspicious(planFor(60), failed({ ttft: 3, itl: 3 }))).toBe(false);
  });
});

describe('a row that also passes where both arms answered', () => {
  it('passes with a few failures of base, tails of 100 pairs too', () => {
    const compared = compare(spoil({ pairs: 150, law: 'lognormal' }, 146, failing('timeout')));
    expect(row(compared, TTFT)).toMatchObject({ verdict: 'pass' });
    expect(row(compared, TTFT)).not.toHaveProperty('baseUnanswered');
    expect(row(compared, 'time_to_first_token:p(95)').verdict).toBe('pass');
  });

  it('fails all the same where head is worse by more than base fails', () => {
    const compared = compare(spoil({ pairs: 100, ttft: 2, law: 'lognormal' }, 90, failing('http_error')));
    expect(row(compared, TTFT).verdict).toBe('fail');
  });

  it('is nobody’s gain: however base fails, no row passes that fails or stays open among the answered pairs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0.8, max: 1.6, noNaN: true }),
        (from, ttft) => {
          const world: PairedWorld = { pairs: 60, ttft, law: 'lognormal' };
          const spoilt = row(compare(spoil(world, from, failing('http_error'))), TTFT);
          const answered = compare(spoil(world, 60, silent).slice(0, 2 * from));
          if (spoilt.verdict === 'pass') expect(row(answered, TTFT).verdict).toBe('pass');
        },
      ),
      { numRuns: 40 },
    );
  });
});
