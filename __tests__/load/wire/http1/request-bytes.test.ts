import { validateHeaderName, validateHeaderValue } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeRequest } from '../../../../src/load/wire/http1/request-bytes.js';

const encode = (name: string, value: string): Buffer =>
  encodeRequest({ url: new URL('http://host/path'), headers: { [name]: value }, body: '{}' });

/** What an action throws, but for its stack. */
function thrownBy(action: () => unknown): object | null {
  try {
    action();
    return null;
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    return { name, message, code };
  }
}

describe('a header of a request', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0x1ff }),
    fc.constantFrom(0, 9, 10, 13, 32, 0x7f, 0xff, 0x100, 0x20ac, 0xd83d),
  );
  const text = fc.array(unit, { maxLength: 12 }).map((units) => String.fromCharCode(...units));
  const name = fc.oneof(text, fc.constantFrom('x-a', 'X_b', "!#$%&'*+-.^_`|~09", 'a b', 'a:', ''));

  it('is refused where, and as, the client of Node refuses it', () => {
    fc.assert(
      fc.property(name, text, (field, value) => {
        const asNode = thrownBy(() => {
          validateHeaderName(field);
          validateHeaderValue(field, value);
        });
        expect(thrownBy(() => encode(field, value))).toEqual(asNode);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused for each character that Node refuses, and for no other', () => {
    for (let unit = 0; unit < 0x180; unit += 1) {
      const one = String.fromCharCode(unit);
      expect([unit, thrownBy(() => encode('x-a', `a${one}b`)) !== null]).toEqual([
        unit,
        thrownBy(() => validateHeaderValue('x-a', `a${one}b`)) !== null,
      ]);
      expect([unit, thrownBy(() => encode(`x${one}`, 'a')) !== null]).toEqual([
        unit,
        thrownBy(() => validateHeaderName(`x${one}`)) !== null,
      ]);
    }
  });
});
