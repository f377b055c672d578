import type { Prompt } from '../../prompts/prompt.js';
import { writeHeadline } from '../../report/headline.js';
import type { Report } from '../../report/schema/schema.js';
import type { Sample } from '../../samples/sample.js';
import { describeCanaries } from './describe-canaries.js';
import { describeArms } from './describe-arms.js';
import { describeBill } from './describe-bill.js';
import { countChecks, countErrors, countPrompts, countStatuses } from './count-samples.js';
import { judgeRun, type Reported } from '../judge/judge-run.js';
import {
  describeBetween,
  describeCost,
  describeGenerator,
  describeLoad,
  describeRun,
  describeTarget,
} from './report-parts.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import type { RunResult } from '../run/run-plans.js';
import { describeScenarios } from '../judge/scenario-reports.js';
import type { GateWorld } from '../world.js';

/** In the order of the plan, which is the order of dispatch. */
export function orderSamples(result: RunResult): Sample[] {
  return [...result.samples].sort((a, b) => a.id - b.id);
}

/** The one view model of a run: everything that is rendered, written or published comes from it. */
export function buildReport(reported: Reported, all: readonly Sample[], world: GateWorld): Report {
  const { parsed, prepared, result } = reported;
  const { config } = parsed;
  const samples = all.filter(({ arm }) => arm !== 'canary');
  const canaries = all.filter(({ arm }) => arm === 'canary');
  const load = describeLoad(reported, samples);
  const judged = judgeRun(reported, samples, { canaries, sent: load.sent });
  for (const warning of judged.compared?.warnings ?? []) world.log.warning(warning);
  const ofHead = samples.filter(({ arm }) => arm === 'head');
  const verdict = reported.decide({
    thresholds: judged.thresholds,
    compared: [judged.compared, ...judged.choice.map(({ compared }) => compared)].flatMap(
      (each) => each?.gates ?? [],
    ),
    stopped: result.stopped,
    sent: load.sent,
    unsent: load.unsent,
    usdPerRequest: load.sent === 0 ? null : result.spent / load.sent,
    answered: load.ok,
    deliveredRatio: load.deliveredRatio,
    undelivered: load,
    generator: judged.generator.doubt,
    onInconclusive: config['on-inconclusive'],
  });
  const bill = describeBill(config, prepared, judged.samples);
  const untitled: Omit<Report, 'headline'> = {
    schemaVersion: 1,
    tool: { name: 'llm-perf-gate', version: world.version, source: world.toolSource ?? null },
    name: config.name,
    ...verdict,
    run: describeRun(reported, world),
    source: world.source,
    target: describeTarget(reported),
    load,
    generator: describeGenerator(result, judged.generator.judgement),
    cost: describeCost(reported, all, load),
    bill,
    scenarios: describeScenarios({
      prepared,
      result,
      samples,
      resolved: judged.samples,
      plateaus: judged.plateaus,
      assessments: judged.assessments,
      generator: judged.generator,
    }),
    metrics: { ...judged.metrics, ...monthlyMetric(bill) },
    ...countStatuses(samples),
    errors: countErrors(samples),
    thresholds: [...judged.thresholds],
    checks: countChecks(ofHead),
    prompts: countPrompts(ofHead, placesOf(prepared)),
    between: describeBetween(prepared),
    arms: describeArms({ prepared, config, judged }),
    comparison: judged.compared?.comparison ?? null,
    canaries: describeCanaries(canaries, prepared),
    reused: null,
  };
  return { ...untitled, headline: world.redact(writeHeadline(untitled)) };
}

function placesOf({ whole }: PreparedRun): ReadonlyMap<string, NonNullable<Prompt['source']>> {
  const prompts = whole.flatMap(({ plan }) => plan.prompts);
  return new Map(
    prompts.flatMap(({ id, head }) => (head.source === undefined ? [] : [[id, head.source] as const])),
  );
}

function monthlyMetric(bill: Report['bill']): Report['metrics'] {
  return bill?.monthly === true ? { monthly_cost: { type: 'gauge', unit: 'USD', value: bill.usd } } : {};
}
