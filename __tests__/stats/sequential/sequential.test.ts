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

describe('the looks of a test', () => {
  it('are the one that decided and the last within the plan', () => {
    const test = planSequentialTest(p95)();
    expect([test.looks, test.lookAt(201), test.lookAt(-1)]).toEqual([[], undefined, undefined]);
    for (let i = 0; i < 150; i += 1) test.observe(false);
    const decided = test.decidedAt!;
    expect(test.looks).toEqual([test.lookAt(decided), test.lookAt(150)]);
    for (let i = 0; i < 90; i += 1) test.observe(false);
    expect(test.looks).toEqual([test.lookAt(decided), test.lookAt(200)]);
    const open = planSequentialTest(p95)();
    for (let i = 0; i < 30; i += 1) open.observe(i % 15 === 0);
    expect(open.looks).toEqual([open.lookAt(30)]);
    const once = planSequentialTest(p95)();
    for (let i = 0; i < decided; i += 1) once.observe(false);
    expect(once.looks).toEqual([once.lookAt(decided)]);
  });
});
