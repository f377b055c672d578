import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  describeUnset,
  fillTemplate,
  findUnset,
  measureFilled,
  findUnsupported,
  variablesIn,
} from '../../../src/prompts/templates/template.js';

describe('a template', () => {
  it('is filled with spaces in the braces or without', () => {
    expect(fillTemplate('{{a}} {{ a }} {{b-c.d}} {{größe}}', { a: 1, 'b-c.d': 'x', größe: true })).toBe(
      '1 1 x true',
    );
  });

  it('finds its way into maps, prints what is no text as JSON, and nothing for null', () => {
    expect(
      fillTemplate('{{user.name}}|{{list}}|{{none}}', { user: { name: 'Jo' }, list: [1, 2], none: null }),
    ).toBe('Jo|[1,2]|');
  });

  it('keeps what is no variable, and dollar signs in values', () => {
    expect(fillTemplate('{a} {{}} {{ }} {{a b}} {{{{', { a: 1 })).toBe('{a} {{}} {{ }} {{a b}} {{{{');
    expect(fillTemplate('{{a}}', { a: '$& $1' })).toBe('$& $1');
  });

  it('takes nothing from what every object has', () => {
    expect(variablesIn('{{constructor}} {{__proto__}}')).toEqual(['constructor', '__proto__']);
    expect(findUnset(['{{constructor}} {{__proto__}} {{toString}}'], {})).toHaveLength(3);
  });

  it('names the line and what is available', () => {
    expect(findUnset(['{{ x.y }} {{z}}'], { z: 1 })).toEqual(['x.y']);
    expect(describeUnset({ path: 'f.yml', text: 'a\nb {{ x.y }}' }, 'x.y', { z: 1 })).toEqual({
      setting: 'prompts',
      file: 'f.yml',
      line: 2,
      message: 'the template variable {{x.y}} has no value; available are z',
    });
  });

  it('is measured before it is filled, no further than the limit', () => {
    expect(measureFilled(['{{a}}b'], { a: 'xyz' }, 100)).toBeGreaterThanOrEqual('xyzb'.length);
    expect(measureFilled(['{{a}}'.repeat(1000)], { a: 'x'.repeat(1000) }, 10_000)).toBeLessThan(20_000);
  });

  it.each(['{% if %}', '{# x #}', '{{ a | b }}'])('knows that %s is more than a variable', (text) => {
    expect(findUnsupported(`x ${text}`)).toBeDefined();
    expect(findUnsupported('{{ a }} | {b|c}')).toBeUndefined();
  });

  it('is filled completely or names what is unset', () => {
    const name = fc.constantFrom('a', 'b', 'c.d');
    const text = fc
      .array(
        fc.oneof(
          name.map((n) => `{{${n}}}`),
          fc.string(),
        ),
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.dictionary(name, fc.string()), (template, variables) => {
        const unset = findUnset([template], variables);
        expect(unset).toHaveLength(
          variablesIn(template).filter((one) => !Object.hasOwn(variables, one)).length,
        );
      }),
    );
  });

  it('reads hostile braces in a moment', () => {
    for (const part of ['{{', '{{ ', '{{a', '{{a ', '{{ a |'])
      expect(variablesIn(part.repeat(200_000))).toEqual([]);
  });
});
