import { describe, expect, it } from '@jest/globals';
import { silentLog } from '../../src/base/log.js';
import { absoluteGates, comparedGates, rampGates } from '../support/gate-trials.js';
import { runVirtualGate } from '../support/virtual-gate.js';

/* `bars.slow.ts` in small, and what goes over the wire. */

const BASE = { 'prompts/a.md': 'Tell me about apples.', 'prompts/b.md': 'Tell me about boats.' };
const HEAD = { 'prompts/a.md': 'Speak about apples.', 'prompts/b.md': 'Speak about boats.' };

describe('a whole gate in virtual time', () => {
  it('sends pairs side by side, in an order that is random and balanced', async () => {
    const notes: string[] = [];
    const { written, samples, report } = await runVirtualGate({
      inputs: {
        compare: 'base',
        prompts: 'prompts/*.md',
        stages: '30s:2',
        thresholds: 'error_rate: rate<10%',
        config: 'executor: constant-arrival-rate\nstop-early: false',
      },
      files: HEAD,
      baseFiles: BASE,
      log: { ...silentLog, info: (text) => notes.push(text) },
    });
    expect(written).toHaveLength(120);
    expect(report.headline).toContain('nothing is shown to be worse than in main@def5678 (57 pairs)');
    expect(notes.join()).toContain(
      'p95 time to first token is told and not judged: that takes 100 pairs, and 57 are planned',
    );
    expect(samples.filter(({ phase }) => phase === 'warmup')).toHaveLength(6);
    const pairs = Array.from({ length: 60 }, (_, i) => written.slice(2 * i, 2 * i + 2));
    for (const [first, second] of pairs) {
      expect(first!.at).toBe(second!.at);
      const [one, other] = [first!.prompt, second!.prompt];
      expect(one.slice(-6)).toBe(other.slice(-6));
      expect([one.startsWith('Tell'), other.startsWith('Tell')].filter(Boolean)).toHaveLength(1);
    }
    const headFirst = pairs.map(([first]) => Number(first!.prompt.startsWith('Speak')));
    expect(headFirst.reduce((sum, head) => sum + head, 0)).toBe(30);
    expect(
      new Set(Array.from({ length: 15 }, (_, i) => headFirst.slice(4 * i, 4 * i + 4).join(''))).size,
    ).toBeGreaterThan(2);
  });

  it('says before it sends what the judged requests cannot show, of which the first pairs are none', async () => {
    const said: string[] = [];
    const keep = (text: string): void => void said.push(text);
    await runVirtualGate({
      inputs: {
        compare: 'base',
        prompts: 'prompts/*.md',
        stages: '30s:2',
        thresholds: 'time_to_first_token: p(95)<9s',
        config: 'executor: constant-arrival-rate\nstop-early: false',
      },
      files: HEAD,
      baseFiles: BASE,
      log: { ...silentLog, info: keep, warning: keep },
    });
    expect(said.join('\n')).toContain('is judged on 57 requests, and at 95 % confidence it takes 59');
  });

  it('comes to the same report with the same seed', async () => {
    const run = { inputs: { prompts: 'Hi', stages: '5s:4', config: 'seed: s' } };
    const [one, other] = [await runVirtualGate(run), await runVirtualGate(run)];
    expect(one.report).toEqual(other.report);
    expect(one.samples).toEqual(other.samples);
  });

  it('is not red for a healthy endpoint, and not green for a slow one', async () => {
    expect((await absoluteGates({ ratio: 0.8, sigma: 0.6, runs: 10 })).fail).toBe(0);
    expect((await absoluteGates({ ratio: 1.5, sigma: 0.6, runs: 10 })).pass).toBe(0);
  });

  it('mostly ends green for an unchanged prompt, and red for a slow one', async () => {
    const same = await comparedGates({ pairs: 60, runs: 10 });
    expect(same.fail).toBeLessThanOrEqual(1);
    expect(same.pass).toBeGreaterThanOrEqual(7);
    expect((await comparedGates({ change: ' [[slow=1.5]]', runs: 4 })).fail).toBe(4);
  });

  it('reports the capacity of a ramp', async () => {
    const { saturated, error } = await rampGates({ endpoint: 'bucket', to: 1.6, runs: 1 });
    expect(saturated).toBe(1);
    expect(error).toBeLessThanOrEqual(0.055);
  });
});
