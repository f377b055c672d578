import { describe, expect, it } from '@jest/globals';
import { spentOfBudget } from '../../src/report/headline.js';
import { buildReport, compared, PASSING_THRESHOLDS, threshold } from '../support/report-builder.js';
import { REPORT_CASES } from '../support/report-cases.js';

const slow = threshold('time_to_first_token', 'p(95)<3s', { observed: 3_400, limit: 3_000, verdict: 'fail' });
const failing = { verdict: 'fail', passed: false } as const;

describe('the headline', () => {
  it.each([
    ['pass', '✅ All 4 thresholds hold: p95 time to first token 812 ms of 3 s, $0.12 of $1.00'],
    [
      'comparison',
      '❌ p95 time to first token is 3.4 s (limit 3 s), +18 % within pairs against main@def5678; 1 more fails',
    ],
    ['cache', '✅ The threshold holds: cache hit rate 74 % (at least 60 %), $0.12 of $1.00'],
    ['budget-stop', '❌ The budget of $0.05 ended the run after 212 of 600 planned requests'],
    ['cancelled', '💥 Cancelled after 42 s with 58 of 150 requests sent, $0.047 of $1.00'],
    ['skipped', '⏭️ Skipped: none of the 3 changed files matches paths (prompts/**); nothing was sent'],
  ])('of the case %s has the decisive number', (name, headline) =>
    expect(REPORT_CASES[name]?.headline).toBe(headline),
  );

  it('of a shard says what it measured, and who judges', () => {
    const { run } = buildReport();
    expect(
      buildReport({
        ...failing,
        verdict: 'pass',
        passed: true,
        thresholds: [slow],
        run: { ...run, shard: '2/4' },
      }).headline,
    ).toMatch(
      /^✅ Shard 2\/4 measured \d+ requests, \$0\.12 of \$1\.00; thresholds are judged where the shards are merged$/,
    );
  });

  it('names the threshold that is furthest over its limit', () => {
    const errors = threshold('error_rate', 'rate<0.05', {
      observed: 0.4,
      limit: 0.05,
      unit: 'fraction',
      verdict: 'fail',
    });
    expect(buildReport({ ...failing, thresholds: [slow, errors] }).headline).toBe(
      '❌ error rate is 40 % (limit 5 %); 1 more fails',
    );
  });

  it('says the change of a relative threshold', () => {
    const relative = threshold('ttft', 'p(95)<+15%', { observed: 1.22, limit: 0.15, verdict: 'fail' });
    const comparison = { ...REPORT_CASES['comparison']!.comparison!, metrics: {} };
    expect(buildReport({ ...failing, thresholds: [relative], comparison }).headline).toBe(
      '❌ p95 time to first token is +22 % within pairs against main@def5678 (limit +15 %)',
    );
  });

  it('says why the generator left the verdict open, and what helps against that', () => {
    const open = (code: string, generator: object): string =>
      buildReport({ verdict: 'inconclusive', reasons: [{ code, message: '' }], generator }).headline;
    expect(
      open('generator_saturated', { healthy: false, cause: 'busy', lateRequests: 40, shardsNeeded: 3 }),
    ).toBe(
      '⚠️ The load generator was the bottleneck (40 of 150 requests sent late), so the endpoint cannot be judged; set workers: 3, or shard over 3 jobs',
    );
    const delay = { p50: 30, p95: 80 };
    expect(open('generator_held_up', { healthy: false, cause: 'held_up', firstTokenDelayMs: delay })).toBe(
      '⚠️ The machine that sends the load was held up (up to 80 ms added to p95 first token), so the endpoint cannot be judged; run again, or on a quieter runner',
    );
  });

  it('names what became of the requests without a value, and the setting where it is ours', () => {
    const unbounded = (losses: Record<string, number>): string =>
      buildReport({ ...failing, thresholds: [{ ...slow, n: 60, observed: null, losses }] }).headline;
    expect(unbounded({ dropped: 14, failed: 2 })).toBe(
      '❌ p95 time to first token is unbounded (limit 3 s): of 60 arrivals 14 were dropped at max-concurrency, 2 failed; raise it, or offer less',
    );
    expect(unbounded({ timed_out: 9 })).toBe(
      '❌ p95 time to first token is unbounded (limit 3 s): of 60 requests 9 timed out',
    );
  });

  it('says what would decide, exactly where that is known', () => {
    const undecided = (requests: number, condition: string | null): string =>
      buildReport({
        verdict: 'inconclusive',
        thresholds: [{ ...slow, verdict: 'inconclusive', needed: { requests, usd: 0.1, condition } }],
      }).headline;
    expect(undecided(49, 'if none exceeds it')).toMatch(/; 49 more would, if none exceeds it$/);
    expect(undecided(130, null)).toMatch(/; about 130 more would$/);
  });

  it('shows both values and the change of a row of the comparison that decided, and counts the other ones', () => {
    const row = { base: 84.5, head: 140, ratio: 1.48, tolerance: 1.1, verdict: 'fail' } as const;
    const metrics = {
      'time_to_first_token:p(50)': compared(row),
      'total_generation_time:p(50)': compared(row),
    };
    const comparison = { ...REPORT_CASES['comparison']!.comparison!, metrics };
    expect(buildReport({ ...failing, thresholds: [...PASSING_THRESHOLDS], comparison }).headline).toBe(
      '❌ median time to first token is 140 ms against 84.5 ms in main@def5678, +48 % within pairs (limit +10 %); 1 more fails',
    );
    expect(buildReport({ ...failing, thresholds: [slow], comparison }).headline).toMatch(/; 2 more fail$/);
  });

  it('tells of a suspicion beside a threshold that is open', () => {
    const suspect = compared({ verdict: 'inconclusive', suspect: true, tolerance: 1.1 });
    const comparison = {
      ...REPORT_CASES['comparison']!.comparison!,
      metrics: { 'cost_per_request:avg': suspect },
    };
    const open = { ...slow, verdict: 'inconclusive' } as const;
    expect(buildReport({ verdict: 'inconclusive', thresholds: [open], comparison }).headline).toMatch(
      /; 1 more is open, suspect of being worse than base$/,
    );
  });

  it('names the rule that withholds a decision, not a sample that could tell', () => {
    const withheld = 'base exceeds it in the same run as well, at 3.3 s';
    const open = { ...slow, verdict: 'inconclusive', low: 3_100, high: 3_900, withheld } as const;
    expect(buildReport({ verdict: 'inconclusive', thresholds: [open] }).headline).toBe(
      `⚠️ p95 time to first token is 3.4 s (limit 3 s), but ${withheld}`,
    );
  });

  it('says "both" of two', () => {
    expect(buildReport({ thresholds: PASSING_THRESHOLDS.slice(0, 2) }).headline).toMatch(
      /^✅ Both thresholds hold/,
    );
  });

  it('falls back on the first reason, as for a regression without a threshold', () => {
    const reasons = [{ code: 'regression', message: 'mean cost per request\nrose by 30 %' }];
    expect(buildReport({ ...failing, reasons }).headline).toBe('❌ mean cost per request rose by 30 %');
  });

  it('says how much of the load was not delivered', () => {
    const load = { deliveredRatio: 0.82, dropped: 27, suppressed: 0 };
    expect(buildReport({ verdict: 'inconclusive', load }).headline).toBe(
      '⚠️ Only 82 % of the planned load was delivered (27 dropped, 0 suppressed), too little to pass',
    );
  });

  it('has a sentence even where the report has nothing to say', () => {
    for (const verdict of ['pass', 'fail', 'inconclusive', 'skipped', 'error'] as const) {
      expect(buildReport({ verdict, thresholds: [], reasons: [] }).headline.length).toBeGreaterThan(12);
    }
  });

  it('keeps a change to the metric it belongs to', () => {
    const comparison = {
      ...REPORT_CASES['comparison']!.comparison!,
      metrics: { 'time_to_first_token:p(50)': compared({ ratio: 1.5 }) },
    };
    expect(buildReport({ ...failing, thresholds: [slow], comparison }).headline).toBe(
      '❌ p95 time to first token is 3.4 s (limit 3 s)',
    );
  });
});

it('never says that a budget is used up when it is not', () => {
  const { cost } = buildReport({ cost: { spent: 0.99999 }, thresholds: [...PASSING_THRESHOLDS] });
  expect(spentOfBudget({ cost })).toBe('$0.99999 of $1.00');
});
