import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/settings/config.js';

const problemsOf = (config: string): string[] =>
  readConfig({ inputs: { config: `endpoint: simulator\n${config}` }, readFile: () => '' }).problems.map(
    ({ setting, message }) => `${setting}: ${message}`,
  );

describe('what is empty within a setting', () => {
  it.each(['""', '"  "', '[]', '[""]', '["", "p(95)<3s"]'])(
    'is an error that names the metric, and not passed over: %s',
    (expression) => {
      const problems = problemsOf(`thresholds: { ttft: ${expression}, error_rate: rate<5% }`);
      expect(problems).toEqual([expect.stringContaining('`ttft` has no expression')]);
    },
  );

  it.each([
    'thresholds: [""]',
    'thresholds: [{}, "error_rate: rate<5%"]',
    'paths: [""]',
    'cold-start: { cycles: "" }',
    'prices: { input: "", output: 1 }',
    'checks: [{ status: "" }]',
    'scenarios: { a: { stages: "" } }',
    'scenarios: { a: "" }',
  ])('is told apart from what is absent: %s', (config) => {
    expect(problemsOf(config)).not.toEqual([]);
  });

  it('is told together with what is wrong with the rest', () => {
    const problems = problemsOf('thresholds: { ttft: "", e2e: "p(95)<+10%", nope: avg<1 }').join('\n');
    expect(problems).toContain('`ttft` has no expression');
    expect(problems).toContain('there is no metric `nope`');
    expect(problems).toContain('is relative, and there is nothing to compare with');
  });
});
