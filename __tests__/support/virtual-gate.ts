import type { Log } from '../../src/base/log.js';
import { parseConfig } from '../../src/settings/config.js';
import { type GateResult, runGate } from '../../src/gate/gate.js';
import type { Generator } from '../../src/load/generator/generator.js';
import type { Transport } from '../../src/load/wire/transport.js';
import { type BaseFiles, Cancellation, type GateWorld } from '../../src/gate/world.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { worldWith } from './gate-world.js';
import type { GeneratorHealth } from '../../src/load/generator/health.js';
import { type Guard, guardedTransport } from './guarded-transport.js';
import { behindGateway, type Gateway } from './gateway-transport.js';
import { healthWith } from './health.js';
import { memoryFiles } from './memory-files.js';
import { playOut, VirtualClock } from './virtual-clock.js';
import { VirtualEndpoint, type Weather, type Written } from './virtual-endpoint.js';

export interface VirtualRun {
  /** As a user writes them; where there is no endpoint among them, it and its prices stand already. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly endpoint?: Overrides<SimulatorOptions>;
  readonly weather?: Weather;
  /** Prompt files by path: head's, and in a comparison base's. */
  readonly files?: Readonly<Record<string, string>>;
  readonly baseFiles?: Readonly<Record<string, string>>;
  /** Other files by path: prices, say. */
  readonly workspace?: Readonly<Record<string, string>>;
  readonly log?: Log;
  readonly date?: () => Date;
  /** In place of `baseFiles`. */
  readonly basePrompts?: NonNullable<GateWorld['basePrompts']>;
  /** Stands before the endpoint. */
  readonly guard?: Guard;
  /** Stands before the endpoint for those who ask its host. */
  readonly gateway?: Gateway;
  /** What else the world has, in this run's time. */
  readonly world?: (clock: VirtualClock) => Partial<GateWorld>;
  /** Somebody ends it at this instant. */
  readonly cancelAt?: number;
  /** How the generator fared; in time where nothing else is said, for where time is virtual the event loop's says nothing. */
  readonly health?: GeneratorHealth;
}

export interface VirtualResult extends GateResult {
  /** In the order in which they were sent. */
  readonly written: readonly Written[];
}

const ADDRESS = 'http://127.0.0.1:9';
export const STANDING = { endpoint: `${ADDRESS}/v1`, model: 'm', prices: 'free' };

/** The whole gate in virtual time: from the settings' text to the report, and no socket. */
export async function runVirtualGate(run: VirtualRun): Promise<VirtualResult> {
  const clock = new VirtualClock();
  const endpoint = new VirtualEndpoint(clock, run.endpoint ?? {}, run.weather);
  const { baseFiles, date, log } = run;
  const basePrompts = baseFiles === undefined ? run.basePrompts : () => Promise.resolve(baseOf(baseFiles));
  const open = run.gateway === undefined ? endpoint : behindGateway(endpoint, clock, run.gateway);
  const cancellation = new Cancellation();
  const world = worldWith({
    clock,
    files: memoryFiles(run.files ?? {}),
    generator: generatorFor(
      run.guard === undefined ? open : guardedTransport(open, clock, run.guard),
      run.health ?? healthWith(),
      // From when it can send: before that no time has passed.
      () => {
        if (run.cancelAt !== undefined)
          clock.at(run.cancelAt, () => cancellation.cancel('cancelled by SIGINT'));
      },
    ),
    startSimulator: () => Promise.resolve({ url: ADDRESS, close: () => Promise.resolve() }),
    readFile: (path) => {
      const text = run.workspace?.[path];
      if (text === undefined) throw new Error(`there is no file ${path}`);
      return text;
    },
    ...(log === undefined ? {} : { log }),
    ...(date === undefined ? {} : { date }),
    ...(basePrompts === undefined ? {} : { basePrompts }),
    ...run.world?.(clock),
  });
  const parsed = parseConfig({
    inputs: run.inputs['endpoint'] === undefined ? { ...STANDING, ...run.inputs } : run.inputs,
    readFile: (path) => world.readFile(path),
  });
  const result = await playOut(clock, runGate(parsed, cancellation, world));
  return { ...result, written: endpoint.written };
}

function baseOf(files: Readonly<Record<string, string>>): BaseFiles {
  return { source: 'main@def5678', url: null, files: memoryFiles(files), renames: new Map() };
}

function generatorFor(endpoint: Transport, health: GeneratorHealth, onOpen: () => void): Generator {
  return {
    open: () => {
      onOpen();
      return endpoint;
    },
    warmUp: () => Promise.resolve(null),
    watch: () => ({
      start: () => undefined,
      observe: () => undefined,
      stop: () => health,
    }),
  };
}
