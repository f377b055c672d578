import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../base/clock.js';
import { systemClock } from '../base/system-clock.js';
import { serve } from './serve.js';
import { completeOptions, type SimulatorOptions } from './options.js';
import type { Overrides } from './options-merge.js';
import { createSimulation } from './simulation.js';
import type { SimulatorStats, Visit } from './stats.js';

export interface Simulator {
  /** `http://127.0.0.1:port`, without a path: the protocol's standard one is appended by whoever asks. */
  readonly url: string;
  readonly stats: () => SimulatorStats;
  /** Ends every connection; resolves when the port is free. */
  readonly close: () => Promise<void>;
}

export interface SimulatorHooks {
  readonly clock?: Clock;
  /** Sees every request once, when it is over. */
  readonly onServed?: (visit: Readonly<Visit>) => void;
}

/** Thousands of connections may come in one tick. */
const BACKLOG = 4_096;
/** Longer than any pause between two requests of a client's pool. */
const KEEP_ALIVE_MS = 120_000;

/**
 * A simulated endpoint on 127.0.0.1 that speaks every protocol, told apart by path. Throws a RangeError for options
 * that make no sense; rejects where the port is taken.
 */
export async function startSimulator(
  overrides: Overrides<SimulatorOptions> = {},
  { clock = systemClock, onServed = () => undefined }: SimulatorHooks = {},
): Promise<Simulator> {
  const options = completeOptions(overrides);
  const simulation = createSimulation(options, clock, onServed);
  const server = createServer(
    { noDelay: true, keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0, headersTimeout: 0 },
    (request, response) => void serve(simulation, request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: options.port, backlog: BACKLOG }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stats: () => simulation.tally.stats(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
