import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../../src/samples/sample.js';
import { compareArms } from '../../../src/verdict/compare/compare-arms.js';
import { tellControls } from '../../../src/verdict/compare/controls.js';
import { matchSamples } from '../../../src/verdict/compare/pair-samples.js';
import { EVIDENCE, planFor } from '../../support/comparison-trials.js';
import { failedWith, sampleWith } from '../../support/samples.js';

/** Pairs in which so many of base's and of head's requests fail. */
function pairsWith(count: number, failing: { readonly base: number; readonly head: number }): Sample[] {
  return Array.from({ length: count }, (_, pair) =>
    (['base', 'head'] as const).map((arm, place) => {
      const own = { id: 2 * pair + place, pair: 2 * pair, arm, prompt: pair % 4 === 0 ? 'same' : 'changed' };
      return pair < failing[arm]
        ? failedWith('http_error', own)
        : sampleWith({ ...own, ttftMs: 100 + (pair % 7) + (arm === 'head' ? 10 : 0) });
    }),
  ).flat();
}

const rowsOf = (samples: readonly Sample[]) =>
  compareArms(planFor(60), { ...EVIDENCE, samples }).comparison.metrics;

describe('a row of the comparison', () => {
  it('tells head over base where the question is a difference', () => {
    expect(rowsOf(pairsWith(60, { base: 6, head: 12 }))['error_rate:rate']).toMatchObject({
      base: 0.1,
      head: 0.2,
      ratio: 2,
      low: null,
      high: null,
    });
    expect(rowsOf(pairsWith(60, { base: 12, head: 6 }))['error_rate:rate']!.ratio).toBe(0.5);
    expect(rowsOf(pairsWith(60, { base: 0, head: 6 }))['error_rate:rate']!.ratio).toBeNull();
  });

  it('has the p-value of its own test and the level at which it fails; one that is told has no level', () => {
    const rows = rowsOf(pairsWith(60, { base: 0, head: 12 }));
    const errors = rows['error_rate:rate']!;
    expect(errors).toMatchObject({ verdict: 'fail', p: expect.closeTo(2 ** -12, 12), suspect: false });
    expect(errors.level).toBeCloseTo(0.005 / 4, 12);
    expect(rows['output_tokens:avg']).toMatchObject({ verdict: 'info', level: null });
    expect(rows['time_to_first_token:p(95)']).toMatchObject({ verdict: 'info', level: null });
  });
});

describe('controls', () => {
  const isControl = ({ prompt }: Sample): boolean => prompt === 'same';

  it('are told and never judged', () => {
    const samples = pairsWith(80, { base: 0, head: 0 }).map((sample) =>
      isControl(sample) && sample.arm === 'head' ? { ...sample, ttftMs: 900, e2eMs: 1_900 } : sample,
    );
    const plan = planFor(80, { isControl });
    const { comparison, gates } = compareArms(plan, { ...EVIDENCE, samples });
    expect(comparison.pairs).toBe(60);
    expect(gates.every(({ verdict }) => verdict === 'pass')).toBe(true);
    expect(comparison.notes).toEqual([
      expect.stringMatching(
        /^1 unchanged prompt \(20 pairs\) is a control, told and not judged: median time to first token \+7\d\d %/,
      ),
    ]);
    const judgedAll = compareArms(planFor(80), { ...EVIDENCE, samples });
    expect(judgedAll.comparison.metrics['time_to_first_token:p(50)']).not.toEqual(
      comparison.metrics['time_to_first_token:p(50)'],
    );
  });

  it('are not counted by the looks', () => {
    const plan = planFor(60, { plannedPairs: 60, isControl });
    expect(plan.looks!.sizes).toEqual([15, 30, 45, 60]);
  });

  it('say only how many they are where they are few, and nothing where there are none', () => {
    const few = matchSamples(pairsWith(9, { base: 0, head: 0 }), 'pairs');
    expect(tellControls(few)).toEqual(['2 unchanged prompts (9 pairs) are controls, told and not judged.']);
    expect(tellControls({ ...few, groups: [] })).toEqual([]);
  });
});

describe('the changes of controls', () => {
  it('are told with their interval, where ten pairs have one', () => {
    const pairs = (count: number, ms: (arm: string, pair: number) => number | null): Sample[] =>
      Array.from({ length: count }, (_, pair) =>
        (['base', 'head'] as const).map((arm, place) =>
          sampleWith({
            id: 2 * pair + place,
            pair: 2 * pair,
            arm,
            ttftMs: ms(arm, pair),
            prompt: `p${pair % 3}`,
          }),
        ),
      ).flat();
    const varied = pairs(12, (arm, pair) => (arm === 'head' ? 110 + pair : 100));
    expect(tellControls(matchSamples(varied, 'pairs'))).toEqual([
      expect.stringMatching(
        /^3 unchanged prompts \(12 pairs\) are controls, told and not judged: median time to first token \+15 % \(\+1\d % to \+1\d %\), median total generation time ±0 % \(±0 %\)\.$/,
      ),
    ]);
    const dead = varied.map((sample) => {
      const { id, pair, arm, prompt } = sample;
      return arm === 'head' ? failedWith('timeout', { id, pair, arm, prompt }) : sample;
    });
    expect(tellControls(matchSamples(dead, 'pairs'))[0]).toMatch(/told and not judged\.$/);
  });
});
