/** Batches of the rule, which is why it is called MSER-5. */
const BATCH = 5;
/** The warm-up is looked for in the first half: where it would be longer, a plateau was not reached. */
const LONGEST_WARMUP = 0.5;
/** Growth of the number in flight beyond this many standard deviations of a random walk is no chance. */
const GROWTH_Z = 1.64;

export interface Plateau {
  /** Index of the first value of the steady state. */
  readonly from: number;
  /** False where the rule would cut off more than it may: the series was still on its way. */
  readonly reached: boolean;
}

/**
 * Where a series leaves its warm-up, by MSER-5 (White 1997; White, Cobb & Spratt 2000): of means of five values each, as
 * many are cut off as minimise the squared standard error of the mean of the rest.
 */
export function findPlateau(values: readonly number[]): Plateau {
  const batches = Math.floor(values.length / BATCH);
  if (batches < 4) return { from: 0, reached: false };
  // From the end, so that one pass gives the sums of every suffix.
  let [sum, squares] = [0, 0];
  let best = { cut: 0, error: Infinity };
  for (let cut = batches - 1; cut >= 0; cut -= 1) {
    let mean = 0;
    for (let i = cut * BATCH; i < (cut + 1) * BATCH; i += 1) mean += (values[i] ?? 0) / BATCH;
    sum += mean;
    squares += mean * mean;
    const count = batches - cut;
    if (cut > batches * LONGEST_WARMUP) continue;
    const error = Math.max(0, squares - (sum * sum) / count) / count ** 2;
    // Of equals the least is cut off.
    if (error <= best.error + 1e-12) best = { cut, error: Math.min(error, best.error) };
  }
  return { from: best.cut * BATCH, reached: best.cut < Math.floor(batches * LONGEST_WARMUP) };
}

/** More in flight at the end than at the beginning, by more than arrivals and departures vary by chance. */
export function isGrowing(inFlight: readonly number[]): boolean {
  const tenth = Math.max(1, Math.floor(inFlight.length / 10));
  const mean = (part: readonly number[]): number =>
    part.reduce((sum, level) => sum + level, 0) / Math.max(1, part.length);
  const growth = mean(inFlight.slice(-tenth)) - mean(inFlight.slice(0, tenth));
  return growth / Math.sqrt(2 * Math.max(1, inFlight.length)) > GROWTH_Z;
}
