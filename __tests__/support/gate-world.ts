import { silentLog } from '../../src/base/log.js';
import { systemClock } from '../../src/base/system-clock.js';
import type { GateWorld } from '../../src/gate/world.js';
import { memoryFiles } from './memory-files.js';

/** The surroundings of a gate in a test: files in memory, a fixed date, nobody listening. */
export function worldWith(fields: Partial<GateWorld> = {}): GateWorld {
  return {
    clock: systemClock,
    log: silentLog,
    env: {},
    redact: (text) => text,
    date: () => new Date('2026-11-24T12:00:00Z'),
    files: memoryFiles({}),
    readFile: () => {
      throw new Error('there are no files');
    },
    startSimulator: () => Promise.reject(new Error('there is no simulator')),
    source: null,
    version: '1.0.0',
    node: 'v20.20.0',
    cpus: 2,
    ...fields,
  };
}
