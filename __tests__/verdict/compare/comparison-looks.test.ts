import { describe, expect, it } from '@jest/globals';
import { normalCdf } from '../../../src/stats/distributions/normal.js';
import { groupSequentialBounds } from '../../../src/stats/sequential/group-sequential.js';
import { seededRandom, shuffled } from '../../../src/base/random.js';
import type { Sample } from '../../../src/samples/sample.js';
import { compareArms } from '../../../src/verdict/compare/compare-arms.js';
import {
  allPass,
  createComparisonRule,
  planComparisonLooks,
  replayLooks,
} from '../../../src/verdict/compare/comparison-looks.js';
import { planRows } from '../../../src/verdict/compare/comparison-gates.js';
import type { JudgedGate, Levels } from '../../../src/verdict/compare/judge-gates.js';
import { matchSamples, type MatchedSamples } from '../../../src/verdict/compare/pair-samples.js';
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

const ROWS = planRows({ typical: 0.1, tail: 0.25, cost: 0.1 });

/** A judgement of the first row as it is told. */
const judgedAs = (verdict: JudgedGate['verdict']): JudgedGate => ({
  gate: ROWS[0]!,
  found: { comparison: undefined, base: 1, head: 1, n: 1, least: 0 },
  alphas: { pass: 0.05, fail: 0.05 },
  verdict,
  suspect: false,
  byPoint: false,
  withheld: null,
});

/** Judges as it is told at each number of pairs, and keeps what it was asked. */
function judgeWith(verdictAt: (pairs: number) => JudgedGate['verdict']) {
  const asked: [pairs: number, levels: Levels][] = [];
  const judge = ({ groups }: MatchedSamples, levels: Levels): JudgedGate[] => {
    asked.push([groups.length, levels]);
    return [judgedAs(verdictAt(groups.length))];
  };
  return { asked, judge };
}

const samplesOf = (pairs: number): Sample[] => drawPairedSamples({ pairs }, seededRandom('rule'));

describe('the looks of a rule', () => {
  const looks = planComparisonLooks({ ...request, planned: 40 })!;
  const settings = { isControl: ({ prompt }: Sample): boolean => prompt === 'prompts/2.md' };
  const watch = (
    samples: readonly Sample[],
    verdictAt: (pairs: number) => JudgedGate['verdict'],
    controls = false,
  ) => {
    const { asked, judge } = judgeWith(verdictAt);
    const isControl = controls ? settings.isControl : () => false;
    const rule = createComparisonRule({ looks, settings: { isControl } }, judge, 0);
    const at = samples.findIndex((sample) => rule.observe(sample) !== null);
    return { asked, at };
  };

  it('come once each, after their pairs and at their levels, and not any more when all are done', () => {
    const { asked, at } = watch(samplesOf(90), () => 'inconclusive');
    expect(at).toBe(-1);
    expect(asked).toEqual(looks.sizes.map((size, i) => [size, looks.levels[i]]));
  });

  it('wait for whole pairs, and count neither controls nor what is not compared', () => {
    expect(watch(samplesOf(90), (pairs) => (pairs >= 20 ? 'fail' : 'inconclusive')).at).toBe(39);
    // One in three is a control.
    expect(watch(samplesOf(90), (pairs) => (pairs >= 20 ? 'fail' : 'inconclusive'), true).at).toBe(57);
    const warm = samplesOf(90).map((sample) =>
      sample.id < 20 ? { ...sample, phase: 'warmup' as const } : sample,
    );
    expect(watch(warm, () => 'fail').at).toBe(39);
    // What was cancelled makes no pair.
    const lost = samplesOf(90).map((sample) =>
      sample.id === 1 ? { ...sample, outcome: 'cancelled' as const } : sample,
    );
    expect(watch(lost, () => 'fail').at).toBe(21);
  });

  it('are spent on red evenly, and on nothing where nothing may be red', () => {
    const none = planComparisonLooks({ ...request, fail: { tail: 0.001, other: 0 } })!;
    expect(none.levels.map(({ fail }) => fail)).toEqual([0, 0, 0, 0.001].map((tail) => ({ tail, other: 0 })));
    const levels = planComparisonLooks(request)!.levels;
    const bounds = groupSequentialBounds(request.fail.other, { exponent: 1 });
    levels.forEach(({ fail, mayTrust }, i) => {
      expect(fail.other).toBeCloseTo(normalCdf(-bounds[i]!), 12);
      expect(mayTrust).toBe(false);
    });
    expect([8, 1_000].map((planned) => planComparisonLooks({ ...request, planned }) !== null)).toEqual([
      true,
      true,
    ]);
    expect([7, 1_001].map((planned) => planComparisonLooks({ ...request, planned }))).toEqual([null, null]);
  });
});

describe('looks gone through once more', () => {
  const looks = planComparisonLooks({ ...request, planned: 40, mayPass: false })!;
  const replay = (
    pairs: number,
    verdictAt: (pairs: number) => JudgedGate['verdict'],
    endedByPass = false,
  ) => {
    const { judge } = judgeWith(verdictAt);
    const { matched, levels } = replayLooks(looks, matchSamples(samplesOf(pairs), 'pairs'), {
      judge,
      endedByPass,
    });
    return { pairs: matched.groups.length, levels };
  };
  const ending = (look: number, fields: Partial<Levels> = {}): Levels => {
    const level = looks.levels[look]!;
    return { ...level, fail: { ...level.fail, tail: looks.tail }, mayPass: true, mayTrust: true, ...fields };
  };

  it('end with the first that failed, at its level: a ramp passes nothing there', () => {
    expect(replay(35, (pairs) => (pairs >= 20 ? 'fail' : 'inconclusive'))).toEqual({
      pairs: 20,
      levels: ending(1, { mayPass: false }),
    });
    expect(replay(50, (pairs) => (pairs === 40 ? 'fail' : 'inconclusive'))).toEqual({
      pairs: 40,
      levels: ending(3),
    });
  });

  it('end with the last that passed where a pass ended the run, and else with all there is at the next level', () => {
    expect(replay(35, (pairs) => (pairs === 20 ? 'pass' : 'inconclusive'), true)).toEqual({
      pairs: 20,
      levels: ending(1),
    });
    expect(replay(35, () => 'pass', true)).toEqual({ pairs: 30, levels: ending(2) });
    expect(replay(35, () => 'pass')).toEqual({ pairs: 35, levels: ending(3) });
    expect(replay(5, () => 'pass')).toEqual({ pairs: 5, levels: ending(0) });
    expect(replay(29, () => 'inconclusive')).toEqual({ pairs: 29, levels: ending(2) });
    expect(replay(60, () => 'inconclusive')).toEqual({ pairs: 60, levels: ending(3) });
  });
});

describe('all that could be decided', () => {
  it('passes where every row does, and one of them at least is no guard', () => {
    const guard = { ...judgedAs('pass'), gate: ROWS.find(({ role }) => role === 'guard')! };
    expect(allPass([judgedAs('pass'), guard])).toBe(true);
    expect(allPass([guard])).toBe(false);
    expect(allPass([])).toBe(false);
    expect(allPass([judgedAs('pass'), judgedAs('inconclusive')])).toBe(false);
    // A row that this run does not measure asks nothing; a threshold does.
    expect(allPass([judgedAs('pass'), judgedAs('no_data')])).toBe(true);
    const asked = { ...judgedAs('no_data'), gate: { ...ROWS[0]!, spec: {} as never } };
    expect(allPass([judgedAs('pass'), asked])).toBe(false);
  });
});
