import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compilePlain } from '../../../../src/prompts/templates/engines/plain-engine.js';
import { findMissing } from '../../../../src/prompts/templates/engines/usage.js';
import type { Fields } from '../../../../src/prompts/files/fields.js';

function fill(text: string, row: Fields): string {
  return compilePlain({ engine: 'plain', text, rows: [] }).fill(row);
}

function missing(text: string, row: Fields): string[] {
  return findMissing(compilePlain({ engine: 'plain', text, rows: [] }).usage, row, []);
}

describe('a template of plain variables', () => {
  it('is filled with spaces in the braces or without', () => {
    expect(fill('{{a}} {{ a }} {{b-c.d}} {{größe}}', { a: 1, 'b-c.d': 'x', größe: true })).toBe('1 1 x true');
  });

  it('finds its way into maps and lists, prints what is no text as JSON, and nothing for null', () => {
    const row = { user: { name: 'Jo' }, list: [1, 2], none: null };
    expect(fill('{{user.name}}|{{list}}|{{list.1}}|{{none}}', row)).toBe('Jo|[1,2]|2|');
  });

  it('keeps what is no variable, and dollar signs in values', () => {
    expect(fill('{a} {{}} {{ }} {{a b}} {{{{ ${{ a }} \\{{a}}', { a: 1 })).toBe(
      '{a} {{}} {{ }} {{a b}} {{{{ ${{ a }} \\{{a}}',
    );
    expect(fill('{{a}}', { a: '$& $1' })).toBe('$& $1');
  });

  it('takes nothing from what every object has', () => {
    expect(missing('{{constructor}} {{__proto__}} {{toString}}', {})).toHaveLength(3);
  });

  it('is filled completely or names what is unset', () => {
    const name = fc.constantFrom('a', 'b', 'c.d');
    const part = fc.oneof(
      name.map((one) => `{{${one}}}`),
      fc.string(),
    );
    const text = fc.array(part).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.dictionary(name, fc.string()), (template, row) => {
        const unset = missing(template, row);
        for (const one of unset) expect(Object.hasOwn(row, one)).toBe(false);
        for (const one of Object.keys(row)) expect(unset).not.toContain(one);
      }),
    );
  });

  it('reads hostile braces in a moment', () => {
    for (const part of ['{{', '{{ ', '{{a', '{{a ', '{{ a |'])
      expect(missing(part.repeat(200_000), {})).toEqual([]);
  });
});
