import {
  formatAgainst,
  formatAmount,
  formatChange,
  formatCount,
  formatLimit,
  formatMs,
  formatRate,
  formatUsd,
  formatValue,
} from '../base/format.js';
import {
  basisText,
  comparedRow,
  intervalText,
  allowedPhrase,
  isRelative,
  limitPhrase,
  limitText,
  observedText,
  ownRows,
  passedText,
  rowsOfArms,
} from './judged.js';
import { decisiveThreshold, wholePlan } from './decisive.js';
import { sayNeeded } from '../verdict/thresholds/explain.js';
import { describeLosses, troubleText } from './breach-words.js';
import type { ComparedMetric, Report, ThresholdResult, Verdict } from './schema/schema.js';
import { checkName, comparedName, splitExpression, verdictSymbol } from './words.js';
import { threadsThatHelp } from './more-threads.js';

/** Below this share of the plan the run cannot pass. */
const DELIVERED_ENOUGH = 0.95;

export type UntitledReport = Omit<Report, 'headline'>;

/** One plain sentence with the decisive number, its verdict's symbol first. What it quotes is not escaped. */
export function writeHeadline(report: UntitledReport): string {
  const write: Readonly<Record<Verdict, (report: UntitledReport) => string>> = {
    pass: describePass,
    fail: describeFail,
    inconclusive: describeInconclusive,
    skipped: (skipped) =>
      `Skipped: ${firstReason(skipped) ?? 'no changed file matches the paths; nothing was sent'}`,
    error: describeError,
  };
  // A status and a heading show backticks as they are.
  const sentence = write[report.verdict](report).replaceAll('`', '').replace(/\s+/g, ' ').trim();
  return `${verdictSymbol(report.verdict)} ${sentence}`;
}

function describePass(report: UntitledReport): string {
  if (report.run.shard !== null) return describeShard(report);
  if (report.reused !== null) return `Reused: ${firstReason(report) ?? 'an earlier run passed'}`;
  const count = report.thresholds.length;
  const closest = decisiveThreshold(report);
  const hold =
    count === 1
      ? 'The threshold holds'
      : count === 2
        ? 'Both thresholds hold'
        : `All ${formatCount(count)} thresholds hold`;
  const compared = passedText(report);
  const example = closest === undefined ? '' : `${describeMargin(closest)}, `;
  return `${hold}${compared}: ${example}${spentOfBudget(report)}`;
}

/** A part of the load judges nothing. */
function describeShard(report: UntitledReport): string {
  const { run, load } = report;
  return `Shard ${run.shard} measured ${formatAmount(load.sent, 'request')}, ${spentOfBudget(report)}; thresholds are judged where the shards are merged`;
}

function describeMargin(threshold: ThresholdResult): string {
  const upper = /^<=?$/.test(splitExpression(threshold.expression).operator);
  const margin = upper && !isRelative(threshold) && threshold.unit !== 'fraction';
  const limit = margin ? ` of ${limitText(threshold)}` : ` (${limitPhrase(threshold)})`;
  return `${checkName(threshold)} ${observedText(threshold)}${limit}`;
}

function describeFail(report: UntitledReport): string {
  const failed = report.thresholds.filter(({ verdict }) => verdict === 'fail');
  const unmeasured = report.thresholds.filter(({ verdict }) => verdict === 'no_data');
  const worse = ownRows(report).filter(([, { verdict }]) => verdict === 'fail');
  const decisive = decisiveThreshold(report);
  const ofArms = rowsOfArms(report).filter(({ row }) => row.verdict === 'fail').length;
  const others = failed.length + unmeasured.length + worse.length + ofArms - 1;
  const more = others > 0 ? `; ${formatCount(others)} more ${others === 1 ? 'fails' : 'fail'}` : '';
  if (decisive !== undefined) return describeBreach(report, decisive) + more;
  if (report.run.stoppedBy === 'budget') return describeBudgetStop(report);
  const [regression] = worse;
  if (regression !== undefined) return describeRegression(report, regression) + more;
  const silent = unmeasured[0];
  if (silent === undefined) return (firstReason(report) ?? 'The gate failed').replace(/\.$/, '') + more;
  return `No data for ${checkName(silent)} (${limitPhrase(silent)}): nothing was measured, so nothing has passed${more}`;
}

/** Both values beside the change: it is estimated within pairs, and need not be their quotient. */
function describeRegression(
  { comparison }: UntitledReport,
  [key, row]: readonly [string, ComparedMetric],
): string {
  const [head, base] = [formatValue(row.head, row.unit), formatValue(row.base, row.unit)];
  const paired = comparison?.kind === 'base' ? ' within pairs' : '';
  const change = row.ratio === null ? '' : `, ${formatChange(row.ratio)}${paired}`;
  const source = comparison?.source ?? 'base';
  return `${comparedName(key)} is ${head} against ${base} in ${source}${change} (${allowedPhrase(row)})`;
}

function describeBreach(report: UntitledReport, threshold: ThresholdResult): string {
  const name = checkName(threshold);
  const limit = limitPhrase(threshold);
  const { comparison, arms } = report;
  // Of several candidates each is held against the control.
  const source = comparison?.source ?? arms.find(({ isControl }) => isControl)?.name;
  const paired = comparison?.kind === 'baseline' ? '' : ' within pairs';
  const against = source === undefined ? '' : `${paired} against ${source}`;
  const cause = threshold.cause === null ? '' : `; ${threshold.cause}`;
  if (threshold.observed === null)
    return `${name} is unbounded (${limit}): ${describeLosses(threshold)}${cause}`;
  if (isRelative(threshold)) return `${name} is ${observedText(threshold)}${against} (${limit})`;
  const ratio = comparedRow(report, threshold)?.ratio ?? null;
  const change = ratio === null ? '' : `, ${formatChange(ratio)}${against}`;
  return `${name} is ${observedText(threshold)} (${limit})${change}${cause}`;
}

function describeBudgetStop(report: UntitledReport): string {
  const { sent } = report.load;
  return `The budget of ${formatLimit(report.cost.budget, 'USD')} ended the run after ${formatCount(sent)} of ${formatAmount(wholePlan(report), 'planned request')}`;
}

function describeInconclusive(report: UntitledReport): string {
  const { load, reasons } = report;
  const generator = reasons.find(
    ({ code }) => code === 'generator_saturated' || code === 'generator_held_up',
  );
  if (generator !== undefined) return describeGenerator(report);
  const decisive = decisiveThreshold(report);
  if (decisive !== undefined) return describeUndecided(report, decisive) + describeMoreOpen(report);
  if (load.deliveredRatio < DELIVERED_ENOUGH) {
    const [dropped, suppressed] = [formatCount(load.dropped), formatCount(load.suppressed)];
    return `Only ${formatRate(load.deliveredRatio)} of the planned load was delivered (${dropped} dropped, ${suppressed} suppressed), too little to pass`;
  }
  return firstReason(report) ?? 'The run could not decide';
}

/** It was late, and that cost the verdict something. */
function describeGenerator(report: UntitledReport): string {
  const { cause, shardsNeeded } = report.generator;
  const late = latenessText(report);
  const workers = threadsThatHelp(report);
  const threads = workers === null ? '' : `set workers: ${workers}, or `;
  const [who, advice] =
    cause === 'busy'
      ? [
          'The load generator was the bottleneck',
          `${threads}shard over ${formatAmount(shardsNeeded ?? 2, 'job')}`,
        ]
      : ['The machine that sends the load was held up', 'run again, or on a quieter runner'];
  return `${who} (${late}), so the endpoint cannot be judged; ${advice}`;
}

/** `12 of 150 requests sent late`, or what that may have cost. */
export function latenessText({ generator, load }: Pick<Report, 'generator' | 'load'>): string {
  const { lateRequests, firstTokenDelayMs: delay } = generator;
  return lateRequests > 0
    ? `${formatCount(lateRequests)} of ${formatAmount(load.sent, 'request')} sent late`
    : `up to ${formatMs(delay.p95)} added to p95 first token`;
}

/** Rows of the comparison that are open beside a threshold: a suspicion is no small print. */
function describeMoreOpen(report: UntitledReport): string {
  const open = ownRows(report).filter(([, { verdict }]) => verdict === 'inconclusive');
  if (open.length === 0) return '';
  const suspect = open.some((each) => each[1].suspect) ? ', suspect of being worse than base' : '';
  return `; ${formatCount(open.length)} more ${open.length === 1 ? 'is' : 'are'} open${suspect}`;
}

function describeUndecided(report: UntitledReport, threshold: ThresholdResult): string {
  if (isRelative(threshold) && threshold.observed === null && threshold.message !== '')
    return threshold.message.replace(/\.$/, '');
  if (threshold.endpointTrouble)
    return `${checkName(threshold)} is ${observedText(threshold)} (${limitPhrase(threshold)}), by the endpoint’s trouble: ${troubleText(report, threshold)}`;
  const interval = intervalText(threshold);
  const range = interval === '' ? '' : ` (true value ${interval})`;
  const more = threshold.needed === null ? '' : `; ${sayNeeded(threshold.needed, 'briefly')}`;
  const head = `${checkName(threshold)} is ${observedText(threshold)} (${limitPhrase(threshold)})`;
  // An interval that does not hold the limit is no reason; the rule that withholds the decision is.
  if (threshold.withheld !== null) return `${head}, but ${threshold.withheld}${more}`;
  return `${head}, but ${basisText(report, threshold)} cannot tell${range}${more}`;
}

function describeError(report: UntitledReport): string {
  if (report.run.stoppedBy !== 'cancelled')
    return (firstReason(report) ?? 'The run could not be made') + describeMoreProblems(report);
  const { sent } = report.load;
  return `Cancelled after ${formatMs(report.run.durationMs)} with ${formatCount(sent)} of ${formatAmount(wholePlan(report), 'request')} sent, ${spentOfBudget(report)}`;
}

/** The settings' problems are told all at once, below. */
function describeMoreProblems({ reasons }: UntitledReport): string {
  const others = reasons.filter(({ code }) => code === 'settings').length - 1;
  return others > 0 ? `; ${formatAmount(others, 'more setting is', 'more settings are')} wrong` : '';
}

/** `$0.12 of $1.00`. */
export function spentOfBudget(report: Pick<Report, 'cost'>): string {
  const { spent, budget } = report.cost;
  return `${spent === budget ? formatUsd(spent) : formatAgainst(spent, budget, 'USD')} of ${formatLimit(budget, 'USD')}`;
}

function firstReason(report: UntitledReport): string | undefined {
  return report.reasons[0]?.message;
}
