import { describe, expect, it } from '@jest/globals';
import { LetGo } from '../../../../src/gate/run/search/let-go.js';

function trickle(idle: LetGo, latencies: readonly (number | null)[], eachMs = 1_000): number {
  let sent = 0;
  while (idle.isDue(sent * eachMs)) {
    const latency = sent < latencies.length ? (latencies[sent] as number | null) : 500;
    for (let i = 0; i < idle.requests; i += 1) idle.observe(latency);
    sent += 1;
  }
  idle.finish(sent * eachMs);
  return sent;
}

describe('letting go of a load', () => {
  it('is over when single requests are as quick as they were at first', () => {
    const idle = new LetGo();
    expect(idle.requests).toBe(5);
    expect(trickle(idle, [500])).toBe(1);
    expect(idle.usualMs).toBe(500);
    expect(idle.requests).toBe(3);
    expect(trickle(idle, [2_000, null, 900, 740])).toBe(4);
    expect(idle.longestMs).toBe(4_000);
    expect(trickle(idle, [500])).toBe(1);
  });

  it('is not waited for without end', () => {
    const idle = new LetGo();
    trickle(idle, [500]);
    expect(trickle(idle, new Array<number>(100).fill(9_000), 9_000)).toBe(7);
  });
});
