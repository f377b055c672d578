import type { Ms } from './units.js';

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;
const PART = /(\d+(?:\.\d+)?)(ms|s|m|h)/gy;

/** What a duration may look like, for error messages. */
export const DURATION_FORM = 'a duration such as 500ms, 30s, 2m, 1m30s (a bare number is seconds)';

/** `500ms`, `30s`, `2m`, `1h`, `1m30s`, or a bare number of seconds. `undefined` where it is none of these. */
export function parseDuration(text: string | number): Ms | undefined {
  const trimmed = String(text).trim();
  if (/^\d+(\.\d+)?$/.test(trimmed)) return finite(Number(trimmed) * UNIT_MS.s);
  let total = 0;
  let end = 0;
  PART.lastIndex = 0;
  for (let part = PART.exec(trimmed); part !== null; part = PART.exec(trimmed)) {
    total += Number(part[1]) * UNIT_MS[part[2] as keyof typeof UNIT_MS];
    end = PART.lastIndex;
  }
  return end > 0 && end === trimmed.length ? finite(total) : undefined;
}

function finite(ms: number): Ms | undefined {
  return Number.isFinite(ms) ? ms : undefined;
}
