import { RunError } from '../base/errors.js';
import { isProxied, readProxySettings } from '../load/wire/proxy.js';
import type { Report } from '../report/schema/schema.js';
import type { GapStore } from '../samples/gaps.js';
import type { Arm, Sample } from '../samples/sample.js';
import { warnOfReasoning } from './prepare/warn-reasoning.js';
import { lintThresholds } from '../verdict/thresholds/lint-thresholds.js';
import { announce } from './prepare/announce.js';
import { judgeByMonth } from './judge/monthly.js';
import { judgeEachArm } from './judge/each-arm.js';
import type { ParsedConfig } from '../settings/parsed-config.js';
import { rememberFiles } from '../prompts/files/remember-files.js';
import type { Reproduction } from './report/reproduction.js';
import { rememberBase } from './run/remember-base.js';
import { planLooks } from './judge/early-rules.js';
import { saturationRules, stopRules } from './judge/run-rules.js';
import { networkGenerator } from '../load/generator/generator.js';
import { updatePrices } from './prepare/target/update-prices.js';
import { prepareRun } from './prepare/prepare-run.js';
import { armsOf, type PreparedRun } from './prepare/prepared-run.js';
import { mayReuse } from './run/may-reuse.js';
import { announceComparison, planComparisonOf, planExtensionOf } from './judge/load-comparison.js';
import { openCrew } from './run/open-crew.js';
import type { RunCrew } from './run/run-request.js';
import { runPlans } from './run/run-plans.js';
import { shareBudget } from './prepare/shard-run.js';
import type { StoredBaseline } from './judge/stored-baseline.js';
import { asksSimulator, givenArms, hasBaseline } from '../settings/compare-config.js';
import { tellListing, warnOfEnds } from './run/model-list.js';
import { requireKeys } from './prepare/target/known-keys.js';
import type { Target } from './prepare/target/target.js';
import { likelyAddress } from '../protocols/dialects/foreign-path.js';
import { foreseeRun } from './report/foresee-run.js';
import { lintingOf } from './judge/lint/linting.js';
import { createUnreachableRule } from './run/unreachable.js';
import type { Cancellation, GateWorld } from './world.js';

export interface GateResult {
  readonly report: Report;
  /** In dispatch order. */
  readonly samples: readonly Sample[];
  /** What the merge needs beside the samples; null where the run is no shard. */
  readonly gaps: GapStore | null;
  /** What repeats the run; absent where it was not made here. */
  readonly reproduction?: Reproduction;
}

/** One real run, from settings to report. SettingsError or RunError where nothing was sent. */
export async function runGate(
  parsed: ParsedConfig,
  cancellation: Cancellation,
  world: GateWorld,
): Promise<GateResult> {
  const [{ fields }] = givenArms(parsed.config);
  const endpoint = parsed.config.endpoint ?? fields.endpoint;
  if (endpoint === undefined) throw new RunError('no_endpoint', 'no endpoint is set');
  const simulator = asksSimulator(parsed.config) ? await world.startSimulator() : null;
  const files = rememberFiles(world.files);
  const base = rememberBase();
  try {
    const result = await measure(
      shareBudget(parsed),
      { url: endpoint === 'simulator' ? new URL(simulator?.url ?? '') : endpoint, cancellation },
      {
        ...world,
        files,
        watchBase: base.watch,
        ...(simulator === null ? {} : { simulator: new URL(simulator.url) }),
        ...(await cancellation.raceWith(updatePrices(parsed, world))),
      },
    );
    const { describeReproduction } = await import('./report/reproduction.js');
    return {
      ...result,
      ...describeReproduction(result.report, { parsed, files: files.seen, base: base.seen }, world),
    };
  } finally {
    await simulator?.close();
  }
}

async function measure(
  given: ParsedConfig,
  { url, cancellation }: { url: URL; cancellation: Cancellation },
  world: GateWorld,
): Promise<GateResult> {
  const prepared = await cancellation.raceWith(prepareRun(given, url, world));
  const parsed = judgeEachArm(judgeByMonth(given, prepared));
  if (parsed.config.mode === 'estimate') return estimate(given, prepared, world);
  const reused = await cancellation.raceWith(findPass(parsed, prepared, world));
  if (reused !== null) return { report: reused, samples: [], gaps: null };
  requireKeys(prepared.scenarios.flatMap(armsOf));
  const baseline = await cancellation.raceWith(readBaseline(parsed, prepared, world));
  const { shard } = parsed.config;
  const looks = planLooks(parsed.config, prepared.scenarios, shard?.count);
  const whole = shard === undefined ? looks : planLooks(parsed.config, prepared.whole);
  // A shard's part of a comparison decides nothing, so nothing of it ends the run.
  const comparison = await planComparisonOf(
    shard === undefined ? parsed.config : { ...parsed.config, 'stop-early': false },
    prepared,
  );
  announce(parsed, prepared, world);
  const linting = lintingOf(parsed, prepared, whole);
  for (const warning of lintThresholds(parsed.config.thresholds, linting)) world.log.warning(warning);
  for (const warning of warnOfReasoning(prepared.scenarios)) world.log.warning(warning);
  await announceComparison(comparison, prepared, world);
  for (const told of await foreseeRun(parsed, prepared, { looks, whole, comparison })) world.log.info(told);
  const proxy = readProxySettings(world.env);
  const generator = world.generator ?? networkGenerator;
  const transport = generator.open(proxy, prepared.tls);
  const unreachable = createUnreachableRule(...addressesOf(prepared));
  const extension = await planExtensionOf(prepared, comparison, {
    rules: [unreachable],
    budget: parsed.config.budget,
  });
  const rules = [unreachable, ...stopRules(looks, comparison), ...saturationRules(prepared, comparison)];
  let threads: RunCrew | null = null;
  try {
    await cancellation.raceWith(prepared.credentials.open());
    threads = await cancellation.raceWith(openCrew(parsed.config, prepared, { proxy, world }));
    const { config } = parsed;
    const request = { config, prepared, generator, transport, rules, extension, threads, cancellation };
    const ends = warnOfEnds(prepared, transport, world);
    const result = await tellListing(await runPlans(request, world), { prepared, transport }, world);
    await ends;
    // What tells of a run is read when there is something to tell.
    const { reportRun } = await import('./report/report-run.js');
    const facts = { parsed, prepared, result, looks, comparison, baseline, extension };
    const proxied = targetsOf(prepared).some(({ endpoint }) => isProxied(endpoint, proxy));
    return reportRun({ ...facts, proxied }, world);
  } finally {
    prepared.credentials.close();
    await threads?.crew.close();
    await transport.close();
  }
}

async function findPass(
  parsed: ParsedConfig,
  prepared: PreparedRun,
  world: GateWorld,
): Promise<Report | null> {
  if (world.storedRuns === undefined || !mayReuse(parsed.config, world)) return null;
  const { reusePass } = await import('./report/reuse-pass.js');
  return reusePass(parsed, prepared, world);
}

async function readBaseline(
  parsed: ParsedConfig,
  prepared: PreparedRun,
  world: GateWorld,
): Promise<StoredBaseline | null> {
  if (!hasBaseline(parsed.config)) return null;
  const { findBaseline } = await import('./judge/stored-baseline.js');
  return findBaseline(parsed, prepared, world);
}

/** Everything that is known before the first byte, and nothing behind it. */
async function estimate(parsed: ParsedConfig, prepared: PreparedRun, world: GateWorld): Promise<GateResult> {
  const { estimateReport } = await import('./report/estimate-report.js');
  announce(parsed, prepared, world);
  const looks = planLooks(parsed.config, prepared.whole);
  const warnings = lintThresholds(
    judgeByMonth(parsed, prepared).config.thresholds,
    lintingOf(parsed, prepared, looks),
  );
  for (const warning of warnings) world.log.warning(warning);
  const comparison = await planComparisonOf(parsed.config, prepared);
  await announceComparison(comparison, prepared, world);
  const foreseen = await foreseeRun(parsed, prepared, { looks, whole: looks, comparison });
  const facts = { prepared, looks, warnings, foreseen };
  return { report: estimateReport(parsed, facts, world), samples: [], gaps: null };
}

/** Each arm's address, and the one that was probably meant where that one is not known. */
function addressesOf({ scenarios }: PreparedRun): [ByArm<string>, ByArm<string | null>] {
  const sent = scenarios.flatMap(armsOf).reverse();
  const byArm = <T>(of: (target: Target) => T): ByArm<T> =>
    Object.fromEntries(sent.map(({ arm, target }) => [arm, of(target)]));
  return [
    byArm(({ address }) => address),
    byArm(({ address, protocol }) => likelyAddress(address, protocol.name)),
  ];
}

type ByArm<T> = Readonly<Partial<Record<Arm, T>>>;

function targetsOf({ scenarios }: PreparedRun): Target[] {
  return scenarios.flatMap(armsOf).map(({ target }) => target);
}
