import { describe, expect, it } from '@jest/globals';
import { seededRandom, shuffled } from '../../../src/base/random.js';
import type { Sample } from '../../../src/samples/sample.js';
import { compareArms, judgeFamily } from '../../../src/verdict/compare/compare-arms.js';
import { createComparisonRule, planComparisonLooks } from '../../../src/verdict/compare/comparison-looks.js';
import { drawPairedSamples, EVIDENCE, type PairedWorld, planFor } from '../../support/comparison-trials.js';

const request = { planned: 100, alpha: 0.05, family: 4, mayPass: true };

/** Feeds a run to the rule of its plan until it ends; how many samples it took, and why it ended. */
function run(world: PairedWorld, mayPass = true, arrange = (samples: Sample[]): Sample[] => samples) {
  const plan = planFor(world.pairs, { plannedPairs: world.pairs, mayPass });
  const rule = createComparisonRule(plan.looks!, judgeFamily(plan), 0);
  const all = arrange(drawPairedSamples(world, seededRandom('looks')));
  for (const [index, sample] of all.entries()) {
    const reason = rule.observe(sample);
    if (reason !== null) return { plan, reason, seen: all.slice(0, index + 1), all };
  }
  return { plan, reason: null, seen: all, all };
}

describe('planComparisonLooks', () => {
  it('looks at each quarter, later looks being less strict, and the family sharing alpha', () => {
    const { sizes, levels } = planComparisonLooks(request)!;
    expect(sizes).toEqual([25, 50, 75, 100]);
    const fails = levels.map(({ fail }) => fail!);
    expect(fails).toEqual([...fails].sort((a, b) => a - b));
    expect(fails.reduce((sum, level) => sum + level, 0)).toBeLessThan(0.05);
    expect(fails[3]).toBeLessThan(0.05 / 4);
    expect(levels.every(({ mayPass }) => mayPass)).toBe(true);
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
    expect(reason).toMatchObject({ stoppedBy: 'decided', code: 'decided_fail' });
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

  it('judges a run that ended for another reason on all it has', () => {
    const { plan, all } = run(same, false);
    const { comparison } = compareArms(plan, { ...EVIDENCE, samples: all.slice(0, 100) });
    expect(comparison.pairs).toBe(50);
  });
});
