import { describe, expect, it } from '@jest/globals';
import { normal, seededRandom } from '../../src/base/random.js';
import { renderComment } from '../../src/report/comment.js';
import { renderPage } from '../../src/report/page/page.js';
import { renderSummary } from '../../src/report/summary.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { reportSchema } from '../../src/report/schema/schema.js';
import { runVirtualGate, type VirtualResult, type VirtualRun } from '../support/virtual-gate.js';

const NOISE = 0.3;
const PROVIDER = 'http://api.openai.com.test/v1';

/** The provider's pace, of which every second has its own. */
function moody(seed: string): (now: number) => number {
  return (now) => Math.exp(NOISE * normal(seededRandom(seed, String(Math.floor(now / 1_000)))));
}

async function run(
  inputs: Readonly<Record<string, string>>,
  more: Partial<VirtualRun> = {},
): Promise<VirtualResult> {
  return runVirtualGate({
    inputs: {
      endpoint: 'http://gateway.test/v1',
      model: 'small',
      prices: 'input: 1, output: 10',
      base: `endpoint: ${PROVIDER}`,
      'max-tokens': '100',
      stages: '102s:2',
      thresholds: 'error_rate: rate<0.5',
      config: 'executor: constant-arrival-rate\nstop-early: false',
      ...inputs,
    },
    endpoint: {
      ttft: { medianMs: 300, sigma: 0 },
      itl: { medianMs: 1, sigma: 0.2 },
      output: { median: 20, sigma: 0.2 },
    },
    gateway: { host: 'gateway.test', addedMs: 5 },
    weather: moody('one'),
    ...more,
  });
}

describe('what a gateway adds to its provider', () => {
  it('is found within a millisecond of 5 in 200 pairs while the provider wanders by 30 %, and said by every rendering', async () => {
    const { report, samples } = await run({});
    expect(report.arms.map(({ arm, isControl }) => [arm, isControl])).toEqual([
      ['base', true],
      ['head', false],
    ]);
    const { added } = report.arms[1]!;
    expect(report.arms[0]!.added).toBeNull();
    expect(added!.firstToken!.n).toBeGreaterThanOrEqual(199);
    for (const amount of [added!.firstByte!, added!.firstToken!]) {
      expect(Math.abs(amount.added - 5)).toBeLessThan(1);
      expect(amount.low!).toBeGreaterThan(0);
    }
    expect(added!.connection).toBeNull();
    expect(reportSchema.parse(report)).toEqual(report);
    const page = [...renderPage(report, samples)].join('');
    for (const text of [
      renderSummary(report),
      renderComment(report),
      renderTerminal(report, { width: 140, colour: false }),
      page,
    ]) {
      expect(text.replaceAll('\\', '')).toMatch(
        /gateway\.test adds 5(\.\d)? ms to the first token of api\.openai\.com\.test/,
      );
    }
  });

  it('stays within a millisecond whatever the weather', async () => {
    for (const seed of ['two', 'three', 'four', 'five']) {
      const { report } = await run({}, { weather: moody(seed) });
      expect(Math.abs(report.arms[1]!.added!.firstToken!.added - 5)).toBeLessThan(1);
    }
  });

  it('is not said to be shown where nothing is added', async () => {
    const { report } = await run({}, { gateway: { host: 'gateway.test', addedMs: 0 } });
    expect(renderSummary(report)).toMatch(/gateway\\?\.test adds nothing that is shown/);
  });

  it('is not asked of another model, whose time is no way', async () => {
    const { report } = await run({
      base: `{endpoint: '${PROVIDER}', model: large, prices: {input: 1, output: 10}}`,
      stages: '10s:2',
    });
    expect(report.arms.map(({ added }) => added)).toEqual([null, null]);
  });

  it('tells of the fallbacks that the answers tell of', async () => {
    const headersOf = (request: number): Record<string, string> => ({
      'x-litellm-model-id': request % 10 === 9 ? 'other' : 'first',
      'x-litellm-attempted-fallbacks': request % 10 === 9 ? '1' : '0',
    });
    const { report, samples } = await run(
      { stages: '20s:2' },
      { gateway: { host: 'gateway.test', addedMs: 5, headersOf } },
    );
    expect(samples.find(({ arm }) => arm === 'head')!.servedBy).toBe(
      'x-litellm-model-id first, x-litellm-attempted-fallbacks 0',
    );
    expect(samples.find(({ arm }) => arm === 'base')!.servedBy).toBeNull();
    const [finding] = report.scenarios[0]!.findings.filter(({ code }) => code === 'served_by');
    expect(finding!.message).toContain('x-litellm-model-id other, x-litellm-attempted-fallbacks 1 (');
  });
});
