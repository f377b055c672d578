import { describe, expect, it } from '@jest/globals';
import {
  type Annotation,
  annotationsOf,
  publishAnnotations,
} from '../../../src/github/publish/annotations.js';
import type { Report, ThresholdResult } from '../../../src/report/schema/schema.js';
import { buildReport, PASSING_THRESHOLDS, promptRow } from '../../support/report-builder.js';

function thresholds(
  count: number,
  verdict: ThresholdResult['verdict'],
  message = 'too slow',
): ThresholdResult[] {
  const [model] = PASSING_THRESHOLDS;
  return Array.from({ length: count }, (_, i) => ({ ...model!, metric: `m${i}`, verdict, message }));
}

function failing(changes: Parameters<typeof buildReport>[0]): Report {
  return buildReport({ verdict: 'fail', passed: false, ...changes });
}

const nowhere = (): null => null;

describe('annotationsOf', () => {
  it('is silent about a pass', () => {
    expect(annotationsOf(buildReport(), nowhere)).toEqual([]);
  });

  it('puts one error on the line of each failed threshold', () => {
    const report = failing({
      thresholds: [...thresholds(1, 'fail'), ...thresholds(1, 'no_data'), ...thresholds(1, 'pass')],
    });
    const found = annotationsOf(report, ({ verdict }) =>
      verdict === 'fail' ? { file: 'gate.yml', line: 7 } : null,
    );
    expect(found).toEqual([
      { level: 'error', title: `${report.name}: m0`, message: 'too slow', file: 'gate.yml', line: 7 },
      { level: 'error', title: `${report.name}: m0`, message: 'too slow' },
    ]);
  });

  it('says nothing of the thresholds of a shard, but why it could not be measured', () => {
    const base = buildReport();
    const run = { ...base.run, shard: '2/4' };
    const failed = thresholds(3, 'fail');
    expect(annotationsOf({ ...base, run, thresholds: failed }, nowhere)).toEqual([]);
    const reasons = [{ code: 'budget', message: 'the budget is used up' }];
    const broken = { ...base, run, reasons, thresholds: failed, verdict: 'fail' as const, passed: false };
    expect(annotationsOf(broken, nowhere).map(({ message }) => message)).toEqual(['the budget is used up']);
  });

  it('counts in the tenth what the runner would drop', () => {
    const found = annotationsOf(failing({ thresholds: thresholds(14, 'fail', 'x'.repeat(5_000)) }), nowhere);
    expect(found).toHaveLength(10);
    expect(found.at(-1)?.message).toMatch(/… \(and 4 more, see the job summary\)$/);
    expect(found.every(({ message }) => message.length <= 4_096)).toBe(true);
  });

  it('gives the reasons where no threshold failed', () => {
    const report = failing({
      verdict: 'error',
      thresholds: [],
      reasons: [{ code: 'unreachable', message: 'nobody answers' }],
    });
    expect(annotationsOf(report, nowhere)).toMatchObject([{ level: 'error', message: 'nobody answers' }]);
    expect(annotationsOf(failing({ thresholds: [], reasons: [] }), nowhere)).toHaveLength(1);
  });

  it('of an error says why and nothing of thresholds', () => {
    const report = failing({
      verdict: 'error',
      thresholds: [...thresholds(1, 'no_data'), ...thresholds(1, 'inconclusive', 'error rate is between')],
      reasons: [{ code: 'endpoint_refuses', message: 'the endpoint refuses the key (401)' }],
    });
    expect(annotationsOf(report, nowhere).map(({ message }) => message)).toEqual([
      'the endpoint refuses the key (401)',
    ]);
  });

  it('points at the prompt to look at first, in its file', () => {
    const prompts = [
      promptRow('cases.jsonl#4', 900, { file: 'prompts/cases.jsonl', line: 9 }),
      promptRow('cases.jsonl#5', 300, { file: 'prompts/cases.jsonl', line: 10 }),
    ];
    const slow = { ...PASSING_THRESHOLDS[0]!, observed: 3_400, verdict: 'fail' as const };
    const last = annotationsOf(failing({ thresholds: [slow], prompts }), nowhere).at(-1);
    expect(last).toMatchObject({ level: 'notice', file: 'prompts/cases.jsonl', line: 9 });
    expect(last?.message).toMatch(/^Look first at cases\.jsonl#4 \(prompts\/cases\.jsonl, line 9\),/);
  });

  it('warns of what could not be decided', () => {
    const report = buildReport({
      verdict: 'inconclusive',
      passed: true,
      thresholds: thresholds(12, 'inconclusive'),
    });
    const found = annotationsOf(report, nowhere);
    expect(found).toHaveLength(10);
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['warning']));
    expect(annotationsOf({ ...report, thresholds: [] }, nowhere)).toMatchObject([
      { level: 'warning', message: report.headline },
    ]);
  });

  it('never ends in half a character', () => {
    const [found] = annotationsOf(
      failing({ thresholds: thresholds(1, 'fail', '😀'.repeat(3_000)) }),
      nowhere,
    );
    expect(Buffer.from(found!.message).toString()).toBe(found!.message);
  });
});

describe('publishAnnotations', () => {
  it('names the place as the toolkit does', () => {
    const told: unknown[] = [];
    const annotations: Annotation[] = [
      { level: 'error', title: 't', message: 'm', file: 'f', line: 2 },
      { level: 'warning', title: 't', message: 'm' },
    ];
    publishAnnotations(annotations, (...fields) => told.push(fields));
    expect(told).toEqual([
      ['error', 'm', { title: 't', file: 'f', startLine: 2 }],
      ['warning', 'm', { title: 't' }],
    ]);
  });
});
