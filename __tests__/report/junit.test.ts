import { describe, expect, it } from '@jest/globals';
import { renderJunit } from '../../src/report/junit.js';
import type { Report } from '../../src/report/schema/schema.js';
import { buildReport, ERRORS_HOLD, threshold } from '../support/report-builder.js';
import { REPORT_CASES } from '../support/report-cases.js';

/** Attributes of the first element of that name. */
function attributesOf(xml: string, element: string): Record<string, string> {
  const [, inner = ''] = new RegExp(`<${element}(?=[ />])((?: [\\w-]+="[^"<]*")*)`).exec(xml) ?? [];
  return Object.fromEntries(
    Array.from(inner.matchAll(/([\w-]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, value]),
  );
}

/** One element a line, each attribute quoted and each element closed: what a parser of XML asks for. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const [declaration = '', ...lines] = xml.trimEnd().split('\n');
  expect(declaration).toBe('<?xml version="1.0" encoding="UTF-8"?>');
  const text = lines.join('');
  let read = 0;
  for (const tag of text.matchAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>/g)) {
    const [whole, closing, name = '', , empty] = tag;
    // Text stands only within what says why.
    if (tag.index !== read) expect(open.at(-1)).toMatch(/^(failure|error|skipped)$/);
    read = tag.index + whole.length;
    if (closing === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(name);
  }
  expect([read, open]).toEqual([text.length, []]);
  expect(text).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
  expect(text).not.toMatch(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
}

describe('junit.xml', () => {
  it.each(Object.entries(REPORT_CASES))(
    'is well formed and counts what it holds in the case %s',
    (_, report) => {
      const xml = renderJunit(report);
      expectWellFormed(xml);
      const suite = attributesOf(xml, 'testsuite');
      const count = (element: string): string => String(xml.split(`<${element} `).length - 1);
      expect(suite).toMatchObject({
        tests: count('testcase'),
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
      });
    },
  );

  it.each(Object.entries(REPORT_CASES))('is red exactly where the gate is, in the case %s', (_, report) => {
    expect(/<(failure|error) /.test(renderJunit(report))).toBe(!report.passed);
  });

  it('has a test case for each threshold, with its sentence where it does not pass', () => {
    const xml = renderJunit(REPORT_CASES['fail'] as Report);
    expect(xml).toContain('<testcase name="error rate &lt; 5 %"');
    expect(xml).toMatch(
      /<testcase name="p95 time to first token &lt; 3 s"[^>]*><failure type="fail" message="([^"]*does not hold\.)">\1<\/failure><\/testcase>/,
    );
  });

  it('skips what is undecided, unless that fails the gate', () => {
    const open = { ...ERRORS_HOLD, verdict: 'inconclusive' as const };
    const report = buildReport({ verdict: 'inconclusive', thresholds: [open] });
    expect(renderJunit(report)).toContain('<skipped ');
    expect(renderJunit({ ...report, passed: false })).toContain('<failure type="inconclusive"');
  });

  it('tells by the run itself what no threshold tells', () => {
    expect(renderJunit(REPORT_CASES['error'] as Report)).toContain('<testcase name="the run"');
    const stopped = buildReport({
      verdict: 'fail',
      passed: false,
      reasons: [{ code: 'abort', message: 'stopped' }],
    });
    expect(attributesOf(renderJunit(stopped), 'testsuite')).toMatchObject({ failures: '1', tests: '5' });
  });

  it('lets no text from outside end an attribute', () => {
    const tags = { prompt: '"/><script>\u0000\ufffe&amp;' };
    const hostile = buildReport({ name: '<a b="c">', thresholds: [threshold('ttft', 'p(95)<3s', { tags })] });
    expectWellFormed(renderJunit(hostile));
    expect(renderJunit(hostile)).not.toContain('<script');
  });
});
