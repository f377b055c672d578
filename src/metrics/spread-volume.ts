import type { Problem } from '../base/errors.js';
import { suggestion } from '../base/suggest.js';
import type { Volume } from './bill.js';

/**
 * The numbers of `monthly-requests` by the ids of prompts: a file stands for all prompts that it holds (`rows.jsonl#1`, …), asked
 * equally often. What names no prompt is a problem, for its requests would be nobody's.
 */
export function spreadVolume(volume: Volume, ids: readonly string[]): Volume | readonly Problem[] {
  if (volume.byPrompt === null) return volume;
  const byPrompt: Record<string, number> = {};
  const problems: Problem[] = [];
  for (const [name, requests] of Object.entries(volume.byPrompt)) {
    const named = ids.filter((id) => id === name || id.startsWith(`${name}#`));
    for (const id of named) byPrompt[id] = (byPrompt[id] ?? 0) + requests / named.length;
    if (named.length === 0) problems.push(unknownPrompt(name, ids));
  }
  return problems.length > 0 ? problems : { requests: volume.requests, byPrompt };
}

const MOST_SHOWN = 5;

function unknownPrompt(name: string, ids: readonly string[]): Problem {
  const more = ids.length > MOST_SHOWN ? ', …' : '';
  return {
    setting: 'monthly-requests',
    message: `\`${name}\` is no prompt of this run${suggestion(name, ids)}; there are ${ids.slice(0, MOST_SHOWN).join(', ')}${more}`,
  };
}
