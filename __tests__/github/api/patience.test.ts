import { describe, expect, it } from '@jest/globals';
import { DeadlineError } from '../../../src/github/api/deadline.js';
import { Patience } from '../../../src/github/api/patience.js';
import { ManualClock } from '../../support/manual-clock.js';

const hanging = (): Promise<never> => new Promise(() => undefined);
const settled = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

describe('Patience', () => {
  it('ends every work at the one deadline', async () => {
    const clock = new ManualClock();
    const patience = new Patience(clock, 30_000);
    const first = settled(patience.finish(hanging));
    clock.advance(20_000);
    const second = settled(patience.finish(hanging));
    expect(patience.leftMs).toBe(10_000);
    clock.advance(10_000);
    expect([await first, await second]).toEqual([expect.any(DeadlineError), expect.any(DeadlineError)]);
  });

  it('ends sooner what is under way when it is told to hurry, and never later', async () => {
    const clock = new ManualClock();
    const patience = new Patience(clock, 30_000);
    const work = settled(patience.finish(hanging));
    patience.hurry(4_000);
    patience.hurry(60_000);
    expect(patience.leftMs).toBe(4_000);
    clock.advance(4_000);
    await Promise.resolve();
    expect(await work).toMatchObject({ message: 'the job was cancelled' });
  });

  it('lets what is done in time be done', async () => {
    const patience = new Patience(new ManualClock(), 10);
    patience.hurry(5);
    expect(await patience.finish(() => Promise.resolve('done'))).toBe('done');
  });
});
