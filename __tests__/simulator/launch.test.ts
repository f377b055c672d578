import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { launchSimulator } from '../../src/simulator/launch.js';
import { ask, BRISK } from '../support/simulator-client.js';

const ENTRY = new URL('../support/simulator-worker.mjs', import.meta.url);

describe('a launched simulator', () => {
  it('answers from a thread of its own and tells its statistics on this thread’s clock', async () => {
    const simulator = await launchSimulator(BRISK, ENTRY);
    try {
      const before = performance.now();
      const { answer } = await ask(simulator.url, 'openai-chat');
      const stats = await simulator.stats();
      expect(answer.failure).toBeNull();
      expect(stats).toMatchObject({ requests: 1, completed: 1, outputTokens: 6, statuses: { 200: 1 } });
      // The two threads' origins are known to a millisecond or so.
      expect(stats.arrivals[0]).toBeGreaterThan(before - 5);
      expect(stats.arrivals[0]).toBeLessThan(performance.now() + 5);
    } finally {
      await simulator.close();
    }
    await expect(ask(simulator.url, 'openai-chat')).rejects.toThrow();
    await expect(simulator.stats()).rejects.toThrow('ended');
  });

  it('is refused with the reason where its options make no sense', async () => {
    await expect(launchSimulator({ slots: -1 }, ENTRY)).rejects.toThrow('`slots` is -1');
  });

  it('is refused where its thread ends before it listens', async () => {
    await expect(launchSimulator({}, new URL('data:text/javascript,process.exit(3)'))).rejects.toThrow(
      'code 3',
    );
  });

  it('says nothing and lets the process end, closed or not', async () => {
    const launch = new URL('../../src/simulator/launch.ts', import.meta.url).href;
    const loader = new URL('../../scripts/typescript-loader.mjs', import.meta.url).href;
    const script = `
      const { register } = await import('node:module');
      register(${JSON.stringify(loader)});
      const { launchSimulator } = await import(${JSON.stringify(launch)});
      const entry = new URL(${JSON.stringify(ENTRY.href)});
      await launchSimulator({}, entry);
      await (await launchSimulator({}, entry)).close();
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    expect({ code, output }).toEqual({ code: 0, output: '' });
  });
});
