import type { Report } from './schema/schema.js';

/** Of these the rows of the first table speak already, and their sentences below it. */
const TOLD_IN_ROWS: ReadonlySet<string> = new Set([
  'threshold_failed',
  'no_data',
  'undecided',
  'base_failed',
  'regression',
  'generator_saturated',
  'generator_held_up',
  'load_not_delivered',
  'nothing_answered',
  'budget',
  'shard',
]);

const MOST = 30;

/**
 * Reasons of which neither the headline nor the first table speaks, as they stand under the headline. Of several problems
 * of the settings all are told, the first one too.
 */
export function reasonLines({ reasons, headline }: Pick<Report, 'reasons' | 'headline'>): string[] {
  const problems = reasons.filter(({ code }) => code === 'settings');
  const others = reasons.filter(({ code, message }) => {
    if (code === 'settings') return problems.length > 1;
    return !TOLD_IN_ROWS.has(code) && !says(headline, message);
  });
  return [...new Set(others.map(({ message }) => message))].slice(0, MOST);
}

/** A headline has no backticks, and one line. */
function says(headline: string, message: string): boolean {
  return headline.includes(message.replaceAll('`', '').replace(/\s+/g, ' ').trim());
}
