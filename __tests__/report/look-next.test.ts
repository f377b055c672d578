import { describe, expect, it } from '@jest/globals';
import { findNextLook, lookNext } from '../../src/report/look-next.js';
import { buildReport, PASSING_THRESHOLDS, promptRow, type ReportChanges } from '../support/report-builder.js';
import { REPORT_CASES } from '../support/report-cases.js';

const slow = { ...PASSING_THRESHOLDS[0]!, observed: 3_400, verdict: 'fail' as const };
const failing: ReportChanges = { verdict: 'fail', passed: false, thresholds: [slow] };

describe('what to look at next', () => {
  it('is the prompt that is clearly the slowest, with its file and line', () => {
    const prompts = [
      promptRow('prompts/a.md', 300),
      promptRow('prompts/cases.jsonl#2', 900, { file: 'prompts/cases.jsonl', line: 3 }),
    ];
    expect(findNextLook(buildReport({ ...failing, prompts }))).toEqual({
      file: 'prompts/cases.jsonl',
      line: 3,
      message:
        'Look first at prompts/cases.jsonl#2 (line 3), the slowest prompt: p95 time to first token 1.4 s over 50 answers, the next 480 ms.',
    });
  });

  it('is no prompt of a few answers, whose p95 is their slowest one', () => {
    const prompts = [promptRow('a', 300), promptRow('b', 900, { ok: 1 })];
    expect(lookNext(buildReport({ ...failing, prompts }))).toBe('');
  });

  it('is none where all are alike', () => {
    const prompts = [promptRow('a', 300), promptRow('b', 310)];
    expect(lookNext(buildReport({ ...failing, prompts }))).toBe('');
  });

  it('is the prompt that changed most where the comparison failed', () =>
    expect(lookNext(REPORT_CASES['comparison']!)).toBe(
      'Look first at prompts/summarise.md: median time to first token +27 % over 49 pairs.',
    ));

  it('is nothing after a pass', () => expect(lookNext(buildReport())).toBe(''));
});
