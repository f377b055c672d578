import { normalCdf, normalDensity } from '../distributions/normal.js';

/** One look at a path: what ends it there. Times ascend. */
export interface PathLook {
  readonly time: number;
  /** Ends at or beyond it; infinite where nothing does. */
  readonly above: number;
  /** Ends at or below it. */
  readonly below: number;
}

/** Of each look the probability that the path ends there, on either side. */
export interface PathEnds {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Even number of Simpson intervals: four digits are right, which is more than any assumption behind a drift. */
const INTERVALS = 32;
/** How many standard deviations from their mean paths are followed where nothing ends them. */
const REACH = 6;

/**
 * Where a Brownian motion with a drift (per unit of time) ends, by recursive numerical integration (Armitage, McPherson &
 * Rowe 1969): what looks at an estimate come to where it is not 0.
 */
export function followPaths(looks: readonly PathLook[], drift: number): PathEnds {
  const ends: { above: number[]; below: number[] } = { above: [], below: [] };
  let time = 0;
  let paths: Paths = { nodes: [0], masses: [1] };
  for (const look of looks) {
    const [step, moved] = [Math.sqrt(look.time - time), drift * (look.time - time)];
    const chance = (of: (node: number) => number): number =>
      paths.nodes.reduce((sum, node, i) => sum + (paths.masses[i] ?? 0) * normalCdf(of(node) / step), 0);
    ends.above.push(chance((node) => node + moved - look.above));
    ends.below.push(chance((node) => look.below - node - moved));
    const [center, reach] = [drift * look.time, REACH * Math.sqrt(look.time)];
    const [low, high] = [Math.max(look.below, center - reach), Math.min(look.above, center + reach)];
    paths = low < high ? spread(paths, { low, high, moved, step }) : { nodes: [], masses: [] };
    time = look.time;
  }
  return ends;
}

interface Paths {
  readonly nodes: readonly number[];
  /** The probability that each node stands for. */
  readonly masses: readonly number[];
}

interface Stretch {
  readonly low: number;
  readonly high: number;
  readonly moved: number;
  readonly step: number;
}

/** The paths that go on between two bounds, on Simpson's nodes. */
function spread(from: Paths, { low, high, moved, step }: Stretch): Paths {
  const width = (high - low) / INTERVALS;
  const nodes = Array.from({ length: INTERVALS + 1 }, (_, i) => low + i * width);
  const masses = nodes.map((node, i) => {
    const weight = (i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2) * (width / 3);
    let density = 0;
    for (let j = 0; j < from.nodes.length; j += 1)
      density += (from.masses[j] ?? 0) * normalDensity((node - (from.nodes[j] ?? 0) - moved) / step);
    return (weight * density) / step;
  });
  return { nodes, masses };
}
