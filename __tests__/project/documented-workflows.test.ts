import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { findTablePrice } from '../../src/budget/price-table.js';
import { runGate } from '../../src/gate/gate.js';
import { Cancellation } from '../../src/gate/world.js';
import { parseConfig } from '../../src/settings/config.js';
import { worldWith } from '../support/gate-world.js';
import { memoryFiles } from '../support/memory-files.js';
import { DOCUMENTED_MODEL, OTHER_MODEL } from '../../scripts/documented-model.js';

interface Workflow {
  readonly where: string;
  readonly inputs: Readonly<Record<string, string>>;
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const OURS = /^OWNER\/llm-perf-gate@/;

/** Every job of ours that README and recipes show, once for each model of its matrix. */
const workflows = ['README.md', 'docs/recipes.md'].flatMap((path): Workflow[] =>
  [...readFileSync(path, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].flatMap(([, text = '']) => {
    const document = parse(text) as {
      readonly jobs?: Readonly<Record<string, { steps?: Step[]; strategy?: unknown }>>;
    } | null;
    return Object.entries(document?.jobs ?? {}).flatMap(([job, { steps = [], strategy }]) =>
      steps
        .filter(({ uses }) => OURS.test(uses ?? ''))
        .flatMap(({ with: given = {} }) =>
          modelsOf(strategy).map((model) => ({
            where: `${path}, job ${job}, ${(given['name'] ?? '') as string} ${model}`,
            inputs: Object.fromEntries(
              Object.entries(given).map(([name, value]) => [
                name,
                String(value).replace('${{ matrix.model }}', model),
              ]),
            ),
          })),
        ),
    );
  }),
);

function modelsOf(strategy: unknown): string[] {
  const matrix = (strategy as { matrix?: { model?: string[] } } | undefined)?.matrix;
  return matrix?.model ?? [''];
}

/** Those that say by themselves what they send, and send it to an endpoint. */
const whole = workflows.filter(
  ({ inputs }) =>
    inputs['config-file'] === undefined && inputs['mode'] === undefined && inputs['endpoint'] !== 'simulator',
);

describe('a documented workflow', () => {
  it('is found in README and recipes', () => {
    expect(whole.length).toBeGreaterThan(9);
  });

  it.each(whole)('is within its budget, by an estimate: $where', async ({ inputs }) => {
    const parsed = parseConfig({
      inputs: { ...inputs, mode: 'estimate', 'api-key': 'k' },
      readFile: () => '',
    });
    const world = worldWith({
      files: memoryFiles({ 'prompts/answer.md': 'Answer the question in a few sentences. '.repeat(40) }),
      storedRuns: () => (async function* () {})(),
    });
    const { report } = await runGate(parsed, new Cancellation(), world);
    expect(report.reasons[0]).toMatchObject({ code: 'estimate' });
    expect(report.cost.expected).toBeLessThanOrEqual(report.cost.budget);
  });
});

describe('a documented model', () => {
  it.each([DOCUMENTED_MODEL, OTHER_MODEL])('is known to the price table: %s', async (model) => {
    const endpoint = new URL('https://api.openai.com/v1');
    expect(await findTablePrice({ model, endpoint, date: new Date('2026-11-30') })).toBeDefined();
  });
});
