import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProtocolName } from '../../../src/protocols/protocol.js';
import type { Counts, Dialect, Frame } from '../../../src/simulator/dialects/dialect.js';
import { DIALECTS } from '../../../src/simulator/dialects/registry.js';
import { arrivals, planOf, startRun } from '../../support/load-run.js';
import { ManualClock } from '../../support/manual-clock.js';
import { ScriptedTransport, type Step } from '../../support/scripted-transport.js';

/** Dollars a token, in millionths. */
const RATES = { input: 2e6, cachedInput: 0.5e6, cacheWrite: 2.5e6, output: 8e6 };
const CAP = 60;
const BUDGET = 1e6;

/** What each provider's API says of the cache: nothing, what was read from it, or what was written to it as well. */
const TELLS: Readonly<Record<ProtocolName, 'nothing' | 'reads' | 'both'>> = {
  'openai-chat': 'reads',
  'openai-responses': 'reads',
  'openai-completions': 'reads',
  'anthropic-messages': 'both',
  gemini: 'reads',
  'gemini-interactions': 'reads',
  'ollama-chat': 'nothing',
  'bedrock-converse': 'both',
};

interface Generated {
  readonly input: number;
  /** Shares of the input. */
  readonly read: number;
  readonly written: number;
  readonly words: number;
  /** Tokens of thinking, of which the answer shows a summary or nothing. */
  readonly thinking: number;
  readonly shows: boolean;
  readonly usage: 'told' | 'kept';
  /** Events that come; the rest is lost. */
  readonly cutAfter: number;
  /** An event that is broken, an error, an event again, or one before the other. */
  readonly fault: 'none' | 'malformed' | 'error' | 'twice' | 'swapped';
  readonly faultAt: number;
  readonly end: 'done' | 'reset' | 'hang';
}

const share = fc.double({ min: 0, max: 0.5, noNaN: true });
const anyAnswer: fc.Arbitrary<Generated> = fc.record({
  input: fc.integer({ min: 8, max: 40 }),
  read: share,
  written: share,
  words: fc.integer({ min: 1, max: 30 }),
  thinking: fc.integer({ min: 0, max: 30 }),
  shows: fc.boolean(),
  usage: fc.constantFrom('told', 'told', 'kept'),
  cutAfter: fc.oneof(fc.constant(1_000), fc.integer({ min: 0, max: 36 })),
  fault: fc.constantFrom('none', 'none', 'malformed', 'error', 'twice', 'swapped'),
  faultAt: fc.integer({ min: 0, max: 36 }),
  end: fc.constantFrom('done', 'done', 'reset', 'hang'),
});

function countsOf(name: ProtocolName, { input, read, written, words, thinking }: Generated): Counts {
  const tells = TELLS[name];
  return {
    input,
    cachedInput: tells === 'nothing' ? 0 : Math.floor(input * read),
    cacheWrite: tells === 'both' ? Math.floor(input * written) : 0,
    output: words + thinking,
    reasoning: thinking,
  };
}

/** Each provider's published rule: what is fresh, read and written by its rate, and every token of output. */
function billOf({ input, cachedInput, cacheWrite, output }: Counts): number {
  const fresh = input - cachedInput - cacheWrite;
  return (
    (fresh * RATES.input +
      cachedInput * RATES.cachedInput +
      cacheWrite * RATES.cacheWrite +
      output * RATES.output) /
    1e6
  );
}

function framesOf(dialect: Dialect, answer: Generated, counts: Counts): Frame[] {
  const writer = dialect.stream({
    id: 'a1',
    model: 'sim-model',
    createdS: 1,
    text: ' word'.repeat(answer.words),
    reasoning: answer.shows ? 'summary' : '',
    cutOff: false,
    counts: answer.usage === 'told' ? counts : null,
    wantsUsage: true,
  });
  const thought = answer.shows && answer.thinking > 0 ? [writer.content('reasoning', 'summary')] : [];
  const frames: Frame[] = [
    writer.open(),
    ...thought,
    ...Array.from({ length: answer.words }, () => writer.content('text', ' word')),
    writer.close({ loadMs: 0, promptMs: 1, generationMs: 2 }),
  ];
  const at = Math.min(answer.faultAt, frames.length - 1);
  const [here, next] = [frames[at] as Frame, frames[at + 1]];
  const odd: Record<Generated['fault'], Frame[]> = {
    none: [here],
    malformed: [writer.malformed(), here],
    error: [writer.error({ status: 500, message: 'oops' }), here],
    twice: [here, here],
    swapped: next === undefined ? [here] : [next, here],
  };
  return frames.toSpliced(at, answer.fault === 'swapped' && next !== undefined ? 2 : 1, ...odd[answer.fault]);
}

function stepsOf(dialect: Dialect, answer: Generated, counts: Counts): Step[] {
  const frames = framesOf(dialect, answer, counts);
  const kept = frames.slice(0, answer.cutAfter);
  const ends: Record<Generated['end'], Step[]> = {
    done: [{ after: 1, do: 'end' }],
    reset: [{ after: 1, do: 'fail', error: new Error('reset') }],
    hang: [],
  };
  return [
    { after: 0, do: 'written' },
    { after: 1, do: 'head', status: 200, headers: { 'content-type': dialect.streamType } },
    ...kept.map((frame): Step => ({ after: 1, do: 'bytes', bytes: Buffer.from(frame) })),
    ...ends[answer.end],
  ];
}

describe('a request is charged no less than its provider bills, for any mix of reports, order and cut', () => {
  it.each(DIALECTS.map((dialect) => [dialect.name, dialect] as const))('%s', async (protocol, dialect) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAnswer, { minLength: 1, maxLength: 5 }), async (drawn) => {
        // The same prompt is the same tokens each time.
        const answers = drawn.map((answer) => ({ ...answer, input: drawn[0]?.input ?? 8 }));
        const counts = answers.map((answer) => countsOf(protocol, answer));
        const clock = new ManualClock();
        let sent = 0;
        const transport = new ScriptedTransport(clock, () => {
          const index = sent++;
          return stepsOf(dialect, answers[index] as Generated, counts[index] as Counts);
        });
        const run = startRun(planOf(arrivals(...answers.map((_, i) => i * 100))), {
          clock,
          transport,
          protocol,
          prices: RATES,
          budget: BUDGET,
          maxTokens: CAP,
        });
        clock.advance(60_000);
        await run.result;
        expect(sent).toBe(answers.length);
        const samples = run.samples.toSorted((a, b) => a.id - b.id);
        samples.forEach(({ costUsd, outcome, costBasis }, i) => {
          const bill = billOf(counts[i] as Counts);
          expect(costUsd).toBeGreaterThanOrEqual(bill - 1e-9);
          const answer = answers[i] as Generated;
          const isPlain = answer.fault === 'none' && answer.usage === 'told' && answer.cutAfter > 100;
          // What came whole and told its usage is charged what it costs, and no more.
          if (isPlain && answer.end === 'done' && outcome === 'ok') {
            expect(costBasis).toBe('reported');
            expect(costUsd).toBeCloseTo(bill, 9);
          }
        });
        expect(run.ledger.highWater).toBeLessThanOrEqual(BUDGET);
      }),
      { numRuns: 100 },
    );
  });
});
