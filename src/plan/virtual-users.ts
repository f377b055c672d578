import type { Ms } from '../base/units.js';
import { type Stage, totalDuration } from './stages.js';

/** One virtual user's working time. */
export interface UserSpan {
  readonly startMs: Ms;
  /** No iteration starts at or after it. */
  readonly untilMs: Ms;
  /** 1-based stage in which it starts. */
  readonly stage: number;
}

/** A stretch in which the number of users changes linearly; one of no length is a jump. */
interface Slope {
  readonly stage: number;
  readonly startMs: Ms;
  readonly durationMs: Ms;
  readonly from: number;
  readonly to: number;
}

/**
 * Who works when: the number of users is a whole one and changes where the line through the targets reaches the
 * next whole number, up or down, as k6's `ramping-vus` counts. Who came last leaves first, and finishes what is
 * in flight. In order of their start.
 */
export function rampingUsers(startUsers: number, stages: readonly Stage[]): UserSpan[] {
  return spansOf(startUsers, toSlopes(startUsers, stages), totalDuration(stages));
}

/** Each stage holds its number of users from its first instant. */
export function constantUsers(stages: readonly Stage[]): UserSpan[] {
  const levels = stages.flatMap(({ durationMs, target }) => [
    { durationMs: 0, target },
    { durationMs, target },
  ]);
  const slopes = toSlopes(0, levels).map((slope, index) => ({ ...slope, stage: Math.floor(index / 2) + 1 }));
  return spansOf(0, slopes, totalDuration(stages));
}

function toSlopes(startUsers: number, stages: readonly Stage[]): Slope[] {
  let startMs = 0;
  let from = startUsers;
  return stages.map(({ durationMs, target }, index) => {
    const slope = { stage: index + 1, startMs, durationMs, from, to: target };
    startMs += durationMs;
    from = target;
    return slope;
  });
}

function spansOf(startUsers: number, slopes: readonly Slope[], endMs: Ms): UserSpan[] {
  const spans: UserSpan[] = [];
  const working: Pick<UserSpan, 'startMs' | 'stage'>[] = [];
  const startOne = (startMs: Ms, stage: number): number => working.push({ startMs, stage });
  const stopOne = (untilMs: Ms): void => {
    const user = working.pop();
    if (user !== undefined && user.startMs < untilMs) spans.push({ ...user, untilMs });
  };
  while (working.length < Math.floor(startUsers)) startOne(0, 1);
  for (const slope of slopes) {
    const [low, high] = [Math.floor(slope.to), Math.ceil(slope.to)];
    while (working.length < low) startOne(instantOf(slope, working.length + 1), slope.stage);
    while (working.length > high) stopOne(instantOf(slope, working.length - 1));
  }
  while (working.length > 0) stopOne(endMs);
  return spans.sort((a, b) => a.startMs - b.startMs || b.untilMs - a.untilMs);
}

/** When the slope's line reaches the number of users. */
function instantOf({ startMs, durationMs, from, to }: Slope, users: number): Ms {
  const share = from === to ? 0 : (users - from) / (to - from);
  return startMs + durationMs * Math.min(1, Math.max(0, share));
}
