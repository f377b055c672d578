import { givenArms } from '../../settings/compare-config.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { Arm } from '../../samples/sample.js';
import { withoutTag } from '../../metrics/tags.js';
import { metricOf } from '../../verdict/thresholds/evidence.js';
import type { ThresholdSpec } from '../../verdict/thresholds/threshold.js';
import type { ThresholdRow } from '../../verdict/thresholds/threshold-results.js';

/**
 * The settings with a threshold for each arm that it is about: of `arms` those that name none are held by every candidate, and not by
 * the control. Counters and gauges speak of the whole run.
 */
export function judgeEachArm(parsed: ParsedConfig): ParsedConfig {
  const { config } = parsed;
  if (config.arms === undefined) return parsed;
  const arms = givenArms(config);
  const thresholds = config.thresholds.flatMap((spec): ThresholdSpec[] => {
    const { type } = metricOf(spec);
    const { arm: named } = spec.tags;
    if (spec.armName !== undefined || type === 'gauge' || (type === 'counter' && named === undefined))
      return [spec];
    return arms
      .filter(({ arm, name }) => (named === undefined ? arm !== 'base' : name === named))
      .map(({ arm, name }) => ({ ...spec, tags: { ...spec.tags, arm }, armName: name }));
  });
  return { ...parsed, config: { ...config, thresholds } };
}

/** A threshold's row as it is told: with the arm's own name. */
export function tellArm({ armName }: ThresholdSpec, row: ThresholdRow): ThresholdRow {
  return armName === undefined ? row : { ...row, tags: { ...row.tags, arm: armName } };
}

/** Relative thresholds on one candidate as they are asked of it: the arm is told by whom is asked. */
export function askedOf(arm: Arm, specs: readonly ThresholdSpec[]): Map<ThresholdSpec, ThresholdSpec> {
  return new Map(
    specs
      .filter(({ tags }) => tags.arm === arm)
      .map((spec) => [{ ...spec, tags: withoutTag(spec.tags, 'arm') }, spec] as const),
  );
}
