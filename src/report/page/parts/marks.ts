import { round, WIDTH } from './chart.js';
import { html, type Html } from './html.js';

/** Places in the unit square: `x` to the right, `y` upwards. */
interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** More dots than this melt into each other and cost the browser dearly: then their density is drawn. */
const MOST_DOTS = 2_500;
const [CELLS_ACROSS, CELLS_UP, LEVELS] = [200, 44, 5];

/** Every point as a dot, or the density of very many: five levels by the logarithm of the count. */
export function drawPoints(points: Points, height: number, name: string): Html {
  return points.x.length <= MOST_DOTS ? drawDots(points, height, name) : drawDensity(points, height, name);
}

/** Dots are strokes of no length with round ends: they stay round however the plot is stretched. */
function drawDots({ x, y }: Points, height: number, name: string): Html {
  const path = x.map((at, i) => `M${round(at * WIDTH)} ${round((1 - (y[i] ?? 0)) * height)}h0`);
  return html`<path class="dots ${name}" d="${path.join('')}"/>`;
}

function drawDensity({ x, y }: Points, height: number, name: string): Html {
  const counts = new Uint32Array(CELLS_ACROSS * CELLS_UP);
  x.forEach((at, i) => {
    const column = Math.min(CELLS_ACROSS - 1, Math.floor(at * CELLS_ACROSS));
    const row = Math.min(CELLS_UP - 1, Math.floor((y[i] ?? 0) * CELLS_UP));
    counts[row * CELLS_ACROSS + column] = (counts[row * CELLS_ACROSS + column] ?? 0) + 1;
  });
  const top = Math.log1p(counts.reduce((most, count) => Math.max(most, count), 1));
  const [wide, high] = [round(WIDTH / CELLS_ACROSS), round(height / CELLS_UP)];
  const paths = Array.from({ length: LEVELS }, () => '');
  counts.forEach((count, cell) => {
    if (count === 0) return;
    const level = Math.min(LEVELS - 1, Math.floor((Math.log1p(count) / top) * LEVELS));
    const left = (cell % CELLS_ACROSS) * wide;
    const upper = round(height - (Math.floor(cell / CELLS_ACROSS) + 1) * high);
    paths[level] = `${paths[level] ?? ''}M${left} ${upper}h${wide}v${high}h-${wide}z`;
  });
  return html`${paths.map((path, level) => path !== '' && html`<path class="cell ${name} level-${level + 1}" d="${path}"/>`)}`;
}

/** A line through the points; NaN breaks it. */
export function drawLine({ x, y }: Points, height: number, name: string): Html {
  let pen = 'M';
  let path = '';
  x.forEach((at, i) => {
    const up = y[i] ?? Number.NaN;
    if (Number.isNaN(up)) {
      pen = 'M';
      return;
    }
    path += `${pen}${round(at * WIDTH)} ${round((1 - up) * height)}`;
    pen = 'L';
  });
  return html`<path class="line ${name}" d="${path}"/>`;
}

/** The area below steps: `heights[i]` from `edges[i]` to `edges[i + 1]`, all in the unit square. */
export function drawSteps(
  edges: readonly number[],
  heights: readonly number[],
  height: number,
  name: string,
): Html {
  const steps = heights.map((up, i) => `V${round((1 - up) * height)}H${round((edges[i + 1] ?? 1) * WIDTH)}`);
  return html`<path class="steps ${name}" d="M${round((edges[0] ?? 0) * WIDTH)} ${height}${steps.join('')}V${height}"/>`;
}

/** Upright ticks at the given places, several in one place drawn once. */
export function drawTicks(places: readonly number[], top: number, length: number, name: string): Html {
  const distinct = new Set(places.map((at) => Math.round(at * WIDTH)));
  const path = [...distinct].map((x) => `M${x} ${top}v${length}`);
  return html`<path class="tick ${name}" d="${path.join('')}"/>`;
}
