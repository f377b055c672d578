import { describe, expect, it } from '@jest/globals';
import { costTable } from '../../src/report/tables/money.js';
import { estimateOf } from '../support/estimated.js';

const INPUTS = {
  endpoint: 'http://127.0.0.1:9/v1',
  protocol: 'openai-chat',
  model: 'm',
  prompts: 'prompts/answer.md',
  // A dollar is 1,000 output tokens.
  prices: '{input: 0, output: 1000}',
  'max-tokens': '100',
  budget: '10',
  'monthly-requests': '1000',
};

const OPEN: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['virtual users', { executor: 'constant-vus', stages: '10s:3', thresholds: 'error_rate: rate<5%' }],
  ['a search', { scenario: 'capacity', good: 'e2e: 2s', thresholds: 'capacity: value>3' }],
];

describe('a load of as many requests as fit', () => {
  it.each(OPEN)('has no cost of its own before the run, but one a request: %s', async (_, load) => {
    const report = await estimateOf({ ...INPUTS, ...load });
    expect(report.cost).toMatchObject({ expected: null, worstCase: null });
    const [first, ...more] = report.reasons.map(({ message }) => message);
    expect(first).toMatch(
      /^Each of as many requests as fit would cost \$0\.10 with every answer as long as its cap, and \$0\.25 at the very worst; the budget is \$10\.00, and nothing was sent$/,
    );
    expect(more.join('\n')).toContain('a month of such requests would cost $100');
    expect(more.join('\n')).not.toContain('0 requests');
    expect(JSON.stringify(report.reasons)).not.toContain('$0 ');
    expect(costTable(report).rows.map(([name]) => name)).toEqual(['Budget', 'Spent']);
  });

  it('stands beside what is planned by number', async () => {
    const scenarios = JSON.stringify({
      rate: { stages: '10s:2' },
      users: { executor: 'constant-vus', stages: '10s:3' },
    });
    const report = await estimateOf({ ...INPUTS, config: `scenarios: ${scenarios}` });
    expect(report.cost.expected).toBeNull();
    expect(report.reasons[0]?.message).toMatch(
      /^10 requests would cost \$1\.00 .*; beside them each of as many requests as fit would cost \$0\.10 /,
    );
  });

  it('has a cost where iterations are counted', async () => {
    const counted = { executor: 'shared-iterations', vus: '2', iterations: '20' };
    const report = await estimateOf({ ...INPUTS, ...counted });
    expect(report.cost.expected).toBeCloseTo(2, 9);
  });
});
