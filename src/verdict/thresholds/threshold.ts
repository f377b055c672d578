import type { TagFilter } from '../../metrics/tags.js';

/** k6's aggregations; `med` is kept apart from `p(50)` only in how it was written. */
export type Aggregation =
  | { readonly kind: 'avg' | 'min' | 'max' | 'count' | 'rate' | 'value' }
  | { readonly kind: 'percentile'; readonly percent: number };

export type Operator = '<' | '<=' | '>' | '>=' | '==' | '===' | '!=';

/**
 * The right-hand side, in the metric's unit. `ratio` (`+15%`: 0.15) and `difference` (`+0.002`) are relative to
 * the comparison's partner.
 */
export type Limit = { readonly kind: 'absolute' | 'ratio' | 'difference'; readonly value: number };

/** What a threshold says on its right of the metric: `p(95)<3s abort`. */
export interface Expression {
  readonly aggregation: Aggregation;
  readonly operator: Operator;
  readonly limit: Limit;
  /** Stop the run as soon as it is decided to fail. */
  readonly abort: boolean;
  /** As written. */
  readonly source: string;
}

/** One condition of the gate. */
export interface ThresholdSpec extends Expression {
  /** Canonical name. */
  readonly metric: string;
  readonly tags: TagFilter;
  /** What the arm of the tags is called, where it has a name of its own. */
  readonly armName?: string;
  /** Of `monthly_cost`, which is judged as the cost of a request: requests a month that the limit was divided by. */
  readonly monthly?: { readonly requests: number; readonly written: ThresholdSpec };
}

export function isEquality(operator: Operator): boolean {
  return operator === '==' || operator === '===' || operator === '!=';
}

/** Whether `value` satisfies `operator limit`; infinite values compare as they should. */
export function satisfies(value: number, operator: Operator, limit: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '==':
    case '===':
      return value === limit;
    case '!=':
      return value !== limit;
  }
}
