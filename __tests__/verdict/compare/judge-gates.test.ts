import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../../src/base/random.js';
import { explainGate } from '../../../src/verdict/compare/explain-comparison.js';
import { type JudgedGate, judgeGates } from '../../../src/verdict/compare/judge-gates.js';
import { matchSamples, type MatchedSamples } from '../../../src/verdict/compare/pair-samples.js';
import { levelsOf } from '../../../src/verdict/compare/plan-comparison.js';
import { drawPairedSamples, type PairedWorld, planFor } from '../../support/comparison-trials.js';
import { thresholdsOf } from '../../support/relative.js';

const THRESHOLDS = [
  'ttft: p(90)<+20%',
  'ttft: p(50)<+40ms',
  'ttft: p(50)<-5%',
  'e2e: avg<+8%',
  'tokens_per_second: p(50)>-10%',
  'tokens_per_second: avg>-4',
  'error_rate: rate<+5%',
].join('\n');

interface Judging {
  readonly judged: readonly JudgedGate[];
  readonly matched: MatchedSamples;
}

function judge(world: PairedWorld, seed: string, thresholds = THRESHOLDS): Judging {
  const specs = thresholds === '' ? [] : thresholdsOf(thresholds);
  const plan = planFor(world.pairs, { thresholds: specs });
  const matched = matchSamples(drawPairedSamples(world, seededRandom(seed)), 'pairs');
  const levels = levelsOf(plan, matched.groups.length);
  return { judged: judgeGates({ family: plan.family, info: [] }, matched, { levels, seed }), matched };
}

function sentenceOf(each: JudgedGate, matched: MatchedSamples): string {
  return explainGate(each, { matched, source: 'main', needed: null });
}

/** The interval as it is shown, turned so that more is worse. */
function facing({ gate, found }: JudgedGate) {
  const { kind, side, limit } = gate.contrast;
  const { estimate, low, high, p } = found.comparison!;
  const turn = (value: number): number => (side === 'below' ? value : kind === 'ratio' ? 1 / value : -value);
  const [from, to] = side === 'below' ? [low, high] : [turn(high), turn(low)];
  const same = kind === 'ratio' ? 1 : 0;
  return { estimate: turn(estimate), low: from, high: to, limit: turn(limit), same, p };
}

const worlds = fc.record({
  pairs: fc.integer({ min: 2, max: 110 }),
  law: fc.constantFrom('lognormal' as const, 'heavy' as const, 'tied' as const),
  ttft: fc.double({ min: 0.8, max: 1.7, noNaN: true }),
  tokens: fc.double({ min: 0.9, max: 1.3, noNaN: true }),
  errors: fc.constantFrom({ base: 0, head: 0 }, { base: 0.02, head: 0.25 }, { base: 0.2, head: 0.2 }),
});

describe('a judged row', () => {
  it('shows the interval of the rule that judged it: verdict, interval and sentence agree', () => {
    fc.assert(
      fc.property(worlds, fc.string(), (world, seed) => {
        const { judged, matched } = judge(world, seed);
        for (const each of judged) {
          const { gate, found, verdict, alphas, suspect } = each;
          const sentence = sentenceOf(each, matched);
          if (found.comparison === undefined || found.n < found.least) {
            expect(['inconclusive', 'no_data', 'pass']).toContain(verdict);
            continue;
          }
          // What base's failures would carry is open, whatever the rest shows.
          if (each.withheld !== null) {
            expect([verdict, suspect]).toEqual(['inconclusive', false]);
            expect(sentence).toMatch(
              /: base failed \d+ of \d+ requests, and what both arms answered does not show/,
            );
            continue;
          }
          const { estimate, low, high, limit, same, p } = facing(each);
          const asked = Math.min(same, limit);
          // What the test rejects, the interval excludes, and nothing else.
          if (estimate > asked) expect(low > asked).toBe(p <= alphas.fail);
          expect(low).toBeLessThanOrEqual(estimate);
          expect(verdict === 'fail').toBe(p <= alphas.fail && estimate > limit);
          expect(/does not hold|worse than base(?! \(p)|by the estimate beyond/.test(sentence)).toBe(
            verdict === 'fail',
          );
          if (verdict === 'fail') expect(low).toBeGreaterThan(asked);
          if (gate.role === 'limit') expect(verdict === 'pass').toBe(high < limit && !suspect);
          if (verdict === 'pass' && sentence.includes('holds')) expect(high).toBeLessThan(limit);
          if (verdict === 'pass' && sentence.includes('no sign') && gate.role === 'watch')
            expect(p).toBeGreaterThan(alphas.pass);
          if (verdict === 'pass' && gate.role === 'watch') expect(high).toBeLessThan(gate.excluded!);
          expect(sentence.includes('suspect')).toBe(suspect);
          if (suspect)
            expect([verdict, p > alphas.fail, estimate > limit]).toEqual(['inconclusive', true, true]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the change in a sentence', () => {
  it.each([
    [2, /\(\+[\d.]+ ms within 60 pairs, \+[\d.]+ ms to \+[\d.]+ ms/],
    [0.5, /\(−[\d.]+ ms within 60 pairs, −[\d.]+ ms to −[\d.]+ ms/],
  ])('has its sign where it is a difference: × %d', (ttft, words) => {
    const { judged, matched } = judge({ pairs: 60, ttft, law: 'lognormal' }, 'sign', 'ttft: p(50)<+40ms');
    const each = judged.find(({ gate }) => gate.contrast.kind === 'difference')!;
    expect(sentenceOf(each, matched)).toMatch(words);
  });
});

describe('a row that is worse, and not by enough for red', () => {
  const of = (key: string, { judged }: Judging): JudgedGate => judged.find(({ gate }) => gate.key === key)!;
  const found = Array.from({ length: 40 }, (_, i) => ({
    seed: `s${i}`,
    judging: judge({ pairs: 60, ttft: 1.22, law: 'lognormal' }, `s${i}`, ''),
  })).map(({ judging }) => ({ judging, row: of('time_to_first_token:p(50)', judging) }));

  it('is suspect between its level and the share that `confidence` gives it, and says both', () => {
    const suspects = found.filter(({ row }) => row.suspect);
    expect(suspects.length).toBeGreaterThan(3);
    for (const { row, judging } of suspects) {
      const { p } = row.found.comparison!;
      expect(row.verdict).toBe('inconclusive');
      expect(p > row.alphas.fail && p <= 0.05 / 4).toBe(true);
      expect(sentenceOf(row, judging.matched)).toMatch(
        /: suspect, for head is worse at p = 0\.\d+, and red takes 0\.00125 at most\.$/,
      );
    }
    const others = found.filter(({ row }) => !row.suspect && row.verdict === 'inconclusive');
    expect(others.every(({ row }) => row.found.comparison!.p > 0.05 / 4)).toBe(true);
  });

  it('holds a guard back too: more errors than chance at 5 % are no pass', () => {
    const errors = { base: 0, head: 0.1 };
    const rows = Array.from({ length: 30 }, (_, i) =>
      of('error_rate:rate', judge({ pairs: 70, errors }, `e${i}`, '')),
    );
    const suspects = rows.filter(({ suspect }) => suspect);
    expect(suspects.length).toBeGreaterThan(3);
    expect(suspects.every(({ verdict }) => verdict === 'inconclusive')).toBe(true);
    expect(rows.filter(({ found: { comparison }, alphas }) => comparison!.p <= alphas.fail)).toEqual(
      rows.filter(({ verdict }) => verdict === 'fail'),
    );
  });
});
