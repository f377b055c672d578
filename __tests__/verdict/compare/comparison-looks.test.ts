import { describe, expect, it } from '@jest/globals';
import { seededRandom, shuffled } from '../../../src/base/random.js';
import type { Sample } from '../../../src/samples/sample.js';
import { compareArms } from '../../../src/verdict/compare/compare-arms.js';
import { planComparisonLooks } from '../../../src/verdict/compare/comparison-looks.js';
import {
  drawPairedSamples,
  EVIDENCE,
  type PairedWorld,
  planFor,
  ruleOf,
} from '../../support/comparison-trials.js';

const request = {
  planned: 100,
  pass: 0.05,
  fail: { tail: 0.00125, other: 0.000625 },
  suspect: 0.05 / 6,
  mayPass: true,
};

/** Feeds a run to the rule of its plan until it ends; how many samples it took, and why it ended. */
function run(world: PairedWorld, mayPass = true, arrange = (samples: Sample[]): Sample[] => samples) {
  const plan = planFor(world.pairs, { plannedPairs: world.pairs, mayPass });
  const rule = ruleOf(plan);
  const all = arrange(drawPairedSamples(world, seededRandom('looks')));
  for (const [index, sample] of all.entries()) {
    const reason = rule.observe(sample);
    if (reason !== null) return { plan, reason, seen: all.slice(0, index + 1), all };
  }
  return { plan, reason: null, seen: all, all };
}

describe('planComparisonLooks', () => {
  it('looks at each quarter, and spends the error of red evenly over them', () => {
    const { sizes, levels, tail } = planComparisonLooks(request)!;
    expect(sizes).toEqual([25, 50, 75, 100]);
    expect(planComparisonLooks({ ...request, planned: 101 })!.sizes).toEqual([26, 51, 76, 101]);
    const fails = levels.map(({ fail }) => fail.other);
    // A quarter at the first look; later ones have a little more than their quarter, for a part of it was spent before.
    expect(fails[0]).toBeCloseTo(0.000625 / 4, 9);
    expect(fails.slice(1).every((level) => level > 0.000625 / 4 && level < 0.000625)).toBe(true);
    expect(levels.map(({ fail }) => fail.tail)).toEqual([0, 0, 0, 0.00125]);
    expect(tail).toBe(0.00125);
    expect(levels.every(({ mayPass, suspect }) => mayPass && suspect === 0.05 / 6)).toBe(true);
  });

  it('spends the error of green late, by the squares of the looks', () => {
    const passes = planComparisonLooks(request)!.levels.map(({ pass }) => pass);
    expect(passes[0]).toBeCloseTo(0.05 / 16, 4);
    expect(passes).toEqual([...passes].sort((a, b) => a - b));
    expect(planComparisonLooks({ ...request, mayPass: false })!.levels.map(({ pass }) => pass)).toEqual([
      0.05, 0.05, 0.05, 0.05,
    ]);
  });

  it('passes on the way only where the load is steady', () => {
    const { levels } = planComparisonLooks({ ...request, mayPass: false })!;
    expect(levels.map(({ mayPass }) => mayPass)).toEqual([false, false, false, true]);
  });

  it('looks at no load that is too small to save anything or too large to look at', () => {
    expect(planComparisonLooks({ ...request, planned: 7 })).toBeNull();
    expect(planComparisonLooks({ ...request, planned: 100_000 })).toBeNull();
  });
});

describe('createComparisonRule', () => {
  const slow = { pairs: 80, ttft: 2, itl: 2 };
  const same = { pairs: 80, law: 'lognormal', ttft: 0.5, itl: 0.5, tokens: 0.5 } as const;

  it('ends a run in which head is worse at the first look that shows it', () => {
    const { reason, seen } = run(slow);
    expect(reason).toMatchObject({
      stoppedBy: 'decided',
      code: 'decided_fail',
      // In words, for it stands in the comment.
      message: expect.stringMatching(/^(median|mean) [a-z -]+ is decided to be worse than base$/) as unknown,
    });
    expect(seen).toHaveLength(40);
  });

  it('ends a steady run in which head is worse nowhere, and a ramp only with its last pair', () => {
    expect(run(same).reason).toMatchObject({ code: 'decided_pass' });
    expect(run(same).seen.length).toBeLessThan(160);
    expect(run(same, false).seen).toHaveLength(160);
  });

  it('waits for the pairs before: requests that end out of order change nothing', () => {
    const swapped = run(slow, true, (samples) => {
      const tail = samples.slice(40);
      return [...shuffled(seededRandom('order'), samples.slice(0, 40)), ...tail];
    });
    expect(swapped.seen).toHaveLength(40);
  });

  it('is judged in the end on the pairs of the look that decided', () => {
    const { plan, seen, all } = run(slow);
    const { comparison } = compareArms(plan, { ...EVIDENCE, samples: all.slice(0, seen.length + 12) });
    expect(comparison.pairs).toBe(20);
    expect(comparison.metrics['time_to_first_token:p(50)']!.verdict).toBe('fail');
    expect(comparison.notes).toEqual([expect.stringContaining('6 more pairs were under way')]);
  });

  it('keeps a pass that ended the run, whatever the pairs under way would have said', () => {
    const { plan, seen, all } = run(same);
    const samples = all.slice(0, seen.length + 10);
    const { gates, comparison } = compareArms(plan, { ...EVIDENCE, samples, endedByPass: true });
    expect(comparison.pairs).toBe(seen.length / 2);
    expect(gates.every(({ verdict }) => verdict === 'pass')).toBe(true);
  });

  it('judges a run that a pass did not end on all it has, whatever its looks would have said', () => {
    const { plan, all } = run(same);
    expect(compareArms(plan, { ...EVIDENCE, samples: all }).comparison.pairs).toBe(80);
  });

  it('judges a run that ended for another reason on all it has', () => {
    const { plan, all } = run(same, false);
    const { comparison } = compareArms(plan, { ...EVIDENCE, samples: all.slice(0, 100) });
    expect(comparison.pairs).toBe(50);
  });
});
