import { describe, expect, it } from '@jest/globals';
import { type GroupRow, renderGroup } from '../../../src/report/tables/group.js';
import { findLiveMarkup } from '../../support/markup.js';
import { HOSTILE_TEXTS } from '../../support/report-hostile.js';

const row = (gate: string, changes: Partial<GroupRow> = {}): GroupRow => ({
  gate,
  model: null,
  verdict: 'pass',
  passed: true,
  sentence: 'All 2 thresholds hold',
  url: 'https://github.com/octo/assistant/actions/runs/1',
  ...changes,
});
const failing = row('b', { verdict: 'fail', passed: false, sentence: 'p95 is 3.4 s (limit 3 s)' });

describe('the comment of a group', () => {
  it('says how many fail, and has the failing row first', () => {
    expect(renderGroup([row('a'), failing, row('c', { verdict: 'inconclusive' })], 'abc1234567')).toBe(
      [
        '### ❌ Of 3 gates 1 fails, 1 is undecided',
        'Of abc1234. Each gate’s figures are in the summary of its run.'.replace('’', "'"),
        [
          '| Verdict | Gate | What it found | Run |',
          '| :-- | :-- | :-- | :-- |',
          '| ❌ fail | b | p95 is 3.4 s (limit 3 s) | [details](https://github.com/octo/assistant/actions/runs/1) |',
          '| ⚠️ inconclusive | c | All 2 thresholds hold | [details](https://github.com/octo/assistant/actions/runs/1) |',
          '| ✅ pass | a | All 2 thresholds hold | [details](https://github.com/octo/assistant/actions/runs/1) |',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  it('is the same in whatever order the rows came', () => {
    const rows = [row('a'), failing, row('c'), row('d', { verdict: 'skipped' })];
    expect(renderGroup([...rows].reverse(), 'abc')).toBe(renderGroup(rows, 'abc'));
  });

  it('names models where there are some, and says that all pass or were skipped', () => {
    expect(renderGroup([row('a', { model: 'small' }), row('b')], 'abc')).toContain('| ✅ pass | a | small |');
    expect(renderGroup([row('a'), row('b')], 'abc')).toMatch(/^### ✅ All 2 gates pass\n/);
    expect(renderGroup([row('a', { verdict: 'skipped' })], 'abc')).toMatch(/^### ⏭️ Skipped: 1 gate\n/);
  });

  it('lets nothing from outside become markup, and is never too long', () => {
    const rows = HOSTILE_TEXTS.map((text, index) =>
      row(`${text}${index}`, { model: text, sentence: text, url: `javascript:${text}` }),
    );
    expect(findLiveMarkup(renderGroup(rows, 'abc1234'))).toEqual([]);
    const many = Array.from({ length: 2_000 }, (_, i) => row(`gate ${i}`, { sentence: 'x'.repeat(140) }));
    expect(renderGroup(many, 'abc').length).toBeLessThan(60_000);
  });
});
