import { expect } from '@jest/globals';
import { SettingsError } from '../../src/base/errors.js';
import { runGate } from '../../src/gate/gate.js';
import { Cancellation } from '../../src/gate/world.js';
import type { Report } from '../../src/report/schema/schema.js';
import { parseConfig } from '../../src/settings/config.js';
import { worldWith } from './gate-world.js';
import { type Asked, type Invoiced, startInvoiceServer } from './invoice-server.js';

/** Dollars a token of `WRITTEN`. */
export const [IN, OUT] = [0.001, 0.004];
export const WRITTEN = `input: ${IN * 1e6}, output: ${OUT * 1e6}`;
export const CAP = 20;
/** Tokens of the prompt, as the endpoint counts them. */
export const PROMPT = 9;
export const plain = { prompt_tokens: PROMPT, completion_tokens: CAP, total_tokens: PROMPT + CAP };
export const plainUsd = PROMPT * IN + CAP * OUT;

export interface Told {
  readonly report: Report | null;
  readonly refusal: string;
  readonly invoiced: number;
  readonly asked: readonly Asked[];
}

/** A whole gate on loopback, against an endpoint that bills by `rule`. */
export async function invoicedGate(
  rule: (asked: Asked) => Invoiced,
  settings: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const server = await startInvoiceServer(rule);
  const inputs = {
    endpoint: `${server.url}/v1`,
    model: 'm',
    protocol: 'openai-chat',
    prompts: 'Say words until you are told to stop.',
    prices: WRITTEN,
    budget: '3',
    executor: 'shared-iterations',
    vus: '6',
    iterations: '24',
    'max-tokens': String(CAP),
    'stop-early': 'false',
    thresholds: 'error_rate: rate<=1',
    ...settings,
  };
  const readFile = (path: string): string => files[path] ?? '';
  try {
    const given = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''));
    const parsed = parseConfig({ inputs: given, readFile });
    const { report } = await runGate(parsed, new Cancellation(), worldWith({ readFile }));
    return { report, refusal: '', invoiced: server.invoiced(), asked: [...server.asked] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const refusal = error.problems.map(({ setting, message }) => `${setting} ${message}`).join('; ');
    return { report: null, refusal, invoiced: server.invoiced(), asked: [...server.asked] };
  } finally {
    await server.close();
  }
}

/** Sums of binary fractions. */
export const DUST = 1e-9;

/** The promise: never a cent above the ceiling, and never less told than was billed. */
export function expectKept(told: Told): Report {
  const report = expectTold(told);
  expect(told.invoiced).toBeLessThanOrEqual(report.cost.budget + DUST);
  return report;
}

/** The half of it that holds whatever an endpoint does. */
export function expectTold({ report, refusal, invoiced, asked }: Told): Report {
  if (report === null) throw new Error(`the plan was refused: ${refusal}`);
  expect(asked.length).toBeGreaterThan(0);
  expect(invoiced).toBeLessThanOrEqual(report.cost.spent + DUST);
  return report;
}
