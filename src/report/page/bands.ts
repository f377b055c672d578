import type { Ms } from '../../base/units.js';
import type { Report } from '../schema/schema.js';
import { round, WIDTH } from './parts/chart.js';
import { html, type Html } from './parts/html.js';
import type { Scale } from './parts/scale.js';

/** A span of the run that is drawn behind its dots. */
interface Band {
  /** An episode of head's own, or a spell of its canaries. */
  readonly kind: 'episode' | 'spell';
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/** Episodes that kept a threshold from failing and spells in which canaries were ill, each span of time once. */
export function selectBands({
  thresholds,
  canaries,
  run,
}: Pick<Report, 'thresholds' | 'canaries' | 'run'>): Band[] {
  const episodes = thresholds.flatMap(({ episode }) => episode ?? []);
  const bands = [
    ...episodes.map(({ fromMs, toMs }): Band => ({ kind: 'episode', fromMs, toMs })),
    ...(canaries?.spells ?? []).map(
      ({ fromMs, toMs }): Band => ({ kind: 'spell', fromMs, toMs: toMs ?? run.durationMs }),
    ),
  ];
  return [...new Map(bands.map((each) => [`${each.kind}/${each.fromMs}/${each.toMs}`, each])).values()];
}

/** Bands behind the dots, as high as the plot and wide enough to be seen. */
export function drawBands(bands: readonly Band[], x: Scale, height: number): Html {
  return html`${bands.map(({ kind, fromMs, toMs }) => {
    const [left, right] = [x.at(fromMs) * WIDTH, x.at(toMs) * WIDTH];
    return html`<path class="${kind}" d="M${round(left)} 0H${round(Math.max(right, left + 3))}V${height}H${round(left)}z"/>`;
  })}`;
}
