import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { findTablePrice } from '../../src/budget/price-table.js';
import { estimateOf } from '../support/estimated.js';
import { documentPaths } from '../../scripts/document-paths.js';
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

const pages = documentPaths().filter((path) => path.endsWith('.md'));

/** Every job of ours that the documents show, once for each model of its matrix. */
const workflows = pages.flatMap((path): Workflow[] =>
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
  it('is found in README, guides and recipes', () => {
    expect(whole.length).toBeGreaterThan(9);
  });

  it.each(whole)('is within its budget, by an estimate: $where', async ({ inputs }) => {
    const report = await estimateOf(inputs);
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
