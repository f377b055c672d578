import type { Clock } from '../../base/clock.js';
import type { Log } from '../../base/log.js';
import type { Credential, Refusal } from '../../load/exchange/sending/credential.js';
import { headerValue } from '../../load/wire/transport.js';
import type { WireRequest } from '../../protocols/protocol.js';
import type { RotatingKey } from '../rotating-key.js';
import { unpackKeys } from './aws-keys.js';

export interface SignatureTerms {
  readonly keys: RotatingKey;
  readonly region: string;
  readonly service: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Signed {
  readonly wire: WireRequest;
  /** On the clock. */
  readonly at: number;
  readonly keys: string;
  readonly skewMs: number;
}

/** AWS takes a signature for five minutes; one that is older than this is made anew, while requests still go with it. */
const RENEW_AFTER_MS = 60_000;
const LONGEST_USE_MS = 180_000;
/** The SDKs mend a clock that is this far off; a smaller difference is not what was refused. */
const LEAST_SKEW_MS = 120_000;
/** Of what a proxy may change on the way, and of what is written later. */
const UNSIGNED =
  /^(authorization|connection|content-length|expect|proxy-.*|te|transfer-encoding|user-agent|x-amzn-trace-id)$/;

/**
 * Requests signed by Signature Version 4 with keys that may change. A signature of the same request is used for a minute, so that
 * signing is seldom on a request's way, and never in its times: it is made before the first byte is written. Where AWS says that
 * this machine's clock is wrong, its own time counts from then on.
 */
export class AwsSignatures implements Credential {
  readonly isToken = false;
  private readonly made = new WeakMap<WireRequest, Signed>();
  private readonly keysOf = new WeakMap<WireRequest, string>();
  private readonly cache = new Map<string, ArrayBuffer>();
  private readonly making = new WeakSet<WireRequest>();
  private skewMs = 0;
  private hasEnded = false;

  constructor(private readonly terms: SignatureTerms) {}

  get name(): string {
    const { keys, service } = this.terms;
    return `${keys.name} ${service}`;
  }

  /** None: what proves the request is its signature. */
  key(): undefined {
    return undefined;
  }

  sign(wire: WireRequest): WireRequest | Promise<WireRequest> {
    const known = this.made.get(wire);
    const isValid = known?.keys === this.terms.keys.key() && known?.skewMs === this.skewMs;
    const age = known === undefined ? Number.POSITIVE_INFINITY : this.terms.clock.now() - known.at;
    if (known === undefined || !isValid || age > LONGEST_USE_MS) return this.make(wire);
    if (age > RENEW_AFTER_MS && !this.making.has(wire)) {
      this.making.add(wire);
      // What fails here is told when the signature is needed.
      void this.make(wire)
        .catch(() => undefined)
        .finally(() => this.making.delete(wire));
    }
    return known.wire;
  }

  refused(refusal: Refusal): Promise<boolean> | null {
    const { wire, status, headers, body } = refusal;
    if (status !== 403 && status !== 400 && status !== 401) return null;
    const words = `${headerValue(headers, 'x-amzn-errortype') ?? ''} ${body}`;
    if (SKEWED.test(words)) return this.mendClock(Date.parse(headerValue(headers, 'date') ?? ''));
    if (!ENDED.test(words)) return null;
    const renewal = this.terms.keys.refused({ ...refusal, status: 401, key: this.keysOf.get(wire) });
    return (renewal ?? Promise.resolve(false)).then((isNewer) => {
      this.hasEnded = !isNewer;
      return isNewer;
    });
  }

  failure(): string | null {
    return (
      this.terms.keys.failure() ??
      (this.hasEnded
        ? 'the credentials of `aws` have ended, and the environment holds no others; `role-duration-seconds` of configure-aws-credentials makes them last longer, and `role-arn` in `auth` renews them'
        : null)
    );
  }

  private async make(wire: WireRequest): Promise<WireRequest> {
    const { keys, region, service, clock, now } = this.terms;
    const packed = keys.key() ?? '';
    const { skewMs } = this;
    const { host, ...headers } = wire.headers;
    const url = new URL(wire.url);
    // Decoders of forms take both for a blank, and only one of them is signed alike by all.
    url.search = url.search.replaceAll('+', '%20');
    const signable = Object.entries(headers).filter(([name]) => !UNSIGNED.test(name));
    // Nothing else of a run needs it.
    const { AwsV4Signer } = await import('aws4fetch');
    const signer = new AwsV4Signer({
      ...unpackKeys(packed),
      method: wire.method ?? 'POST',
      url: host === undefined ? url.href : withHost(url, host),
      headers: signable,
      body: wire.body,
      region,
      service,
      datetime: new Date(now() + skewMs).toISOString().replace(/[:-]|\.\d{3}/g, ''),
      allHeaders: true,
      cache: this.cache,
    });
    const signed = await signer.sign();
    const sent = { ...wire, url, headers: { ...wire.headers, ...Object.fromEntries(signed.headers) } };
    this.made.set(wire, { wire: sent, at: clock.now(), keys: packed, skewMs });
    this.keysOf.set(sent, packed);
    return sent;
  }

  /** Once for all who were refused together. */
  private mendClock(theirs: number): Promise<boolean> | null {
    const off = theirs - this.terms.now();
    if (Number.isNaN(off)) return null;
    if (Math.abs(off - this.skewMs) > LEAST_SKEW_MS) {
      this.skewMs = off;
      this.terms.log.warning(
        `this machine's clock is ${Math.round(Math.abs(off) / 1_000)} s ${off > 0 ? 'behind' : 'ahead of'} AWS's: requests are signed by theirs`,
      );
      return Promise.resolve(true);
    }
    return this.skewMs === 0 ? null : Promise.resolve(true);
  }
}

/** The codes and words of AWS's services on a time that is too far from theirs, and on keys that have ended. */
const SKEWED =
  /RequestTimeTooSkewed|RequestExpired|RequestInTheFuture|Signature expired|Signature not yet current/i;
const ENDED = /ExpiredToken|TokenRefreshRequired|security token included in the request is expired/i;

function withHost(url: URL, host: string): string {
  const other = new URL(url);
  other.host = host;
  return other.href;
}
