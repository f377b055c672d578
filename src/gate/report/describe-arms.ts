import { seededRandom } from '../../base/random.js';
import { billRun, type Volume } from '../../metrics/bill.js';
import { summariseSamples } from '../../metrics/summarise.js';
import type { MetricSummary } from '../../metrics/summary.js';
import type { ArmRow, Report } from '../../report/schema/schema.js';
import { promptOf } from '../../plan/plan.js';
import { isSameContent } from '../../prompts/pair-prompts.js';
import type { Prompt } from '../../prompts/prompt.js';
import { isSameModel } from '../../protocols/decode/served-model.js';
import { type Arm, type Sample, wasSent } from '../../samples/sample.js';
import type { Config } from '../../settings/schema.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';
import { measureAdded } from '../../verdict/compare/added-time.js';
import { asHead } from '../../verdict/compare/pair-samples.js';
import type { JudgedRun } from '../judge/judge-run.js';
import {
  armsOf,
  baseOf,
  type PreparedRun,
  type PreparedScenario,
  type SentArm,
} from '../prepare/prepared-run.js';
import { monthlyVolume } from './describe-bill.js';
import { describePrices, describeBetween } from './report-parts.js';

export interface ArmFacts {
  readonly prepared: PreparedRun;
  readonly config: Config;
  readonly judged: Pick<JudgedRun, 'samples' | 'thresholds' | 'compared' | 'choice'>;
}

/** Each arm in figures, the control first; none where the arms differ by the prompts of a branch alone. */
export function describeArms({ prepared, config, judged }: ArmFacts): Report['arms'] {
  const scenario = prepared.scenarios.find((each) => baseOf(each) !== null);
  if (scenario === undefined || describeBetween(prepared) === null) return [];
  const arms = armsOf(scenario);
  const prompts = scenario.plan.prompts.map(({ id }) => id);
  const bill = (own: readonly Sample[], volume: Volume, { arm, target }: SentArm): number | null => {
    const random = seededRandom(prepared.seed, `bill/${arm}`);
    return billRun(own, { volume, prompts, rates: target.price.rates, random })?.usd ?? null;
  };
  const rows = arms.map((sent): ArmRow => {
    const { arm, name, target } = sent;
    const own = judged.samples.filter((sample) => sample.arm === arm && sample.phase !== 'warmup');
    const billed = asHead(own, arm).map((sample) => ({ ...sample, arm: 'head' as const }));
    const monthly = monthlyVolume(config, prompts);
    return {
      arm,
      name,
      isControl: arm === 'base',
      endpoint: target.shown,
      protocol: target.protocol.name,
      model: target.model ?? scenario.plan.prompts[0]?.head.model ?? null,
      prices: describePrices(target.price),
      ...figuresOf(own),
      usdPerThousand: bill(billed, { requests: 1_000, byPrompt: null }, sent),
      usdPerMonth: monthly === undefined ? null : bill(billed, monthly, sent),
      servedModels: countServed(own),
      added: isOtherWay(scenario, sent) ? measureAdded(asHead(judged.samples, arm)) : null,
      verdict: arm === 'base' ? null : verdictOf(arm, name, judged),
      comparison: judged.choice.find((each) => each.arm === arm)?.compared.comparison ?? null,
    };
  });
  return rows.sort((a, b) => Number(b.isControl) - Number(a.isControl));
}

/** Whether an arm asks the control's prompts of its model, in another place: what differs then is the way. */
function isOtherWay(scenario: PreparedScenario, { arm, target }: SentArm): boolean {
  const control = baseOf(scenario)?.target;
  if (arm === 'base' || control === undefined || control.address === target.address) return false;
  const modelOf = (own: Prompt | null, { model }: SentArm['target']): string => model ?? own?.model ?? '';
  return scenario.plan.prompts.every((prompt) => {
    const [own, base] = [promptOf(prompt, arm), prompt.base];
    if (own === null || base === null) return true;
    return isSameModel(modelOf(base, control), modelOf(own, target)) && isSameContent(own, base);
  });
}

type Figures = Pick<
  ArmRow,
  | 'sent'
  | 'ok'
  | 'ttftP50Ms'
  | 'ttftP95Ms'
  | 'e2eP50Ms'
  | 'e2eP95Ms'
  | 'tokensPerSecond'
  | 'errorRate'
  | 'checksRate'
>;

function figuresOf(own: readonly Sample[]): Figures {
  const metrics = summariseSamples(own, { durationMs: 0 });
  // An answer that broke off behind its first token keeps that time, as in the comparison beside it.
  const firstTokens = sortAscending(own.flatMap(({ ttftMs }) => ttftMs ?? []));
  const rank = (metric: string, percent: '50' | '95'): number | null =>
    percentileOf(metrics[metric], percent);
  const rate = (metric: string): number | null => {
    const summary = metrics[metric];
    return summary?.type === 'rate' ? summary.rate : null;
  };
  return {
    sent: own.filter(({ outcome }) => wasSent(outcome)).length,
    ok: own.filter(({ outcome }) => outcome === 'ok').length,
    ttftP50Ms: percentile(firstTokens, 0.5) ?? null,
    ttftP95Ms: percentile(firstTokens, 0.95) ?? null,
    e2eP50Ms: rank('total_generation_time', '50'),
    e2eP95Ms: rank('total_generation_time', '95'),
    tokensPerSecond: rank('tokens_per_second', '50'),
    errorRate: rate('error_rate'),
    checksRate: rate('checks'),
  };
}

function percentileOf(summary: MetricSummary | undefined, percent: '50' | '95'): number | null {
  return summary?.type === 'trend' ? (summary.percentiles[percent] ?? null) : null;
}

function countServed(own: readonly Sample[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { servedModel } of own)
    if (servedModel != null) counts.set(servedModel, (counts.get(servedModel) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Of all that is judged of an arm: one failure, or no data, fails it. */
function verdictOf(
  arm: Arm,
  name: string,
  { thresholds, compared, choice }: ArmFacts['judged'],
): ArmRow['verdict'] {
  const own = choice.find((each) => each.arm === arm);
  const gates = (own?.compared ?? compared)?.gates ?? [];
  const held =
    own === undefined
      ? thresholds.filter(({ tags }) => tags['arm'] !== 'base')
      : thresholds.filter(({ tags }) => tags['arm'] === name);
  const verdicts: string[] = [...gates, ...held].map(({ verdict }) => verdict);
  if (verdicts.length === 0) return null;
  if (verdicts.includes('fail') || held.some(({ verdict }) => verdict === 'no_data')) return 'fail';
  return verdicts.every((verdict) => verdict === 'pass') ? 'pass' : 'inconclusive';
}
