import { resolveCacheHits } from '../../../metrics/cache-hits.js';
import type { Phase, Sample } from '../../../samples/sample.js';
import type { PreparedRun } from '../../prepare/prepared-run.js';
import { atCapacity, type SearchedRun } from '../capacity/at-capacity.js';
import { type AtPlateau, atPlateau } from './at-plateau.js';

/** The samples as they are judged: cache hits told, of a search the certified load, of a load its plateau where that is asked for. */
export function chooseSamples(run: SearchedRun, ordered: readonly Sample[]): AtPlateau {
  const { prepared } = run;
  return atPlateau(prepared.scenarios, atCapacity(run, tellCacheHits(prepared, ordered)));
}

/** A cold cache is no cold start, and what is measured of it is no metric of one. */
function inCache(phase: Phase): Phase {
  return phase === 'cold' ? 'fill' : phase === 'warm' ? 'again' : phase;
}

/** In each cache scenario by its own evidence; the samples of others stay as they are. */
function tellCacheHits({ scenarios }: PreparedRun, ordered: readonly Sample[]): readonly Sample[] {
  return scenarios.reduce<readonly Sample[]>((samples, { plan }) => {
    if (plan.type !== 'cache') return samples;
    const own = resolveCacheHits(samples.filter(({ scenario }) => scenario === plan.scenario)).samples;
    const told = new Map(own.map((sample) => [sample.id, { ...sample, phase: inCache(sample.phase) }]));
    return samples.map((sample) => told.get(sample.id) ?? sample);
  }, ordered);
}
