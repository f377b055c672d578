import type { Prompt } from '../../prompts/prompt.js';
import type { Report } from '../../report/schema/schema.js';
import { type Sample, wasSent } from '../../samples/sample.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';

type Place = NonNullable<Prompt['source']>;

/** Counts over a run's samples, for the report's tables. */
export function countStatuses(samples: readonly Sample[]): Pick<Report, 'statuses' | 'outcomes'> {
  const statuses: Record<string, number> = {};
  const outcomes: Record<string, number> = {};
  for (const { status, outcome } of samples) {
    if (status !== null) statuses[status] = (statuses[status] ?? 0) + 1;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return { statuses, outcomes };
}

/** Rows of the report; what fails in more ways than these is told by its most frequent. */
const MOST_ERRORS = 5;

/** How and why requests failed, the most frequent kinds first, each with its most frequent message. */
export function countErrors(samples: readonly Sample[]): Report['errors'] {
  const kinds = new Map<string, { sample: Sample; count: number; messages: Map<string, number> }>();
  let sent = 0;
  for (const sample of samples) {
    const { outcome, status, error } = sample;
    if (wasSent(outcome)) sent += 1;
    if (error === null || outcome === 'cancelled') continue;
    const key = `${outcome}/${status}/${error.kind}`;
    const row = kinds.get(key) ?? { sample, count: 0, messages: new Map<string, number>() };
    row.count += 1;
    row.messages.set(error.message, (row.messages.get(error.message) ?? 0) + 1);
    kinds.set(key, row);
  }
  const rows = [...kinds.values()].sort((a, b) => b.count - a.count || a.sample.id - b.sample.id);
  return rows.slice(0, MOST_ERRORS).map(({ sample: { outcome, status, error }, count, messages }) => {
    const [message = ''] = [...messages].sort(([, a], [, b]) => b - a)[0] ?? [];
    return { outcome, status, kind: error?.kind ?? '', message, count, share: count / sent };
  });
}

export function sumTokens(
  samples: readonly Sample[],
): Pick<Report['cost'], 'inputTokens' | 'cachedInputTokens' | 'outputTokens' | 'reasoningTokens'> {
  const sum = (field: 'inputTokens' | 'cachedInputTokens' | 'outputTokens' | 'reasoningTokens'): number =>
    samples.reduce((total, sample) => total + (sample[field] ?? 0), 0);
  return {
    inputTokens: sum('inputTokens'),
    cachedInputTokens: sum('cachedInputTokens'),
    outputTokens: sum('outputTokens'),
    reasoningTokens: sum('reasoningTokens'),
  };
}

/** What is reserved and what is billed are two things where an answer told no usage. */
export function splitSpending(samples: readonly Sample[]): Pick<Report['cost'], 'reported' | 'likely'> {
  let [reported, likely] = [0, 0];
  for (const { costUsd, costBasis, likelyUsd } of samples) {
    if (costBasis === 'reported') reported += costUsd;
    likely += costBasis === 'reported' ? costUsd : Math.min(costUsd, likelyUsd ?? costUsd);
  }
  return { reported, likely };
}

export function countChecks(samples: readonly Sample[]): Report['checks'] {
  const counts = new Map<string, { passes: number; fails: number }>();
  for (const { checks } of samples) {
    for (const [name, held] of Object.entries(checks ?? {})) {
      const row = counts.get(name) ?? { passes: 0, fails: 0 };
      if (held) row.passes += 1;
      else row.fails += 1;
      counts.set(name, row);
    }
  }
  return [...counts].map(([name, row]) => ({ name, ...row }));
}

/** `places` are those of the prompts that stand in files. */
export function countPrompts(
  samples: readonly Sample[],
  places: ReadonlyMap<string, Place> = new Map(),
): Report['prompts'] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    const group = groups.get(sample.prompt);
    if (group === undefined) groups.set(sample.prompt, [sample]);
    else group.push(sample);
  }
  return [...groups].map(([id, own]) => {
    const answered = own.filter(({ outcome }) => outcome === 'ok');
    const quantile = (field: 'ttftMs' | 'e2eMs', share: number): number | null =>
      percentile(sortAscending(known(answered, field)), share) ?? null;
    const place = places.get(id);
    return {
      id,
      file: place?.file ?? null,
      line: place?.line ?? null,
      sent: own.filter(({ outcome }) => wasSent(outcome)).length,
      ok: answered.length,
      cost: own.reduce((sum, { costUsd }) => sum + costUsd, 0),
      inputTokens: mean(known(answered, 'inputTokens')),
      outputTokens: mean(known(answered, 'outputTokens')),
      ttftP50Ms: quantile('ttftMs', 0.5),
      ttftP95Ms: quantile('ttftMs', 0.95),
      e2eP50Ms: quantile('e2eMs', 0.5),
      e2eP95Ms: quantile('e2eMs', 0.95),
    };
  });
}

function known(
  samples: readonly Sample[],
  field: 'ttftMs' | 'e2eMs' | 'inputTokens' | 'outputTokens',
): number[] {
  return samples.map((sample) => sample[field]).filter((value) => value !== null);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
