import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleResult } from './run-bundle.js';

/** Everything that a run leaves, but the lines that tell the runner what to mask. */
export function leavings({ folder, log }: BundleResult): string {
  const directory = join(folder, 'llm-perf-gate-report');
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  return [
    ...files.map((each) => readFileSync(join(each.parentPath, each.name), 'utf8')),
    ...['output', 'summary.md'].map((name) => readFileSync(join(folder, name), 'utf8')),
    log.replace(/^::add-mask::.*$/gm, ''),
  ].join('\n');
}
