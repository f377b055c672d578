import { describe, expect, it } from '@jest/globals';
import { CapFields } from '../../../src/load/exchange/cap-field.js';
import { nothingSeen, type Observation } from '../../../src/load/exchange/observation.js';
import { PaceRecorder } from '../../../src/load/exchange/pace.js';
import type { ArmTarget } from '../../../src/load/exchange/prepare.js';
import { protocolByName } from '../../../src/protocols/registry.js';
import { preparedWith } from '../../support/prepared.js';
import { ManualClock } from '../../support/manual-clock.js';
import { arrivals, planOf, startRun } from '../../support/load-run.js';
import { answer, refusal, ScriptedTransport } from '../../support/scripted-transport.js';

/** Azure's words (langgenius/dify#9746), older Azure's (BerriAI/litellm#8638) and vLLM's (voideditor/void#128). */
const WANTS_NEW =
  "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
const KNOWS_NO_NEW = 'Unrecognized request argument supplied: max_completion_tokens';
const TOO_LARGE = "'max_tokens' or 'max_completion_tokens' is too large: 100.";

/** A host that is sent `max_completion_tokens` first. */
const OPENAI = 'https://api.openai.com';

/** Requests at these instants, to an endpoint that takes one of the fields only. */
async function run(takes: string, message: string, endpoint?: string) {
  const clock = new ManualClock();
  const told: string[] = [];
  const transport = new ScriptedTransport(clock, (_, { body }) =>
    takes in (JSON.parse(body) as object)
      ? answer(100, 50, { prompt_tokens: 5, completion_tokens: 2 })
      : refusal(400, {}, JSON.stringify({ error: { message } })),
  );
  const load = startRun(planOf(arrivals(0, 1, 1_000)), {
    clock,
    transport,
    maxTokens: 100,
    prices: { input: 0, output: 1 },
    tell: (text) => told.push(text),
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  clock.advance(20_000);
  await load.result;
  const bodies = transport.sent.map(({ request }) => JSON.parse(request.body) as Record<string, unknown>);
  return { load, told, bodies };
}

describe('an endpoint that refuses the field of the output cap', () => {
  it.each([
    ['max_completion_tokens', WANTS_NEW, undefined],
    ['max_tokens', KNOWS_NO_NEW, OPENAI],
  ])(
    'is sent %s, from then on, with the same number; no request fails by it',
    async (takes, message, endpoint) => {
      const { load, told, bodies } = await run(takes, message, endpoint);
      expect(load.samples.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok']);
      // Two were under way before the first refusal; the third knows.
      expect(bodies).toHaveLength(5);
      expect(bodies.slice(2).map((body) => body[takes])).toEqual([100, 100, 100]);
      expect(
        bodies.slice(2).every((body) => !('max_tokens' in body && 'max_completion_tokens' in body)),
      ).toBe(true);
      expect(told).toEqual([expect.stringContaining(`sent as \`${takes}\` from now on`)]);
      expect(load.ledger.reserved).toBe(0);
      expect(load.ledger.spent).toBeCloseTo(6e-6, 12);
    },
  );

  it('is not asked again where it refuses both, or the number', async () => {
    const both = await run('neither', WANTS_NEW);
    expect(both.load.samples.map(({ outcome }) => outcome)).toEqual([
      'http_error',
      'http_error',
      'http_error',
    ]);
    expect(both.bodies.length).toBeLessThanOrEqual(5);
    const large = await run('neither', TOO_LARGE);
    expect(large.bodies).toHaveLength(3);
    expect(large.told).toEqual([]);
  });
});

describe('a refusal of the field', () => {
  const wireOf = (fields: object) => ({
    url: new URL('http://127.0.0.1/'),
    headers: {},
    body: JSON.stringify({ model: 'm', ...fields }),
  });
  const target = (fields: Partial<ArmTarget> = {}): ArmTarget => ({ ...preparedWith().target, ...fields });
  const refused = (fields: Partial<Observation> = {}): Observation => ({
    ...nothingSeen(new PaceRecorder()),
    status: 400,
    errorBody: WANTS_NEW,
    ...fields,
  });
  const OLD = wireOf({ max_tokens: 7 });
  const learns = (wire = OLD, to = target(), seen = refused()): boolean => {
    const told: string[] = [];
    const caps = new CapFields((text) => told.push(text));
    const isWorth = caps.learn(wire, to, seen);
    expect(told).toHaveLength(isWorth ? 1 : 0);
    expect(caps.apply(wire, to) === wire).toBe(!isWorth);
    return isWorth;
  };

  it('is one by its status, its words, and the one field that was sent', () => {
    expect(learns()).toBe(true);
    expect(learns(wireOf({ max_completion_tokens: 7 }), target(), refused({ errorBody: KNOWS_NO_NEW }))).toBe(
      true,
    );
    expect(learns(OLD, target(), refused({ status: 401 }))).toBe(false);
    expect(learns(OLD, target(), refused({ status: 422 }))).toBe(false);
    expect(learns(OLD, target(), refused({ ending: 'network' }))).toBe(false);
    expect(learns(OLD, target(), refused({ errorBody: TOO_LARGE }))).toBe(false);
    // Of another field, or of a longer name.
    expect(learns(OLD, target(), refused({ errorBody: 'unknown field top_k' }))).toBe(false);
    expect(learns(OLD, target(), refused({ errorBody: 'unknown field my_max_tokens_x' }))).toBe(false);
    expect(learns(wireOf({}))).toBe(false);
    expect(learns(wireOf({ max_tokens: 7, max_completion_tokens: 7 }))).toBe(false);
    expect(learns({ ...OLD, body: 'no JSON' })).toBe(false);
    expect(learns(OLD, target({ protocol: protocolByName('openai-completions') }))).toBe(false);
  });

  it('is left to the user, where the field is his own', () => {
    expect(learns(OLD, target({ body: { max_tokens: 7 } }))).toBe(false);
    expect(learns(OLD, target({ body: { max_completion_tokens: 7 } }))).toBe(false);
    expect(learns(OLD, target({ body: { top_p: 1 } }))).toBe(true);
  });

  it('is learnt once: what was sent before is sent again, what was sent since is not', () => {
    const told: string[] = [];
    const caps = new CapFields((text) => told.push(text));
    const [to, other] = [target(), target()];
    expect(caps.learn(OLD, to, refused())).toBe(true);
    expect(caps.learn(wireOf({ max_tokens: 8 }), to, refused())).toBe(true);
    const rewritten = caps.apply(OLD, to);
    expect(JSON.parse(rewritten.body)).toEqual({ model: 'm', max_completion_tokens: 7 });
    expect(caps.apply(OLD, to)).toBe(rewritten);
    expect(caps.learn(rewritten, to, refused({ errorBody: KNOWS_NO_NEW }))).toBe(false);
    expect(told).toEqual([
      'api.groq.com refuses `max_tokens` (400): the output cap is sent as `max_completion_tokens` from now on',
    ]);
    // Of this target alone, and of requests that have a cap.
    expect(caps.apply(OLD, other)).toBe(OLD);
    const without = wireOf({});
    expect(caps.apply(without, to)).toBe(without);
  });
});
