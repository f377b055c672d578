import { firstBroken, type GoodRequest } from '../../../metrics/good.js';
import type { Ms } from '../../../base/units.js';
import type { Sample } from '../../../samples/sample.js';
import type { ScenarioConfig } from '../../../settings/parsed-config.js';
import type { ProbeMark } from '../../../stats/capacity/probe.js';
import { nameOf } from '../../../verdict/thresholds/explain.js';
import { criteriaOf, type LoadCriterion } from '../../../verdict/thresholds/load-criteria.js';

/** What a load must keep: one share of good requests, or each of the thresholds. */
export interface SearchCriteria {
  /** Share of requests that may not keep each of them. */
  readonly allowed: readonly number[];
  /** As they are written, and in words; none where `good` says it. */
  readonly thresholds: readonly { readonly text: string; readonly words: string }[];
  /** What a request says of each. `elapsedMs` is how long ago it was written; null where it never was. */
  mark(sample: Sample, elapsedMs: Ms | null): ProbeMark[];
  /** What a request that kept not all of them broke first. */
  reasonOf(sample: Sample, marks: readonly ProbeMark[]): string;
}

/** By the settings of a capacity scenario. */
export function criteriaOfSearch({ name, config }: ScenarioConfig): SearchCriteria {
  const { good, capacity, thresholds } = config;
  return good === undefined ? byThresholds(criteriaOf(thresholds, name)) : byGood(good, capacity.share);
}

function byGood(good: GoodRequest, share: number): SearchCriteria {
  return {
    allowed: [1 - share],
    thresholds: [],
    mark: (sample) => [{ good: sample.good ?? null, level: latencyOf(sample) }],
    reasonOf: (sample) => notServed(sample) ?? firstBroken(good, sample) ?? 'errors',
  };
}

function byThresholds(criteria: readonly LoadCriterion[]): SearchCriteria {
  return {
    allowed: criteria.map(({ theta0 }) => theta0),
    thresholds: criteria.map(({ text, spec }) => ({ text, words: `${nameOf(spec)} (\`${spec.source}\`)` })),
    mark: (sample, elapsedMs) =>
      criteria.map((criterion) => ({
        good: criterion.keeps(sample, elapsedMs),
        level: criterion.levelOf(sample),
      })),
    reasonOf: (sample, marks) =>
      notServed(sample) ?? criteria[marks.findIndex(({ good }) => good === false)]?.spec.metric ?? 'errors',
  };
}

/** How long an answer took; infinite where there was none. */
export function latencyOf({ outcome, e2eMs }: Sample): Ms {
  return outcome === 'ok' ? (e2eMs ?? Infinity) : Infinity;
}

function notServed({ outcome }: Sample): string | null {
  if (outcome === 'dropped') return 'dropped';
  if (outcome === 'rate_limited') return '429';
  return outcome === 'ok' ? null : 'errors';
}
