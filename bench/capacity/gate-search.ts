import { readFileSync } from 'node:fs';
import { QUEUE, trueCapacity } from './queue.js';
import { BEGIN_AT, END_AT, type Found, type Searcher, type SearchTask } from './search.js';

/** This repository's, through the bundle. */
export function gateSearcher(by: Searcher['by']): Searcher {
  const kind = by === 'rate' ? 'rate' : 'vus';
  return {
    name: 'llm-perf-gate',
    version: process.version,
    about: `\`scenario: capacity\`, \`by: ${kind}\`, through the bundle; the two certified ends, and its \`value\`, their geometric mean.`,
    by,
    isHeavy: false,
    command: (task) => {
      const flags = Object.entries(settingsOf(task, by)).flatMap(([name, value]) => [`--${name}`, value]);
      return [process.execPath, 'dist/index.js', 'local', ...flags];
    },
    read({ folder }): Found {
      const report = JSON.parse(readFileSync(`${folder}/report.json`, 'utf8')) as {
        scenarios: { capacity: Found | null }[];
      };
      const { low = null, high = null, value = null, ended = 'none' } = report.scenarios[0]?.capacity ?? {};
      return { low, high, value, ended };
    },
  };
}

function settingsOf({ url, speed, folder, seed }: SearchTask, by: Searcher['by']): Record<string, string> {
  const truth = trueCapacity(by, speed);
  const [start, max] = [truth * BEGIN_AT, truth * END_AT].map(Math.round);
  return {
    endpoint: url,
    model: 'mock-model',
    prices: 'free',
    prompts: 'Hi',
    scenario: 'capacity',
    good: `ttft: ${QUEUE.limitMs / speed}ms`,
    // A probe takes as much less time as the queue is quicker; all else are defaults.
    capacity: `by: ${by === 'rate' ? 'rate' : 'vus'}, dwell: ${60 / speed}s, start: ${start}, max: ${max}`,
    arrivals: 'poisson',
    seed: `bench/${seed}`,
    'max-concurrency': '1000',
    thresholds: `${by === 'rate' ? 'capacity' : 'capacity_users'}: value>1`,
    'report-dir': folder,
  };
}
