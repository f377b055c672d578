import { runGate } from '../../src/gate/gate.js';
import { Cancellation } from '../../src/gate/world.js';
import type { Report } from '../../src/report/schema/schema.js';
import { parseConfig } from '../../src/settings/config.js';
import { worldWith } from './gate-world.js';
import { memoryFiles } from './memory-files.js';

/** About 300 tokens, by the estimate that plans go by. */
const PROMPT = 'Answer the question in a few sentences. '.repeat(43);

/** Who brings one of these has no key. */
const KEYLESS = ['auth', 'api-key-command', 'api-key-file'];

/**
 * What the gate says that a run of these inputs would cost, in a workspace with one prompt, which the pull request has
 * changed. SettingsError where it would refuse them.
 */
export async function estimateOf(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<Report> {
  const parsed = parseConfig({
    inputs: {
      ...inputs,
      mode: 'estimate',
      ...(KEYLESS.some((name) => name in inputs) ? {} : { 'api-key': 'k' }),
    },
    readFile: (path) => files[path] ?? '',
  });
  const world = worldWith({
    files: memoryFiles({ 'prompts/answer.md': PROMPT, ...files }),
    basePrompts: () =>
      Promise.resolve({
        source: 'main@def5678',
        url: '',
        files: memoryFiles({ 'prompts/answer.md': `${PROMPT} Be brief.` }),
        renames: new Map(),
      }),
    storedRuns: () => (async function* () {})(),
  });
  return (await runGate(parsed, new Cancellation(), world)).report;
}
