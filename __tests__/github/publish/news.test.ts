import { expect, it } from '@jest/globals';
import { isNews } from '../../../src/github/publish/news.js';
import { buildReport, compared } from '../../support/report-builder.js';
import { baseComparison } from '../../support/report-comparisons.js';

const comparing = (low: number | null, high: number | null) =>
  buildReport({
    comparison: {
      ...baseComparison,
      metrics: { x: compared({ base: 1, head: 1, ratio: 1, low, high, p: 0.5, verdict: 'info' }) },
    },
  });

it('has news where a run did not pass, or a figure surely differs from that of base', () => {
  expect(isNews(buildReport())).toBe(false);
  expect(isNews(buildReport({ verdict: 'skipped' }))).toBe(false);
  for (const verdict of ['fail', 'inconclusive', 'error'] as const)
    expect(isNews(buildReport({ verdict }))).toBe(true);
  expect(isNews(comparing(0.98, 1.02))).toBe(false);
  expect(isNews(comparing(null, null))).toBe(false);
  expect(isNews(comparing(1.01, 1.2))).toBe(true);
  expect(isNews(comparing(0.8, 0.99))).toBe(true);
});
