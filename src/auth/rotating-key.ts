import type { Clock } from '../base/clock.js';
import { messageOf } from '../base/errors.js';
import type { Log } from '../base/log.js';
import type { Credential, Refusal } from '../load/exchange/sending/credential.js';
import type { Token, TokenSource } from './token.js';

/** What renewing needs of the run's surroundings. */
export interface KeyWorld {
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of every token before anything else happens with it. */
  readonly hide: (secrets: readonly string[]) => void;
}

/** Before its end a token is renewed: a fifth of its time, and at most five minutes, so that even slow programs are in time. */
const SHARE = 1 / 5;
const LONGEST_MARGIN_MS = 5 * 60_000;
/** Between attempts that gave nothing newer; programs with a cache of their own (`az`) keep a token until shortly before its end. */
const SHORTEST_WAIT_MS = 1_000;
const WAIT_AFTER_END_MS = 30_000;
/** A new token that is refused as well is not renewed again at once: it is not its age that is wrong. */
const BETWEEN_REFUSALS_MS = 60_000;

/**
 * A key that is read again before it ends, and once where the endpoint refuses it (401). Requests never wait for it: they go on
 * with the old one until the new one is there.
 */
export class RotatingKey implements Credential {
  private token: Token | null = null;
  private renewing: Promise<boolean> | null = null;
  private trouble: string | null = null;
  private told: string | null = null;
  private refusedAt = Number.NEGATIVE_INFINITY;
  /** Whether this one was asked for because the one before was refused. */
  private isOfRefusal = false;
  /** Since the last one came. */
  private isRefused = false;
  private cancel: () => void = () => undefined;
  private closed = false;

  constructor(
    private readonly source: TokenSource,
    private readonly world: KeyWorld,
  ) {}

  get name(): string {
    return this.source.name;
  }

  get isToken(): boolean {
    return this.source.isToken;
  }

  key(): string | undefined {
    return this.token?.value;
  }

  /** Reads the first one. Rejects with a TokenError where there is none. */
  async open(): Promise<void> {
    this.take(await this.source.read());
    if (this.leftMs() <= 0)
      this.world.log.warning(
        `${this.source.setting}: ${this.source.shown} gives a token that by this machine's clock has ended; it is tried all the same`,
      );
    this.schedule(true);
  }

  close(): void {
    this.closed = true;
    this.cancel();
  }

  failure(): string | null {
    const isOver = this.leftMs() <= 0 || this.isRefused;
    return this.trouble !== null && isOver
      ? `the token is not taken any more and cannot be renewed: ${this.source.shown} ${this.trouble}`
      : null;
  }

  refused({ status, key }: Refusal): Promise<boolean> | null {
    if (status !== 401) return null;
    if (key !== this.token?.value) return Promise.resolve(true);
    this.isRefused = true;
    const { clock } = this.world;
    if (this.renewing === null) {
      const isRecent = clock.now() - this.refusedAt < BETWEEN_REFUSALS_MS;
      if (isRecent && this.isOfRefusal && this.leftMs() > 0) return null;
      this.refusedAt = clock.now();
      this.isOfRefusal = true;
    }
    return this.renew();
  }

  /** Whether there is another token now. One at a time, whoever asks. */
  private renew(): Promise<boolean> {
    this.renewing ??= this.readAgain().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  private async readAgain(): Promise<boolean> {
    const before = this.token?.value;
    try {
      this.take(await this.source.read());
      this.trouble = null;
    } catch (error) {
      this.trouble = messageOf(error);
      if (this.told !== this.trouble)
        this.world.log.warning(
          `${this.source.setting}: ${this.source.shown} ${this.trouble}; requests go on with the token before`,
        );
      this.told = this.trouble;
    }
    const isNewer = this.token?.value !== before;
    this.schedule(isNewer);
    return isNewer;
  }

  private take(token: Token): void {
    this.world.hide(this.source.secretsOf?.(token.value) ?? [token.value]);
    const isSame = token.value === this.token?.value;
    if (!isSame) this.isRefused = false;
    // Being given once more makes it no younger, where its time is only counted from when it came.
    this.token = {
      ...token,
      endsAt: isSame ? earlier(token.endsAt, this.token?.endsAt ?? null) : token.endsAt,
    };
  }

  private leftMs(): number {
    const endsAt = this.token?.endsAt ?? null;
    return endsAt === null ? Number.POSITIVE_INFINITY : endsAt - this.world.now();
  }

  private schedule(isNewer: boolean): void {
    this.cancel();
    const left = this.leftMs();
    const due = isNewer ? left - Math.min(LONGEST_MARGIN_MS, left * SHARE) : left / 2;
    const wait = Math.min(
      left > 0 ? Math.max(SHORTEST_WAIT_MS, due) : WAIT_AFTER_END_MS,
      this.source.everyMs ?? Number.POSITIVE_INFINITY,
    );
    if (this.closed || !Number.isFinite(wait)) return;
    const { clock } = this.world;
    this.cancel = clock.at(
      clock.now() + wait,
      () => {
        this.isOfRefusal = false;
        void this.renew();
      },
      'rough',
    );
  }
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
