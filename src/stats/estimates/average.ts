import { mean } from 'simple-statistics';

/** The mean, by compensated summation; infinite as soon as a value is, where compensation would give NaN. */
export function average(values: ArrayLike<number>): number {
  const list = Array.from(values);
  return list.includes(Infinity) ? Infinity : mean(list);
}
