import { afterAll, describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { comparison as comparisonSchema } from '../../../src/report/schema/comparison-schema.js';
import {
  type ArmComparison,
  compareArms,
  type ComparisonEvidence,
  isSuspicious,
} from '../../../src/verdict/compare/compare-arms.js';
import type * as comparisonTrials from '../../support/comparison-trials.js';
import { drawPairedSamples, EVIDENCE, type PairedWorld, planFor } from '../../support/comparison-trials.js';
import { thresholdsOf } from '../../support/relative.js';
import { sampleWith } from '../../support/samples.js';
import { startTrials } from '../../support/trials-runner.js';

const trials = startTrials<typeof comparisonTrials>('comparison-trials');
afterAll(() => trials.stop());

interface Changes {
  readonly thresholds?: string;
  readonly evidence?: Partial<ComparisonEvidence>;
}

function compare(world: PairedWorld, { thresholds, evidence }: Changes = {}): ArmComparison {
  const specs = thresholds === undefined ? [] : thresholdsOf(thresholds);
  const samples = drawPairedSamples(world, seededRandom('samples'));
  return compareArms(planFor(world.pairs, { thresholds: specs }), { ...EVIDENCE, samples, ...evidence });
}

const verdicts = ({ comparison }: ArmComparison): Record<string, string> =>
  Object.fromEntries(Object.entries(comparison.metrics).map(([key, { verdict }]) => [key, verdict]));

describe('compareArms', () => {
  it('judges times, cost and errors, and tells tokens, in the form of the report', () => {
    const compared = compare({ pairs: 400, law: 'lognormal' });
    expect(verdicts(compared)).toEqual({
      'time_to_first_token:p(50)': 'pass',
      'time_to_first_token:p(95)': 'pass',
      'total_generation_time:p(50)': 'pass',
      'total_generation_time:p(95)': 'pass',
      'cost_per_request:avg': 'pass',
      'output_tokens:avg': 'info',
      'input_tokens:avg': 'info',
      'error_rate:rate': 'pass',
    });
    expect(comparisonSchema.parse(JSON.parse(JSON.stringify(compared.comparison)))).toMatchObject({
      kind: 'base',
      pairs: 400,
      source: 'main@def5678',
    });
    expect(compared.gates).toHaveLength(6);
  });

  it('fails what is worse, and says why', () => {
    const compared = compare({ pairs: 60, tokens: 1.7 });
    expect(verdicts(compared)).toMatchObject({
      'time_to_first_token:p(50)': 'pass',
      'total_generation_time:p(50)': 'fail',
      'cost_per_request:avg': 'fail',
    });
    const { message } = compared.comparison.metrics['cost_per_request:avg']!;
    expect(message).toMatch(
      /^mean cost per request is \$[\d.]+ against \$[\d.]+ in main@def5678 \(\+\d+ % within 60 pairs, \+\d+ % to \+\d+ %\): the limit of \+10 % does not hold, because answers grew from \d+ to \d+ tokens\.$/,
    );
  });

  it('tells tails of fewer than 100 pairs without judging them', () => {
    const { comparison, gates } = compare({ pairs: 99 });
    const row = comparison.metrics['time_to_first_token:p(95)']!;
    expect(row).toMatchObject({ verdict: 'info', tolerance: null });
    expect(row.message).toContain('not judged, which takes 100 pairs');
    expect(gates).toHaveLength(4);
  });

  it('passes what nobody put a number to without proof, where no sign speaks against it', () => {
    const world = { pairs: 40, ttft: 1.1 };
    const row = compare(world).comparison.metrics['time_to_first_token:p(50)']!;
    expect(row).toMatchObject({ verdict: 'pass', tolerance: 1.1 });
    expect(row.high).toBeGreaterThan(1.1);
    expect(row.message).toMatch(/: no sign of being worse, and at most \+\d+ %\.$/);
    const asked = compare(world, { thresholds: 'ttft: p(50)<+10%' });
    expect([...asked.thresholds.values()]).toMatchObject([{ verdict: 'inconclusive' }]);
  });

  it('does not take too few pairs, or signs that are not yet significant, for a pass', () => {
    const typical = (world: PairedWorld): string =>
      compare(world).comparison.metrics['time_to_first_token:p(50)']!.verdict;
    expect(typical({ pairs: 6 })).toBe('inconclusive');
    expect(typical({ pairs: 40, ttft: 1.2 })).toBe('inconclusive');
    expect(typical({ pairs: 400, ttft: 1.25 })).toBe('fail');
  });

  it('lets a relative threshold take the place of a tolerance', () => {
    const thresholds = 'total_generation_time: p(50)<+100%\ncost_per_request: avg<+0.01';
    const compared = compare({ pairs: 60, tokens: 1.4 }, { thresholds });
    expect(compared.comparison.metrics['total_generation_time:p(50)']).toMatchObject({
      verdict: 'pass',
      tolerance: 2,
    });
    expect(compared.gates.map(({ verdict }) => verdict)).not.toContain('fail');
    expect([...compared.thresholds.values()]).toMatchObject([
      { expression: 'p(50)<+100%', verdict: 'pass', unit: 'ratio', limit: 2, n: 60 },
      { expression: 'avg<+0.01', verdict: 'pass', unit: 'USD', limit: 0.01, n: 60 },
    ]);
    const [ratio, difference] = [...compared.thresholds.values()];
    expect(ratio!.observed).toBeGreaterThan(1.2);
    expect(difference!.observed).toBeGreaterThan(0);
    expect(difference!.observed).toBeLessThan(0.01);
  });

  it('judges a threshold that is narrowed by a tag on the pairs that carry it', () => {
    const thresholds =
      'cost_per_request{prompt:prompts/1.md}: avg<+10%\nttft{prompt:prompts/9.md}: p(50)<+10%';
    const { thresholds: rows } = compare({ pairs: 60, tokens: 1.7 }, { thresholds });
    expect([...rows.values()].map(({ n, verdict, tags }) => ({ n, verdict, tags }))).toEqual([
      { n: 20, verdict: 'fail', tags: { prompt: 'prompts/1.md' } },
      { n: 0, verdict: 'no_data', tags: { prompt: 'prompts/9.md' } },
    ]);
  });

  it('decides by the point where it is told to', () => {
    const world = { pairs: 20 };
    expect(Object.values(verdicts(compare(world)))).toContain('inconclusive');
    const pointed = compare(world, { evidence: { onInconclusive: 'point' } });
    expect(Object.values(verdicts(pointed))).not.toContain('inconclusive');
  });

  it('says how many more requests would decide', () => {
    const thresholds = 'ttft: p(50)<+25%';
    const [row] = [...compare({ pairs: 30 }, { thresholds }).thresholds.values()];
    expect(row).toMatchObject({ verdict: 'inconclusive' });
    expect(row!.needed!.requests).toBeGreaterThan(10);
    expect(row!.needed!.usd).toBeCloseTo(row!.needed!.requests * 0.0025);
    expect(row!.message).toMatch(/cannot be decided; about \d+ more requests \(\$[\d.]+\) would\.$/);
  });

  it('tells each prompt with ten pairs or more, and lists the others', () => {
    const prompts = [
      { id: 'prompts/0.md', status: 'changed' },
      { id: 'prompts/new.md', status: 'new' },
    ] as const;
    const { comparison } = compare({ pairs: 33, tokens: 1.5 }, { evidence: { prompts } });
    expect(comparison.prompts).toMatchObject([
      { id: 'prompts/0.md', status: 'changed', pairs: 11 },
      { id: 'prompts/new.md', status: 'new', pairs: 0, metrics: {} },
    ]);
    expect(comparison.prompts[0]!.metrics['cost_per_request:avg']).toMatchObject({
      verdict: 'info',
      tolerance: null,
    });
  });

  it('leaves out what the run does not measure, and has no verdict at all without a pair', () => {
    const silent = drawPairedSamples({ pairs: 60 }, seededRandom('a')).map((sample) => ({
      ...sample,
      ttftMs: null,
    }));
    const unstreamed = compareArms(planFor(60), { ...EVIDENCE, samples: silent });
    expect(Object.keys(unstreamed.comparison.metrics)).not.toContain('time_to_first_token:p(50)');
    const nothing = compareArms(planFor(60), { ...EVIDENCE, samples: [] });
    expect(nothing.gates.length).toBeGreaterThan(0);
    expect(nothing.gates.every(({ verdict }) => verdict === 'no_data')).toBe(true);
    expect(nothing.comparison.notes).toEqual(['No pair was measured, so nothing is compared.']);
  });

  it('notes when more than one pair in twenty lacks an arm', () => {
    const samples = drawPairedSamples({ pairs: 40 }, seededRandom('a'));
    const lost = samples.map((sample) =>
      sample.pair! < 6 && sample.arm === 'head' ? { ...sample, outcome: 'cancelled' as const } : sample,
    );
    const { comparison } = compareArms(planFor(40), { ...EVIDENCE, samples: lost });
    expect(comparison).toMatchObject({ pairs: 37 });
    expect(comparison.notes[0]).toContain('3 of 40 pairs lack an arm');
  });

  it.each(['warn', 'point'] as const)(
    'passes nothing against a base that did not answer, and says so (on-inconclusive: %s)',
    (onInconclusive) => {
      const world = { pairs: 120, errors: { base: 1, head: 0 } };
      const thresholds = 'ttft: p(50)<+10%\nerror_rate: rate<+1%';
      const compared = compare(world, { thresholds, evidence: { onInconclusive } });
      expect(Object.values(verdicts(compared))).not.toContain('pass');
      const rows = [...compared.thresholds.values()];
      expect(rows.map(({ verdict, needed }) => [verdict, needed])).toEqual([
        ['inconclusive', null],
        ['inconclusive', null],
      ]);
      expect(rows[0]!.message).toContain('base failed 120 of 120 requests: nothing to compare with');
      expect(rows[1]!.message).toContain(
        'base answered 0 of 120 requests, so there is nothing to hold head against.',
      );
      const half = compare({ ...world, errors: { base: 0.1, head: 0 } });
      expect(Object.values(verdicts(half))).toContain('pass');
    },
  );

  it('judges what a suspicion added at the level that was kept for it, and says so', () => {
    const plan = planFor(30, { plannedPairs: 30, mayExtend: true });
    const samples = drawPairedSamples({ pairs: 60, ttft: 1.2 }, seededRandom('samples'));
    const compared = (extendedFrom: number | null) =>
      compareArms(plan, { ...EVIDENCE, samples, extendedFrom });
    const { comparison } = compared(60);
    const key = 'time_to_first_token:p(50)';
    // A quarter of half of one in two hundred, at once; a look has less.
    expect(comparison.metrics[key]!.level).toBeCloseTo(0.0025 / 4, 12);
    expect(compared(null).comparison.metrics[key]!.level).toBeLessThan(0.0024 / 4);
    expect(comparison.pairs).toBe(60);
    expect(comparison.notes).toEqual([
      'The plan ended with a suspicion, so 30 more pairs were sent; all are judged together, with the half of the error of red that was kept for this.',
    ]);
    expect(compared(null).comparison.notes).toEqual([]);
    expect(compared(61).comparison.notes[0]).toMatch(/so (29|30) more pairs/);
    const none = compareArms(plan, { ...EVIDENCE, samples, extendedFrom: 120 });
    expect(none.comparison.notes[0]).toContain('so 0 more pairs were sent');
  });

  it('asks for more pairs where something looks worse and nothing is red', () => {
    const plan = planFor(30, { plannedPairs: 30, mayExtend: true });
    const suspicious = [1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 2].map((ttft) => {
      const samples = drawPairedSamples({ pairs: 30, ttft }, seededRandom('suspect'));
      const rows = Object.values(compareArms(plan, { ...EVIDENCE, samples }).comparison.metrics);
      const expected = rows.some(({ suspect }) => suspect) && rows.every(({ verdict }) => verdict !== 'fail');
      expect(isSuspicious(plan, samples)).toBe(expected);
      return expected;
    });
    expect(new Set(suspicious).size).toBe(2);
    const same = drawPairedSamples({ pairs: 30, ttft: 3 }, seededRandom('suspect'));
    expect(isSuspicious(planFor(30, { plannedPairs: 30, isControl: () => true }), same)).toBe(false);
  });

  it('lets no row gate that a threshold judges in its place', () => {
    const compared = compare({ pairs: 60, tokens: 1.7 }, { thresholds: 'total_generation_time: p(50)<+5%' });
    expect(compared.comparison.metrics['total_generation_time:p(50)']).toMatchObject({ verdict: 'fail' });
    const failed = compared.gates.filter(({ verdict }) => verdict === 'fail');
    expect(failed.map(({ unit }) => unit)).toEqual(['USD']);
  });

  it('gives the same verdict for the same seed', () => {
    expect(compare({ pairs: 120 })).toEqual(compare({ pairs: 120 }));
  });

  it('compares switchback blocks by what is typical of each', () => {
    const samples = Array.from({ length: 11 }, (_, pair) =>
      (['base', 'head'] as const).flatMap((arm, place) =>
        Array.from({ length: 30 }, (__, i) =>
          sampleWith({
            id: pair * 60 + place * 30 + i,
            pair: pair * 60,
            arm,
            ttftMs: (100 + (i % 7) + pair) * (arm === 'head' ? 1.5 : 1),
          }),
        ),
      ),
    ).flat();
    const plan = planFor(0, { design: 'switchback' });
    const { comparison } = compareArms(plan, { ...EVIDENCE, samples });
    expect(comparison).toMatchObject({ design: 'switchback', pairs: 11 });
    expect(comparison.metrics['time_to_first_token:p(50)']).toMatchObject({ verdict: 'fail' });
    expect(comparison.metrics['time_to_first_token:p(95)']).toMatchObject({ verdict: 'fail' });
    expect(comparison.metrics['total_generation_time:p(50)']).toMatchObject({ verdict: 'pass' });
    const [ten] = [samples.filter(({ pair }) => pair! < 10 * 60)].map(
      (some) =>
        compareArms(plan, { ...EVIDENCE, samples: some }).comparison.metrics['time_to_first_token:p(50)']!,
    );
    expect(ten).toMatchObject({ verdict: 'inconclusive', suspect: true, p: 2 ** -10 });
    expect(ten!.level).toBeCloseTo(0.005 / 6, 12);
    const few = compareArms(plan, { ...EVIDENCE, samples: samples.filter(({ pair }) => pair! < 5 * 60) });
    expect(few.comparison.metrics['time_to_first_token:p(50)']!.verdict).toBe('info');
  });
});

describe('a comparison over many runs (seeded)', () => {
  it('seldom fails an unchanged head and nearly always one that is half as slow again', async () => {
    expect(await trials.run('comparisonFailures', { pairs: 60 }, 60)).toBeLessThanOrEqual(0.1);
    expect(await trials.run('comparisonFailures', { pairs: 60, itl: 1.5 }, 30)).toBeGreaterThanOrEqual(0.95);
  });

  it('ends early where four looks may, with the verdict of the look that decided', async () => {
    const slow = await trials.run('lookedAtComparisons', { pairs: 80, ttft: 1.6, itl: 1.6 }, 20);
    expect(slow.fail).toBeGreaterThanOrEqual(0.9);
    expect(slow.pairs).toBeLessThan(50);
  });
});
