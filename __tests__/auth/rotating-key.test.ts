import { describe, expect, it } from '@jest/globals';
import { RotatingKey } from '../../src/auth/rotating-key.js';
import { type Token, TokenError } from '../../src/auth/token.js';
import { VirtualClock } from '../support/virtual-clock.js';

const MINUTE = 60_000;

interface Given {
  /** One after the other; the last one again and again. A text is a failure. */
  readonly tokens: readonly (Token | string)[];
  readonly everyMs?: number;
}

/** A key in virtual time, and when its source was asked. */
function keyWith({ tokens, everyMs }: Given) {
  const clock = new VirtualClock();
  const [asked, told, hidden]: [number[], string[], string[]] = [[], [], []];
  const source = {
    name: 'source',
    setting: 'api-key-command',
    shown: '`az`',
    isToken: false,
    everyMs: everyMs ?? null,
    read: () => {
      const next = tokens[Math.min(asked.length, tokens.length - 1)]!;
      asked.push(clock.now());
      return typeof next === 'string' ? Promise.reject(new TokenError(next)) : Promise.resolve(next);
    },
  };
  const log = {
    info: () => undefined,
    debug: () => undefined,
    warning: (text: string) => void told.push(text),
  };
  const hide = (secrets: readonly string[]): void => void hidden.push(...secrets);
  const key = new RotatingKey(source, { clock, log, now: () => clock.now(), hide });
  const until = async (instant: number): Promise<void> => {
    const state = { isOver: false };
    clock.at(instant, () => (state.isOver = true));
    while (!state.isOver) {
      clock.step();
      // A source that is a promise is read meanwhile.
      for (let turn = 0; turn < 9; turn += 1) await Promise.resolve();
    }
  };
  return { key, clock, asked, told, hidden, until };
}

const refusal = (key: string | undefined, status = 401) => ({
  wire: { url: new URL('http://127.0.0.1/'), headers: {}, body: '' },
  key,
  status,
  headers: {},
  body: '',
});
const lasting = (value: string, endsAt: number | null): Token => ({ value, endsAt });

describe('a key that changes', () => {
  it('is read again five minutes before it ends, or a fifth of its time', async () => {
    const { key, asked, until, hidden } = keyWith({
      tokens: [lasting('a', 60 * MINUTE), lasting('b', 65 * MINUTE), lasting('c', null)],
    });
    await key.open();
    expect(key.key()).toBe('a');
    await until(54.9 * MINUTE);
    expect(key.key()).toBe('a');
    await until(55.1 * MINUTE);
    expect(key.key()).toBe('b');
    await until(500 * MINUTE);
    expect(asked).toEqual([0, 55 * MINUTE, 63 * MINUTE]);
    expect(key.key()).toBe('c');
    expect(hidden).toEqual(['a', 'b', 'c']);
  });

  it('is asked for again where the source still gives the old one, as `az` does until shortly before its end', async () => {
    const old = lasting('a', 60 * MINUTE);
    const { key, asked, until } = keyWith({ tokens: [old, old, old, lasting('b', null)] });
    await key.open();
    await until(59.9 * MINUTE);
    expect(asked.map((at) => at / MINUTE)).toEqual([0, 55, 57.5, 58.75]);
    expect(key.key()).toBe('b');
  });

  it('grows no older by being given again where only the time since it came is known', async () => {
    const { key, asked, until } = keyWith({ tokens: [lasting('a', 10 * MINUTE), lasting('a', 18 * MINUTE)] });
    await key.open();
    await until(9.9 * MINUTE);
    expect(asked.slice(0, 4).map((at) => at / MINUTE)).toEqual([0, 8, 9, 9.5]);
  });

  it('is used on where it cannot be renewed, which is told once, and has failed when it has ended', async () => {
    const { key, told, asked, until } = keyWith({ tokens: [lasting('a', 10 * MINUTE), 'ends with code 1'] });
    await key.open();
    await until(9.9 * MINUTE);
    expect(key.key()).toBe('a');
    expect(key.failure()).toBeNull();
    await until(12 * MINUTE);
    expect(key.failure()).toContain('cannot be renewed: `az` ends with code 1');
    expect(told).toEqual(['api-key-command: `az` ends with code 1; requests go on with the token before']);
    expect(asked.length).toBeLessThan(20);
  });

  it('is renewed once by all who are refused with it together, and by nobody who was refused with the one before', async () => {
    const { key, asked } = keyWith({ tokens: [lasting('a', null), lasting('b', null)] });
    await key.open();
    const all = await Promise.all([key.refused(refusal('a')), key.refused(refusal('a'))]);
    expect(all).toEqual([true, true]);
    expect(asked).toHaveLength(2);
    expect(await key.refused(refusal('a'))).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it('is not renewed again at once where the new one is refused as well, nor for another status', async () => {
    const { key, asked, clock, until } = keyWith({ tokens: [lasting('a', null), lasting('b', null)] });
    await key.open();
    expect(key.refused(refusal('a', 403))).toBeNull();
    await key.refused(refusal('a'));
    expect(key.refused(refusal('b'))).toBeNull();
    await until(clock.now() + 2 * MINUTE);
    expect(await key.refused(refusal('b'))).toBe(false);
    expect(asked).toHaveLength(3);
  });

  it('is renewed at once again where the one after was renewed in time, or has ended by its own word', async () => {
    const given = keyWith({
      tokens: [lasting('a', null), lasting('b', 40_000), lasting('c', null), lasting('d', null)],
    });
    await given.key.open();
    await given.key.refused(refusal('a'));
    await given.until(33_000);
    expect(given.key.key()).toBe('c');
    expect(await given.key.refused(refusal('c'))).toBe(true);
    expect(given.key.key()).toBe('d');
    const ended = keyWith({ tokens: [lasting('a', null), lasting('b', 1), lasting('c', null)] });
    await ended.key.open();
    await ended.key.refused(refusal('a'));
    await ended.until(5);
    expect(await ended.key.refused(refusal('b'))).toBe(true);
  });

  it('has failed where it is refused and no other can be had', async () => {
    const { key } = keyWith({ tokens: [lasting('a', null), 'does not end within 30 s'] });
    await key.open();
    expect(await key.refused(refusal('a'))).toBe(false);
    expect(key.failure()).toContain('does not end within 30 s');
  });

  it('is looked at every so often where it stands in a file', async () => {
    const { key, asked, until } = keyWith({
      tokens: [lasting('a', null), lasting('b', null)],
      everyMs: 10_000,
    });
    await key.open();
    await until(25_000);
    expect(asked).toEqual([0, 10_000, 20_000]);
    expect(key.key()).toBe('b');
    key.close();
    await until(90_000);
    expect(asked).toHaveLength(3);
  });

  it('is tried where it seems to have ended, for the clock may be wrong, and asked for again now and then', async () => {
    const { key, told, asked, until } = keyWith({ tokens: [lasting('a', -1)] });
    await key.open();
    expect(told.join()).toContain("by this machine's clock has ended");
    expect(key.failure()).toBeNull();
    await until(5 * MINUTE);
    expect(asked).toHaveLength(10);
  });

  it('is none where the first cannot be had', async () => {
    await expect(keyWith({ tokens: ['gives nothing'] }).key.open()).rejects.toThrow('gives nothing');
  });
});
