import type { Report } from '../../src/report/schema/schema.js';
import { buildReport, promptRow, scenario, stage, threshold } from './report-builder.js';
import { baseComparison } from './report-comparisons.js';

/** Texts that try to become markup, spread over every field that comes from outside. */
export const HOSTILE_TEXTS: readonly string[] = [
  '@octocat please look https://evil.example/x?a=b',
  '![img](https://evil.example/p.png) [link](javascript:alert(1))',
  '<script>alert(1)</script></details><img src=x onerror=alert(1)>',
  'a | b \\| c \r\n| new | row |\n\n# heading',
  '`tick` ``two`` ```three',
  '\u202Egnp.exe\u202C \u200Bzero\u200D \uFEFF',
  'octo/assistant#1 #2 GH-3 user@example.com www.evil.example',
  '**bold** _it_ ~~gone~~ &lt;b&gt; $x^2$ :tada:',
  '%%{init: {"theme":"dark"}}%% "]; end',
];

const hostileText = (i: number): string => HOSTILE_TEXTS[i % HOSTILE_TEXTS.length] ?? '';

export const longest: Report = buildReport({
  verdict: 'fail',
  passed: false,
  name: `gate ${hostileText(0)}`,
  reasons: HOSTILE_TEXTS.map((message) => ({ code: 'hostile', message })),
  target: { endpoint: `https://api.example/v1/${'x'.repeat(300)}`, model: hostileText(1) },
  scenarios: Array.from({ length: 6 }, (_, i) =>
    scenario({
      name: `${hostileText(i)} ${i}`,
      stages: Array.from({ length: 40 }, (__, j) => stage(j + 1, { target: j + 1, sent: 20 * (j + 1) })),
      findings: HOSTILE_TEXTS.map((message, j) => ({ code: `f${j}`, message, values: { text: message } })),
    }),
  ),
  statuses: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [String(200 + i), 1 + i])),
  thresholds: Array.from({ length: 300 }, (_, i) =>
    threshold('time_to_first_token', 'p(95)<3s', {
      tags: { prompt: `prompts/${i}/${hostileText(i)}.md` },
      observed: 2_000 + 10 * i,
      low: 1_900 + 9 * i,
      high: 2_100 + 11 * i,
      limit: 3_000,
      verdict: i < 90 ? 'pass' : i < 110 ? 'inconclusive' : i < 290 ? 'fail' : 'no_data',
      message: hostileText(i),
    }),
  ),
  checks: Array.from({ length: 60 }, (_, i) => ({
    name: `${hostileText(i)} ${i}`,
    passes: 100 - i,
    fails: i,
  })),
  prompts: Array.from({ length: 700 }, (_, i) => promptRow(`prompts/${i}/${hostileText(i)}.md`, 400 + i)),
  comparison: {
    ...baseComparison,
    source: `feature/${hostileText(2)}@def5678`,
    prompts: Array.from({ length: 700 }, (_, i) => ({
      id: `prompts/${i}/${hostileText(i)}.md`,
      status: 'changed' as const,
      pairs: 10,
      metrics: baseComparison.metrics,
    })),
    notes: [...HOSTILE_TEXTS],
    history: Array.from({ length: 20 }, (_, i) => ({
      commit: hostileText(i),
      date: hostileText(i + 1),
      url: `javascript:${hostileText(i)}`,
      verdict: 'fail' as const,
      metrics: { 'time_to_first_token:p(50)': i, constructor: 1 },
    })),
  },
  reused: { commit: hostileText(3), date: hostileText(4), url: `https://evil.example/${hostileText(5)}` },
});
