import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CAPACITY_ENDS } from '../../src/report/schema/capacity-schema.js';
import { SAID } from './all-tables.js';
import { ELSEWHERE, NO_REASONS } from './ended-table.js';

const SRC = join(import.meta.dirname, '../../src');

function textOf(folder: string): string {
  return readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(SRC, folder, name), 'utf8'))
    .join('');
}

/** Every code that a finding or a reason is given in the sources. */
function codesOf(folder: string): string[] {
  return [...textOf(folder).matchAll(/\bcode: '([a-z_]+)'/g)]
    .map(([, code = '']) => code)
    .filter((code) => code !== 'code');
}

describe('the table of sentences', () => {
  it('has an entry for every finding that the sources give a code', () => {
    const codes = new Set([...codesOf('scenarios'), ...codesOf('gate/judge/capacity')]);
    expect(codes.size).toBeGreaterThan(40);
    const lacking = [...codes, ...CAPACITY_ENDS.map((ended) => `capacity_${ended}`)].filter(
      (code) => SAID[`finding ${code}`] === undefined,
    );
    expect(lacking).toEqual([]);
  });

  it('has an entry for every reason that the sources give a code, or says which test holds it', () => {
    const rooms = ['verdict', 'gate', 'load', 'github', 'auth', 'budget'];
    const findings = new Set(codesOf('gate/judge/capacity'));
    const codes = new Set(rooms.flatMap(codesOf).filter((code) => !findings.has(code)));
    expect(codes.size).toBeGreaterThan(25);
    const lacking = [...codes].filter(
      (code) =>
        SAID[`reason ${code}`] === undefined &&
        SAID[`finding ${code}`] === undefined &&
        ELSEWHERE[code] === undefined &&
        !NO_REASONS.includes(code),
    );
    expect(lacking).toEqual([]);
  });

  it('leaves to other tests what they hold by its name, and nothing that runs say', () => {
    const tests = join(import.meta.dirname, '..');
    for (const [code, path] of Object.entries(ELSEWHERE))
      expect([code, readFileSync(join(tests, path), 'utf8').includes(code)]).toEqual([code, true]);
    const told = [...Object.keys(ELSEWHERE), ...NO_REASONS].filter(
      (code) => SAID[`reason ${code}`] !== undefined,
    );
    expect(told).toEqual([]);
  });

  it('knows no code that the sources do not have', () => {
    const text = textOf('scenarios') + ['verdict', 'gate', 'load', 'github'].map(textOf).join('');
    const ended: ReadonlySet<string> = new Set(CAPACITY_ENDS.map((each) => `capacity_${each}`));
    const dead = Object.keys(SAID)
      .flatMap((list) => /^(?:finding|reason) (.+)$/.exec(list)?.[1] ?? [])
      .filter((code) => !text.includes(`'${code}'`) && !ended.has(code) && ELSEWHERE[code] === undefined);
    expect(dead).toEqual([]);
  });
});
