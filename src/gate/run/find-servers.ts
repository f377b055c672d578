import { type JsonObject, listOf, objectOf, parseJson, textOf } from '../../protocols/json.js';
import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import { networkGenerator } from '../../load/generator/generator.js';
import { fetchWhole } from '../../load/wire/fetch-whole.js';
import { readProxySettings } from '../../load/wire/proxy.js';
import type { Transport } from '../../load/wire/transport.js';
import type { GateWorld } from '../world.js';

/** A server that lists its models as OpenAI does. */
export interface FoundServer {
  readonly url: URL;
  /** What it calls itself, or what usually listens there. */
  readonly name: string;
  /** Ids of those that generate text, as it lists them. */
  readonly models: readonly string[];
}

/** Where a server may listen, and which one usually does. */
export interface Place {
  readonly url: URL;
  readonly usual: string;
}

/** Ports by each project's own documentation. */
export const USUAL_PLACES: readonly Place[] = [
  ['Ollama', 11434],
  ['llama.cpp', 8080],
  ['vLLM', 8000],
  ['LM Studio', 1234],
  ['SGLang', 30000],
].map(([usual, port]) => ({ usual: String(usual), url: new URL(`http://127.0.0.1:${port}`) }));

/** A local server answers its list at once; one that loads a model may take a moment. */
const DEADLINE: Ms = 3_000;
const LARGEST_LIST = 4 * 1024 * 1024;
const NAMES: Readonly<Record<string, string>> = {
  llamacpp: 'llama.cpp',
  library: 'Ollama',
  vllm: 'vLLM',
  sglang: 'SGLang',
  organization_owner: 'LM Studio',
};

/**
 * The server at each of the places, or the end of a sentence that says why there is none. Asked all at once; never
 * rejects.
 */
export async function findServers(
  places: readonly Place[],
  { clock, env }: Pick<GateWorld, 'clock' | 'env'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<(FoundServer | string)[]> {
  const transport = networkGenerator.open(readProxySettings(env));
  try {
    return await Promise.all(places.map((place) => askModels(place, headers, { transport, clock })));
  } finally {
    await transport.close();
  }
}

async function askModels(
  { url, usual }: Place,
  headers: Readonly<Record<string, string>>,
  { transport, clock }: { readonly transport: Transport; readonly clock: Clock },
): Promise<FoundServer | string> {
  const list = new URL(url);
  list.pathname = `${url.pathname.replace(/(\/v1)?(\/(chat\/)?completions)?\/*$/, '')}/v1/models`;
  list.search = '';
  const request = { method: 'GET', url: list, headers, body: '' } as const;
  const answer = await fetchWhole(request, transport, { clock, deadline: DEADLINE, limit: LARGEST_LIST });
  if (typeof answer === 'string') return answer;
  const rows = objectOf(parseJson(answer.body.toString('utf8')))?.['data'];
  if (!Array.isArray(rows)) return 'is no list of models';
  const models = listOf(rows)
    .map(objectOf)
    .filter((model) => model !== undefined);
  const ids = models.flatMap((model) => textOf(model['id']) ?? []);
  // A server of something else may answer there, too.
  if (ids.length === 0 && models.length > 0) return 'is a list of something else';
  return { url, name: nameOf(models, usual), models: ids.filter((id) => !isEmbedding(id)) };
}

function nameOf(models: readonly JsonObject[], usual: string): string {
  const owner = textOf(models[0]?.['owned_by']) ?? '';
  return Object.hasOwn(NAMES, owner) ? (NAMES[owner] ?? usual) : usual;
}

/** They are listed with the others, and write nothing. */
function isEmbedding(id: string): boolean {
  return /embed|rerank|whisper|(^|[/-])bge-/i.test(id);
}
