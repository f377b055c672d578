import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProtocolName } from '../../src/protocols/protocol.js';
import { type Report, reportSchema } from '../../src/report/schema/schema.js';
import { decodeSample } from '../../src/samples/jsonl.js';
import type { Sample } from '../../src/samples/sample.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { startSimulator } from '../../src/simulator/server.js';
import { expectConserved } from './conservation.js';
import { runBundle } from './run-bundle.js';

export interface ScenarioRun {
  readonly code: number | null;
  /** What the terminal shows. */
  readonly log: string;
  readonly report: Report;
  readonly samples: readonly Sample[];
  /** Values of the finding with the code; undefined where it was not found. */
  readonly finding: (code: string) => Readonly<Record<string, unknown>> | undefined;
}

/** Short answers that take the same time each. */
const QUICK: Overrides<SimulatorOptions> = {
  ttft: { medianMs: 30, sigma: 0 },
  itl: { medianMs: 1, sigma: 0 },
  output: { median: 4, sigma: 0 },
};

/** Runs the bundle's command line with a config file against a simulator. */
export async function runScenario(
  config: string,
  simulator: Overrides<SimulatorOptions> = {},
  protocol: ProtocolName = 'openai-chat',
): Promise<ScenarioRun> {
  const { url, close } = await startSimulator({ ...QUICK, ...simulator });
  try {
    return await runScenarioAt(url, config, protocol);
  } finally {
    await close();
  }
}

/** The same against whatever listens there; what comes of it is conserved. */
export async function runScenarioAt(
  endpoint: string,
  config: string,
  protocol: ProtocolName = 'openai-chat',
): Promise<ScenarioRun> {
  const flags = { endpoint, protocol, model: 'sim', 'config-file': 'gate.yml' };
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  const files = { 'gate.yml': config };
  const { code, log, folder } = await runBundle({ inputs: {}, args: ['local', ...args], files });
  const read = (name: string): string => readFileSync(join(folder, 'llm-perf-gate-report', name), 'utf8');
  const report = reportSchema.parse(JSON.parse(read('report.json')));
  const samples = read('samples.jsonl').trim().split('\n').map(sampleOf);
  expectConserved(report, samples);
  const findings = report.scenarios.flatMap((scenario) => scenario.findings);
  return { code, log, report, samples, finding: (name) => findings.find((f) => f.code === name)?.values };
}

function sampleOf(line: string): Sample {
  const decoded = decodeSample(line);
  if ('problem' in decoded) throw new Error(decoded.problem);
  return decoded.sample;
}
