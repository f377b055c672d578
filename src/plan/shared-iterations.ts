import type { Session, SessionList } from './plan.js';

/**
 * Requests that shared iterations come to, where the users are equally fast: a turn asks as many arms as its prompt has, so that it
 * depends on whose turn it is. Exact for one user, and where all turns are alike.
 */
export function countShared(sessions: SessionList, iterations: number): number {
  const [size, ...others] = sessions.length === 0 ? [] : sizesOf(sessions.get(0));
  if (size === undefined) return 0;
  if (others.every((other) => other === size)) return iterations * size;
  const [each, more] = [Math.floor(iterations / sessions.length), iterations % sessions.length];
  let total = 0;
  for (let user = 0; user < Math.min(sessions.length, iterations); user += 1)
    total += countFirst(sessions.get(user), each + Number(user < more));
  return total;
}

/** Requests of the first turns of a looping session. */
function countFirst(session: Session, turns: number): number {
  const sizes = sizesOf(session);
  const from = session.loop?.from ?? 0;
  const sum = (upTo: number): number => sizes.slice(0, upTo).reduce((total, size) => total + size, 0);
  const [length, leadIn] = [sizes.length, sum(from)];
  if (turns <= length) return sum(turns);
  const passes = Math.floor((turns - from) / (length - from));
  const rest = (turns - from) % (length - from);
  return leadIn + passes * (sum(length) - leadIn) + sum(from + rest) - leadIn;
}

function sizesOf({ turns }: Session): number[] {
  return turns.map(({ requests }) => requests.length);
}
