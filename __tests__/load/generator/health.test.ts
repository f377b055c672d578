import { describe, expect, it } from '@jest/globals';
import { HealthMonitor } from '../../../src/load/generator/health.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the health monitor', () => {
  it('has no figures where nothing was sent, rather than zeros', () => {
    const monitor = new HealthMonitor();
    monitor.start();
    const { lateness } = monitor.stop();
    expect(lateness).toEqual({ p50: null, p99: null, max: null });
  });

  it('ranks latenesses; early is not late', () => {
    const monitor = new HealthMonitor();
    monitor.start();
    for (let i = 100; i >= 1; i -= 1) monitor.observe(i === 1 ? -5 : i);
    expect(monitor.stop().lateness).toEqual({ p50: 51, p99: 100, max: 100 });
  });

  it('notices an event loop that is held up, and the processor time it took', async () => {
    const monitor = new HealthMonitor();
    monitor.start();
    await wait(50);
    // Until it has had that much of a processor, however many others want one.
    const [until, before] = [performance.now() + 300, process.cpuUsage()];
    while (performance.now() < until || process.cpuUsage(before).user < 100_000);
    await wait(50);
    const { eventLoopDelay, cpuSeconds, utilization } = monitor.stop();
    expect(eventLoopDelay.max).toBeGreaterThan(200);
    expect(cpuSeconds).toBeGreaterThan(0.05);
    expect(utilization).toBeGreaterThan(0.3);
    expect(utilization).toBeLessThanOrEqual(1);
  });
});
