import { silentLog } from '../../src/base/log.js';
import { systemClock } from '../../src/base/system-clock.js';
import { type Generator, networkGenerator } from '../../src/load/generator/generator.js';
import type { GateWorld } from '../../src/gate/world.js';
import { createNetworkTransport } from '../../src/load/wire/network-transport.js';
import { memoryFiles } from './memory-files.js';
import { turnClock } from './turn-clock.js';

/** Real sockets, and for a handshake all the time that a busy machine takes. */
const patientGenerator: Generator = {
  ...networkGenerator,
  open: (proxy) => createNetworkTransport({ connectTimeoutMs: 600_000, proxy }),
};

/** The surroundings of a gate in a test: files in memory, a fixed date, nobody listening, and time for all of it. */
export function worldWith(fields: Partial<GateWorld> = {}): GateWorld {
  return {
    clock: turnClock(),
    log: silentLog,
    env: {},
    redact: (text) => text,
    date: () => new Date('2026-11-24T12:00:00Z'),
    files: memoryFiles({}),
    generator: patientGenerator,
    readFile: () => {
      throw new Error('there are no files');
    },
    fetchPrices: () => Promise.resolve('cannot be had: there is no network'),
    startSimulator: () => Promise.reject(new Error('there is no simulator')),
    source: null,
    version: '1.0.0',
    node: 'v20.20.0',
    cpus: 2,
    ...fields,
  };
}

/** Surroundings in which threads may carry the load: they have a real clock, and so has whoever plans. */
export function threadedWorld(fields: Partial<GateWorld> = {}): GateWorld {
  return worldWith({ clock: systemClock, entry: new URL('./load-worker.mjs', import.meta.url), ...fields });
}
