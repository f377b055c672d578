import { mayEndEarly } from '../../settings/compare-config.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import { foreseeThresholds, tellEarlyStop } from '../../verdict/thresholds/foresee-thresholds.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import type { Looks } from '../judge/early-rules.js';
import { lintingOf } from '../judge/lint/linting.js';
import type { RunComparison } from '../judge/plan-run-comparison.js';

/** What the plan can decide, one sentence each, before it is paid for. `whole`: of all shards together. */
export async function foreseeRun(
  parsed: ParsedConfig,
  prepared: PreparedRun,
  { looks, whole, comparison }: { looks: Looks; whole: Looks; comparison: RunComparison | null },
): Promise<string[]> {
  const { config } = parsed;
  const linting = lintingOf(parsed, prepared, whole);
  const told = foreseeThresholds(config.thresholds, {
    ...linting,
    sequential: (spec) => looks.sequential(spec),
  });
  const compared = comparison?.plan ?? null;
  if (comparison === null || compared === null) {
    const ending = tellEarlyStop(looks, mayEndEarly(config));
    return ending === null ? told : [...told, ending];
  }
  const { pairs } = comparison;
  // By the point nothing is left open.
  if (config['on-inconclusive'] === 'point' || pairs === 0) return told;
  if (pairs === null || compared.settings.design !== 'pairs')
    return [
      ...told,
      'What the comparison can decide only the run shows: how many pairs it has, or how much blocks of time differ',
    ];
  const { foreseeComparison } = await import('../../verdict/compare/foresee/foresee-comparison.js');
  const usdPerPair = prepared.estimate.expected / pairs;
  return [...told, ...foreseeComparison({ plan: compared, pairs, usdPerPair })];
}
