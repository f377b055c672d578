import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderComment, renderStatus } from '../../src/report/comment.js';
import type { Report } from '../../src/report/schema/schema.js';
import { renderSummary } from '../../src/report/summary.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { displayWidth } from '../../src/report/markup/text-table.js';
import { findLiveMarkup } from '../support/markup.js';
import { buildReport, promptRow, scenario, stage, threshold } from '../support/report-builder.js';
import { REPORT_CASES } from '../support/report-cases.js';

const cases = Object.entries(REPORT_CASES);
const longest = REPORT_CASES['longest'] as Report;

/** Far more of everything than fits anywhere. */
function buildHuge(): Report {
  const name = 'ü'.repeat(110);
  return buildReport({
    prompts: Array.from({ length: 8_000 }, (_, i) => promptRow(`${name}${i}`, 400 + i)),
    thresholds: Array.from({ length: 4_000 }, (_, i) =>
      threshold('ttft', 'p(95)<3s', { observed: i, limit: 3_000, tags: { prompt: `${name}${i}` } }),
    ),
    scenarios: Array.from({ length: 40 }, (_, i) =>
      scenario({ name: `${name}${i}`, stages: Array.from({ length: 300 }, (__, j) => stage(j + 1)) }),
    ),
    checks: Array.from({ length: 5_000 }, (_, i) => ({ name: `${name}${i}`, passes: i, fails: 1 })),
  });
}

/** Every table row has as many cells as its header, and every fold and fence is closed. */
function expectWhole(markdown: string): void {
  const blocks = markdown.split('\n\n').filter((block) => block.startsWith('| '));
  for (const block of blocks) {
    const widths = block.split('\n').map((row) => row.split('|').length);
    expect(new Set(widths).size).toBe(1);
  }
  expect(markdown.split('<details>').length).toBe(markdown.split('</details>').length);
  expect(markdown.split('\n').filter((line) => line.startsWith('```')).length % 2).toBe(0);
}

describe('renderSummary', () => {
  it('stays under 900 KiB with far too much of everything, its tables whole', () => {
    const summary = renderSummary(buildHuge());
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(900 * 1024);
    expect(summary).toContain('### What was judged');
    expect(summary).toContain('more in report.json.');
    expectWhole(summary);
  });

  it.each(cases)('closes all that it opens in the case %s', (_, report) =>
    expectWhole(renderSummary(report)),
  );
});

describe('renderComment', () => {
  it('keeps the headline within any limit and its tables whole', () => {
    for (const limit of [60_000, 20_000, 6_000, 1_500, 600]) {
      const comment = renderComment(longest, { limit });
      expect(comment.length).toBeLessThanOrEqual(limit);
      expect(comment).toMatch(/^### ❌ gate @&#8288;octocat/);
      expectWhole(comment);
      expect(findLiveMarkup(comment)).toEqual([]);
    }
  });

  it('shows eight rows at most before the first fold, failing ones first', () => {
    const [open = ''] = renderComment(longest).split('<details>');
    const rows = open
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row).toContain('❌ fail');
  });

  it('has the base and the change only where there is a comparison', () => {
    expect(renderComment(REPORT_CASES['comparison'] as Report)).toContain(
      '| Check | Limit | Base | This PR | Change, paired | Verdict |',
    );
    expect(renderComment(REPORT_CASES['fail'] as Report)).toContain('| Check | Limit | Observed | Verdict |');
  });

  it('links to what there is', () => {
    const links = { run: 'https://github.com/a/b/actions/runs/1', artifact: undefined };
    expect(
      renderComment(buildReport(), { links }).endsWith(
        '\n\n[Run with summary](https://github.com/a/b/actions/runs/1)',
      ),
    ).toBe(true);
    expect(renderComment(buildReport())).not.toContain('](');
  });
});

describe('renderStatus', () => {
  it('is one plain line of at most 140 characters for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 100, maxLength: 400 }), (message) => {
        const status = renderStatus(buildReport({ verdict: 'error', reasons: [{ code: 'x', message }] }));
        expect(Array.from(status).length).toBeLessThanOrEqual(140);
        expect(status).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

describe('renderTerminal', () => {
  it('has no control character but the line break unless colours are asked for', () => {
    for (const [, report] of cases) {
      expect(renderTerminal(report, { width: 80, colour: false })).not.toMatch(/[^\P{Cc}\n]/u);
    }
    expect(renderTerminal(buildReport(), { width: 80, colour: true })).toContain('\u001b[1;32m✅');
  });

  it.each([40, 60, 80, 120, 200])('keeps to %d columns, commands to copy aside', (width) => {
    for (const [, report] of cases) {
      const [tables = ''] = renderTerminal(report, { width, colour: false, details: true }).split(
        '\nReproduce\n',
      );
      for (const line of tables.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('says the same words as the summary', () => {
    const report = REPORT_CASES['comparison'] as Report;
    const summary = renderSummary(report).replaceAll('\u00a0', ' ');
    const text = renderTerminal(report, { width: 200, colour: false, details: true });
    for (const words of [
      'p95 time to first token',
      '+6 % to +31 %',
      '⚠️ inconclusive, allowed +20 %',
      '$0.12 of $1.00',
    ]) {
      expect(text).toContain(words);
      expect(summary).toContain(words);
    }
  });
});

describe('why requests failed', () => {
  const errors = [
    {
      outcome: 'http_error',
      status: 422,
      kind: 'invalid_request_error',
      message: 'body.stream_options: Extra inputs are not permitted',
      count: 3,
      share: 1,
    },
  ];

  it.each(['fail', 'error'] as const)('is told in the endpoint’s own words everywhere (%s)', (verdict) => {
    const report = buildReport({ verdict, passed: false, errors });
    for (const text of [
      renderTerminal(report, { width: 200, colour: false }),
      renderSummary(report),
      renderComment(report),
    ])
      expect(text).toContain('body.stream_options: Extra inputs are not permitted');
  });
});
