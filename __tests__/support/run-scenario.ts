import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProtocolName } from '../../src/protocols/protocol.js';
import { type Report, reportSchema } from '../../src/report/schema/schema.js';
import { decodeSample } from '../../src/samples/jsonl.js';
import type { Sample } from '../../src/samples/sample.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { startSimulator } from '../../src/simulator/server.js';
import { untilUnhindered } from './again.js';
import { expectConserved } from './conservation.js';
import { type Bearing, hindranceOf, watchLoop } from './hindrance.js';
import { type BundleResult, runBundleOnce } from './run-bundle.js';

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

interface How extends Bearing {
  readonly protocol?: ProtocolName;
}

/** Runs the bundle's command line with a config file against a simulator, which is a new one if it is done again. */
export async function runScenario(
  config: string,
  simulator: Overrides<SimulatorOptions> = {},
  how: How = {},
): Promise<ScenarioRun> {
  const attempt = async (): Promise<Attempt> => {
    const { url, close } = await startSimulator({ ...QUICK, ...simulator });
    return attemptAt(url, config, how).finally(close);
  };
  return readRun(await untilUnhindered(attempt, hindranceTo(how)));
}

/** The same against whatever listens there; what comes of it is conserved. */
export async function runScenarioAt(endpoint: string, config: string, how: How = {}): Promise<ScenarioRun> {
  return readRun(await untilUnhindered(() => attemptAt(endpoint, config, how), hindranceTo(how)));
}

interface Attempt extends BundleResult {
  /** By how much this process was held up meanwhile. */
  readonly heldUpMs: number;
}

async function attemptAt(endpoint: string, config: string, { protocol }: How): Promise<Attempt> {
  const flags = { endpoint, protocol: protocol ?? 'openai-chat', model: 'sim', 'config-file': 'gate.yml' };
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  const heldUp = watchLoop();
  const result = await runBundleOnce({
    inputs: {},
    args: ['local', '--details', ...args],
    files: { 'gate.yml': config },
  });
  return { ...result, heldUpMs: heldUp() };
}

function hindranceTo(bearing: Bearing): (attempt: Attempt) => string | null {
  return (attempt) =>
    attempt.heldUpMs > (bearing.bears ?? Infinity)
      ? `the endpoint was held up for ${attempt.heldUpMs} ms`
      : hindranceOf(attempt, bearing);
}

function readRun({ code, log, folder }: BundleResult): ScenarioRun {
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
