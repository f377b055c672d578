import { describe, expect, it } from '@jest/globals';
import type { lookup as lookupName, LookupAddress } from 'node:dns';
import { spreadLookup } from '../../../../src/load/wire/http1/addresses.js';

/** The addresses of `localhost`, which every machine knows. */
function lookUp(
  lookup: ReturnType<typeof spreadLookup>,
  hostname: string,
): Promise<readonly string[] | Error> {
  return new Promise((resolve) => {
    lookup(hostname, { all: true }, (error, found) =>
      resolve(error ?? (Array.isArray(found) ? found : []).map(({ address }) => address)),
    );
  });
}

describe('the addresses of a name', () => {
  it('are all there, whichever comes first', async () => {
    const lookup = spreadLookup({ next: 0 });
    const [first, second] = [await lookUp(lookup, 'localhost'), await lookUp(lookup, 'localhost')];
    expect([...(first as string[])].sort()).toEqual([...(second as string[])].sort());
    expect(first).not.toEqual([]);
  });

  it('are an error where there are none', async () => {
    expect(await lookUp(spreadLookup({ next: 0 }), 'nowhere.invalid')).toHaveProperty('code');
  });

  const knowing = (found: readonly LookupAddress[], asked: unknown[] = []): typeof lookupName =>
    ((hostname: string, options: object, callback: (...told: unknown[]) => void) => {
      asked.push([hostname, options]);
      callback(null, found);
    }) as unknown as typeof lookupName;
  const four = (last: number): LookupAddress => ({ address: `192.0.2.${last}`, family: 4 });
  const six: LookupAddress = { address: '2001:db8::1', family: 6 };

  it('of the first one’s family begin elsewhere each time, those of the other follow in their order', async () => {
    const other: LookupAddress = { address: '2001:db8::2', family: 6 };
    const lookup = spreadLookup({ next: 0 }, knowing([four(1), six, four(2), other, four(3)]));
    const rest = [six.address, other.address];
    const lasts = async (): Promise<string[]> =>
      ((await lookUp(lookup, 'name')) as string[]).map((address) => address.replace('192.0.2.', ''));
    expect(await lasts()).toEqual(['1', '2', '3', ...rest]);
    expect(await lasts()).toEqual(['2', '3', '1', ...rest]);
    expect(await lasts()).toEqual(['3', '1', '2', ...rest]);
    expect(await lasts()).toEqual(['1', '2', '3', ...rest]);
  });

  it('are one where one is asked for, of whatever family', () => {
    const told: unknown[] = [];
    const asked: unknown[] = [];
    const lookup = spreadLookup({ next: 1 }, knowing([four(1), four(2)], asked));
    lookup('name', { family: 4, hints: 0 }, (...given) => told.push(given));
    lookup('name', {}, (...given) => told.push(given));
    spreadLookup({ next: 7 }, knowing([six]))('name', { all: false }, (...given) => told.push(given));
    expect(told).toEqual([
      [null, '192.0.2.2', 4],
      [null, '192.0.2.1', 4],
      [null, six.address, 6],
    ]);
    expect(asked[0]).toEqual(['name', { family: 4, hints: 0, all: true }]);
  });

  it('are none where none was found', async () => {
    expect(await lookUp(spreadLookup({ next: 3 }, knowing([])), 'name')).toEqual([]);
  });
});
