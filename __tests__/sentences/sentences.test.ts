import { describe, expect, it } from '@jest/globals';
import { runVirtualGate } from '../support/virtual-gate.js';
import { judgeSentences, sampleRuns } from './check.js';

describe('the sentences of a report', () => {
  it('are none whose facts do not hold, over runs of all laws and all faults', async () => {
    const { runs, wrong } = await sampleRuns(80, 20_261_124);
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(50);
  });

  it('are found out where a number, a verdict or a cause is another', async () => {
    const { report, samples } = await runVirtualGate({
      inputs: {
        prompts: 'Hi',
        stages: '5s:2,5s:6',
        thresholds: 'error_rate: rate<5%\ntime_to_first_token: p(95)<2s',
        'max-tokens': '10',
        config: 'stop-early: false',
      },
      endpoint: { faults: [{ kind: 'status', every: 4 }] },
    });
    expect(judgeSentences({ report, samples })).toEqual([]);
    const altered = (from: RegExp, to: string): string[] => {
      const text = JSON.stringify(report);
      const other = text.replace(from, to);
      expect(other).not.toBe(text);
      return judgeSentences({ report: JSON.parse(other) as typeof report, samples });
    };
    expect(altered(/(\d+) requests failed: /, '99 requests failed: ')).toHaveLength(1);
    expect(altered(/does not hold\./, 'holds.').length).toBeGreaterThan(0);
    expect(altered(/"headline":"❌ .*?"/, '"headline":"✅ All 2 thresholds hold: fine"')).toHaveLength(1);
    expect(altered(/"headline":"/, '"headline":"What nobody has written down: ')).toHaveLength(1);
    expect(altered(/(\d+) failed, which counts/, '1 failed, which counts')).not.toEqual([]);
    expect(altered(/"code":"threshold_failed"/, '"code":"nothing_answered"')).toHaveLength(1);
  });
});
