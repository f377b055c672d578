import { type JsonObject, listOf, objectOf, parseJson, textOf } from '../../protocols/json.js';
import { isOpenAi } from '../../protocols/dialects/openai.js';
import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import { fetchWhole } from '../../load/wire/fetch-whole.js';
import type { Transport } from '../../load/wire/transport.js';
import { promptOf } from '../../plan/plan.js';
import { armsOf, type PreparedRun } from '../prepare/prepared-run.js';
import type { Target } from '../prepare/target/target.js';
import type { GateWorld } from '../world.js';
import type { RunResult } from './run-plans.js';

/** `GET /v1/models` costs nothing, and nobody waits long for it. */
const DEADLINE: Ms = 3_000;
const LARGEST_LIST = 4 * 1024 * 1024;
const MS_PER_DAY = 86_400_000;
/** Time enough to move to another model. */
const WARNING_DAYS = 90;

interface Asked {
  readonly target: Target;
  readonly model: string;
}

/** Warns of models that OpenAI's own list says will end, from 90 days before. */
export async function warnOfEnds(
  prepared: PreparedRun,
  transport: Transport,
  world: GateWorld,
): Promise<void> {
  const asked = modelsOf(prepared).filter(({ target }) => isOpenAi(target.endpoint));
  const [first] = asked;
  if (first === undefined) return;
  const models = await listModels(first.target, transport, world.clock);
  for (const warning of endsOf(models ?? [], new Set(asked.map(({ model }) => model)), world.date()))
    world.log.warning(warning);
}

/** What the endpoint's list says of the ends of these models, by a day. */
export function endsOf(models: readonly JsonObject[], asked: ReadonlySet<string>, today: Date): string[] {
  return models.flatMap((model) => {
    const [id, end] = [textOf(model['id']), textOf(model['shutdown_date'])];
    if (id === undefined || end === undefined || !asked.has(id)) return [];
    const days = Math.ceil((Date.parse(`${end}T00:00:00Z`) - today.getTime()) / MS_PER_DAY);
    if (!(days <= WARNING_DAYS)) return [];
    const when = days <= 0 ? `ended on ${end}` : `ends on ${end}, in ${days} ${days === 1 ? 'day' : 'days'}`;
    return [`Model ${id} ${when}, says the endpoint's own list: name another one before`];
  });
}

/** A 404 may mean the path or the model: the list tells which. */
export async function tellListing(
  result: RunResult,
  { prepared, transport }: { readonly prepared: PreparedRun; readonly transport: Transport },
  { clock }: GateWorld,
): Promise<RunResult> {
  const { stopped } = result;
  if (stopped?.code !== 'endpoint_refuses' || !stopped.message.includes('(404)')) return result;
  const refused = modelsOf(prepared).filter(({ target }) => stopped.message.startsWith(target.address));
  const [first] = refused;
  const models = first === undefined ? null : await listModels(first.target, transport, clock);
  if (models === null || first === undefined) return result;
  const ids = models.flatMap((model) => textOf(model['id']) ?? []);
  const unlisted = refused.find(({ model }) => !ids.includes(model));
  const words =
    unlisted === undefined
      ? `its list of models holds \`${first.model}\`, so that the path is wrong`
      : `its list of models does not hold \`${unlisted.model}\`${ids.length === 0 ? '' : `, but ${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ' …' : ''}`}`;
  return { ...result, stopped: { ...stopped, message: `${stopped.message}; ${words}` } };
}

function modelsOf({ scenarios }: PreparedRun): Asked[] {
  return scenarios.flatMap((scenario) =>
    armsOf(scenario).flatMap(({ arm, target }) =>
      target.protocol.name.startsWith('openai-')
        ? scenario.plan.prompts.flatMap((prompt) => {
            const model = target.model ?? promptOf(prompt, arm)?.model;
            return model === undefined ? [] : [{ target, model }];
          })
        : [],
    ),
  );
}

/** Null where the endpoint has none, or does not say it in time. Never rejects. */
async function listModels(target: Target, transport: Transport, clock: Clock): Promise<JsonObject[] | null> {
  const call = { messages: [], maxTokens: 1, stream: false, endpoint: target.endpoint };
  const wire = target.protocol.encode({
    ...call,
    model: 'm',
    apiKey: target.credential?.key() ?? target.apiKey,
    keyIsToken: target.credential?.isToken ?? false,
    headers: target.headers,
  });
  const url = new URL(wire.url);
  url.pathname = url.pathname.replace(/\/(chat\/completions|completions|responses)$/, '/models');
  if (!url.pathname.endsWith('/models')) return null;
  const headers = Object.fromEntries(
    Object.entries(wire.headers).filter(([name]) => name !== 'content-type'),
  );
  const terms = { clock, deadline: DEADLINE, limit: LARGEST_LIST };
  const answer = await fetchWhole({ method: 'GET', url, headers, body: '' }, transport, terms);
  const list =
    typeof answer === 'string' ? undefined : objectOf(parseJson(answer.body.toString('utf8')))?.['data'];
  if (!Array.isArray(list)) return null;
  return listOf(list)
    .map(objectOf)
    .filter((model) => model !== undefined);
}
