import { describe, expect, it } from '@jest/globals';
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
});
