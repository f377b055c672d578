import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrivals, planOf, startRun } from '../../support/load-run.js';
import { ManualClock } from '../../support/manual-clock.js';
import { ScriptedTransport, type Step } from '../../support/scripted-transport.js';

/** A dollar a token. */
const PRICES = { input: 1e6, output: 1e6 };
const CAP = 60;

/** One answer as its provider generates it: words that are seen, thinking that is not, at a tier, told in some way. */
interface Generated {
  readonly input: number;
  readonly words: number;
  readonly thinking: number;
  readonly tier: 'default' | 'priority' | null;
  /** What is told at the end. */
  readonly last: 'inside' | 'beside' | 'total' | 'twice' | 'falling' | 'short total' | 'garbage' | 'none';
  /** Counts on the way, after so many words; −1 for none. */
  readonly running: number;
  readonly cutAfter: number;
  readonly end: 'done' | 'no marker' | 'reset' | 'hang';
}

const anyAnswer: fc.Arbitrary<Generated> = fc.record({
  input: fc.constant(0),
  words: fc.integer({ min: 1, max: 30 }),
  thinking: fc.integer({ min: 0, max: 30 }),
  tier: fc.constantFrom('default', 'priority', null),
  last: fc.constantFrom('inside', 'beside', 'total', 'twice', 'falling', 'short total', 'garbage', 'none'),
  running: fc.integer({ min: -1, max: 30 }),
  cutAfter: fc.oneof(fc.constant(1_000), fc.integer({ min: 0, max: 30 })),
  end: fc.constantFrom('done', 'done', 'done', 'no marker', 'reset', 'hang'),
});

/** The same prompt is the same tokens each time. */
const anyAnswers = fc
  .tuple(fc.integer({ min: 8, max: 40 }), fc.array(anyAnswer, { minLength: 1, maxLength: 6 }))
  .map(([input, answers]) => answers.map((answer) => ({ ...answer, input })));

/** OpenAI's rule: every token of input and output, the unseen ones too, times what the tier costs. */
function billed({ input, words, thinking, tier }: Generated): number {
  return (input + words + thinking) * (tier === 'priority' ? 2.5 : 1);
}

function lastUsages({ input, words, thinking, last }: Generated): unknown[] {
  const output = words + thinking;
  const whole = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
  const details = { completion_tokens_details: { reasoning_tokens: thinking } };
  const seen = { prompt_tokens: input, completion_tokens: words };
  switch (last) {
    case 'inside':
      return [{ ...whole, ...details }];
    case 'beside':
      return [{ ...seen, total_tokens: input + output, ...details }];
    case 'total':
      return [{ ...seen, total_tokens: input + output }];
    case 'twice':
      return [whole, whole];
    case 'falling':
      return [whole, seen];
    case 'short total':
      return [{ ...seen, total_tokens: input }];
    case 'garbage':
      return [{ prompt_tokens: -1, completion_tokens: '7' }];
    case 'none':
      return [];
  }
}

function stepsOf(answer: Generated): Step[] {
  const tier = answer.tier === null ? {} : { service_tier: answer.tier };
  const data = (event: object): Step => ({
    after: 1,
    do: 'data',
    text: `data: ${JSON.stringify({ ...tier, ...event })}\n\n`,
  });
  const events: Step[] = [];
  for (let word = 0; word < answer.words; word += 1) {
    events.push(data({ choices: [{ index: 0, delta: { content: ' word' } }] }));
    // The thinking came before the first word.
    const soFar = word + 1 + answer.thinking;
    if (word === answer.running)
      events.push(data({ choices: [], usage: { prompt_tokens: answer.input, completion_tokens: soFar } }));
  }
  events.push(data({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }));
  events.push(...lastUsages(answer).map((usage) => data({ choices: [], usage })));
  const kept = events.slice(0, answer.cutAfter);
  const done: Step[] = [
    { after: 1, do: 'data', text: 'data: [DONE]\n\n' },
    { after: 0, do: 'end' },
  ];
  const ends: Record<Generated['end'], Step[]> = {
    done,
    'no marker': [{ after: 1, do: 'end' }],
    reset: [{ after: 1, do: 'fail', error: new Error('reset') }],
    hang: [],
  };
  const isWhole = kept.length === events.length;
  return [
    { after: 0, do: 'written' },
    { after: 1, do: 'head', status: 200 },
    ...kept,
    ...(isWhole ? ends[answer.end] : answer.end === 'done' ? ends.reset : ends[answer.end]),
  ];
}

it('a request is charged no less than its provider bills, for any mix of usage reports, order and cut', async () => {
  await fc.assert(
    fc.asyncProperty(anyAnswers, async (answers) => {
      const clock = new ManualClock();
      let sent = 0;
      const transport = new ScriptedTransport(clock, () => stepsOf(answers[sent++] as Generated));
      const run = startRun(planOf(arrivals(...answers.map((_, i) => i * 100))), {
        clock,
        transport,
        prices: PRICES,
        budget: 100_000,
        maxTokens: CAP,
        endpoint: 'http://gateway.example',
      });
      clock.advance(60_000);
      await run.result;
      expect(sent).toBe(answers.length);
      const bill = answers.map(billed);
      run.samples
        .toSorted((a, b) => a.id - b.id)
        .forEach(({ costUsd }, i) => expect(costUsd).toBeGreaterThanOrEqual(bill[i] ?? Infinity));
      expect(run.ledger.spent).toBeGreaterThanOrEqual(bill.reduce((sum, usd) => sum + usd, 0));
      expect(run.ledger.highWater).toBeLessThanOrEqual(100_000);
    }),
    { numRuns: 300 },
  );
});
