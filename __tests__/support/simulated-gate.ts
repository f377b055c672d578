import { parseConfig } from '../../src/settings/config.js';
import { type GateResult, runGate } from '../../src/gate/gate.js';
import { Cancellation, type GateWorld } from '../../src/gate/world.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { startSimulator } from '../../src/simulator/server.js';
import { worldWith } from './gate-world.js';
import { memoryFiles } from './memory-files.js';

export interface WorldSetup {
  readonly files?: Readonly<Record<string, string>>;
  /** How the simulator answers. */
  readonly simulator?: Overrides<SimulatorOptions>;
  readonly basePrompts?: NonNullable<GateWorld['basePrompts']>;
}

/** A real run against a simulator in the same thread. */
export function gate(
  inputs: Readonly<Record<string, string>>,
  { files = {}, simulator = {}, basePrompts }: WorldSetup = {},
): Promise<GateResult> {
  const world = worldWith({
    files: memoryFiles(files),
    startSimulator: () => startSimulator(simulator),
    ...(basePrompts === undefined ? {} : { basePrompts }),
  });
  const parsed = parseConfig({
    inputs: { endpoint: 'simulator', ...inputs },
    readFile: (path) => world.readFile(path),
  });
  return runGate(parsed, new Cancellation(), world);
}
