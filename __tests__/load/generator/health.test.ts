import { describe, expect, it } from '@jest/globals';
import { type GeneratorHealth, HealthMonitor } from '../../../src/load/generator/health.js';
import { untilUnhindered } from '../../support/again.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface HeldUp {
  readonly health: GeneratorHealth;
  /** In ms; what a machine that is late with waking us adds to it is no work. */
  readonly waited: number;
}

/** Half a second or so, most of which the event loop is held up. */
async function holdUp(): Promise<HeldUp> {
  const monitor = new HealthMonitor();
  const begin = performance.now();
  monitor.start(begin);
  await wait(50);
  // Until it has had that much of a processor, however many others want one.
  const [from, before] = [performance.now(), process.cpuUsage()];
  while (performance.now() < from + 300 || process.cpuUsage(before).user < 100_000);
  const spun = performance.now() - from;
  await wait(50);
  const health = monitor.stop();
  return { health, waited: performance.now() - begin - spun };
}

describe('the health monitor', () => {
  it('has no figures where nothing was sent, rather than zeros', () => {
    const monitor = new HealthMonitor();
    const before = performance.now();
    monitor.start(before);
    const { lateness, windowMs } = monitor.stop();
    expect(windowMs).toBeGreaterThanOrEqual(0);
    expect(windowMs).toBeLessThanOrEqual(performance.now() - before);
    expect(lateness).toEqual({ p50: null, p99: null, max: null });
  });

  it('has percentiles of latenesses by the one definition of all reports (R-7); early is not late', () => {
    const monitor = new HealthMonitor();
    monitor.start(performance.now());
    for (let i = 100; i >= 1; i -= 1) monitor.observe(i === 1 ? -5 : i, 100 * i);
    expect(monitor.stop().lateness).toEqual({ p50: 50.5, p99: expect.closeTo(99.01), max: 100 });
  });

  it('notices an event loop that is held up, and the processor time it took', async () => {
    const { health } = await untilUnhindered(holdUp, ({ waited }) =>
      waited < 300 ? null : `it slept for ${waited} ms`,
    );
    const { eventLoopDelay, cpuSeconds, utilization, heldUp, cpuShare, windowMs } = health;
    const longest = heldUp.kind === 'seen' ? heldUp.holdUps.map(({ fromMs, toMs }) => toMs - fromMs) : [];
    expect(Math.max(...longest)).toBeGreaterThan(200);
    expect(cpuShare).toBeGreaterThan(0);
    expect(windowMs).toBeGreaterThan(300);
    expect(eventLoopDelay.max).toBeGreaterThan(200);
    expect(cpuSeconds).toBeGreaterThan(0.05);
    expect(utilization).toBeGreaterThan(0.3);
    expect(utilization).toBeLessThanOrEqual(1);
  });
});
