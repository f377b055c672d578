import { describe, expect, it } from '@jest/globals';
import { foreseeThresholds, tellEarlyStop } from '../../../src/verdict/thresholds/foresee-thresholds.js';
import { specsOf } from '../../support/judging.js';

const settings = {
  confidence: 0.95,
  planned: () => 195,
  sequential: () => null,
  usdPerRequest: 0.01,
};

describe('what a plan can decide', () => {
  it('is told for shares and percentiles, with the requests and the dollars that would decide', () => {
    const [rate, p95] = foreseeThresholds(specsOf('error_rate: rate<5%\ne2e: p(95)<3s'), settings);
    // By another program: P(Bin(195, .04) <= 4) = .11, P(Bin(195, .0625) >= 16) = .16.
    expect(rate).toMatch(
      /^error rate \(`rate<5%`\): on 195 requests it passes in 1\d % of the runs where the truth is 0.8 of the limit, and fails in 1\d % where it is 1.25; four in five take [\d,]+ requests \(\$\d+(\.\d+)?\) and [\d,]+ requests \(\$\d+(\.\d+)?\); a pass is told at the end only$/,
    );
    const shares =
      /passes in ([\d.]+) %.* fails in ([\d.]+) %/
        .exec(p95 ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    expect(shares[0]).toBeGreaterThan(60);
    expect(shares[1]).toBeGreaterThan(60);
  });

  it('says after how many requests a steady load may pass', () => {
    const sequential = () => ({ planned: 200, alphas: { pass: 0.05, fail: 0.05 } });
    const [told] = foreseeThresholds(specsOf('e2e: p(95)<3s'), { ...settings, sequential });
    expect(told).toMatch(/; a pass may be told after 77 requests$/);
  });

  it('is nothing of what is no share, or where only the run shows how many there will be', () => {
    expect(foreseeThresholds(specsOf('requests: count<5\ne2e: avg<1s\ne2e: max<1s'), settings)).toEqual([]);
    expect(foreseeThresholds(specsOf('e2e: p(95)<3s'), { ...settings, planned: () => null })).toEqual([]);
  });

  it('says whether a run may end early', () => {
    expect(tellEarlyStop({ mayPass: true, couldPass: false }, true)).toContain('ends early');
    expect(tellEarlyStop({ mayPass: false, couldPass: true }, true)).toContain('constant-arrival-rate');
    expect(tellEarlyStop({ mayPass: false, couldPass: false }, true)).toMatch(
      /only a failure ends it early$/,
    );
    expect(tellEarlyStop({ mayPass: false, couldPass: true }, false)).toBeNull();
  });
});
