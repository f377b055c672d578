import { RunError, SettingsError } from '../../base/errors.js';
import { type GateResult, runGate } from '../../gate/gate.js';
import { findServers, type FoundServer, type Place, USUAL_PLACES } from '../../gate/run/find-servers.js';
import type { Cancellation, GateWorld } from '../../gate/world.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import { describeLevel, judgeLevel, type Level } from './levels.js';
import type { QuickResult } from './words.js';

type Flags = Readonly<Record<string, string>>;

export interface QuickRun {
  readonly flags: Flags;
  readonly read: (flags: Flags) => Promise<ParsedConfig>;
  readonly world: GateWorld;
  readonly cancellation: Cancellation;
  /** Told as it goes on. */
  readonly say: (line: string) => void;
  readonly pace?: Pace;
  readonly places?: readonly Place[];
}

/** How long it may all take, and how long so many users ask. */
export interface Pace {
  readonly wholeMs: number;
  readonly levelMs: number;
  readonly users: readonly number[];
}

const MINUTE: Pace = { wholeMs: 60_000, levelMs: 8_000, users: [1, 2, 4, 8, 16, 32, 64] };
/** A model may have to be read from disk before its first token. */
const FIRST_TIMEOUT = '5m';
/** Short enough for the smallest window; each begins with a text of its own, so that no cache answers. */
const QUESTIONS = [
  'Explain in a few sentences why the sky is blue.',
  'Write a short story about a lighthouse keeper who finds a letter.',
  'How does a bicycle stay upright? Answer for a child.',
  'List five things to check before a long hike, and say why.',
  'Compare tea and coffee in a short paragraph.',
  'Describe how bread is made, step by step.',
].join('\n');
/** Whoever asks wants to know the speed: the shape of the load is not theirs to choose. */
const OWN = ['executor', 'stages', 'vus', 'iterations', 'scenario', 'scenarios', 'thresholds', 'compare'];

/** Finds a server, loads it with more and more users for about a minute, and says how it bore them. */
export async function measureQuick(quick: QuickRun): Promise<QuickResult> {
  const { flags } = quick;
  const wrong = OWN.filter((name) => flags[name] !== undefined);
  if (wrong.length > 0)
    throw new SettingsError(
      wrong.map((setting) => ({ setting, message: 'is chosen by `quick` itself; leave it out' })),
    );
  const server = await chooseServer(quick);
  const model = flags['model'] ?? server.models[0] ?? null;
  tellChoice(server, model, quick);
  const given: Flags = {
    'max-tokens': '64',
    prompts: QUESTIONS,
    nonce: 'true',
    timeout: '60s',
    ...(isNear(server.url) ? { prices: 'free' } : {}),
    ...flags,
    endpoint: flags['endpoint'] ?? server.url.href,
    ...(model === null ? {} : { model }),
    'on-rate-limit': 'ignore',
    'stop-early': 'false',
    thresholds: 'error_rate: rate<=1',
  };
  const endpoint = flags['endpoint'] === 'simulator' ? 'simulator' : server.url.origin;
  return { ...(await climb(quick, given)), server: server.name, model, endpoint };
}

async function chooseServer({ flags, world, say, places = USUAL_PLACES }: QuickRun): Promise<FoundServer> {
  const { endpoint } = flags;
  if (endpoint === 'simulator')
    return { url: new URL('http://127.0.0.1'), name: 'the simulator', models: ['simulated'] };
  if (endpoint !== undefined) {
    const address = /^https?:/i.test(endpoint) ? endpoint : `http://${endpoint}`;
    if (!URL.canParse(address))
      throw new SettingsError([{ setting: 'endpoint', message: 'is no address; write `http://host:port`' }]);
    const url = new URL(address);
    if (flags['model'] !== undefined) return { url, name: url.host, models: [] };
    const key = flags['api-key'];
    const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const [found = ''] = await findServers([{ url, usual: url.host }], world, headers);
    if (typeof found === 'string')
      throw new RunError(
        'no_models',
        `the list of models at ${url.origin} ${found}; \`--model\` names one where a server keeps no list`,
      );
    if (!isNear(url) && found.models.length > 1)
      throw new RunError(
        'which_model',
        `${url.host} has ${found.models.length} models, which may cost money: choose one with \`--model\`, ${found.models.slice(0, 3).join(', ')} …`,
      );
    if (found.models.length > 0) return found;
    throw new RunError('no_models', `${found.name} at ${url.origin} has no model; load one first`);
  }
  const found = (await findServers(places, world)).filter((each) => typeof each !== 'string');
  const [first, ...others] = found;
  if (first === undefined)
    throw new RunError(
      'no_server',
      `no server answers at ${places.map(({ url, usual }) => `${url.host} (${usual})`).join(', ')}; start one, or give \`--endpoint\``,
    );
  for (const other of others) say(`${other.name} answers at ${other.url.origin}, too`);
  if (first.models.length === 0)
    throw new RunError('no_models', `${first.name} at ${first.url.origin} has no model; load one first`);
  return first;
}

function tellChoice(
  { name, url, models }: FoundServer,
  model: string | null,
  { say, flags }: QuickRun,
): void {
  const others = models.length - 1;
  const more =
    flags['model'] === undefined && others > 0 ? `, the first of ${models.length} (choose with --model)` : '';
  say(`${name} at ${url.host}${model === null ? '' : `: ${model}${more}`}`);
}

/** Loopback and private networks (RFC 1918, RFC 4193): nobody bills there. */
function isNear({ hostname }: URL): boolean {
  return /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\]|\[f[cd])/i.test(hostname);
}

type Climbed = Omit<QuickResult, 'server' | 'model' | 'endpoint'>;

async function climb(quick: QuickRun, given: Flags): Promise<Climbed> {
  const { wholeMs, levelMs, users } = quick.pace ?? MINUTE;
  const { clock } = quick.world;
  const whole = await quick.read(given);
  const budget = whole.config.budget;
  const begun = clock.now();
  const first = await warmUp(quick, given);
  const [answer] = first.samples;
  let spent = first.report.cost.spent;
  const levels: Level[] = [];
  const climbed = (ended: Climbed['ended']): Climbed => ({
    levels,
    ended,
    firstMs: answer?.ttftMs ?? null,
    tookMs: clock.now() - begun,
    free: whole.config.prices === 'free' || given['prices'] === 'free',
  });
  for (const count of users) {
    if (quick.cancellation.reason !== null) return climbed('cancelled');
    if (levels.length > 0 && clock.now() - begun + levelMs > wholeMs) return climbed('time');
    if (budget - spent <= 0) return climbed('budget');
    quick.say(`${count} ${count === 1 ? 'user' : 'users'} …`);
    const result = await runGate(
      await quick.read({
        ...given,
        executor: 'constant-vus',
        vus: String(count),
        stages: `${levelMs}ms:${count}`,
        'max-concurrency': String(count),
        budget: String(budget - spent),
      }),
      quick.cancellation,
      quick.world,
    );
    spent += result.report.cost.spent;
    const level = describeLevel(result, count, levelMs);
    if (level.answered + level.failed > 0) levels.push(level);
    if (result.report.run.stoppedBy === 'budget') return climbed('budget');
    const [alone] = levels;
    if (alone !== undefined && level !== alone && judgeLevel(level, alone) !== 'well')
      return climbed('found');
    if (level.answered === 0) return climbed('found');
  }
  return climbed('most');
}

/** One request: it loads the model where that is not loaded, and says in its own words where nothing works. */
async function warmUp({ read, cancellation, world }: QuickRun, given: Flags): Promise<GateResult> {
  const settings = { executor: 'shared-iterations', iterations: '1', vus: '1', stages: `${FIRST_TIMEOUT}:1` };
  const result = await runGate(
    await read({ ...given, ...settings, timeout: FIRST_TIMEOUT }),
    cancellation,
    world,
  );
  if (result.report.load.ok > 0) return result;
  const { reasons, errors, headline } = result.report;
  throw new RunError(
    'no_answer',
    errors[0] === undefined
      ? (reasons[0]?.message ?? headline)
      : `the first request was not answered: ${errors[0].message}`,
  );
}
