import { describe, expect, it, jest } from '@jest/globals';
import { countCanaryRuns, INCIDENTS } from '../support/canary-runs.js';

jest.setTimeout(600_000);

/* Incidents that strike whoever asks, by the product's judges and looks; docs/canary.md has the figures of 400 runs. */
const RUNS = 25;

describe('an incident of the endpoint, with canaries', () => {
  it.each(Object.keys(INCIDENTS))(
    'turns no healthy endpoint red, and hides none that is slow: %s',
    (incident) => {
      expect(countCanaryRuns({ incident, ratio: 0.8, runs: RUNS }).fail).toBeLessThanOrEqual(2);
      const slow = countCanaryRuns({ incident, ratio: 1.5, runs: RUNS });
      expect(slow.fail).toBeGreaterThanOrEqual(RUNS - 4);
      expect(slow.pass).toBe(0);
    },
  );

  it('is red for most of them without', () => {
    const alone = { incident: 'a replica down', ratio: 0.8, runs: RUNS, canaries: false };
    expect(countCanaryRuns(alone).fail).toBeGreaterThan(RUNS - 3);
  });
});
