import { formatMs, formatNumber, formatRate, formatValue } from '../base/format.js';
import { isCutOff, kindOfFinish } from '../protocols/decode/finish.js';
import type { Sample } from '../samples/sample.js';
import { rankSumProbability } from '../stats/estimates/rank-sum.js';
import type { Finding } from './finding.js';
import { EFFECT_ALPHA, type LoadEffect, type LoadGroups, shareOf, stratify } from './load-effect.js';
import { isAnswered, medianOf } from './measure.js';

/** A share that changes by less is no change worth a word. */
const LEAST_POINTS = 0.05;
/** A median first token that is longer by no more than this holds. */
const LATENCY_HOLDS = 1.2;
/** Answers that get shorter by less than this are not called shorter. */
const LEAST_SHRINKAGE = 0.15;

/** What the answers themselves show of the load, where they got worse with it. */
export function findQuality({ groups, latencyRose }: LoadEffect): Finding[] {
  if (groups === null) return [];
  const signs = [
    shareSign(groups, 'checks fail in', (sample) => failedChecks(sample)),
    shareSign(groups, 'the output cap or the window cuts off', (sample) => ends(sample, isCutOffEnd)),
    shareSign(groups, 'filters or refusals end', (sample) => ends(sample, isRefusedEnd)),
    shorterAnswers(groups),
  ].filter((sign) => sign !== null);
  if (signs.length === 0) return [];
  const { lowRate, highRate } = groups;
  const [low, high] = [groups.low, groups.high].map((group) =>
    medianOf(group.filter(isAnswered).map(({ ttftMs, e2eMs }) => ttftMs ?? e2eMs)),
  );
  const holds = !latencyRose && low != null && high != null && high <= LATENCY_HOLDS * low;
  const latency = latencyRose
    ? ', and answers take longer as well'
    : holds
      ? ` while latency holds (median ${formatMs(high)}, ${formatMs(low)} at low rates)`
      : '';
  const rates = `From ${formatValue(highRate, 'requests/s')} on, against up to ${formatValue(lowRate, 'requests/s')}`;
  const message = `${rates}, quality falls${latency}: ${signs.map(({ text }) => text).join('; ')}.`;
  const values = { latencyHolds: holds, signs: signs.length, lowRate, highRate };
  return [{ code: 'quality_falls', message, values }];
}

interface Sign {
  readonly text: string;
}

/** A share of the answers that rises with the load. */
function shareSign(groups: LoadGroups, what: string, event: (sample: Sample) => number | null): Sign | null {
  const strata = stratify(groups, event);
  const [low, high] = [shareOf(strata, 'low'), shareOf(strata, 'high')];
  if (high - low < LEAST_POINTS || rankSumProbability(strata) > EFFECT_ALPHA) return null;
  return { text: `${what} ${formatRate(high)} of the answers (${formatRate(low)})` };
}

function shorterAnswers(groups: LoadGroups): Sign | null {
  const length = (sample: Sample): number | null => (isAnswered(sample) ? sample.outputTokens : null);
  const strata = stratify(groups, (sample) => {
    const tokens = length(sample);
    return tokens === null ? null : -tokens;
  });
  const [low, high] = [-shareOf(strata, 'low'), -shareOf(strata, 'high')];
  if (high > (1 - LEAST_SHRINKAGE) * low || rankSumProbability(strata) > EFFECT_ALPHA) return null;
  return { text: `answers get shorter, ${formatNumber(high)} tokens on average (${formatNumber(low)})` };
}

/** Several checks of one answer stand or fall together: one that fails is a failure. */
function failedChecks({ outcome, checks }: Sample): number | null {
  if (outcome !== 'ok' || checks === null) return null;
  const all = Object.values(checks);
  return all.length === 0 ? null : Number(all.includes(false));
}

function ends(sample: Sample, holds: (finish: string) => boolean): number | null {
  return isAnswered(sample) && sample.finish !== null ? Number(holds(sample.finish)) : null;
}

function isCutOffEnd(finish: string): boolean {
  return isCutOff(kindOfFinish(finish));
}

function isRefusedEnd(finish: string): boolean {
  const kind = kindOfFinish(finish);
  return kind === 'refusal' || kind === 'filter';
}
