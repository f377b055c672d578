/** Something a scenario saw, in plain words and as numbers: what happened, how often, and what would mitigate it. */
export interface Finding {
  /** Short and stable, for machines: `cold_start`, `limit_bound_first`, … */
  readonly code: string;
  readonly message: string;
  readonly values: Record<string, number | string | boolean | null>;
}
