import type { Report } from '../schema/schema.js';
import { round, WIDTH } from './parts/chart.js';
import { html, type Html } from './parts/html.js';
import type { Scale } from './parts/scale.js';

type Episode = NonNullable<Report['thresholds'][number]['episode']>;

/** Episodes that kept a threshold from failing, each span of time once. */
export function selectEpisodes({ thresholds }: Pick<Report, 'thresholds'>): Episode[] {
  const episodes = thresholds.flatMap(({ episode }) => episode ?? []);
  return [...new Map(episodes.map((each) => [`${each.fromMs}/${each.toMs}`, each])).values()];
}

/** Bands behind the dots, as high as the plot and wide enough to be seen. */
export function drawEpisodes(episodes: readonly Episode[], x: Scale, height: number): Html {
  return html`${episodes.map(({ fromMs, toMs }) => {
    const [left, right] = [x.at(fromMs) * WIDTH, x.at(toMs) * WIDTH];
    return html`<path class="episode" d="M${round(left)} 0H${round(Math.max(right, left + 3))}V${height}H${round(left)}z"/>`;
  })}`;
}
