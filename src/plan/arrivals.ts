import { exponential, type Random } from '../base/random.js';
import type { Ms } from '../base/units.js';
import type { Stage } from './stages.js';

/** A stretch in which the rate changes linearly; zero-length ones are jumps and need no segment. */
export interface Segment {
  /** 1-based stage it belongs to. */
  readonly stage: number;
  readonly startMs: Ms;
  readonly durationMs: Ms;
  /** Arrivals per millisecond at its start and at its end. */
  readonly from: number;
  readonly to: number;
}

/** When requests are due, as columns: 10 bytes an arrival. */
export interface Arrivals {
  readonly length: number;
  /** Ascending. */
  readonly dueMs: Float64Array;
  /** 1-based. */
  readonly stage: Uint16Array;
}

/** Rounding in the area of earlier stages must not lose the arrival that falls on a stage's last instant. */
const AREA_TOLERANCE = 1e-9;

/** k6's `ramping-arrival-rate`: from the start rate, or the previous target, linearly to each target. */
export function rampSegments(stages: readonly Stage[], startRate: number, timeUnitMs: Ms): Segment[] {
  let startMs = 0;
  let from = startRate / timeUnitMs;
  return stages.map(({ durationMs, target }, index) => {
    const segment = { stage: index + 1, startMs, durationMs, from, to: target / timeUnitMs };
    startMs += durationMs;
    from = segment.to;
    return segment;
  });
}

/** k6's `constant-arrival-rate`, once for each stage: the rate stands at its target from its first instant. */
export function constantSegments(stages: readonly Stage[], timeUnitMs: Ms): Segment[] {
  let startMs = 0;
  return stages.map(({ durationMs, target }, index) => {
    const segment = {
      stage: index + 1,
      startMs,
      durationMs,
      from: target / timeUnitMs,
      to: target / timeUnitMs,
    };
    startMs += durationMs;
    return segment;
  });
}

/** Expected number of arrivals: the integral of the rate. */
function segmentArea(segment: Segment): number {
  return (segment.durationMs * (segment.from + segment.to)) / 2;
}

/**
 * Arrivals of a ramp: the n-th, n = 1, 2, …, is due where the integral of the rate reaches n. Like k6's, a ramp
 * is silent at its very start, and what is left of an arrival at a stage's end carries over pauses and jumps.
 */
export function rampArrivals(segments: readonly Segment[]): Arrivals {
  const areas = { length: Math.floor(totalArea(segments) + AREA_TOLERANCE), at: (n: number) => n + 1 };
  return collectArrivals(segments, areas, AREA_TOLERANCE);
}

/**
 * Arrivals of constant rates: the n-th, n = 0, 1, …, is due where the integral passes n, so the first at once
 * (behind a pause: when the rate rises) and none at the last instant. As k6's `constant-arrival-rate`.
 */
export function constantArrivals(segments: readonly Segment[]): Arrivals {
  const areas = {
    length: Math.max(0, Math.ceil(totalArea(segments) - AREA_TOLERANCE)),
    at: (n: number) => n,
  };
  return collectArrivals(segments, areas, -AREA_TOLERANCE);
}

/** A Poisson process of the same rate: exponential gaps with mean 1 in the area (time-rescaling theorem). */
export function poissonArrivals(segments: readonly Segment[], random: Random): Arrivals {
  const areas: number[] = [];
  const total = totalArea(segments);
  for (let area = exponential(random); area <= total; area += exponential(random)) areas.push(area);
  return collectArrivals(segments, { length: areas.length, at: (n) => areas[n] ?? Infinity }, AREA_TOLERANCE);
}

export function totalArea(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segmentArea(segment), 0);
}

/** The integral of the rate at each arrival's instant; ascending. */
interface ArrivalAreas {
  readonly length: number;
  at(n: number): number;
}

/** Walks segments and arrivals together, once: a segment takes the arrivals up to its end's area plus `tolerance`. */
function collectArrivals(segments: readonly Segment[], areas: ArrivalAreas, tolerance: number): Arrivals {
  const dueMs = new Float64Array(areas.length);
  const stage = new Uint16Array(areas.length);
  let n = 0;
  let before = 0;
  for (const segment of segments) {
    const after = before + segmentArea(segment);
    while (n < areas.length && areas.at(n) <= after + tolerance) {
      dueMs[n] = segment.startMs + instantOfArea(segment, areas.at(n) - before);
      stage[n] = segment.stage;
      n += 1;
    }
    before = after;
  }
  return { length: n, dueMs, stage };
}

/**
 * Time into the segment at which its area reaches `area`: the root of s x²/2 + r x = area (start rate r, slope
 * s) in the form that neither cancels nor divides by a slope of zero, 2 area / (r + √(r² + 2 s area)).
 */
function instantOfArea(segment: Segment, area: number): Ms {
  if (area <= 0 || segment.durationMs === 0) return 0;
  const slope = (segment.to - segment.from) / segment.durationMs;
  const root = Math.sqrt(Math.max(0, segment.from * segment.from + 2 * slope * area));
  return Math.min(segment.durationMs, (2 * area) / (segment.from + root));
}
