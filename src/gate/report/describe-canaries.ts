import type { Report } from '../../report/schema/schema.js';
import { type Sample, wasSent } from '../../samples/sample.js';
import { findTrouble } from '../../verdict/trouble/canary-trouble.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import { isSteady } from '../judge/early-rules.js';

/** Null where the plan has none. */
export function describeCanaries(
  canaries: readonly Sample[],
  { scenarios }: Pick<PreparedRun, 'scenarios'>,
): Report['canaries'] {
  if (scenarios.every(({ plan }) => plan.canaries === undefined)) return null;
  // Where the load changes by plan their times follow it.
  const even = scenarios.every(isSteady);
  const { failed, spells } = findTrouble(canaries, { field: even ? 'e2eMs' : null, load: null });
  return {
    sent: canaries.filter(({ outcome }) => wasSent(outcome)).length,
    failed,
    cost: canaries.reduce((sum, { costUsd }) => sum + costUsd, 0),
    spells: spells.map((spell) => ({ ...spell, toMs: Number.isFinite(spell.toMs) ? spell.toMs : null })),
  };
}
