import { formatAmount } from '../../base/format.js';
import { formatAge } from '../../base/format-age.js';
import { LEAST_RUNS_TO_GATE, MOST_RUNS } from '../../stats/estimates/baseline.js';
import { DEFAULT_TOLERANCES } from '../../verdict/compare/comparison-gates.js';
import type { ArmComparison } from '../../verdict/compare/compare-arms.js';
import { judgeStoredBaseline, type StoredRun } from '../../verdict/stored/judge-baseline.js';
import { isRelative } from '../../verdict/thresholds/relative-thresholds.js';
import type { BaselineRun } from '../../verdict/stored/stored-values.js';
import { hasBaseline } from '../../settings/compare-config.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import type { Config } from '../../settings/schema.js';
import { collectRuns, describePassedOver, type Found, type FoundRun } from './stored-run.js';
import type { GateWorld } from '../world.js';

/** What earlier runs of the base branch measured with the same settings, found before the first request. */
export interface StoredBaseline {
  /** Oldest first. */
  readonly runs: readonly StoredRun[];
  /** `6 runs of main, last def5678, 2 hours ago`. */
  readonly source: string;
  /** Of the newest. */
  readonly url: string | null;
  readonly notes: readonly string[];
  /** Why there is none; null where there is. */
  readonly missing: string | null;
}

/** Null where none is asked for, and for a shard, which judges nothing. */
export async function findBaseline(
  { config }: ParsedConfig,
  prepared: PreparedRun,
  world: GateWorld,
): Promise<StoredBaseline | null> {
  if (!hasBaseline(config) || prepared.shard !== null || world.storedRuns === undefined) return null;
  const artifact = config['artifact-name'] ?? config.name;
  const found = await collectRuns(world.storedRuns({ artifact, scope: 'base-branch', since: null }), {
    name: config.name,
    objection: ({ run }) => (run.configHash === prepared.configHash ? null : 'with other settings'),
    most: MOST_RUNS,
  });
  const baseline = describeFound(found, prepared, world.date());
  announce(baseline, found, world);
  for (const warning of lintBaseline(baseline, config)) world.log.warning(warning);
  return baseline;
}

function describeFound(found: Found, { promptHash }: PreparedRun, now: Date): StoredBaseline {
  const [newest] = found.runs;
  if (newest === undefined) {
    const over = describePassedOver(found);
    const none = `no stored run with these settings${over === '' ? '' : ` (${over})`}; runs of the base branch store what later ones read`;
    return { runs: [], source: 'no stored run', url: null, notes: [], missing: found.trouble ?? none };
  }
  const { branch, commit, date, url } = newest.stored;
  const count = formatAmount(found.runs.length, 'run');
  const last = found.runs.length === 1 ? '' : 'last ';
  const age = formatAge(now.getTime() - date.getTime());
  const others = newest.run.run.promptHash === promptHash ? [] : [OTHER_PROMPTS];
  return {
    runs: found.runs.map(describeRun).reverse(),
    source: `${count} of ${branch}, ${last}${commit.slice(0, 7)}, ${age} ago`,
    url,
    notes: found.trouble === null ? others : [...others, `No more runs could be read: ${found.trouble}.`],
    missing: null,
  };
}

const OTHER_PROMPTS =
  'The prompts are not those of the last stored run; what that changes is part of the comparison.';

function describeRun({ stored, run }: FoundRun): StoredRun {
  const { commit, date, url } = stored;
  return { commit, date: date.toISOString(), url, verdict: run.verdict, metrics: run.metrics };
}

function announce(baseline: StoredBaseline, found: Found, { log }: GateWorld): void {
  if (baseline.missing !== null) {
    log.warning(`Nothing is compared: ${baseline.missing}`);
    return;
  }
  const over = describePassedOver(found);
  log.info(`Compared with ${baseline.source}${over === '' ? '' : `; ${over}`}`);
  if (found.trouble !== null) log.warning(`no more stored runs could be read: ${found.trouble}`);
}

/** Relative thresholds that so few runs can never decide. */
function lintBaseline({ runs, missing }: StoredBaseline, config: Config): string[] {
  const relative = config.thresholds.filter(isRelative);
  if (missing !== null || runs.length >= LEAST_RUNS_TO_GATE || config['on-inconclusive'] === 'point')
    return [];
  return relative.map(
    ({ metric, source }) =>
      `\`${metric}: ${source}\` cannot be decided yet: it takes ${LEAST_RUNS_TO_GATE} stored runs, and there ${runs.length === 1 ? 'is' : 'are'} ${runs.length}`,
  );
}

/** What the run says against the stored ones. */
export function judgeBaselineOf(
  { runs, source, url, notes, missing }: StoredBaseline,
  current: BaselineRun,
  config: Config,
): ArmComparison {
  const judged = judgeStoredBaseline({
    current,
    earlier: runs,
    source,
    url,
    confidence: config.confidence,
    onInconclusive: config['on-inconclusive'],
    tolerances: DEFAULT_TOLERANCES,
    thresholds: config.thresholds.filter(isRelative),
  });
  const nothing = `Nothing is compared: ${missing}. Absolute thresholds judge as always.`;
  const told = missing === null ? [...notes, ...judged.comparison.notes] : [nothing];
  const warnings = judged.warnings.map((warning) => `Worse than chance explains: ${warning}`);
  return { ...judged, warnings, comparison: { ...judged.comparison, notes: [...warnings, ...told] } };
}
