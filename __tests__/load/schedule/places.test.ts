import { describe, expect, it } from '@jest/globals';
import { Iterations, nextTurn } from '../../../src/load/schedule/iterations.js';
import { Places } from '../../../src/load/schedule/places.js';
import type { Loop, Session, Turn } from '../../../src/plan/plan.js';
import { arrival, planOf } from '../../support/load-run.js';

const turnOf = (...ids: readonly number[]): Turn => ({
  pauseMs: 0,
  requests: ids.map((id) => ({ id, prompt: id % 4, arm: 'head', phase: 'measure' })),
});
const looping = (loop: Partial<Loop> = {}, turns: readonly Turn[] = [turnOf(0)]): Session => ({
  ...arrival(0),
  stage: 2,
  turns,
  loop: { untilMs: 10_000, shared: false, from: 0, ids: { first: 5, step: 3 }, ...loop },
});

describe('the place of a request', () => {
  const places = new Places(planOf([], { scenario: 'cache' }), { origin: 1_000, startMs: 100, shard: '1/2' });

  it('is as the plan has numbered it, and as the session is tagged', () => {
    const session: Session = { ...arrival(0), stage: 2, pair: 7, turns: [turnOf(8, 9)] };
    const found = places.of(session, turnOf(8, 9), 1_250);
    expect(
      found.map(({ id, stage, pair, plannedMs, promptId }) => [id, stage, pair, plannedMs, promptId]),
    ).toEqual([
      [8, 2, 7, 250, 'a'],
      [9, 2, 7, 250, 'b'],
    ]);
    expect(found[0]).toMatchObject({ scenario: 'cache', shard: '1/2', planned: turnOf(8).requests[0] });
    // Of a prompt that the plan does not have.
    expect(places.of(session, turnOf(3), 1_250)[0]?.promptId).toBe('');
  });

  it('of a looping session is numbered as it is sent, by its steps, whatever another one sends', () => {
    const [one, other] = [looping(), looping({ ids: { first: 6, step: 3 } })];
    const idsOf = (session: Session, turn: Turn): number[] =>
      places.of(session, turn, 1_100).map(({ id }) => id);
    expect(idsOf(one, turnOf(0))).toEqual([5]);
    expect(idsOf(one, turnOf(0, 1, 2))).toEqual([8, 11, 14]);
    expect(idsOf(other, turnOf(0))).toEqual([6]);
    expect(idsOf(one, turnOf(0))).toEqual([17]);
  });

  it('of a looping session is in the stage in which it is due, and a pair where two go together', () => {
    const session = looping();
    const at = (due: number, turn = turnOf(0)) => {
      const [{ stage, pair, id } = { stage: 0, pair: 0, id: 0 }] = places.of(session, turn, due);
      return [stage, pair === null ? null : pair === id];
    };
    // Stages begin with the plan, 100 ms behind the run.
    expect(at(1_100)).toEqual([1, null]);
    expect(at(6_099)).toEqual([1, null]);
    expect(at(6_100)).toEqual([2, null]);
    expect(at(6_100, turnOf(0, 1))).toEqual([2, true]);
    expect(at(1_000)).toEqual([1, null]);
  });
});

describe('shared iterations', () => {
  const shared = looping({ shared: true }, [turnOf(0), turnOf(1), turnOf(2)]);

  it('are left until as many have begun, for those that share them', () => {
    const iterations = new Iterations(planOf([], { iterations: 2 }));
    for (const own of [looping(), arrival(0)]) {
      iterations.begin(own);
      expect(iterations.isLeft(own)).toBe(true);
    }
    expect(iterations.isLeft(shared)).toBe(true);
    iterations.begin(shared);
    expect(iterations.isLeft(shared)).toBe(true);
    iterations.begin(shared);
    expect(iterations.isLeft(shared)).toBe(false);
    expect(iterations.isLeft(looping())).toBe(true);
    expect(new Iterations(planOf([])).isLeft(shared)).toBe(true);
  });

  it('that nobody began are dealt out in turn, each user’s from where he stopped', () => {
    const iterations = new Iterations(planOf([], { iterations: 6 }));
    iterations.begin(shared);
    const other = looping({ shared: true, from: 1 }, [turnOf(0), turnOf(1)]);
    iterations.retire(looping(), 0);
    iterations.retire(arrival(0), 0);
    iterations.retire(shared, 2);
    iterations.retire(other, 1);
    const dealt = [...iterations.leftovers()].map(({ session, turn }) => [
      session === shared ? 'first' : 'second',
      turn.requests[0]?.id,
    ]);
    expect(dealt).toEqual([
      ['first', 2],
      ['second', 1],
      ['first', 0],
      ['second', 1],
      ['first', 1],
    ]);
    // Once.
    expect([...iterations.leftovers()]).toEqual([]);
  });

  it('are none where there is no number of them, or nobody is left', () => {
    const endless = new Iterations(planOf([]));
    endless.begin(shared);
    endless.retire(shared, 0);
    expect([...endless.leftovers()]).toEqual([]);
    expect([...new Iterations(planOf([], { iterations: 3 })).leftovers()]).toEqual([]);
    const done = new Iterations(planOf([], { iterations: 1 }));
    done.begin(shared);
    done.retire(shared, 1);
    expect([...done.leftovers()]).toEqual([]);
  });

  it('go on with the next turn, and behind the last where a pass begins', () => {
    expect([0, 1, 2].map((index) => nextTurn(shared, index))).toEqual([1, 2, 0]);
    expect(nextTurn(looping({ from: 1 }, [turnOf(0), turnOf(1)]), 1)).toBe(1);
    expect(nextTurn({ ...shared, loop: null }, 2)).toBe(3);
  });
});
