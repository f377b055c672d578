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
/** Linux holds back what a proxy has corked for 200 ms, in which an even pace makes equal bursts, too. */
const CORKED: readonly [Ms, Ms] = [190, 215];

export function trustGaps(gaps: GapHistogram, { within, answers, even }: Bursts): GapTrust {
  const share = gaps.count === 0 ? 0 : within / gaps.count;
  const [size, alike] = [...even].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1, 0]);
  if (share <= MOST_WITHIN) return { bundledBy: 'nobody', share, size };
  // The median gap between bursts: those within lie below it.
  const pause = gaps.percentile(share + (1 - share) / 2) ?? 0;
  const isCorked = pause >= CORKED[0] && pause <= CORKED[1];
  const isEven = size > 1 && size <= LARGEST_STEP && alike >= EVEN_SHARE * answers && !isCorked;
  return { bundledBy: isEven ? 'server' : 'way', share, size };
}
