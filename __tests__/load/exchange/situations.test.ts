import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../../src/base/redact.js';
import { startExchange } from '../../../src/load/exchange/exchange.js';
import type { Observation } from '../../../src/load/exchange/observation.js';
import { judgeOutcome } from '../../../src/load/exchange/outcome.js';
import { Deadlines } from '../../../src/load/wire/deadlines.js';
import { protocolByName } from '../../../src/protocols/registry.js';
import { ManualClock } from '../../support/manual-clock.js';
import { ScriptedTransport, type Step } from '../../support/scripted-transport.js';
import { CHUNKS } from './situations/chunks.js';
import { COMPLETIONS } from './situations/completions.js';
import { ENDS } from './situations/ends.js';
import { ERRORS } from './situations/errors.js';
import { FAULTS } from './situations/faults.js';
import { FRAMING } from './situations/framing.js';
import { OF_GEMINI } from './situations/gemini.js';
import { MESSAGES } from './situations/messages.js';
import { OTHERS } from './situations/others.js';
import { PROTOCOLS } from './situations/protocols.js';
import { REFUSALS } from './situations/refusals.js';
import type { Meaning, Situation } from './situations/situation.js';

const BETWEEN_READS = 10;

/** Replays an answer read by read, and tells what became of it. */
function replay({ protocol: name = 'openai-chat', status = 200, headers = {}, reads }: Situation): Meaning {
  const protocol = protocolByName(name);
  const clock = new ManualClock();
  const steps: Step[] = [
    { after: 0, do: 'written' },
    { after: 0, do: 'head', status, headers },
    ...reads.map((read): Step => ({ after: BETWEEN_READS, do: 'bytes', bytes: Buffer.from(read) })),
    { after: BETWEEN_READS, do: 'end' },
  ];
  const seen: Observation[] = [];
  startExchange(
    {
      wire: { url: new URL('http://127.0.0.1:9/'), headers: {}, body: '{}' },
      protocol,
      stream: true,
      maxTokens: 1_000_000,
      keepText: 1_000,
    },
    { transport: new ScriptedTransport(clock, () => steps), clock, deadlines: new Deadlines(clock, 60_000) },
    (one) => seen.push(one),
  );
  clock.advance(BETWEEN_READS * (reads.length + 2));
  const [only] = seen;
  if (only === undefined) throw new Error('it has no end');
  const { outcome, error } = judgeOutcome(only, protocol, createRedactor([]));
  const { text, finish, usage } = only.answer ?? { text: '', finish: null, usage: null };
  return {
    outcome: error === null ? outcome : [outcome, error.kind],
    first: only.firstContentAt === null ? null : only.firstContentAt / BETWEEN_READS,
    ...(text === '' ? {} : { text }),
    ...(finish === null ? {} : { finish }),
    ...(usage === null ? {} : { usage: [usage.input, usage.output] }),
  };
}

const ALL = {
  framing: FRAMING,
  'chunks of completions': COMPLETIONS,
  'chunks of single vendors': CHUNKS,
  'ends of completions': ENDS,
  errors: ERRORS,
  'errors within completions': FAULTS,
  refusals: REFUSALS,
  'other protocols': PROTOCOLS,
  'Anthropic’s messages': MESSAGES,
  Gemini: OF_GEMINI,
  'Responses, Ollama, Bedrock': OTHERS,
} as const;

describe.each(Object.entries(ALL))('situations that were reported: %s', (_, situations) => {
  it.each(situations.map((situation) => [situation.name, situation] as const))('%s', (_, situation) => {
    expect(replay(situation)).toEqual(situation.is);
  });
});

it('each situation is one of its own, and somebody has reported it', () => {
  const all = Object.values(ALL).flat();
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.filter(({ of }) => !/^[\w.-]+\/[\w.-]+#\d+$/.test(of))).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(140);
});
