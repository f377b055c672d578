import { formatAmount, formatChange, formatMs } from '../base/format.js';
import { cleanText, shorten } from './markup/escape.js';
import { decisiveThreshold } from './decisive.js';
import type { Report } from './schema/schema.js';
import { comparedName } from './words.js';

const LONGEST_PROMPT = 120;
/** Of fewer answers a p95 is the slowest one, which every prompt has. */
const LEAST_ANSWERS = 5;
/** The next one's p95 times this is slower for a reason, not by chance alone. */
const CLEARLY_SLOWER = 1.1;

/** What to look at first, and where it stands. */
export interface NextLook {
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

/**
 * What to look at first where the run did not pass: the prompt that changed most, or else the one that is clearly the slowest
 * of several. Null where time is not what it is about, or no prompt stands out.
 */
export function findNextLook(report: Report): NextLook | null {
  if (report.verdict !== 'fail' && report.verdict !== 'inconclusive') return null;
  const found = mostChanged(report) ?? slowest(report);
  if (found === null) return null;
  const prompt = report.prompts.find(({ id }) => id === found.id);
  const [file, line] = [prompt?.file ?? null, prompt?.line ?? null];
  return { message: `Look first at ${showPlace(found.id, file, line)}${found.why}.`, file, line };
}

/** The sentence alone, not escaped; empty where there is none. */
export function lookNext(report: Report): string {
  return findNextLook(report)?.message ?? '';
}

interface Found {
  readonly id: string;
  readonly why: string;
}

/** Of a failed row of the comparison the prompt with the largest change that is itself worse beyond its interval. */
function mostChanged({ comparison }: Report): Found | null {
  const failed = Object.entries(comparison?.metrics ?? {}).find(([, { verdict }]) => verdict === 'fail');
  if (comparison === null || failed === undefined) return null;
  const [key, { tolerance }] = failed;
  const isLess = tolerance !== null && tolerance < 1;
  const rows = comparison.prompts.flatMap(({ id, pairs, metrics }) => {
    const same = [key, ...Object.keys(metrics)].find(
      (each) => isAlike(each, key) && Object.hasOwn(metrics, each),
    );
    const row = same === undefined ? undefined : metrics[same];
    if (row?.ratio == null || same === undefined) return [];
    const worse = isLess ? row.high !== null && row.high < 1 : row.low !== null && row.low > 1;
    return worse ? [{ id, pairs, ratio: row.ratio, name: comparedName(same) }] : [];
  });
  if (comparison.prompts.length < 2 || rows.length === 0) return null;
  rows.sort((a, b) => (isLess ? a.ratio - b.ratio : b.ratio - a.ratio));
  const [most] = rows;
  if (most === undefined) return null;
  return {
    id: most.id,
    why: `: ${most.name} ${formatChange(most.ratio)} over ${formatAmount(most.pairs, 'pair')}`,
  };
}

/** A prompt has too few pairs for every percentile: another one of the same metric tells as well where to look. */
function isAlike(key: string, other: string): boolean {
  return key.split(':')[0] === other.split(':')[0];
}

const BY_METRIC = {
  time_to_first_token: ['ttftP95Ms', 'p95 time to first token'],
  total_generation_time: ['e2eP95Ms', 'p95 total generation time'],
} as const;

/** Of a threshold on time that decided, the prompt with the highest p95. */
function slowest(report: Report): Found | null {
  const decisive = decisiveThreshold(report);
  const metric = decisive?.metric ?? '';
  // Where lost requests made it unbounded, no prompt's speed is the cause.
  if (decisive?.observed == null || !Object.hasOwn(BY_METRIC, metric)) return null;
  const [field, name] = BY_METRIC[metric as keyof typeof BY_METRIC];
  const rows = report.prompts.flatMap((prompt) => {
    const value = prompt[field];
    return value === null || prompt.ok < LEAST_ANSWERS ? [] : [{ id: prompt.id, ok: prompt.ok, value }];
  });
  rows.sort((a, b) => b.value - a.value);
  const [first, second] = rows;
  if (first === undefined || second === undefined || first.value < CLEARLY_SLOWER * second.value) return null;
  return {
    id: first.id,
    why: `, the slowest prompt: ${name} ${formatMs(first.value)} over ${formatAmount(first.ok, 'answer')}, the next ${formatMs(second.value)}`,
  };
}

/** `prompts/a.md`, `prompts/cases.jsonl#4 (line 9)`, `cases#2 (prompts/cases.yml, line 9)`. */
function showPlace(id: string, file: string | null, line: number | null): string {
  const shown = shorten(cleanText(id), LONGEST_PROMPT);
  const parts = [
    file === null || id.startsWith(file) ? '' : shorten(cleanText(file), LONGEST_PROMPT),
    line === null ? '' : `line ${line}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? shown : `${shown} (${parts.join(', ')})`;
}
