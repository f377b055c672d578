import type { Ms } from '../base/units.js';
import type { Bursts, RoundTrip } from '../samples/bursts.js';
import type { GapHistogram } from '../samples/gap-histogram.js';

/** Whether the gaps between events are the model's: `way` where something between it and here bundles them. */
export interface GapTrust {
  readonly bundledBy: 'nobody' | 'server' | 'way';
  /** Of the gaps, those between events of one read. */
  readonly share: number;
  /** Events of the most frequent burst. */
  readonly size: number;
}

/** More than a fifth of the gaps within reads: what is left does not measure the model. */
const MOST_WITHIN = 0.2;
/** A server that hands on what it generates together (speculative decoding, several steps at once) does so in equal bursts. */
const EVEN_SHARE = 0.75;
const LARGEST_STEP = 16;
/**
 * Linux sends what a proxy has corked 200 ms after the first of it, and an even pace makes equal bursts of that, too: whatever
 * comes after a burst's first event comes within that time, and the next burst not before it.
 */
const CORK: { readonly holdsMs: Ms; readonly slackMs: Ms } = { holdsMs: 200, slackMs: 10 };

/**
 * Where a server leaves Nagle’s algorithm on, what it writes waits until the bytes before have been acknowledged: an even pace
 * makes equal bursts of that, a round trip after one another (seen over 40 ms: 8, 4 or 2 tokens every 40.5 ms at 5, 10 or 20 ms a
 * token). To open a connection takes one round trip, with TLS up to three and some arithmetic; the head of an answer at least one.
 */
const NAGLE: { readonly trips: number; readonly factor: number; readonly slackMs: Ms } = {
  trips: 4,
  factor: 1.25,
  slackMs: 2,
};

/** `gaps` are those between reads. */
export function trustGaps(gaps: GapHistogram, bursts: Bursts): GapTrust {
  const { within, answers, even, roundTrip } = bursts;
  const share = within === 0 ? 0 : within / (within + gaps.count);
  const [size, alike] = [...even].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1, 0]);
  if (share <= MOST_WITHIN) return { bundledBy: 'nobody', share, size };
  const pause = gaps.percentile(0.5) ?? 0;
  const isEven = size > 1 && size <= LARGEST_STEP && alike >= EVEN_SHARE * answers;
  const isOfTheWay = isCorked(pause, size) || mayAwaitTrip(pause, roundTrip);
  return { bundledBy: isEven && !isOfTheWay ? 'server' : 'way', share, size };
}

/** Whether a cork could have made bursts of this size, at a steady pace, which begin `pause` after one another. */
function isCorked(pause: Ms, size: number): boolean {
  const after = (pause * (size - 1)) / size;
  return pause >= CORK.holdsMs - CORK.slackMs && after <= CORK.holdsMs + CORK.slackMs;
}

/** Whether bursts so far apart may have waited for an acknowledgement; they may where nothing bounds a round trip. */
function mayAwaitTrip(pause: Ms, { connectMs, firstByteMs }: RoundTrip): boolean {
  const most = Math.min(connectMs ?? Infinity, firstByteMs ?? Infinity);
  return pause <= NAGLE.factor * most + NAGLE.slackMs && pause >= (connectMs ?? 0) / NAGLE.trips;
}
