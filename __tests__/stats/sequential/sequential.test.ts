import { describe, expect, it } from '@jest/globals';
import { planSequentialTest } from '../../../src/stats/sequential/sequential.js';

const p95 = { planned: 200, theta0: 0.05, alphas: { pass: 0.05, fail: 0.05 } };

describe('planSequentialTest', () => {
  it('passes a clean run of 200 at the 77th request and stays with it', () => {
    const test = planSequentialTest(p95)();
    for (let i = 0; i < 76; i += 1) expect(test.observe(false)).toBe('inconclusive');
    expect(test.observe(false)).toBe('pass');
    for (let i = 0; i < 50; i += 1) expect(test.observe(true)).toBe('pass');
    expect([test.n, test.violations, test.decidedAt]).toEqual([127, 50, 77]);
    expect(test.finish()).toBe('pass');
  });

  it('fails a dead endpoint at the tenth request, not before', () => {
    const test = planSequentialTest(p95)();
    for (let i = 0; i < 9; i += 1) expect(test.observe(true)).toBe('inconclusive');
    expect(test.observe(true)).toBe('fail');
  });

  it('starts every test of a plan afresh', () => {
    const start = planSequentialTest(p95);
    const first = start();
    for (let i = 0; i < 10; i += 1) first.observe(true);
    expect([start().n, start().decidedAt]).toEqual([0, undefined]);
  });

  it('takes a last look with the alpha left where the run ended early', () => {
    const cut = planSequentialTest(p95)();
    for (let i = 0; i < 75; i += 1) cut.observe(false);
    expect(cut.observe(false)).toBe('inconclusive');
    expect(cut.finish()).toBe('pass');
    expect(cut.decidedAt).toBe(76);

    const tooShort = planSequentialTest(p95)();
    for (let i = 0; i < 58; i += 1) tooShort.observe(false);
    expect(tooShort.finish()).toBe('inconclusive');
  });

  it('stays undecided without data and beyond the plan', () => {
    expect(planSequentialTest(p95)().finish()).toBe('inconclusive');
    const test = planSequentialTest(p95)();
    for (let i = 0; i < 200; i += 1) test.observe(i % 20 === 0);
    expect(test.decidedAt).toBeUndefined();
    for (let i = 0; i < 300; i += 1) test.observe(true);
    expect([test.finish(), test.n]).toEqual(['inconclusive', 500]);
  });
});
