import { formatRate } from '../../../base/format.js';
import type { Ms } from '../../../base/units.js';
import { lacksGaps } from '../../../metrics/answers.js';
import { type GapTrust, trustGaps } from '../../../metrics/gap-trust.js';
import { hasTags } from '../../../metrics/tags.js';
import type { GapHistogram } from '../../../samples/gap-histogram.js';
import type { GapTags } from '../../../samples/gaps.js';
import { boundsOfCut } from '../../../stats/estimates/cut.js';
import { type Rule, shareOf, whatWouldDecide } from './decide.js';
import type { Case } from '../evidence.js';
import { decideBy } from './interval.js';
import { exactCut } from './scale.js';
import { type Judgement, judgePoint, NO_DATA } from '../judgement.js';
import { satisfies } from '../threshold.js';
import { judgedTags } from '../violations.js';

/**
 * Gaps of one answer depend on each other, so they are worth no more than the answers they came from: the share of
 * violating gaps is judged as if each answer had given one. An answer of several tokens without a gap, be it that one read
 * brought all of it, gives one that is infinitely long; to a mean all the time it took.
 */
export function judgeGaps(row: Case, rule: Rule): Judgement {
  const { spec, question, evidence, metric } = row;
  if (metric.type !== 'trend' || metric.source !== 'gaps') return NO_DATA;
  const tags = judgedTags(spec, metric);
  const isWanted = (of: Omit<GapTags, 'answered'>): boolean =>
    metric.phases.includes(of.phase) && hasTags(of, tags);
  let [answers, silent, silentMs] = [0, 0, 0];
  for (const sample of evidence.samples) {
    if (!isWanted(sample)) continue;
    if ((sample.events ?? 0) > 1) answers += 1;
    if (!lacksGaps(sample)) continue;
    silent += 1;
    silentMs += sample.e2eMs ?? 0;
  }
  const gaps = evidence.gaps.select(isWanted);
  const bursts = evidence.gaps.bursts(isWanted);
  const trust = trustGaps(gaps, bursts);
  if (trust.bundledBy === 'way') return leaveToPace(answers + silent, trust);
  const { atOnce } = bursts;
  answers -= atOnce.answers + atOnce.brief;
  silent += atOnce.answers;
  silentMs += atOnce.ms;
  const n = answers + silent;
  if (n === 0 || (gaps.count === 0 && silent === 0)) return NO_DATA;
  const observed =
    spec.aggregation.kind === 'avg'
      ? (gaps.sum + silentMs) / (gaps.count + silent)
      : at(gaps, shareOf(row), silent / n);
  if (question === null) {
    const judged = judgePoint(observed, n, (value) => satisfies(value, spec.operator, spec.limit.value));
    const lost = spec.aggregation.kind === 'avg' ? { standIns: { silent } } : { infinite: silent };
    return { ...judged, ...lost };
  }
  const side = spec.operator.startsWith('<') ? 'above' : 'below';
  const { low, high } = boundsOfCut(
    Array.from({ length: n }, (_, i) => i / Math.max(1, n - 1)),
    exactCut(n, question.theta0, rule.alphas),
    side,
  );
  const interval = { low: at(gaps, low, silent / n), high: at(gaps, high, silent / n) };
  const verdict = decideBy(interval, spec);
  const above = gaps.count === 0 ? 0 : gaps.countFrom(spec.limit.value) / gaps.count;
  const counts = {
    violations: side === 'above' ? above * answers + silent : (1 - above) * answers,
    n,
  };
  return {
    ...NO_DATA,
    ...interval,
    verdict,
    ...(verdict === 'inconclusive'
      ? whatWouldDecide(counts, question, rule, { effective: n, sequential: null })
      : {}),
    observed,
    n,
    effective: n,
    method: 'exact',
    infinite: silent,
  };
}

/** Nothing was observed of the model, so that no point estimate decides either. */
function leaveToPace(n: number, { share }: GapTrust): Judgement {
  const withheld = `${formatRate(share)} of the gaps lie between events that one read brought, bundled on the way here or generated together, so they do not measure the model’s pace; \`time_per_output_token\` measures it`;
  return { ...NO_DATA, verdict: 'inconclusive', n, effective: n, withheld };
}

/**
 * The gap at a fraction of them, of which the last `silent` are infinite; a bound that there are too few answers for stays
 * infinite as well.
 */
function at(gaps: GapHistogram, fraction: number, silent: number): Ms {
  if (!Number.isFinite(fraction)) return fraction;
  if (silent > 0 && fraction >= 1 - silent) return Number.POSITIVE_INFINITY;
  return gaps.percentile(fraction / (1 - silent)) ?? Number.POSITIVE_INFINITY;
}
