/** A comparison as the report shows it; what is infinite or was not measured is null. */

export interface ComparedRow {
  readonly unit: string;
  readonly base: number | null;
  readonly head: number | null;
  /** Head over base. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** One-sided, of "head is no worse". */
  readonly p: number | null;
  /** The row fails where p is at most this and the ratio beyond its tolerance; null where it is not judged, or by stored runs. */
  readonly level: number | null;
  readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'no_data' | 'info';
  /** As a ratio, 1.1 for +10 %; null where the row is information only. */
  readonly tolerance: number | null;
  /** Worse than base at a level that is not enough for red. */
  readonly suspect: boolean;
  /** Requests that base did not answer, where only these would carry a pass, which is withheld; absent otherwise. */
  readonly baseUnanswered?: number;
  readonly message: string;
}

export interface ComparedPromptRow {
  readonly id: string;
  readonly status: 'changed' | 'unchanged' | 'new' | 'deleted' | 'renamed';
  readonly pairs: number;
  readonly metrics: Record<string, ComparedRow>;
}

/** An earlier run that a stored baseline rests on. */
export interface HistoryRow {
  readonly commit: string;
  /** ISO 8601. */
  readonly date: string;
  readonly url: string | null;
  readonly verdict: 'pass' | 'fail' | 'inconclusive';
  /** Keyed `metric:aggregation`. */
  readonly metrics: Record<string, number>;
}

export interface ComparisonRows {
  readonly kind: 'base' | 'baseline';
  readonly source: string;
  readonly url: string | null;
  readonly pairs: number;
  readonly design: string | null;
  /** Keyed `metric:aggregation`. */
  readonly metrics: Record<string, ComparedRow>;
  readonly prompts: ComparedPromptRow[];
  readonly notes: string[];
  /** Oldest first; empty but for a stored baseline. */
  readonly history: HistoryRow[];
}

/** JSON has no infinity. */
export function orNull(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
