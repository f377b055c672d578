import { formatAmount, formatCount, formatMs } from '../../base/format.js';
import type { Ms } from '../../base/units.js';
import { type Sample, wasSent } from '../../samples/sample.js';
import { hypergeometricAtLeast } from '../../stats/distributions/hypergeometric.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';
import type { JudgedThreshold } from '../thresholds/evaluate-thresholds.js';
import { withoutLess } from '../thresholds/judge/interval.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';
import { findTrouble, instantOf, type Spell, type Trouble } from './canary-trouble.js';
import { type Cause, causeOf, countCauses } from './causes.js';
import { isLastingOutage, nameOutage, type OutageEvidence } from './outage.js';

/** What else the run shows of a threshold that fails. */
export interface TroubleEvidence extends OutageEvidence {
  /** Whether the load that a threshold judges was the same throughout. */
  readonly even: (spec: ThresholdSpec) => boolean;
}

/** Leaves open what fails by the endpoint's trouble, where it may, and names the cause of what fails by it all the same. */
export function weighTrouble(
  judged: readonly JudgedThreshold[],
  { mayForgive, ...evidence }: TroubleEvidence & { readonly mayForgive: boolean },
): JudgedThreshold[] {
  const forgiven = mayForgive ? forgiveTrouble(judged, evidence) : judged;
  return forgiven.map((each) => {
    const cause = nameOutage(each, evidence);
    return cause === null ? each : { ...each, cause };
  });
}

/**
 * A threshold that fails by what ails the canaries as well speaks of the endpoint: it is judged anew without the requests
 * that met the same, and only a failure that is left stands. An outage that goes on to the end stands all the same:
 * nobody knows what comes behind it.
 */
function forgiveTrouble(judged: readonly JudgedThreshold[], evidence: TroubleEvidence): JudgedThreshold[] {
  const head = evidence.samples.filter(({ arm }) => arm === 'head');
  const isLasting = isLastingOutage(head);
  return judged.map((each) => {
    const { spec, judgement } = each;
    if (judgement.verdict !== 'fail' || isLasting || !mayShare(each)) return each;
    const trouble = findTrouble(evidence.samples, {
      field: spec.metric === 'time_to_first_token' ? 'ttftMs' : 'e2eMs',
      load: evidence.even(spec) ? null : head.map(instantOf).sort((a, b) => a - b),
    });
    const { left, met } = withoutTrouble(head, trouble);
    if (met === null) return each;
    const others = evidence.judge(spec, left)?.judgement;
    if (others === undefined || others.verdict === 'fail' || others.verdict === 'no_data') return each;
    const without = others.verdict === 'pass' ? 'the limit holds' : 'nothing shows that the limit is broken';
    // A change that wears the endpoint out would make the canaries ill as well, so nothing is said of who is to blame.
    const withheld = `${met}; without that ${without}`;
    return {
      ...each,
      judgement: {
        ...judgement,
        ...withoutLess(judgement, others, spec),
        verdict: 'inconclusive',
        needed: null,
        withheld,
        metBy: 'canaries',
      },
    };
  });
}

/** Counters and gauges speak of the whole run, and a threshold that names an arm of that arm. */
function mayShare({ spec, row: { metric } }: JudgedThreshold): boolean {
  return spec.tags.arm === undefined && (metric.type === 'trend' || metric.type === 'rate');
}

/** Head's requests that did not meet what the canaries met, and what that was; null where they met nothing. */
function withoutTrouble(
  head: readonly Sample[],
  trouble: Trouble,
): { left: readonly Sample[]; met: string | null } {
  const slow = trouble.spells.filter(({ kind }) => kind === 'slow');
  const failing = trouble.spells.filter(({ kind }) => kind === 'failing');
  const shared = sharedCauses(head, trouble);
  const spells = shared.size > 0 ? slow : trouble.spells;
  const median = percentile(sortAscending(head.flatMap(({ e2eMs }) => e2eMs ?? [])), 0.5) ?? 0;
  const left = head.filter((sample) => {
    const cause = causeOf(sample);
    return (cause === null || !shared.has(cause)) && !spells.some((spell) => isWithin(sample, spell, median));
  });
  const words = [
    ...(failing.length === 0 ? [] : [tellFailures(trouble)]),
    ...(slow.length === 0 ? [] : [tellSlow(slow)]),
  ];
  return { left, met: words.length === 0 ? null : words.join(', and ') };
}

/** What begins within one answer's time before it still meets it. */
function isWithin(sample: Sample, { fromMs, toMs }: Spell, before: Ms): boolean {
  const at = instantOf(sample);
  return at > fromMs - before && at < toMs;
}

/** Of the evidence that head fails more often: as in a comparison, and where only one canary failed, which may be chance. */
const [WORSE, WORSE_THAN_ONE] = [0.005, 0.05];

/** By what canaries fail as well, where head is not shown to fail more often by it than they do (Fisher's exact test). */
function sharedCauses(head: readonly Sample[], { canaries }: Trouble): ReadonlySet<Cause> {
  const causes = new Set(canaries.map(causeOf).filter((cause) => cause !== null));
  const sent = head.filter(({ outcome }) => wasSent(outcome) && outcome !== 'cancelled');
  const count = (samples: readonly Sample[]): number =>
    samples.filter((sample) => causes.has(causeOf(sample) as Cause)).length;
  const [own, failed] = [count(sent), count(canaries)];
  const urn = { n: sent.length + canaries.length, marked: own + failed, drawn: sent.length };
  const isWorse = hypergeometricAtLeast(own, urn) <= (failed === 1 ? WORSE_THAN_ONE : WORSE);
  return isWorse ? new Set() : causes;
}

function tellFailures({ canaries, failed }: Trouble): string {
  return `${formatCount(failed)} of ${formatAmount(canaries.length, 'canary', 'canaries')} failed as well (${countCauses(canaries)})`;
}

function tellSlow(spells: readonly Spell[]): string {
  const times = spells.map(({ fromMs, toMs, ratio }) => {
    const when = Number.isFinite(toMs)
      ? `between ${formatMs(fromMs)} and ${formatMs(toMs)}`
      : `from ${formatMs(fromMs)} on`;
    return `${Number((ratio ?? 1).toPrecision(2))} times as long ${when}`;
  });
  return `the canaries took ${times.join(' and ')}`;
}
