import { lookup as lookupName, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Counts the connections that were opened, so that each begins with another address. */
export interface Turn {
  next: number;
}

/**
 * The addresses of a name, those of the first one's family begun elsewhere each time: a load goes to all that a name stands
 * for. Whoever connects tries the others where one is dead.
 */
export function spreadLookup(turn: Turn, resolve: typeof lookupName = lookupName): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const addresses = error === null ? rotate(found, turn) : [];
      const [first] = addresses;
      if (error !== null || first === undefined) callback(error, []);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function rotate(found: readonly LookupAddress[], turn: Turn): LookupAddress[] {
  const own = found.filter(({ family }) => family === found[0]?.family);
  const others = found.filter(({ family }) => family !== found[0]?.family);
  const at = turn.next % Math.max(1, own.length);
  turn.next += 1;
  return [...own.slice(at), ...own.slice(0, at), ...others];
}
