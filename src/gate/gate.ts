import { RunError } from '../base/errors.js';
import { isProxied, readProxySettings } from '../load/wire/proxy.js';
import type { Report } from '../report/schema/schema.js';
import type { GapStore } from '../samples/gaps.js';
import type { Arm, Sample, StopRule } from '../samples/sample.js';
import { decideVerdict } from '../verdict/final-verdict.js';
import { joinRules } from '../verdict/early/join-rules.js';
import { warnOfReasoning } from './prepare/warn-reasoning.js';
import { foreseeThresholds, tellEarlyStop } from '../verdict/thresholds/foresee-thresholds.js';
import { lintThresholds } from '../verdict/thresholds/lint-thresholds.js';
import type { ThresholdSpec } from '../verdict/thresholds/threshold.js';
import { buildReport, orderSamples } from './report/build-report.js';
import { announce } from './prepare/announce.js';
import { estimateReport } from './report/estimate-report.js';
import { judgeByMonth } from './judge/monthly.js';
import type { ParsedConfig } from '../settings/parsed-config.js';
import { rememberFiles } from '../prompts/files/remember-files.js';
import { describeReproduction, rememberBase, type Reproduction } from './report/reproduction.js';
import { isSteady, type Looks, planLooks } from './judge/early-rules.js';
import { networkGenerator } from '../load/generator/generator.js';
import { updatePrices } from './prepare/target/update-prices.js';
import { prepareRun } from './prepare/prepare-run.js';
import { baseOf, type PreparedRun } from './prepare/prepared-run.js';
import { lintComparison, tellComparison } from './judge/lint-comparison.js';
import { planRunComparison, type RunComparison } from './judge/plan-run-comparison.js';
import { reusePass } from './report/reuse-pass.js';
import { type Extension, planExtension, withExtension } from './run/extension.js';
import { type RunResult, runPlans } from './run/run-plans.js';
import { shareBudget } from './prepare/shard-run.js';
import { decideShard } from './judge/shard-verdict.js';
import { createSaturationRule } from './run/saturation-rule.js';
import { findBaseline } from './judge/stored-baseline.js';
import { tellListing, warnOfEnds } from './run/model-list.js';
import { requireKeys } from './prepare/target/known-keys.js';
import type { Target } from './prepare/target/target.js';
import { likelyAddress } from '../protocols/dialects/foreign-path.js';
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
  const { endpoint } = parsed.config;
  if (endpoint === undefined) throw new RunError('no_endpoint', 'no endpoint is set');
  const simulator = endpoint === 'simulator' ? await world.startSimulator() : null;
  const files = rememberFiles(world.files);
  const base = rememberBase();
  try {
    const result = await measure(
      shareBudget(parsed),
      { url: simulator === null ? (endpoint as URL) : new URL(simulator.url), cancellation },
      {
        ...world,
        files,
        watchBase: base.watch,
        ...(await cancellation.raceWith(updatePrices(parsed, world))),
      },
    );
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
  const parsed = judgeByMonth(given, prepared);
  if (parsed.config.mode === 'estimate') return estimate(given, prepared, world);
  const reused = await cancellation.raceWith(reusePass(parsed, prepared, world));
  if (reused !== null) return { report: reused, samples: [], gaps: null };
  requireKeys(prepared.scenarios.flatMap((each) => [each.target, baseOf(each)?.target ?? each.target]));
  const baseline = await cancellation.raceWith(findBaseline(parsed, prepared, world));
  const { shard } = parsed.config;
  const looks = planLooks(parsed.config, prepared.scenarios, shard?.count);
  const whole = shard === undefined ? looks : planLooks(parsed.config, prepared.whole);
  // A shard's part of a comparison decides nothing, so nothing of it ends the run.
  const comparison = planRunComparison(
    shard === undefined ? parsed.config : { ...parsed.config, 'stop-early': false },
    prepared,
  );
  announce(parsed, prepared, world);
  const linting = lintingOf(parsed, prepared, whole);
  for (const warning of lintThresholds(parsed.config.thresholds, linting)) world.log.warning(warning);
  const foresight = { ...linting, sequential: (spec: ThresholdSpec) => looks.sequential(spec) };
  for (const told of foreseeThresholds(parsed.config.thresholds, foresight)) world.log.info(told);
  const ending = tellEarlyStop(looks.mayPass, parsed.config['stop-early']);
  if (ending !== null) world.log.info(ending);
  for (const warning of warnOfReasoning(prepared.scenarios)) world.log.warning(warning);
  announceComparison(comparison, prepared, world);
  const proxy = readProxySettings(world.env);
  const generator = world.generator ?? networkGenerator;
  const transport = generator.open(proxy, prepared.tls);
  const unreachable = createUnreachableRule(...addressesOf(prepared));
  const extension = planExtension(prepared, comparison?.plan ?? null, {
    rules: [unreachable],
    budget: parsed.config.budget,
  });
  const rules = [unreachable, ...stopRules(looks, comparison), ...saturationRules(prepared, comparison)];
  try {
    const request = { config: parsed.config, prepared, generator, transport, rules, extension, cancellation };
    const ends = warnOfEnds(prepared, transport, world);
    const result = await tellListing(await runPlans(request, world), { prepared, transport }, world);
    await ends;
    const reported = {
      parsed,
      prepared: asItWasRun(prepared, extension, result),
      result,
      looks,
      comparison,
      baseline,
      decide: prepared.shard === null ? decideVerdict : decideShard(prepared.shard),
      startedAt: result.startedAt,
      proxied: isProxied(url, proxy),
    };
    const samples = orderSamples(result);
    const gaps = shard === undefined ? null : result.gaps;
    return { report: buildReport(reported, samples, world), samples, gaps };
  } finally {
    await transport.close();
  }
}

/** Everything that is known before the first byte, and nothing behind it. */
function estimate(parsed: ParsedConfig, prepared: PreparedRun, world: GateWorld): GateResult {
  announce(parsed, prepared, world);
  const looks = planLooks(parsed.config, prepared.whole);
  const warnings = lintThresholds(
    judgeByMonth(parsed, prepared).config.thresholds,
    lintingOf(parsed, prepared, looks),
  );
  for (const warning of warnings) world.log.warning(warning);
  return { report: estimateReport(parsed, { prepared, looks, warnings }, world), samples: [], gaps: null };
}

function lintingOf(
  { config }: ParsedConfig,
  { estimate: { requests, expected } }: PreparedRun,
  looks: Looks,
): Parameters<typeof lintThresholds>[1] {
  return {
    confidence: config.confidence,
    onInconclusive: config['on-inconclusive'],
    planned: (spec) => looks.planned(spec),
    usdPerRequest: requests > 0 ? expected / requests : 0,
  };
}

/** Each arm's address, and the one that was probably meant where that one is not known. */
function addressesOf({
  scenarios,
}: PreparedRun): [Readonly<Record<Arm, string>>, Readonly<Record<Arm, string | null>>] {
  const head = scenarios[0]?.target;
  const base = scenarios.map(baseOf).find((each) => each !== null)?.target ?? head;
  const likely = (target: Target | undefined): string | null =>
    target === undefined ? null : likelyAddress(target.address, target.protocol.name);
  return [
    { head: head?.address ?? '', base: base?.address ?? '' },
    { head: likely(head), base: likely(base) },
  ];
}

/** A ramp alone may end where it is saturated; a comparison needs its pairs, and other scenarios are yet to come. */
function saturationRules({ scenarios, shard }: PreparedRun, comparison: RunComparison | null): StopRule[] {
  const [only, ...others] = scenarios;
  const isComparing = comparison !== null && comparison.plan !== null;
  if (only === undefined || others.length > 0 || isComparing || shard !== null) return [];
  const { plan, scenario } = only;
  const isRamp = plan.executor?.endsWith('arrival-rate') === true && plan.type === 'load' && !isSteady(only);
  return isRamp && scenario.config['stop-early'] ? [createSaturationRule(plan, scenario.config.timeout)] : [];
}

function asItWasRun(
  prepared: PreparedRun,
  extension: Extension | null,
  { extended, spans }: RunResult,
): PreparedRun {
  if (extension === null || extended === null) return prepared;
  return withExtension(prepared, extension, { ...extended, scenarioMs: spans[0]?.startMs ?? 0 });
}

/** What may end the run early; where there is a comparison, a pass takes both sides. */
function stopRules(looks: Looks, comparison: RunComparison | null): StopRule[] {
  const rules = [looks.rule, comparison?.rule ?? null].filter((rule) => rule !== null);
  if (comparison === null || comparison.plan === null || rules.length === 0) return rules;
  return [joinRules(rules, looks.mayPass && comparison.mayPass)];
}

function announceComparison(
  comparison: RunComparison | null,
  prepared: PreparedRun,
  { log }: GateWorld,
): void {
  if (comparison === null) return;
  for (const warning of lintComparison(comparison, prepared)) log.warning(warning);
  for (const note of tellComparison(comparison, prepared)) log.info(note);
}
