import { bisect } from '../distributions/bisect.js';
import { normalCdf, normalDensity } from '../distributions/normal.js';

/** Looks at a comparison while it runs, after equal shares of its pairs. */
const LOOKS = 4;

/** Even number of Simpson intervals, and how many standard deviations below 0 the grid begins: nine digits are right. */
const INTERVALS = 560;
const DEPTH = 6.5;
/** No bound is higher, in standard deviations. */
const HIGHEST = 9;

/** How alpha is spent: `alpha (k/looks)^exponent` by look k. */
export interface Spending {
  readonly looks?: number;
  readonly exponent?: number;
}

/**
 * One-sided z-bounds for equally spaced looks that spend `alpha (k/looks)²` by look k, or by another exponent, by
 * recursive numerical integration (Armitage, McPherson & Rowe 1969; Lan & DeMets 1983). For 0.05: 2.736, 2.304, 2.012,
 * 1.771.
 */
export function groupSequentialBounds(
  alpha: number,
  { looks = LOOKS, exponent = 2 }: Spending = {},
): readonly number[] {
  const key = `${alpha} ${looks} ${exponent}`;
  const found = known.get(key) ?? integrate(alpha, { looks, exponent });
  known.set(key, found);
  return found;
}

/** They take some 20 ms, and a plan asks for the same ones again. */
const known = new Map<string, readonly number[]>();

function integrate(alpha: number, { looks, exponent }: Required<Spending>): number[] {
  const step = 1 / Math.sqrt(looks);
  const bounds: number[] = [];
  /** The undecided paths of a Brownian motion: nodes with the probability each stands for. */
  let paths = { nodes: Float64Array.of(0), masses: Float64Array.of(1) };
  for (let look = 1; look <= looks; look += 1) {
    const time = look / looks;
    const toSpend = alpha * (time ** exponent - ((look - 1) / looks) ** exponent);
    const crossing = (bound: number): number =>
      paths.nodes.reduce(
        (sum, node, i) => sum + (paths.masses[i] ?? 0) * normalCdf((node - bound) / step),
        0,
      );
    const bound = bisect((x) => crossing(x) <= toSpend, 0, HIGHEST);
    bounds.push(bound / Math.sqrt(time));
    if (look < looks) paths = spreadBelow(paths, bound, step, time);
  }
  return bounds;
}

type Paths = { nodes: Float64Array<ArrayBuffer>; masses: Float64Array<ArrayBuffer> };

/** One step on, the paths that stay below the bound, on Simpson's nodes. */
function spreadBelow(from: Paths, bound: number, step: number, time: number): Paths {
  const low = -DEPTH * Math.sqrt(time);
  const width = (bound - low) / INTERVALS;
  const nodes = Float64Array.from({ length: INTERVALS + 1 }, (_, i) => low + i * width);
  const masses = nodes.map((node, i) => {
    const weight = (i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2) * (width / 3);
    let density = 0;
    for (let j = 0; j < from.nodes.length; j += 1)
      density += (from.masses[j] ?? 0) * normalDensity((node - (from.nodes[j] ?? 0)) / step);
    return (weight * density) / step;
  });
  return { nodes, masses };
}
