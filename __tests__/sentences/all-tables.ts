import { ANSWERS } from './answers-table.js';
import { CAPACITY } from './capacity-table.js';
import { ROWS } from './compared-table.js';
import { REASONS } from './ended-table.js';
import { LOG } from './log-table.js';
import { NOTES } from './note-table.js';
import { ADDED, BETWEEN, BILL, ERRORS, GENERATOR, LOOK, RUN, TOKENS, UNDELIVERED } from './run-table.js';
import { SCENARIO_FINDINGS } from './scenario-table.js';
import { HEADLINES } from './headline-table.js';
import { STORED_LOG, STORED_NOTES, STORED_ROWS } from './stored-table.js';
import { FINDINGS } from './load-table.js';
import { TWIN_ROWS } from './twin-table.js';
import { THRESHOLDS } from './threshold-table.js';
import type { Sentence } from './told.js';

const under = (
  kind: string,
  tables: Readonly<Record<string, readonly Sentence[]>>,
): Record<string, readonly Sentence[]> =>
  Object.fromEntries(Object.entries(tables).map(([code, sentences]) => [`${kind} ${code}`, sentences]));

/** Every sentence that the product can say about a run, by where it says it: each matches one entry, and its facts must hold. */
export const SAID: Readonly<Record<string, readonly Sentence[]>> = {
  headline: HEADLINES,
  threshold: [...THRESHOLDS, ...ROWS, ...STORED_ROWS, ...TWIN_ROWS],
  row: [...ROWS, ...STORED_ROWS, ...TWIN_ROWS],
  note: [...NOTES, ...STORED_NOTES],
  run: RUN,
  between: BETWEEN,
  undelivered: UNDELIVERED,
  generator: GENERATOR,
  tokens: TOKENS,
  added: ADDED,
  bill: BILL,
  errors: ERRORS,
  look: LOOK,
  log: [...LOG, ...STORED_LOG],
  ...under('reason', REASONS),
  // What a run of the plan would be told before it is sent.
  'reason estimate': [...(REASONS['estimate'] ?? []), ...LOG],
  ...under('finding', { ...FINDINGS, ...SCENARIO_FINDINGS, ...ANSWERS, ...CAPACITY }),
};
