import { describe, expect, it } from '@jest/globals';
import { renderComment } from '../../src/report/comment.js';
import { listDecisions } from '../../src/report/decision.js';
import { renderPage } from '../../src/report/page/page.js';
import type { Report } from '../../src/report/schema/schema.js';
import { renderSummary } from '../../src/report/summary.js';
import { renderTerminal } from '../../src/report/terminal.js';
import {
  buildReport,
  compared,
  ERRORS_HOLD,
  PASSING_THRESHOLDS,
  threshold,
} from '../support/report-builder.js';
import { baseComparison, slowTtft } from '../support/report-comparisons.js';

const SLOWER = compared({
  base: 84.5,
  head: 140,
  ratio: 1.48,
  low: 1.3,
  high: 1.6,
  p: 0.0001,
  verdict: 'fail',
  tolerance: 1.1,
  message:
    'median time to first token is 140 ms against 84.5 ms in main@def5678: the limit of +10 % does not hold.',
});

/** Red by the comparison alone, with thresholds that nothing decides. */
const regressed: Report = buildReport({
  verdict: 'fail',
  passed: false,
  reasons: [{ code: 'regression', message: SLOWER.message }],
  thresholds: [{ ...ERRORS_HOLD, verdict: 'inconclusive' }],
  comparison: { ...baseComparison, metrics: { 'time_to_first_token:p(50)': SLOWER } },
});

const everyRendering = (report: Report): string[] => [
  renderComment(report).split('<details>')[0] ?? '',
  renderSummary(report).split('### Against the base')[0] ?? '',
  renderTerminal(report, { width: 120, colour: false }),
];

describe('what decided the verdict', () => {
  it('is the first row of the first table where a comparison is red and a threshold undecided', () => {
    for (const text of everyRendering(regressed)) {
      const rows = text.split('\n').filter((line) => /inconclusive|❌ fail/.test(line) && /ms|%/.test(line));
      const [first = ''] = rows.filter((line) => !/^(#|❌)/.test(line));
      expect(first).toContain('median time to first token');
      expect(first).toContain('❌ fail');
    }
  });

  it('is what the tiles of the page show', () => {
    const [hero = ''] = [...renderPage(regressed, [])].join('').split('<nav');
    const facts = hero.slice(hero.indexOf('<dl class="facts">'));
    expect(facts).toContain('<dt>median time to first token</dt>');
    expect(facts).toContain('84.5');
    expect(facts).toContain('+48');
    expect(facts).not.toContain('error rate');
  });

  it.each([
    ['budget', 'budget'],
    ['load_not_delivered', 'load delivered'],
    ['generator_saturated', 'load generator'],
    ['nothing_answered', 'answers'],
  ])('is a row of its own where it is no check: %s', (code, name) => {
    const report = buildReport({ verdict: 'fail', reasons: [{ code, message: 'why' }] });
    expect(listDecisions(report)[0]?.name).toBe(name);
    expect(listDecisions(buildReport()).map((row) => row.name)).not.toContain(name);
  });

  it('stands once where a relative threshold judges in place of the row', () => {
    const relative = threshold('time_to_first_token', 'p(50)<+10%', {
      verdict: 'fail',
      observed: 1.48,
      limit: 1.1,
    });
    const rows = listDecisions({ ...regressed, thresholds: [relative] });
    expect(rows.filter(({ name }) => name === 'median time to first token')).toHaveLength(1);
    const absolute = threshold('time_to_first_token', 'p(50)<3s', { observed: 140, limit: 3_000 });
    expect(listDecisions({ ...regressed, thresholds: [absolute] })).toHaveLength(2);
  });

  it('begins with the threshold of which the headline speaks, whatever the order of the settings', () => {
    const worst = { ...slowTtft, metric: 'total_generation_time', observed: 9_000 };
    const report = buildReport({ verdict: 'fail', thresholds: [slowTtft, worst, ...PASSING_THRESHOLDS] });
    expect(report.headline).toContain('total generation time');
    expect(listDecisions(report)[0]?.name).toBe('p95 total generation time');
  });
});

describe('a run with nothing to judge', () => {
  it('shows why and no table where it ended before the first answer', () => {
    const message = 'the endpoint refuses the key (401): check `api-key` and `headers`';
    const report = buildReport({
      verdict: 'error',
      passed: false,
      reasons: [{ code: 'endpoint_refuses', message }],
      load: { sent: 1, ok: 0 },
      thresholds: [{ ...ERRORS_HOLD, verdict: 'no_data' }],
    });
    expect(renderComment(report)).toContain('check api-key and headers');
    for (const text of [renderComment(report), renderSummary(report)]) expect(text).not.toContain('| ');
    expect(renderTerminal(report, { width: 100, colour: false, details: true })).not.toContain('──');
  });

  it('tells every problem of the settings, in comment, summary and terminal', () => {
    const reasons = ['a', 'b', 'c'].map((name) => ({
      code: 'settings',
      message: `${name}-setting: is wrong`,
    }));
    const report = buildReport({ verdict: 'error', passed: false, reasons, load: { sent: 0, ok: 0 } });
    expect(report.headline).toBe('💥 a-setting: is wrong; 2 more settings are wrong');
    for (const text of everyRendering(report))
      for (const { message } of reasons) expect(text.replaceAll('&#8288;', '')).toContain(message);
  });

  it('shows no thresholds where it is a shard', () => {
    const report = buildReport({ run: { shard: '2/4' } });
    expect(listDecisions(report)).toEqual([]);
    expect(renderSummary(report)).not.toContain('p95 time to first token |');
    expect([...renderPage(report, [])].join('')).toContain('judged where the shards are merged');
  });
});
