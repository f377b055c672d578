import { asError } from '../../../base/errors.js';
import type { Clock } from '../../../base/clock.js';
import type { WireRequest } from '../../../protocols/protocol.js';
import type { CapFields } from '../cap-field.js';
import type { RunningExchange } from '../exchange.js';
import { nothingSeen, type Observation } from '../observation.js';
import { PaceRecorder } from '../pace.js';
import type { PreparedRequest } from '../prepare.js';

export interface SendingTerms {
  readonly prepared: PreparedRequest;
  readonly caps: CapFields;
  readonly clock: Clock;
  start(wire: WireRequest, done: (seen: Observation) => void): RunningExchange;
}

/**
 * Sends a request, and once more where nothing of it was refused but the field of its cap or its credentials, which costs
 * nothing, so that its reservation holds. What is told in the end is the last writing alone: renewing a token and signing
 * are in no measured time. `done` is called exactly once.
 */
export function sendPrepared(terms: SendingTerms, done: (seen: Observation) => void): RunningExchange {
  const sending = new Sending(terms, done);
  sending.write();
  return sending;
}

class Sending implements RunningExchange {
  private wire: WireRequest;
  private running: RunningExchange | null = null;
  /** What is told where the run ends while a token is fetched or a signature made. */
  private meanwhile: Observation | null = null;
  private renewed = false;
  private over = false;

  constructor(
    private readonly terms: SendingTerms,
    private readonly done: (seen: Observation) => void,
  ) {
    this.wire = terms.prepared.wire();
  }

  write(): void {
    const { prepared, caps, clock } = this.terms;
    const { credential } = prepared.target;
    const asked = caps.apply(this.wire, prepared.target);
    const key = credential?.key();
    const signed = credential?.sign?.(asked) ?? asked;
    if (!(signed instanceof Promise)) {
      this.start(asked, signed, key);
      return;
    }
    this.meanwhile = unsent(clock, 'cancelled', null);
    signed.then(
      (wire) => this.start(asked, wire, key),
      (error: unknown) => this.finish(unsent(clock, 'network', asError(error))),
    );
  }

  cancel(): void {
    if (this.meanwhile !== null) this.finish(this.meanwhile);
    else this.running?.cancel();
  }

  private start(asked: WireRequest, signed: WireRequest, key: string | undefined): void {
    if (this.over) return;
    this.meanwhile = null;
    this.running = this.terms.start(signed, (seen) => this.answered(asked, { signed, key }, seen));
  }

  private answered(
    asked: WireRequest,
    { signed, key }: { readonly signed: WireRequest; readonly key: string | undefined },
    seen: Observation,
  ): void {
    const { prepared, caps } = this.terms;
    if (caps.learn(asked, prepared.target, seen)) {
      this.write();
      return;
    }
    const { status, headers, errorBody: body, ending } = seen;
    const again =
      this.renewed || ending !== 'complete' || status === null || status < 300
        ? null
        : (prepared.target.credential?.refused({ wire: signed, key, status, headers, body }) ?? null);
    if (again === null) {
      this.finish(seen);
      return;
    }
    this.renewed = true;
    this.meanwhile = seen;
    void again.then((isNewer) => {
      if (this.over) return;
      if (!isNewer) {
        this.finish(seen);
        return;
      }
      this.wire = prepared.wire();
      this.write();
    });
  }

  private finish(seen: Observation): void {
    if (this.over) return;
    this.over = true;
    this.done(seen);
  }
}

/** Of a request that no byte was written of. */
function unsent(clock: Clock, ending: 'cancelled' | 'network', networkError: Error | null): Observation {
  return { ...nothingSeen(new PaceRecorder()), ending, networkError, endedAt: clock.now() };
}
