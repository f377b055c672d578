import type { ThresholdSpec } from '../threshold.js';
import { explainCluster, explainShort } from '../withheld.js';
import { type Cluster, episodeOf, findCluster, type Marks } from './cluster.js';
import { decideBy, type Interval, withoutFailure, withoutLess } from './interval.js';

export interface Withheld {
  readonly interval: Interval;
  readonly withheld: string | null;
  readonly cluster: Cluster | null;
}

interface Withholding {
  readonly marks: Marks;
  /** How many requests in a row may be one episode; null where only the run shows. */
  readonly length: number | null;
  /** The interval of all requests but so many from one on. */
  readonly outside: (from: number, length: number) => Interval;
}

/**
 * Violations that lie together in time do not speak for the endpoint's nature: a failure must then be one without them,
 * too; and it takes two episodes' length of requests to tell.
 */
export function withholdEpisode(
  spec: ThresholdSpec,
  interval: Interval,
  { marks, length, outside }: Withholding,
): Withheld {
  // What ended early for want of budget, say, may be shorter than two episodes of its plan.
  const cluster = findCluster(marks, length ?? episodeOf(marks.starts));
  if (cluster === null) return { interval, withheld: null, cluster: null };
  if (cluster === 'short')
    return { interval: withoutFailure(interval, spec), withheld: explainShort(marks), cluster: null };
  const others = outside(cluster.from, cluster.length);
  const without = decideBy(others, spec);
  const withheld = without === 'fail' ? null : explainCluster(spec, cluster, without);
  return { interval: withoutLess(interval, others, spec), withheld, cluster };
}
