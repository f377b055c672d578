const BARS = '▁▂▃▄▅▆▇█';

/**
 * Values as one line of block characters, the lowest bar at zero so that heights compare; `·` where nothing was
 * measured, the empty text below two values. Longer series are averaged into `most` bars.
 */
export function drawSparkline(values: readonly (number | null)[], most = 40): string {
  const points = values.length > most ? bin(values, most) : values;
  const known = points.filter((value): value is number => value !== null && Number.isFinite(value));
  if (known.length < 2) return '';
  const highest = Math.max(...known);
  return points.map((value) => drawBar(value, highest)).join('');
}

function drawBar(value: number | null, highest: number): string {
  if (value === null || !Number.isFinite(value)) return '·';
  const level = highest > 0 ? Math.round((Math.max(0, value) / highest) * (BARS.length - 1)) : 0;
  return BARS.charAt(level);
}

function bin(values: readonly (number | null)[], bins: number): (number | null)[] {
  return Array.from({ length: bins }, (_, i) => {
    const part = values.slice(
      Math.floor((i * values.length) / bins),
      Math.floor(((i + 1) * values.length) / bins),
    );
    const known = part.filter((value): value is number => value !== null && Number.isFinite(value));
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}
