import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderProgress, type Progress } from '../../src/report/progress.js';
import { displayWidth } from '../../src/report/markup/text-table.js';

const state: Progress = {
  elapsedMs: 42_300,
  totalMs: 120_000,
  inFlight: 4,
  done: 58,
  planned: 150,
  firstTokenP95Ms: 812,
  spentUsd: 0.047,
  budgetUsd: 1,
  stage: 2,
  stages: 3,
};

describe('renderProgress', () => {
  it('says everything where there is room', () => {
    expect(renderProgress(state, { width: 200 })).toBe(
      '42 s · ████░░░░░░░░ · stage 2 of 3 · 58 of 150 done · 4 in flight · p95 first token 812 ms · $0.047 of $1.00 · about 1 min 18 s left',
    );
  });

  it('leaves out what matters least first', () => {
    expect(renderProgress(state, { width: 60 })).toBe('42 s · 58 of 150 done · p95 first token 812 ms');
    expect(renderProgress(state, { width: 24 })).toBe('42 s · 58 of 150 done');
  });

  it('estimates from the pace where no length is planned, and says nothing where nothing can be told', () => {
    expect(renderProgress({ ...state, totalMs: null, done: 75 }, { width: 200 })).toContain(
      'about 43 s left',
    );
    expect(renderProgress({ ...state, totalMs: null, done: 0 }, { width: 200 })).not.toContain('left');
    expect(renderProgress({ ...state, totalMs: null, planned: null }, { width: 200 })).not.toMatch(
      /left|░| of 150/,
    );
  });

  it('says that it is finishing once the planned time is over', () => {
    expect(renderProgress({ ...state, elapsedMs: 121_000 }, { width: 200 })).toContain('finishing');
  });

  it('is one line within any width, without control characters', () => {
    const any = fc.record({
      elapsedMs: fc.double({ min: 0, max: 1e8, noNaN: true }),
      totalMs: fc.option(fc.double({ min: 0, max: 1e8, noNaN: true })),
      inFlight: fc.nat(),
      done: fc.nat(),
      planned: fc.option(fc.nat()),
      firstTokenP95Ms: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
      spentUsd: fc.double({ min: 0, max: 1e4, noNaN: true }),
      budgetUsd: fc.double({ min: 0, max: 1e4, noNaN: true }),
      stage: fc.nat(100),
      stages: fc.nat(100),
    });
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 200 }), (progress, width) => {
        const line = renderProgress(progress, { width });
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/[\p{Cc}]|NaN|Infinity/u);
      }),
    );
  });
});
