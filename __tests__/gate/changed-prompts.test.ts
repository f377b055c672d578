import { describe, expect, it } from '@jest/globals';
import type { Sample } from '../../src/samples/sample.js';
import { runVirtualGate, type VirtualResult } from '../support/virtual-gate.js';

const WORDS = ['apples', 'boats', 'caves', 'doves', 'elms', 'foxes', 'geese', 'hills', 'inns', 'jars'];
const files = (change: (word: string) => string): Record<string, string> =>
  Object.fromEntries(WORDS.map((word) => [`prompts/${word}.md`, `Tell me about ${word}.${change(word)}`]));
const BASE = files(() => '');

interface Change {
  readonly head: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly seed?: string;
}

async function run({
  head,
  config = '',
  inputs = {},
  seed = 'one',
}: Change): Promise<VirtualResult & { log: string }> {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const result = await runVirtualGate({
    inputs: {
      compare: 'base',
      prompts: 'prompts/*.md',
      stages: '60s:2',
      thresholds: 'error_rate: rate<0.5',
      ...inputs,
      config: `executor: constant-arrival-rate\nseed: ${seed}\n${config}`,
    },
    files: head,
    baseFiles: BASE,
    endpoint: { tokensPerEvent: 32, ttft: { medianMs: 300, sigma: 0.3 }, output: { median: 30, sigma: 0.3 } },
    log: { info: write, warning: write, error: write } as never,
  });
  return { ...result, log: lines.join('\n') };
}

const isMeasured = ({ pair, phase }: Sample): boolean => pair !== null && phase === 'measure';

describe('a comparison in which one prompt of ten differs', () => {
  it('gives it four of five pairs, judges it alone, and tells the others', async () => {
    const slow = files((word) => (word === 'foxes' ? ' [[slow=2]]' : ''));
    const { report, samples, log } = await run({ head: slow, config: 'stop-early: false' });
    const pairs = samples.filter(isMeasured);
    const judged = pairs.filter(({ prompt }) => prompt === 'prompts/foxes.md');
    expect(judged.length / pairs.length).toBeGreaterThanOrEqual(0.8);
    expect(report.comparison).toMatchObject({ pairs: judged.length / 2 });
    expect(report.verdict).toBe('fail');
    expect(report.comparison!.notes.join()).toMatch(/9 unchanged prompts \(\d+ pairs\) are controls/);
    expect(log).toMatch(
      /\d+ pairs of 1 prompt that differs from base are judged, with an error of red of 0\.5 %/,
    );
    expect(log).toContain('`nonce: true`');
  });

  it('takes a threshold on an unchanged prompt for held, whatever was measured', async () => {
    const slow = files((word) => (word === 'foxes' ? ' [[slow=2]]' : ''));
    const { report } = await run({
      head: slow,
      inputs: {
        thresholds:
          'error_rate: rate<0.5\nttft{prompt:prompts/boats.md}: p(50)<+1%\nttft{prompt:prompts/foxes.md}: p(50)<+400%',
      },
    });
    expect(report.thresholds[1]).toMatchObject({ verdict: 'pass', n: 0, observed: 1 });
    expect(report.thresholds[2]!.n).toBeGreaterThan(10);
  });

  it('costs what its shares say', async () => {
    const longer = files((word) => (word === 'foxes' ? ` ${'And more of it. '.repeat(200)}` : ''));
    const priced = { prices: 'input: 100, output: 0', budget: '10' };
    const { report } = await run({ head: longer, inputs: priced, config: 'stop-early: false' });
    expect(report.cost.spent / report.cost.expected!).toBeGreaterThan(0.7);
    expect(report.cost.spent / report.cost.expected!).toBeLessThan(1.3);
  });
});

describe('a comparison in which nothing differs', () => {
  it('sends no second arm, and ends green whatever the endpoint does to its requests', async () => {
    const { report, samples, log } = await run({
      head: BASE,
      inputs: { thresholds: 'error_rate: rate<0.5\nttft: p(95)<+15%\ncost_per_request: avg<+0.0001' },
    });
    expect(samples.every(({ arm, pair }) => arm === 'head' && pair === null)).toBe(true);
    expect(samples.length).toBeLessThanOrEqual(120);
    expect(report.verdict).toBe('pass');
    expect(log).toContain('nothing differs from main@def5678');
  });

  it('compares by bytes: other checks, or the same settings in other words, are no difference', async () => {
    const front = (checks: string): Record<string, string> => ({
      'prompts/a.prompt.yml': `messages:\n  - role: user\n    content: Hello\n${checks}`,
    });
    const { samples } = await runVirtualGate({
      inputs: {
        compare: 'base',
        prompts: 'prompts/*.yml',
        stages: '10s:2',
        config: 'executor: constant-arrival-rate',
      },
      files: front('evaluators:\n  - name: greets\n    string:\n      contains: Hello\n'),
      baseFiles: front(''),
    });
    expect(samples.every(({ arm }) => arm === 'head')).toBe(true);
  });

  it('sends both arms to another model, which makes every request differ', async () => {
    const { samples } = await run({ head: BASE, config: 'base-model: other' });
    expect(samples.some(({ arm }) => arm === 'base')).toBe(true);
  });
});

describe('a comparison that ends with a suspicion', () => {
  const WORSE = files(() => ' [[slow=1.13]]');
  const runs = (inputs: Record<string, string> = {}): Promise<(VirtualResult & { log: string })[]> =>
    Promise.all(
      [3, 4, 5, 6, 7, 8].map((seed) =>
        run({
          head: WORSE,
          inputs: { stages: '40s:2', prices: 'input: 1, output: 1', budget: '1', ...inputs },
          seed: `${seed}`,
        }),
      ),
    );

  it('sends as many pairs again, as further stages, and judges all of them together', async () => {
    const extended = (await runs()).filter(({ log }) => log.includes('ends with a suspicion'));
    expect(extended.length).toBeGreaterThan(0);
    for (const { report, samples } of extended) {
      expect(samples.length).toBe(320);
      expect(samples.map(({ id }) => id)).toEqual(Array.from({ length: 320 }, (_, id) => id));
      expect(report.load).toMatchObject({ planned: 320, unsent: 0 });
      expect(report.scenarios[0]!.stages.map(({ index, sent }) => [index, sent])).toEqual([
        [1, 160],
        [2, 160],
      ]);
      expect(report.scenarios[0]!.durationMs).toBeGreaterThan(79_000);
      expect(report.comparison!.pairs).toBe(154);
      expect(report.comparison!.notes.join()).toMatch(
        /The plan ended with a suspicion, so 77 more pairs were sent/,
      );
      const errors = report.thresholds.find(({ metric }) => metric === 'error_rate');
      expect(errors!.n).toBeLessThanOrEqual(80);
    }
  });

  it('does not where the budget would not carry it twice', async () => {
    for (const { log, report } of await runs({ budget: '0.06' })) {
      expect(log).not.toContain('as many pairs again');
      expect(report.comparison!.pairs).toBeLessThanOrEqual(77);
    }
  });
});
