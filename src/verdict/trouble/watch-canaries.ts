import { type Sample, wasSent } from '../../samples/sample.js';
import { findTrouble, isCanary } from './canary-trouble.js';
import { causeOf } from './causes.js';

/** Follows the canaries of a run that goes on. */
export interface CanaryWatch {
  observe(sample: Sample): void;
  /** Whether anything ails them so far, or nobody can tell yet: then no failure ends the run, for the whole may tell what it is. */
  isTroubled(): boolean;
}

export interface WatchedCanaries {
  /** Whether the load is the same throughout, so that latency cannot follow it. */
  readonly even: boolean;
  /** How many canaries go with the whole plan; null where only the run shows. */
  readonly planned: number | null;
}

/** Fewer have no level of their own. */
const LEAST = 16;

/** Of the load, without an answer: more of them may be what makes it fail. */
const MANY_FAILED = 0.05;
/** With what chance canaries may all have been spared what so many of the load's requests met. */
const SPARED = 0.002;

/** What is slow from its begin has no quiet level to be held against, so the first half of the canaries tells nothing. */
export function watchCanaries({ even, planned }: WatchedCanaries): CanaryWatch {
  const canaries: Sample[] = [];
  let [sent, failed] = [0, 0];
  /** Whether so few canaries went well that they tell nothing of what the load's own requests failed by. */
  const areFew = (): boolean =>
    failed > MANY_FAILED * sent && (1 - failed / sent) ** canaries.length > SPARED;
  let [askAt, troubled] = [planned === null ? LEAST : Math.ceil(planned / 2), true];
  return {
    observe(sample) {
      if (isCanary(sample)) canaries.push(sample);
      else if (sample.arm === 'head' && wasSent(sample.outcome)) {
        sent += 1;
        failed += Number(causeOf(sample) !== null);
      }
    },
    isTroubled() {
      if (canaries.length < askAt) return troubled || areFew();
      // The search is dear: again only when there is a twentieth more of them.
      askAt = Math.ceil(canaries.length * 1.05) + 1;
      const fields = even ? (['ttftMs', 'e2eMs'] as const) : [null];
      troubled = fields.some((field) => findTrouble(canaries, { field, load: null }).spells.length > 0);
      return troubled || areFew();
    },
  };
}
