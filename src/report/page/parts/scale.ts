import { formatMs } from '../../../base/format.js';
import type { Ms } from '../../../base/units.js';

/** Where a value lies along an axis: 0 is its start, 1 its end. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly Tick[];
  /** What its ends stand for, where the client script maps pixels back to values. */
  readonly domain?: { readonly low: number; readonly high: number; readonly log: boolean };
}

interface Tick {
  /** 0 to 1. */
  readonly at: number;
  readonly label: string;
  /** May be left out where there is little room. */
  readonly minor: boolean;
}

/** A linear axis from `low` to `high` with about `wanted` round ticks. */
export function linearScale(low: number, high: number, format: (value: number) => string, wanted = 5): Scale {
  const end = high > low ? high : low + Math.max(1, Math.abs(low));
  const at = (value: number): number => clamp((value - low) / (end - low));
  const step = roundStep((end - low) / wanted);
  const first = Math.ceil(low / step);
  const count = Math.min(4 * wanted, Math.floor((end / step) * (1 + 1e-9)) - first + 1);
  const ticks = Array.from({ length: Math.max(0, count) }, (_, i): Tick => {
    const value = (first + i) * step;
    return { at: at(value), label: format(value), minor: (first + i) % 2 !== 0 };
  });
  return { at, ticks, domain: { low, high: end, log: false } };
}

/** A logarithmic axis for positive values, ticks at 1, 2 and 5 of each decade. */
export function logScale(low: number, high: number, format: (value: number) => string): Scale {
  const from = Math.log10(Math.max(low, Number.MIN_VALUE));
  const to = Math.max(Math.log10(Math.max(high, Number.MIN_VALUE)), from + 0.1);
  const at = (value: number): number =>
    clamp((Math.log10(Math.max(value, Number.MIN_VALUE)) - from) / (to - from));
  const ticks: Tick[] = [];
  const mantissas = to - from > 4 ? [1] : [1, 2, 5];
  for (let exponent = Math.floor(from); exponent <= to; exponent += 1) {
    for (const mantissa of mantissas) {
      const value = Number(`${mantissa}e${exponent}`);
      const log = Math.log10(value);
      if (log >= from - 1e-9 && log <= to + 1e-9)
        ticks.push({ at: at(value), label: format(value), minor: false });
    }
  }
  return { at, ticks, domain: { low: 10 ** from, high: 10 ** to, log: true } };
}

const TIME_STEPS: readonly Ms[] = [
  100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 9e5, 18e5, 36e5, 72e5, 216e5, 864e5,
];

/** Time since the start of the run, in steps that clocks have. */
export function timeScale(duration: Ms): Scale {
  const end = Math.max(duration, 1);
  const step = TIME_STEPS.find((candidate) => end / candidate <= 8) ?? roundStep(end / 8);
  const ticks: Tick[] = [];
  for (let i = 0; i * step <= end; i += 1) {
    ticks.push({ at: (i * step) / end, label: i === 0 ? '0' : formatMs(i * step), minor: i % 2 !== 0 });
  }
  return { at: (value) => clamp(value / end), ticks };
}

/** Percentiles by −log10(1 − p), as HdrHistogram plots them: the tail gets the room it deserves. */
export function percentileScale(count: number): Scale {
  const nines = Math.max(1.4, Math.log10(Math.max(count, 2)));
  const at = (percent: number): number => clamp(-Math.log10(Math.max(1 - percent / 100, 1e-12)) / nines);
  const ticks = [0, 50, 75, 90, 95, 99, 99.9, 99.99, 99.999]
    .map((percent) => ({
      at: at(percent),
      label: percent === 0 ? 'min' : `p${percent}`,
      minor: percent === 75 || percent === 95,
    }))
    .filter((tick, index, all) => index === 0 || (tick.at < 1 && tick.at > (all[index - 1]?.at ?? 0)));
  return { at, ticks };
}

/** 1, 2 or 5 times a power of ten, at least `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const mantissa = [1, 2, 5].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return mantissa * power;
}

function clamp(position: number): number {
  return Math.min(1, Math.max(0, position));
}
