import { DURATION_FORM, parseDuration } from '../base/duration.js';
import type { Random } from '../base/random.js';
import type { Ms } from '../base/units.js';

/** How long a virtual user waits between an answer and its next request: uniform between the two. */
export interface ThinkTime {
  readonly minMs: Ms;
  readonly maxMs: Ms;
}

/** What a think time may look like, for error messages. */
export const THINK_TIME_FORM = `${DURATION_FORM}, or a range such as 500ms-2s`;

/** `2s` or `500ms-2s`; `undefined` where it is neither, or the range runs backwards. */
export function parseThinkTime(value: string | number): ThinkTime | undefined {
  const bounds = String(value).split('-').map(parseDuration);
  const [minMs, maxMs = minMs] = bounds;
  if (bounds.length > 2 || bounds.includes(undefined)) return undefined;
  if (minMs === undefined || maxMs === undefined || minMs > maxMs) return undefined;
  return { minMs, maxMs };
}

export function drawThinkTime({ minMs, maxMs }: ThinkTime, random: Random): Ms {
  return minMs === maxMs ? minMs : minMs + (maxMs - minMs) * random.next();
}
