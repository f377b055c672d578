import type { Ms, Usd } from '../../base/units.js';
import { formatUsd } from '../../base/format.js';
import type { RequestPlace } from '../../load/exchange/build-sample.js';
import type { RequestDesk, Settled } from '../../load/exchange/desk.js';
import type { PreparedRequest } from '../../load/exchange/prepare.js';
import { armsAsking, type PlanPrompt } from '../../plan/plan.js';
import type { Arm, Sample, StopReason } from '../../samples/sample.js';
import { isSameModel } from '../../protocols/decode/served-model.js';
import { armsOf, type PreparedScenario } from '../prepare/prepared-run.js';
import type { Cancellation, GateWorld } from '../world.js';

/** What the requests cost that went alone before the load. */
export interface Opening {
  readonly spent: Usd;
  /** Of it, what was reported. */
  readonly reported: Usd;
  readonly likely: Usd;
  /** Why nothing more may be sent; null where nothing stands against it. */
  readonly stopped: StopReason | null;
}

const QUESTION = 'Reply with OK.';
/** Enough for an answer to name its model and tier; some models take no smaller cap than 16. */
const SHORT_ANSWER = 64;
/** No run waits longer for each. */
const LONGEST: Ms = 30_000;

interface Kind {
  readonly scenario: PreparedScenario;
  readonly arm: Arm;
  readonly asked: PreparedRequest;
}

export interface OpeningRequest {
  readonly scenarios: readonly PreparedScenario[];
  readonly cancellation: Cancellation;
  readonly deskOf: (scenario: PreparedScenario, timeout: Ms) => RequestDesk;
}

/**
 * Where several requests of a kind may be in flight together, one goes alone before them: its answer names the model, the tier and
 * whatever else its price depends on, so that each that follows is reserved for what it costs. It is reserved itself for the
 * dearest model that the price list has at the endpoint. Nothing is sent where nothing costs, and none to an endpoint that is to be
 * found cold.
 */
export async function openPrices(request: OpeningRequest, world: GateWorld): Promise<Opening> {
  let sum = { spent: 0, reported: 0, likely: 0 };
  let stopped: StopReason | null = null;
  for (const kind of kindsOf(request.scenarios)) {
    for (const maxTokens of capsOf(kind.asked.maxTokens)) {
      if (stopped !== null || request.cancellation.reason !== null) break;
      const settled = await askOnce(kind, maxTokens, request);
      if (settled === null) break;
      const { sample, fatal } = settled;
      sum = add(sum, sample);
      if (fatal !== null) stopped = { stoppedBy: 'error', code: fatal.code, message: fatal.message };
      // A cap that is too small for what the user asks beside it, say.
      if (sample.status !== 400 && sample.status !== 422) {
        tell(kind, sample, world);
        break;
      }
    }
  }
  return { ...sum, stopped };
}

/** Each kind of request once, of the scenarios that send several together. */
function kindsOf(scenarios: readonly PreparedScenario[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const scenario of scenarios) {
    const { plan, book } = scenario;
    if (plan.type === 'cold-start' || plan.maxConcurrency === 1) continue;
    const isAlone = sendsOneAtATime(scenario);
    for (const { arm } of armsOf(scenario)) {
      for (const prompt of plan.prompts) {
        if (!armsAsking(prompt).includes(arm)) continue;
        const asked = book.get(prompt, arm);
        // A price of the setting knows no dearer model, and what each answer costs is known before the next is asked.
        if (isAlone && asked.price.source === 'setting') continue;
        if (asked.price.basis !== 'free' && !kinds.has(asked.priceKind))
          kinds.set(asked.priceKind, { scenario, arm, asked });
      }
    }
  }
  return [...kinds.values()];
}

/** One virtual user has one answer before he asks for the next. */
function sendsOneAtATime(scenario: PreparedScenario): boolean {
  const { plan } = scenario;
  const isClosed = plan.executor?.endsWith('vus') === true || plan.executor === 'shared-iterations';
  return isClosed && plan.sessions.length * armsOf(scenario).length === 1;
}

function capsOf(cap: number): number[] {
  return cap > SHORT_ANSWER ? [SHORT_ANSWER, cap] : [cap];
}

/** Null where the budget cannot hold even one. */
function askOnce(
  { scenario, arm, asked }: Kind,
  maxTokens: number,
  { cancellation, deskOf }: OpeningRequest,
): Promise<Settled | null> {
  const { model } = asked;
  const prompt = {
    id: `first request (${arm}, ${model ?? ''}, ${maxTokens})`,
    messages: [{ role: 'user' as const, content: QUESTION }],
    maxTokens,
    ...(model === undefined ? {} : { model }),
  };
  const planned: PlanPrompt = { id: prompt.id, head: prompt, base: prompt, others: { [arm]: prompt } };
  const place: RequestPlace = {
    id: 0,
    scenario: scenario.plan.scenario,
    stage: 1,
    pair: null,
    planned: { id: 0, prompt: 0, arm, phase: 'warmup' },
    promptId: prompt.id,
    shard: null,
    plannedMs: 0,
  };
  const desk = deskOf(scenario, Math.min(LONGEST, scenario.scenario.config.timeout));
  const [ticket] = desk.admit([place], [planned]) ?? [];
  if (ticket === undefined) return Promise.resolve(null);
  desk.reserveDearest(ticket);
  return new Promise((resolve) => {
    const running = desk.send(ticket, { turn: 0, dueMs: null }, resolve);
    cancellation.onCancel(() => running.cancel());
  });
}

function add(
  sum: Omit<Opening, 'stopped'>,
  { costUsd, costBasis, likelyUsd }: Sample,
): Omit<Opening, 'stopped'> {
  const isReported = costBasis === 'reported';
  return {
    spent: sum.spent + costUsd,
    reported: sum.reported + (isReported ? costUsd : 0),
    likely: sum.likely + (isReported ? costUsd : Math.min(costUsd, likelyUsd ?? costUsd)),
  };
}

function tell(
  { asked: { model } }: Kind,
  { servedModel, serviceTier, costUsd }: Sample,
  { log }: GateWorld,
): void {
  if (typeof servedModel !== 'string') return;
  const tier = typeof serviceTier === 'string' ? ` at tier ${serviceTier}` : '';
  const told = `One request went alone before the load, for its price: \`${servedModel}\` answers${tier} (${formatUsd(costUsd)})`;
  if (model !== undefined && !isSameModel(model, servedModel))
    log.warning(`${told}, where \`${model}\` was asked`);
  else log.info(told);
}
