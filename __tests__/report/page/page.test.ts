import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { renderPage } from '../../../src/report/page/page.js';
import type { Report } from '../../../src/report/schema/schema.js';
import type { Sample } from '../../../src/samples/sample.js';
import { REPORT_CASES } from '../../support/report-cases.js';
import { HOSTILE_TEXTS } from '../../support/report-hostile.js';
import { buildSample, drawSamples } from '../../support/report-samples.js';

const render = (report: Report, samples: Iterable<Sample> = []): string =>
  [...renderPage(report, samples)].join('');
const cases = Object.entries(REPORT_CASES).filter(([name]) => name !== 'longest');
const BROKEN_NUMBER = / (d|x|y|x1|x2|cx|width|data-low|data-high)="[^"]*(NaN|Infinity|undefined)/;
const longest = REPORT_CASES['longest']!;
const comparison = REPORT_CASES['comparison']!;

describe('renderPage', () => {
  it.each(cases)('gives case %s a heading, a verdict, unique ids and working anchors', (_, report) => {
    const page = render(report, drawSamples(report));
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain(`<header class="hero ${report.verdict}">`);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
  });

  it('says verdict, decisive number, limit, change, dollars and base before any script', () => {
    const [hero = ''] = render(comparison).split('</header>');
    const text = hero.replaceAll('\u00a0', ' ');
    for (const fact of ['3.4 s', '&lt; 3 s', '+18 %', 'main@def5678', '$0.12', '$1.00'])
      expect(text).toContain(fact);
    expect(hero).not.toContain('<script');
  });

  it('is the same text for the same run', () => {
    expect(render(comparison, drawSamples(comparison))).toBe(render(comparison, drawSamples(comparison)));
  });

  it('allows exactly its own script and style, and nothing from elsewhere', () => {
    const page = render(comparison, drawSamples(comparison));
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    expect(policy).toContain('default-src &#39;none&#39;');
    expect(policy).toContain(hash(script));
    expect(policy).toContain(hash(style));
    expect(page).not.toMatch(/ (src|style|on\w+)="/);
    expect(page).not.toMatch(/href="(?!#|data:,")/);
  });

  it('counts as many scripts and elements whatever texts come from outside', () => {
    const hostile = HOSTILE_TEXTS.map((text, id) =>
      buildSample({
        id,
        prompt: text,
        finish: text,
        error: { kind: text, message: text },
        checks: { [text]: false },
      }),
    );
    const page = render(longest, hostile);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<a href="(?!#)|<\/details><img/);
    expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/);
  });

  it('reports a run without samples without charts, and says so', () => {
    const page = render(REPORT_CASES['skipped']!);
    expect(page).toContain('nothing was sent');
    expect(page).not.toContain('id="requests"');
    expect(page).not.toContain('id="samples"');
  });

  it('survives samples in which nothing was measured', () => {
    const nothing = { ttftMs: null, e2eMs: null, startedMs: null, costUsd: 0, outcome: 'dropped' } as const;
    const page = render(REPORT_CASES['no-data']!, [
      buildSample({ ...nothing }),
      buildSample({ id: 2, ...nothing }),
    ]);
    expect(page).toContain('Too few requests were answered');
    expect(page).not.toMatch(BROKEN_NUMBER);
  });

  it('draws extreme measurements without a broken number', () => {
    const extremes = [0, 1e-9, 1e12, Number.MAX_SAFE_INTEGER].map((ms, id) =>
      buildSample({ id, ttftMs: ms, e2eMs: ms, plannedMs: ms, startedMs: ms }),
    );
    const page = render(REPORT_CASES['pass']!, extremes);
    expect(page).not.toMatch(BROKEN_NUMBER);
  });

  it('yields a page of 20,000 samples in chunks of less than a megabyte', () => {
    const report = REPORT_CASES['breaking-point']!;
    const chunks = [...renderPage(report, drawSamples(report, 20_000 / report.load.planned))];
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(1_000_000);
    expect(chunks.join('').length / 20_000).toBeLessThan(110);
  });

  it('yields the page of an error whose run never began', () => {
    expect(render(REPORT_CASES['error']!)).toContain('ECONNREFUSED');
  });
});
