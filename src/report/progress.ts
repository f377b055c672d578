import type { Ms, Usd } from '../base/units.js';
import { formatAgainst, formatCount, formatLimit, formatMs } from '../base/format.js';
import { displayWidth, fit } from './markup/text-table.js';

/** How far a run has come. What is not known yet is null. */
export interface Progress {
  readonly elapsedMs: Ms;
  /** Planned length of the run. */
  readonly totalMs: Ms | null;
  readonly inFlight: number;
  readonly done: number;
  readonly planned: number | null;
  /** p95 of the time to first token so far. */
  readonly firstTokenP95Ms: Ms | null;
  readonly spentUsd: Usd;
  readonly budgetUsd: Usd;
  /** 1-based, of `stages`. */
  readonly stage: number;
  readonly stages: number;
}

const BAR_WIDTH = 12;

/** One line of at most `width` columns without control characters; what matters least is left out first. */
export function renderProgress(state: Progress, { width }: { readonly width: number }): string {
  const parts: readonly (readonly [importance: number, text: string])[] = [
    [
      1,
      formatMs(state.elapsedMs < 1_000 ? 0 : Math.floor(state.elapsedMs / 1_000) * 1_000).replace(
        /^0 ms$/,
        '0 s',
      ),
    ],
    [5, drawBar(state)],
    [6, state.stages > 1 ? `stage ${state.stage} of ${state.stages}` : ''],
    [
      2,
      `${formatCount(state.done)}${state.planned === null ? '' : ` of ${formatCount(state.planned)}`} done`,
    ],
    [7, `${formatCount(state.inFlight)} in flight`],
    [3, state.firstTokenP95Ms === null ? '' : `p95 first token ${formatMs(state.firstTokenP95Ms)}`],
    [4, describeSpent(state)],
    [5, describeLeft(state)],
  ];
  let kept = parts.filter(([, text]) => text !== '');
  const line = (): string => kept.map(([, text]) => text).join(' · ');
  while (kept.length > 1 && displayWidth(line()) > width) {
    const least = Math.max(...kept.map(([importance]) => importance));
    kept = kept.filter(([importance]) => importance < least);
  }
  return fit(line(), Math.max(1, width));
}

function describeSpent({ spentUsd, budgetUsd }: Progress): string {
  return `${formatAgainst(spentUsd, budgetUsd, 'USD')} of ${formatLimit(budgetUsd, 'USD')}`;
}

function shareDone({ elapsedMs, totalMs, done, planned }: Progress): number | null {
  const share =
    totalMs !== null && totalMs > 0
      ? elapsedMs / totalMs
      : planned !== null && planned > 0
        ? done / planned
        : null;
  return share === null ? null : Math.min(1, Math.max(0, share));
}

function drawBar(state: Progress): string {
  const share = shareDone(state);
  if (share === null) return '';
  const full = Math.floor(share * BAR_WIDTH);
  return '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
}

/** From the planned length where there is one, else from the pace so far. */
function describeLeft(state: Progress): string {
  const share = shareDone(state);
  if (share === null || (state.totalMs === null && share === 0)) return '';
  const left =
    state.totalMs === null
      ? (state.elapsedMs / share) * (1 - share)
      : Math.max(0, state.totalMs - state.elapsedMs);
  if (left <= 0) return 'finishing';
  return `about ${formatMs(Math.ceil(left / 1_000) * 1_000)} left`;
}
