import { describe, expect, it } from '@jest/globals';
import { CapFields } from '../../../../src/load/exchange/cap-field.js';
import { nothingSeen, type Observation } from '../../../../src/load/exchange/observation.js';
import { PaceRecorder } from '../../../../src/load/exchange/pace.js';
import type { Credential, Refusal } from '../../../../src/load/exchange/sending/credential.js';
import { secondWriting } from '../../../../src/load/exchange/sending/second-writing.js';
import { sendPrepared } from '../../../../src/load/exchange/sending/send-prepared.js';
import { createLedger, type Reservation } from '../../../../src/budget/ledger.js';
import type { WireRequest } from '../../../../src/protocols/protocol.js';
import { turns } from '../../../support/event-loop.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { preparedWith } from '../../../support/prepared.js';

const seenOf = (fields: Partial<Observation>): Observation => ({
  ...nothingSeen(new PaceRecorder()),
  ...fields,
});

/** Sends one request with a credential; the test answers for each writing. */
function send(credential: Partial<Credential> = {}) {
  const clock = new ManualClock();
  const writings: {
    wire: WireRequest;
    answer: (fields: Partial<Observation>) => void;
    isCancelled: boolean;
  }[] = [];
  const done: Observation[] = [];
  const given: Credential = {
    name: 'c',
    isToken: true,
    key: () => 'key',
    refused: () => null,
    failure: () => null,
    ...credential,
  };
  const running = sendPrepared(
    {
      prepared: preparedWith({ target: { credential: given } }),
      caps: new CapFields(() => undefined),
      clock,
      start(wire, answered) {
        const writing = {
          wire,
          answer: (fields: Partial<Observation>) => answered(seenOf(fields)),
          isCancelled: false,
        };
        writings.push(writing);
        return { cancel: () => (writing.isCancelled = true) };
      },
    },
    (seen) => done.push(seen),
  );
  return { clock, writings, done, cancel: () => running.cancel() };
}

describe('a request with a credential', () => {
  it('is sent once more where something newer is there now, and no third time', async () => {
    const refusals: Refusal[] = [];
    const { writings, done } = send({
      refused: (refusal) => {
        refusals.push(refusal);
        return Promise.resolve(true);
      },
    });
    writings[0]?.answer({ status: 401, headers: { a: 'b' }, errorBody: 'expired' });
    expect(done).toEqual([]);
    await turns(1);
    expect(refusals).toMatchObject([
      { wire: writings[0]?.wire, key: 'key', status: 401, headers: { a: 'b' }, body: 'expired' },
    ]);
    writings[1]?.answer({ status: 403 });
    await turns(1);
    expect(writings).toHaveLength(2);
    expect(done.map(({ status }) => status)).toEqual([403]);
    expect(refusals).toHaveLength(1);
  });

  it('ends with its refusal where there is nothing newer, or it was not about the credential', async () => {
    const same = send({ refused: () => Promise.resolve(false) });
    same.writings[0]?.answer({ status: 401 });
    await turns(1);
    expect([same.writings.length, same.done.map(({ status }) => status)]).toEqual([1, [401]]);
    const other = send({ refused: () => null });
    other.writings[0]?.answer({ status: 400 });
    expect(other.done.map(({ status }) => status)).toEqual([400]);
  });

  it.each<[string, Partial<Observation>]>([
    ['it was answered', { status: 200 }],
    ['it was answered oddly', { status: 299 }],
    ['its refusal broke off', { status: 401, ending: 'network' }],
    ['it had no more time', { status: 401, ending: 'timeout' }],
    ['nothing came', { status: null, ending: 'complete' }],
  ])('is not asked of where %s', (_, seen) => {
    let asked = 0;
    const { writings, done } = send({
      refused: () => {
        asked += 1;
        return Promise.resolve(true);
      },
    });
    writings[0]?.answer(seen);
    expect([asked, done.length, writings.length]).toEqual([0, 1, 1]);
  });

  it('is asked of from 300 on', () => {
    let asked = 0;
    const { writings } = send({
      refused: () => {
        asked += 1;
        return null;
      },
    });
    writings[0]?.answer({ status: 300 });
    expect(asked).toBe(1);
  });

  it('ends where the run does while a newer one is fetched, with what was refused, once', async () => {
    for (const isNewer of [true, false]) {
      const { writings, done, cancel } = send({ refused: () => Promise.resolve(isNewer) });
      writings[0]?.answer({ status: 401 });
      cancel();
      cancel();
      await turns(1);
      expect(done.map(({ status }) => status)).toEqual([401]);
      expect(writings).toHaveLength(1);
    }
  });

  it('takes back what is under way', async () => {
    const { writings, cancel, done } = send({ refused: () => Promise.resolve(true) });
    cancel();
    expect(writings[0]?.isCancelled).toBe(true);
    writings[0]?.answer({ status: 401 });
    await turns(1);
    cancel();
    expect(writings[1]?.isCancelled).toBe(true);
    writings[1]?.answer({ status: null, ending: 'cancelled' });
    expect(done.map(({ ending }) => ending)).toEqual(['cancelled']);
  });
});

describe('a request that is signed', () => {
  const signed: WireRequest = { url: new URL('http://127.0.0.1/'), headers: { signature: 's' }, body: '' };

  it('is sent with its signature, made at once or later', async () => {
    expect(send({ sign: () => signed }).writings[0]?.wire).toBe(signed);
    const later = send({ sign: () => Promise.resolve(signed) });
    expect(later.writings).toEqual([]);
    await turns(1);
    expect(later.writings[0]?.wire).toBe(signed);
    later.writings[0]?.answer({ status: 200 });
    expect(later.done).toHaveLength(1);
  });

  it('was never written where its signature cannot be made, or the run ends before', async () => {
    const failing = send({ sign: () => Promise.reject(new Error('no key')) });
    failing.clock.advance(7);
    await turns(1);
    expect(failing.done).toMatchObject([
      { ending: 'network', writtenAt: null, networkError: { message: 'no key' }, endedAt: 7 },
    ]);
    const ended = send({ sign: () => Promise.resolve(signed) });
    ended.cancel();
    await turns(1);
    expect(ended.done).toMatchObject([{ ending: 'cancelled', writtenAt: null, networkError: null }]);
    expect(ended.writings).toEqual([]);
  });
});

describe('what a second writing costs', () => {
  function setUp(ceiling: number, worst: number) {
    const ledger = createLedger(ceiling);
    const paid = { reservation: ledger.reserve(3) as Reservation, lostUsd: null as number | null };
    return { ledger, paid, again: secondWriting(paid, { ledger, worst: () => worst }) };
  }

  it('is reserved beside the first, which stays charged', () => {
    const { ledger, paid, again } = setUp(10, 4);
    expect(again.amount).toBe(3);
    expect(again.reserve()).toBe(true);
    expect([paid.lostUsd, ledger.spent, ledger.reserved]).toEqual([3, 3, 4]);
    expect(again.reserve()).toBe(false);
    expect([paid.lostUsd, ledger.spent, ledger.reserved]).toEqual([3, 3, 4]);
    paid.reservation.settle(1);
    expect([ledger.spent, ledger.reserved]).toEqual([4, 0]);
  });

  it('that another thread reserved is taken over, and raised to what it may cost', () => {
    const { ledger, paid, again } = setUp(20, 5);
    // On its side of the books.
    ledger.reserve(3);
    again.adopt();
    expect([paid.lostUsd, ledger.spent, ledger.reserved, paid.reservation.amount]).toEqual([3, 3, 5, 5]);
    const cheaper = setUp(20, 2);
    cheaper.ledger.reserve(3);
    cheaper.again.adopt();
    expect(cheaper.paid.reservation.amount).toBe(3);
    cheaper.ledger.reserve(3);
    cheaper.again.adopt();
    expect([cheaper.paid.lostUsd, cheaper.ledger.spent]).toEqual([6, 6]);
  });
});
