import type { GateResult } from '../../src/gate/gate.js';
import type { GateWorld } from '../../src/gate/world.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { runVirtualGate } from './virtual-gate.js';

export interface WorldSetup {
  readonly files?: Readonly<Record<string, string>>;
  /** How the simulator answers. */
  readonly simulator?: Overrides<SimulatorOptions>;
  readonly basePrompts?: NonNullable<GateWorld['basePrompts']>;
}

/** A whole run against the simulator, in virtual time: it takes no machine that is quick. */
export function gate(
  inputs: Readonly<Record<string, string>>,
  { files = {}, simulator = {}, basePrompts }: WorldSetup = {},
): Promise<GateResult> {
  return runVirtualGate({
    inputs: { endpoint: 'simulator', ...inputs },
    files,
    endpoint: simulator,
    ...(basePrompts === undefined ? {} : { basePrompts }),
  });
}
