import { formatAmount, formatChange, formatInterval } from '../../base/format.js';
import { aggregateName } from '../../metrics/names.js';
import { orNull } from './compared-row.js';
import { planRows } from './comparison-gates.js';
import { judgeGates } from './judge-gates.js';
import type { MatchedSamples } from './pair-samples.js';

/** Both arms are asked the same, so any difference is chance or the order of the two; told at this level. */
const ALPHA = 0.05;
/** Fewer pairs show nothing. */
const LEAST_GROUPS = 10;
const TOLD: ReadonlySet<string> = new Set(['time_to_first_token:p(50)', 'total_generation_time:p(50)']);

/** What prompts that both arms are asked alike show of the run itself: told, and never judged. */
export function tellControls(matched: MatchedSamples): string[] {
  const groups = matched.groups.length;
  if (groups === 0) return [];
  const prompts = new Set(matched.groups.flatMap(({ head }) => head.map(({ prompt }) => prompt))).size;
  const amount = formatAmount(groups, matched.design === 'pairs' ? 'pair' : 'block pair');
  const seen = groups < LEAST_GROUPS ? '' : changesOf(matched);
  return [
    `${formatAmount(prompts, 'unchanged prompt')} (${amount}) ${prompts === 1 ? 'is a control' : 'are controls'}, told and not judged${seen === '' ? '' : `: ${seen}`}.`,
  ];
}

function changesOf(matched: MatchedSamples): string {
  const info = planRows({ typical: 0, tail: 0, cost: 0 }).filter(({ key }) => TOLD.has(key));
  const levels = {
    pass: ALPHA,
    fail: { tail: ALPHA, other: ALPHA },
    suspect: ALPHA,
    mayPass: true,
    mayTrust: true,
  };
  const rows = judgeGates({ family: [], info }, matched, { levels, seed: '' });
  return rows
    .flatMap(({ gate, found: { comparison } }) => {
      if (comparison === undefined || !Number.isFinite(comparison.estimate)) return [];
      const { metric } = gate.contrast;
      const interval = formatInterval(orNull(comparison.low), orNull(comparison.high), (ratio) =>
        formatChange(ratio),
      );
      const change = formatChange(comparison.estimate);
      return [`${aggregateName(metric.name, 'p(50)')} ${change}${interval === '' ? '' : ` (${interval})`}`];
    })
    .join(', ');
}
