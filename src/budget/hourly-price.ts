import { FREE_PRICE } from './fixed-price.js';
import type { Price } from './price.js';

const GPU_HOUR = 'gpu-hour';
const GPUS = 'gpus';

/** Whether the entries of the setting are of servers that cost by the hour. */
export function isHourly(keys: readonly string[]): boolean {
  return keys.includes(GPU_HOUR) && keys.every((key) => key === GPU_HOUR || key === GPUS);
}

/**
 * The price of one's own servers: no request costs anything, and each its share of the hours that the run took. Undefined
 * where an amount is none; a part of a server may be rented, but not nothing.
 */
export function hourlyPrice(amounts: Readonly<Record<string, number | undefined>>): Price | undefined {
  const [hour, gpus] = [amounts[GPU_HOUR], GPUS in amounts ? amounts[GPUS] : 1];
  if (hour === undefined || gpus === undefined || gpus <= 0) return undefined;
  return { ...FREE_PRICE, source: `gpu-hour: ${hour}, gpus: ${gpus}`, perHour: hour * gpus };
}
