import type { Usd } from '../../../base/units.js';
import { countCanaries } from '../../../plan/canaries.js';
import { WARMUP_PAIRS } from '../../../plan/pairs.js';
import type { ParsedConfig } from '../../../settings/parsed-config.js';
import type { LintSettings } from '../../../verdict/thresholds/lint-thresholds.js';
import type { ThresholdSpec } from '../../../verdict/thresholds/threshold.js';
import { baseOf, type PreparedRun, type PreparedScenario } from '../../prepare/prepared-run.js';
import { expectedPerRequest, type RunEstimate } from '../../prepare/run-estimate.js';
import type { Looks } from '../early-rules.js';

/** What is known before the run of what its thresholds will be judged on. */
export function lintingOf(
  { config }: ParsedConfig,
  { estimate, scenarios }: PreparedRun,
  looks: Looks,
): LintSettings {
  // More of what is judged takes more canaries with it.
  const canaries = scenarios.reduce((sum, { plan }) => sum + countCanaries(plan, plan.planned ?? 0), 0);
  return {
    confidence: config.confidence,
    onInconclusive: config['on-inconclusive'],
    planned: (spec) => {
      const planned = looks.planned(spec);
      return planned === null ? null : Math.max(0, planned - countWarmup(spec, scenarios));
    },
    usdPerRequest: priceJudged(estimate, canaries),
  };
}

function priceJudged(estimate: RunEstimate, canaries: number): Usd {
  const judged = estimate.requests - canaries;
  return estimate.perOpenRequest === null && judged > 0
    ? estimate.expected / judged
    : expectedPerRequest(estimate);
}

/** Requests of head that a threshold's planned ones hold and that are not judged: the first pairs of each compared load. */
function countWarmup({ tags }: ThresholdSpec, scenarios: readonly PreparedScenario[]): number {
  if (tags.stage !== undefined && tags.stage !== '1') return 0;
  const paired = scenarios.filter(
    (scenario) =>
      (tags.scenario === undefined || scenario.plan.scenario === tags.scenario) &&
      scenario.scenario.config.design === 'pairs' &&
      baseOf(scenario) !== null,
  );
  return paired.length * WARMUP_PAIRS;
}
