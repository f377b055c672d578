import { formatInstant } from '../base/format.js';
import { escapeText, link } from './markup/escape.js';
import type { Report } from './schema/schema.js';

/** Whose result a run without requests tells, linked; the empty text where it measured itself. */
export function renderReuse({ reused }: Report): string {
  if (reused === null) return '';
  const label = `the run of ${reused.commit.slice(0, 7)}`;
  const run = reused.url === null ? escapeText(label) : link(label, reused.url);
  return `The result is that of ${run}, stored ${escapeText(formatInstant(reused.date))}.`;
}
