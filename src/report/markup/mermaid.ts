import { cleanText, fenceCode, shorten } from './escape.js';

/** Mermaid's own first colour is nearly white. These can be told apart on light and dark, by colour-blind eyes too. */
const COLOURS =
  '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#3b82c4, #d9730d, #8957b5, #2f855a"}}}}%%';
/** The same in words, in the order of the series. */
export const COLOUR_NAMES = ['blue', 'orange', 'purple', 'green'] as const;

/** Longest diagram that Mermaid draws by default, in characters. */
export const LONGEST_DIAGRAM = 50_000;
/** More points than this cannot be told apart at the width of a page. */
const MOST_POINTS = 60;

/** A chart over categories. Several series have no legend in Mermaid: say in prose which line is which. */
export interface Chart {
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

interface Series {
  readonly kind: 'bar' | 'line';
  readonly values: readonly (number | null)[];
}

/**
 * `xychart-beta` source (the spelling that older and newer Mermaid know), or the empty text where there is nothing
 * to draw. Points at which a series was not measured are left out of all, since a gap cannot be drawn.
 */
export function writeXyChart(chart: Chart): string {
  const measured = chart.categories
    .map((_, i) => i)
    .filter((i) => chart.series.every(({ values }) => isDrawable(values[i])));
  const points = thin(measured);
  if (points.length < 2 || chart.series.length === 0) return '';
  const highest = Math.max(...points.flatMap((i) => chart.series.map(({ values }) => values[i] ?? 0)));
  const source = [
    COLOURS,
    'xychart-beta',
    `  title ${quote(chart.title)}`,
    `  x-axis ${quote(chart.xTitle)} [${points.map((i) => quote(chart.categories[i] ?? '', 16)).join(', ')}]`,
    `  y-axis ${quote(chart.yTitle)} 0 --> ${writeNumber(highest > 0 ? highest * 1.05 : 1)}`,
    ...chart.series.map(
      ({ kind, values }) => `  ${kind} [${points.map((i) => writeNumber(values[i] ?? 0)).join(', ')}]`,
    ),
  ].join('\n');
  return source.length < LONGEST_DIAGRAM ? source : '';
}

/** The chart as a fenced block of Markdown. */
export function renderXyChart(chart: Chart): string {
  const source = writeXyChart(chart);
  return source === '' ? '' : fenceCode('mermaid', source.split('\n'));
}

function isDrawable(value: number | null | undefined): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function thin(points: readonly number[]): number[] {
  const step = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_, i) => i % step === 0);
}

/** Mermaid's own notation has no way to quote a quote, and reads `%%` and `;` even within text. */
function quote(text: string, most = 60): string {
  const plain = shorten(
    cleanText(text)
      .replace(/["'`;%#<>&{}[\]\\|]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  );
  return `"${plain === '' ? '-' : plain}"`;
}

/** A plain decimal with four significant digits: Mermaid reads no exponents. */
function writeNumber(value: number): string {
  const decimals = value === 0 ? 0 : Math.min(8, Math.max(0, 3 - Math.floor(Math.log10(value))));
  return value
    .toFixed(decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
