import { DURATION_FORM, parseDuration } from '../base/duration.js';
import type { Problem } from '../base/errors.js';
import type { Ms } from '../base/units.js';

/** One piece of a load: after `durationMs` it stands at `target` (a rate, or virtual users). */
export interface Stage {
  readonly durationMs: Ms;
  readonly target: number;
}

export interface ParsedStages {
  /** Empty where there are problems. */
  readonly stages: readonly Stage[];
  readonly problems: readonly Problem[];
}

/** A plan beyond these bounds is a slip of the pen, or would exhaust memory before it exhausts the endpoint. */
const MOST_STAGES = 1_000;
const LONGEST_LOAD: Ms = 24 * 3_600_000;
const HIGHEST_TARGET = 1_000_000;

const FORM = '`duration:target` pairs such as `30s:1,1m:3`, or a list of {duration, target}';

/**
 * Reads `30s:1,1m:3` (commas or newlines) or a list of `{duration, target}` or of such pairs. Every stage that
 * is wrong is named with its number and what was given.
 */
export function parseStages(value: unknown, setting = 'stages'): ParsedStages {
  const items = typeof value === 'string' ? splitPairs(value) : value;
  if (!Array.isArray(items)) return failed(setting, `${show(value)} is not ${FORM}`);
  if (items.length === 0) return failed(setting, `no stages given; expected ${FORM}`);
  if (items.length > MOST_STAGES)
    return failed(setting, `${items.length} stages; at most ${MOST_STAGES} are possible`);
  const stages: Stage[] = [];
  const problems: Problem[] = [];
  items.forEach((item: unknown, index) => {
    const parsed = parseStage(item);
    if (typeof parsed === 'string') problems.push({ setting, message: `stage ${index + 1}: ${parsed}` });
    else stages.push(parsed);
  });
  if (problems.length > 0) return { stages: [], problems };
  const total = totalDuration(stages);
  if (total === 0) return failed(setting, 'the stages last 0 s in all, so nothing would be sent');
  if (total > LONGEST_LOAD)
    return failed(
      setting,
      `the stages last ${Math.round(total / 3_600_000)} h in all; at most 24 h are possible`,
    );
  return { stages, problems: [] };
}

/** How long all stages last together. */
export function totalDuration(stages: readonly Stage[]): Ms {
  return stages.reduce((sum, stage) => sum + stage.durationMs, 0);
}

function splitPairs(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '');
}

/** The stage, or what is wrong with it. */
function parseStage(item: unknown): Stage | string {
  if (typeof item === 'string') {
    const colon = item.lastIndexOf(':');
    if (colon < 0) return `${show(item)} is no \`duration:target\` pair`;
    return toStage(item.slice(0, colon), item.slice(colon + 1), item);
  }
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return `${show(item)} is no {duration, target}`;
  const unknown = Object.keys(item).filter((key) => key !== 'duration' && key !== 'target');
  if (unknown.length > 0) return `unknown key ${show(unknown[0])}; a stage has duration and target`;
  const { duration, target } = item as { duration?: unknown; target?: unknown };
  if (duration === undefined || target === undefined)
    return `${show(item)} lacks ${duration === undefined ? 'duration' : 'target'}`;
  return toStage(duration, target, item);
}

function toStage(duration: unknown, target: unknown, given: unknown): Stage | string {
  const durationMs =
    typeof duration === 'string' || typeof duration === 'number' ? parseDuration(duration) : undefined;
  if (durationMs === undefined) return `duration ${show(duration)} in ${show(given)} is not ${DURATION_FORM}`;
  const amount = parseTarget(target);
  if (amount === undefined) return `target ${show(target)} in ${show(given)} is not a number of 0 or more`;
  if (amount > HIGHEST_TARGET) return `target ${show(target)} is above ${HIGHEST_TARGET}`;
  return { durationMs, target: amount };
}

function parseTarget(target: unknown): number | undefined {
  if (typeof target === 'string') return /^\s*\d+(\.\d+)?\s*$/.test(target) ? Number(target) : undefined;
  return typeof target === 'number' && Number.isFinite(target) && target >= 0 ? target : undefined;
}

function failed(setting: string, message: string): ParsedStages {
  return { stages: [], problems: [{ setting, message }] };
}

/** A value as it was given, short enough for an error message. `JSON.stringify` would turn NaN into null. */
function show(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  return `\`${text.trim().slice(0, 60)}\``;
}
