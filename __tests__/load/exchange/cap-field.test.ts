import { describe, expect, it } from '@jest/globals';
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
