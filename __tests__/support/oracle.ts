import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** Rows of values that another implementation computed; each file of them says how. */
export function readOracle<Row>(file: string, table: string): Row[] {
  const url = new URL(`../stats/fixtures/${file}.json`, import.meta.url);
  const rows = (JSON.parse(readFileSync(url, 'utf8')) as Record<string, Row[]>)[table] ?? [];
  expect(rows.length).toBeGreaterThan(1);
  return rows;
}

/** Nine digits, relative to values down to a thousandth and absolute below. */
export function expectNineDigits(actual: number | undefined, expected: number): void {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(
    1e-9 * Math.max(1e-3, Math.abs(expected)),
  );
}
