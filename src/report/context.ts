import { formatAmount, formatCount, formatMs, formatRate, formatUsd } from '../base/format.js';
import { wholePlan } from './decisive.js';
import { spentOfBudget } from './headline.js';
import type { Report } from './schema/schema.js';
import { threadsThatHelp } from './more-threads.js';

/** The line under the headline in plain words: what was measured, with what, for how much. Not escaped. */
export function describeRun(report: Report): string {
  const outcome =
    report.load.sent === 0
      ? [describeUnsent(report)]
      : [describeLoad(report), describeSpan(report), spentOfBudget(report)];
  return [describeCommits(report), describeTarget(report), ...outcome]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What is compared with what, as a sentence of its own; the empty text where there is no such line. Not escaped. */
export function describeBetween({ between, arms }: Pick<Report, 'between' | 'arms'>): string {
  if (between === null) return '';
  const head = arms.find(({ arm }) => arm === 'head');
  const isChoice = arms.some(({ comparison }) => comparison !== null);
  const figures = isChoice ? ` Stages, prompts and distributions are those of ${head?.name ?? ''}.` : '';
  return `Compared: ${between}.${figures}`;
}

/** `abc1234 against def5678`. */
function describeCommits({ source }: Pick<Report, 'source'>): string {
  if (source === null) return '';
  const base = source.base === null ? '' : ` against ${source.base.slice(0, 7)}`;
  return source.commit.slice(0, 7) + base;
}

/** `gpt-4o-mini at api.openai.com`. */
function describeTarget({ target, arms }: Pick<Report, 'target' | 'arms'>): string {
  const isChoice = arms.some(({ comparison }) => comparison !== null);
  if (isChoice) return formatAmount(arms.length, 'arm');
  const host = /^https?:\/\/([^/?#]+)/.exec(target.endpoint)?.[1] ?? target.endpoint;
  if (target.models.length > 1) return `${listModels(target.models)} at ${host}`;
  return target.model === null ? host : `${target.model} at ${host}`;
}

const MOST_MODELS = 3;

/** `a and b`, `5 models (a, b, c, …)`. */
function listModels(models: readonly string[]): string {
  if (models.length === 2) return models.join(' and ');
  const more = models.length > MOST_MODELS ? ', …' : '';
  return `${formatAmount(models.length, 'model')} (${models.slice(0, MOST_MODELS).join(', ')}${more})`;
}

/** Of a dry run the worst case is worth knowing. */
function describeUnsent({ cost }: Report): string {
  return cost.worstCase !== null && cost.worstCase > 0
    ? `nothing sent, worst case ${formatUsd(cost.worstCase)}`
    : 'nothing sent';
}

function describeLoad(report: Report): string {
  const [sent, planned] = [report.load.sent, wholePlan(report)];
  if (sent === planned) return formatAmount(sent, 'request');
  return `${formatCount(sent)} of ${formatAmount(planned, 'request')}`;
}

function describeSpan({ run }: Report): string {
  const shard = run.shard === null ? '' : `, shard ${run.shard}`;
  return formatMs(run.durationMs) + shard;
}

/** Whether the load generator kept up, in sentences. */
export function describeGenerator({ generator, run, load }: Report): string[] {
  const {
    scheduleDelayMs: delay,
    eventLoopDelayMs: loop,
    overheadMs: overhead,
    firstTokenDelayMs: added,
  } = generator;
  const busy = generator.utilization === null ? '' : `, ${formatRate(generator.utilization)} busy`;
  const workers = threadsThatHelp({ generator, run });
  const threads = workers === null ? '' : ` Cores were free that \`workers: ${workers}\` would use.`;
  const shards =
    generator.shardsNeeded === null
      ? ''
      : ` Share the load among ${formatAmount(generator.shardsNeeded, 'job')} with \`shard\`.`;
  const sentences = [
    generator.healthy
      ? 'The load generator kept up.'
      : `${generator.cause === 'busy' ? 'The load generator was the bottleneck' : 'The machine was held up by others'}: latencies may include its own delays.${threads}${shards}`,
    `Requests were written ${formatMs(delay.p50)} (median) to ${formatMs(delay.p99)} (p99) after they were due, at most ${formatMs(delay.max)}; at most ${formatCount(load.maxInFlight)} were in flight.`,
    `Event-loop delay was ${formatMs(loop.p99)} (p99)${busy}; ${formatMs(generator.cpuSeconds * 1000)} of CPU time on ${formatAmount(run.cpus, 'core')}, Node ${run.node}.`,
  ];
  if (generator.lateRequests > 0)
    sentences.push(
      `${formatAmount(generator.lateRequests, 'request')} ${generator.lateRequests === 1 ? 'was' : 'were'} later than both 20 ms and a tenth of the time between arrivals.`,
    );
  if (added.p95 !== null && added.p95 >= 1)
    sentences.push(
      `Hold-ups of the event loop may have added up to ${formatMs(added.p95)} to the p95 first token.`,
    );
  if (overhead !== null)
    sentences.push(`Measuring adds ${formatMs(overhead.p50)} (median) to a time to first token.`);
  if (run.proxied)
    sentences.push('A proxy stood between the runner and the endpoint; its delay is part of every latency.');
  return sentences;
}

/** Load that was planned and not delivered, or the empty text. */
export function describeUndelivered({ load, run }: Report): string {
  const parts = [
    load.dropped > 0 ? `${formatCount(load.dropped)} dropped at the concurrency limit` : '',
    load.suppressed > 0 ? `${formatCount(load.suppressed)} held back after a 429` : '',
    load.unsent > 0
      ? `${formatCount(load.unsent)} never reached (stopped by ${stopWord(run.stoppedBy)})`
      : '',
  ].filter((part) => part !== '');
  const whole = load.sent + load.dropped + load.suppressed + load.unsent;
  return parts.length === 0
    ? ''
    : `${formatRate(whole === 0 ? null : load.sent / whole)} of the planned load was delivered: ${parts.join(', ')}.`;
}

function stopWord(stoppedBy: Report['run']['stoppedBy']): string {
  const words: Readonly<Record<Report['run']['stoppedBy'], string>> = {
    completed: 'the end of the plan',
    budget: 'the budget',
    abort: 'a threshold with abort',
    decided: 'a decided verdict',
    cancelled: 'cancellation',
    error: 'an error',
  };
  return words[stoppedBy];
}
