import type { Ms } from '../base/units.js';
import type { Bursts } from '../samples/bursts.js';
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

export function trustGaps(gaps: GapHistogram, { within, answers, even }: Bursts): GapTrust {
  const share = gaps.count === 0 ? 0 : within / gaps.count;
  const [size, alike] = [...even].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1, 0]);
  if (share <= MOST_WITHIN) return { bundledBy: 'nobody', share, size };
  // The median gap between bursts: those within lie below it.
  const pause = gaps.percentile(share + (1 - share) / 2) ?? 0;
  const isEven = size > 1 && size <= LARGEST_STEP && alike >= EVEN_SHARE * answers && !isCorked(pause, size);
  return { bundledBy: isEven ? 'server' : 'way', share, size };
}

/** Whether a cork could have made bursts of this size, at a steady pace, which begin `pause` after one another. */
function isCorked(pause: Ms, size: number): boolean {
  const after = (pause * (size - 1)) / size;
  return pause >= CORK.holdsMs - CORK.slackMs && after <= CORK.holdsMs + CORK.slackMs;
}
