import { seededRandom } from '../../base/random.js';
import type { Ms } from '../../base/units.js';
import { type Sample, wasSent } from '../../samples/sample.js';
import { average } from '../../stats/estimates/average.js';
import { isotonicMedian } from '../../stats/estimates/isotonic.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';
import { findShifts, type Shift } from '../../stats/estimates/shifts.js';
import { causeOf } from './causes.js';

/** A stretch of time in which canaries failed, or took longer than else. */
export interface Spell {
  readonly kind: 'failing' | 'slow';
  readonly fromMs: Ms;
  /** Infinity where no canary shows that it ended. */
  readonly toMs: Ms;
  readonly canaries: number;
  /** How many times as long they took; null where they failed. */
  readonly ratio: number | null;
}

/** What the canaries show of a run. */
export interface Trouble {
  /** Those that were sent, by the instant. */
  readonly canaries: readonly Sample[];
  /** Without an answer. */
  readonly failed: number;
  readonly spells: readonly Spell[];
}

export interface TroubleSettings {
  /** What of a canary is held against its own quiet level; null to look for failures alone. */
  readonly field: 'ttftMs' | 'e2eMs' | null;
  /** When the load's requests were sent, in ascending order, where it changed by plan and latency may follow it; else null. */
  readonly load: readonly Ms[] | null;
}

const SHIFT = { alpha: 0.05, least: Math.log(1.25) };
/** More are joined, neighbour to neighbour: the search takes the square of their number. */
const MOST_VALUES = 120;
const LEAST_VALUES = 8;

/** What ailed the canaries, and when. Samples of any arms in any order. */
export function findTrouble(samples: Iterable<Sample>, { field, load }: TroubleSettings): Trouble {
  const canaries: Sample[] = [];
  for (const sample of samples) if (isCanary(sample)) canaries.push(sample);
  canaries.sort((a, b) => instantOf(a) - instantOf(b));
  const failing = canaries.map((sample) => causeOf(sample) !== null);
  const slow = field === null ? [] : slowSpells(canaries, field, load);
  return {
    canaries,
    failed: failing.filter(Boolean).length,
    spells: [...failingSpells(canaries, failing), ...slow],
  };
}

/** One that says something of the endpoint. */
export function isCanary({ arm, outcome }: Sample): boolean {
  return arm === 'canary' && wasSent(outcome) && outcome !== 'cancelled';
}

/** When it was sent, or was to be. */
export function instantOf({ startedMs, plannedMs }: Sample): Ms {
  return startedMs ?? plannedMs;
}

/** From the last canary that was answered to the next: nobody knows better when it began and ended. */
function failingSpells(canaries: readonly Sample[], failing: readonly boolean[]): Spell[] {
  const spells: Spell[] = [];
  for (let from = 0; from < canaries.length; from += 1) {
    if (failing[from] !== true) continue;
    let to = from;
    while (failing[to] === true) to += 1;
    spells.push({ kind: 'failing', ...between(canaries, from, to), ratio: null });
    from = to;
  }
  return spells;
}

function between(
  sequence: readonly Sample[],
  from: number,
  to: number,
): Pick<Spell, 'fromMs' | 'toMs' | 'canaries'> {
  const [before, after] = [sequence[from - 1], sequence[to]];
  return {
    fromMs: before === undefined ? 0 : instantOf(before),
    toMs: after === undefined ? Number.POSITIVE_INFINITY : instantOf(after),
    canaries: to - from,
  };
}

/** Against their own quiet level, each prompt by itself. */
function slowSpells(
  canaries: readonly Sample[],
  field: 'ttftMs' | 'e2eMs',
  load: readonly Ms[] | null,
): Spell[] {
  const answered = canaries.filter((sample) => sample.outcome === 'ok' && (sample[field] ?? 0) > 0);
  if (answered.length < LEAST_VALUES) return [];
  const logs = answered.map((sample) => Math.log(sample[field] ?? 1));
  const levels = new Map(
    [...new Set(answered.map(({ prompt }) => prompt))].map((prompt) => [
      prompt,
      percentile(sortAscending(logs.filter((_, i) => answered[i]?.prompt === prompt)), 0.5) ?? 0,
    ]),
  );
  const relative = logs.map((value, i) => value - (levels.get(answered[i]?.prompt ?? '') ?? 0));
  const width = Math.ceil(relative.length / MOST_VALUES);
  const joined = joinBy(width, relative);
  const values = load === null ? joined : withoutLoad(joined, joinBy(width, answered.map(instantOf)), load);
  const shifts = findShifts(values, seededRandom('canaries', String(values.length)), SHIFT);
  const quiet = percentile(sortAscending(withoutShifts(values, shifts)), 0.5) ?? 0;
  const stretches = joinOverlapping(
    shifts.map((shift) => ({ ...widen(shift, values, quiet), by: shift.by })),
  );
  return stretches.map(({ from, to, by }) => {
    const place = between(answered, from * width, Math.min(to * width, answered.length));
    return { kind: 'slow', ...place, ratio: Math.exp(by) };
  });
}

/** What comes and goes slowly is found as its height and as its sides: one stretch all the same, told by its height. */
function joinOverlapping(stretches: readonly Shift[]): Shift[] {
  const found: Shift[] = [];
  for (const { from, to, by } of stretches) {
    const last = found.at(-1);
    if (last === undefined || from >= last.to) found.push({ from, to, by });
    else found[found.length - 1] = { from: last.from, to: Math.max(last.to, to), by: Math.max(last.by, by) };
  }
  return found;
}

/** Means of so many neighbours each. */
function joinBy(width: number, values: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(values.length / width) }, (_, i) =>
    average(values.slice(i * width, (i + 1) * width)),
  );
}

function withoutShifts(values: readonly number[], shifts: readonly Shift[]): readonly number[] {
  return values.filter((_, i) => !shifts.some(({ from, to }) => i >= from && i < to));
}

/** What comes or goes slowly has no edge: to the next value that is no higher than usual. */
function widen({ from, to }: Shift, values: readonly number[], quiet: number): Pick<Shift, 'from' | 'to'> {
  let [first, end] = [from, to];
  while ((values[first - 1] ?? quiet) > quiet) first -= 1;
  while ((values[end] ?? quiet) > quiet) end += 1;
  return { from: first, to: end };
}

/** The load around an instant. */
const NEAR: Ms = 5_000;

/** Where the load changes by plan, latency that rises and falls with it is the load's own doing. Instants ascend. */
function withoutLoad(values: readonly number[], at: readonly Ms[], load: readonly Ms[]): number[] {
  let [first, last] = [0, 0];
  const rates = at.map((instant) => {
    while (first < load.length && (load[first] ?? 0) < instant - NEAR) first += 1;
    while (last < load.length && (load[last] ?? 0) <= instant + NEAR) last += 1;
    return last - first;
  });
  const usual = isotonicMedian(rates, values);
  return values.map((value, i) => value - (usual[i] ?? 0));
}
