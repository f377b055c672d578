import { formatDuration } from '../base/duration.js';
import type { Report, ReportScenario } from './schema/schema.js';

/**
 * The command that repeats the run on a laptop: same endpoint, plan and seed. Prompts and thresholds are those of
 * the checkout's settings; the key is never part of it. Nothing for a run that was skipped or had no plan.
 */
export function writeReproduction(report: Report): string[] {
  if (report.verdict === 'skipped' || report.run.seed === '') return [];
  const { target, run, cost, source } = report;
  const flags = [
    ['endpoint', target.endpoint],
    ['protocol', target.endpoint === 'simulator' ? null : target.protocol],
    ['model', target.model],
    ...loadFlags(report),
    ['prices', pricesFlag(cost.prices)],
    ['budget', String(cost.budget)],
    ['seed', run.seed],
  ] as const;
  const command = flags.flatMap(([flag, value]) =>
    value === null ? [] : [`--${flag} ${quoteArgument(value)}`],
  );
  const checkout = source === null ? [] : [`git checkout ${quoteArgument(source.commit)}`];
  return [...checkout, `npm start -- ${command.join(' ')}`];
}

type Flags = (readonly [string, string | null])[];

function loadFlags({ scenarios, load }: Report): Flags {
  const only = scenarios.length === 1 ? scenarios[0] : undefined;
  if (only === undefined) return [];
  if (only.type !== 'load') return [['scenario', only.type]];
  if (only.executor === 'shared-iterations') return sharedFlags(only, load.planned + load.unsent);
  const stages = only.stages
    .map(({ durationMs, target }) => `${formatDuration(durationMs)}:${target}`)
    .join(',');
  const executor = only.executor === 'ramping-arrival-rate' ? null : only.executor;
  const startRate = executor === null ? (only.stages[0]?.from ?? 0) : 0;
  return [
    ['executor', executor],
    ['start-rate', startRate > 0 ? String(startRate) : null],
    ['stages', stages === '' ? null : stages],
  ];
}

/** The stages of shared iterations only bound them. */
function sharedFlags({ stages }: ReportScenario, iterations: number): Flags {
  return [
    ['executor', 'shared-iterations'],
    ['vus', String(stages[0]?.target ?? 1)],
    ['iterations', String(iterations)],
  ];
}

/** Prices that were set by hand are known nowhere else. */
function pricesFlag({ source, ...prices }: Report['cost']['prices']): string | null {
  if (source === 'free') return 'free';
  if (source.startsWith('gpu-hour:')) return source;
  if (/^@pydantic\/genai-prices(, as published| \S+, which could)/.test(source)) return 'update';
  if (source !== 'setting') return null;
  const { input, cachedInput, cacheWrite, output, request } = prices;
  return `input: ${input}, cached-input: ${cachedInput}, cache-write: ${cacheWrite}, output: ${output}, request: ${request}`;
}

/** For a POSIX shell: as it is where that is safe, else in single quotes. */
function quoteArgument(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return /^[\w@%+=:,./-]+$/.test(line) && !line.startsWith('-') ? line : `'${line.replaceAll("'", `'\\''`)}'`;
}
