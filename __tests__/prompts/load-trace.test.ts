import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { estimateTokens } from '../../src/budget/estimate-tokens.js';
import { loadTrace } from '../../src/prompts/load-trace.js';
import type { LoadedPrompts } from '../../src/prompts/loaded-prompts.js';
import { memoryFiles } from '../support/memory-files.js';

const TIMING = { speed: 1, durationMs: 60_000, maxTokens: 256 };

const load = (
  text: string,
  { name = 't.jsonl', ...timing }: Partial<typeof TIMING> & { readonly name?: string } = {},
): Promise<LoadedPrompts> => loadTrace(name, memoryFiles({ [name]: text }), { ...TIMING, ...timing });

const lines = (...records: readonly unknown[]): string =>
  records.map((record) => JSON.stringify(record)).join('\n');

const textOf = ({ prompts }: LoadedPrompts, index = 0): string => prompts[index]?.messages[0]?.content ?? '';

const HEADER = 'Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type';
const BURST = `${HEADER}\n5,ChatGPT,472,18,490,Conversation log\n45,ChatGPT,1087,230,1317,Conversation log\n118,GPT-4,417,276,693,Conversation log\n`;

describe('a BurstGPT trace', () => {
  it('is asked at its seconds, with prompts of its lengths and answers no longer than its own', async () => {
    const loaded = await load(BURST, { name: 'b.csv', durationMs: 600_000 });
    expect(loaded.problems).toEqual([]);
    expect(loaded.prompts.map(({ id, arrivesMs, maxTokens }) => [id, arrivesMs, maxTokens])).toEqual([
      ['b.csv#1', 0, 18],
      ['b.csv#2', 40_000, 230],
      ['b.csv#3', 113_000, 256],
    ]);
    expect(loaded.prompts.map(({ messages }) => estimateTokens(messages[0]!.content))).toEqual([
      472, 1087, 417,
    ]);
    expect(loaded.prompts.map(({ source }) => source)).toEqual(
      [2, 3, 4].map((line) => ({ file: 'b.csv', line })),
    );
  });

  it('is read with the columns of its later releases too', async () => {
    const later =
      'Timestamp,Session ID,Elapsed time,Model,Request tokens,Response tokens,Total tokens,Log Type\n' +
      '19440110.0,1722ac82,43,GPT-4,906,446,1352,Conversation log\n19440161.5,d5983bf9,2,ChatGPT,36,29,65,Conversation log\n';
    const { prompts, problems } = await load(later, { name: 'b.csv' });
    expect(problems).toEqual([]);
    expect(prompts.map(({ arrivesMs }) => arrivesMs)).toEqual([0, 51_500]);
  });

  it('says what of it is not sent, and which requests have no answer to go by', async () => {
    const text = `${HEADER}\n0,M,0,9,9,x\n10,M,7,0,7,x\n20,M,3,4,7,x\n80,M,3,4,7,x\n`;
    const { prompts, notes } = await load(text, { name: 'b.csv' });
    expect(prompts.map(({ arrivesMs, maxTokens }) => [arrivesMs, maxTokens])).toEqual([
      [0, 256],
      [10_000, 4],
    ]);
    expect(notes[0]).toBe(
      'b.csv: 2 requests at the times of the trace, the last one after 10 s; 1 record after the 1 min of `stages` is not sent; 1 record without input tokens is not sent; 1 request without a recorded answer has the cap of `max-tokens`',
    );
  });
});

describe('a Mooncake trace', () => {
  const blocks = (text: string): string[] => {
    const words = text.split(' ');
    return Array.from({ length: Math.ceil(words.length / 512) }, (_, at) =>
      words.slice(at * 512, (at + 1) * 512).join(' '),
    );
  };

  it('has equal texts where its blocks are equal, and others where they are not', async () => {
    const loaded = await load(
      lines(
        { timestamp: 27_482, input_length: 1200, output_length: 52, hash_ids: [46, 47, 48] },
        { timestamp: 30_535, input_length: 1536, output_length: 26, hash_ids: [46, 47, 2366] },
        { timestamp: 30_535, input_length: 512, output_length: 26, hash_ids: [47] },
        { timestamp: 30_600, input_length: 512, output_length: 26 },
      ),
    );
    expect(loaded.problems).toEqual([]);
    expect(loaded.prompts.map(({ arrivesMs }) => arrivesMs)).toEqual([0, 3_053, 3_053, 3_118]);
    const [a, b, c, d] = [0, 1, 2, 3].map((index) => blocks(textOf(loaded, index)));
    expect(a?.map((block) => block.split(' ').length)).toEqual([512, 512, 176]);
    expect(b?.slice(0, 2)).toEqual(a?.slice(0, 2));
    expect(c).toEqual([a?.[1]]);
    expect(b?.[2]?.startsWith(a?.[2] ?? '')).toBe(false);
    expect(new Set([...a!, ...b!, ...d!]).size).toBe(5);
  });

  it('is the same in every run', async () => {
    const text = lines({ timestamp: 0, input_length: 700, output_length: 5, hash_ids: [1, 2] });
    expect((await load(text)).prompts).toEqual((await load(text)).prompts);
  });

  it('has as many tokens as it says, whatever its blocks', async () => {
    const record = fc.record({
      tokens: fc.integer({ min: 1, max: 3_000 }),
      id: fc.nat(50),
      own: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 5 }), async (records) => {
        const text = lines(
          ...records.map(({ tokens, id, own }, at) => ({
            timestamp: at,
            input_length: tokens,
            ...(own ? {} : { hash_ids: Array.from({ length: Math.ceil(tokens / 512) }, (_, n) => id + n) }),
          })),
        );
        const { prompts } = await load(text);
        expect(prompts.map(({ messages }) => estimateTokens(messages[0]!.content))).toEqual(
          records.map(({ tokens }) => tokens),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('a trace of aiperf', () => {
  it('is asked its own texts', async () => {
    const loaded = await load(
      lines(
        { type: 'single_turn', timestamp: 0, text: 'Hi', output_length: 5 },
        { timestamp: 1_000.5, text_input: 'What is the capital?', session_id: 'a' },
        {
          timestamp: 2_000,
          messages: [{ role: 'user', content: 'Hello {{x}}' }],
          max_tokens: 3,
          session_id: 's',
        },
      ),
    );
    expect(loaded.problems).toEqual([]);
    expect([0, 1, 2].map((index) => textOf(loaded, index))).toEqual([
      'Hi',
      'What is the capital?',
      'Hello {{x}}',
    ]);
    expect(loaded.prompts.map(({ arrivesMs, maxTokens }) => [arrivesMs, maxTokens])).toEqual([
      [0, 5],
      [1_000.5, 256],
      [2_000, 3],
    ]);
  });
});

describe('times', () => {
  it('are scaled by one number, and bounded by the stages', async () => {
    const text = lines(...[500, 1_500, 2_500, 3_500].map((timestamp) => ({ timestamp, input_length: 1 })));
    const { prompts, notes } = await load(text, { speed: 2, durationMs: 1_500 });
    expect(prompts.map(({ arrivesMs }) => arrivesMs)).toEqual([0, 500, 1_000]);
    expect(notes[0]).toContain('2 times as fast');
    expect(notes[0]).toContain('1 record after the 1.5 s of `stages`');
  });

  it('of every record are sent, or told: none is lost', async () => {
    const record = fc.record({ step: fc.nat(5_000), tokens: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        async (records, speed) => {
          let now = 0;
          const all = records.map(({ step, tokens }) => ({ timestamp: (now += step), input_length: tokens }));
          const { prompts, problems, notes } = await load(lines(...all), { speed });
          const first = all.find(({ input_length: tokens }) => tokens > 0);
          expect(problems).toHaveLength(first === undefined ? 1 : 0);
          if (first === undefined) return;
          const told = [...(notes[0] ?? '').matchAll(/(\d[\d,]*) records? (?:after|without)/g)];
          const unsent = told.reduce((sum, [, count = '']) => sum + Number(count.replace(/,/g, '')), 0);
          expect(prompts.length + unsent).toBe(all.length);
          for (const { id, arrivesMs = -1 } of prompts) {
            const own = all[Number(id.split('#')[1]) - 1];
            expect(arrivesMs).toBe(((own?.timestamp ?? 0) - first.timestamp) / speed);
            expect(arrivesMs >= 0 && arrivesMs < TIMING.durationMs).toBe(true);
          }
        },
      ),
    );
  });
});

describe('what is no trace is refused by name', () => {
  const good = { timestamp: 5, input_length: 1 };
  it.each([
    [[good, { timestamp: 4, input_length: 1 }], 2, 'comes before line 1 by its time'],
    [[{ ...good, timestamp: -1 }], 1, '`timestamp: -1` is not milliseconds of 0 or more'],
    [[{ ...good, timestamp: '5' }], 1, '`timestamp: "5"` is not'],
    [[{ input_length: 1 }], 1, 'has no `timestamp`'],
    [[{ input_length: 1, delay: 5 }], 1, 'waits for the answer before it'],
    [[{ ...good, delay: 5 }], 1, 'both `timestamp` and `delay`'],
    [[{ ...good, input_length: 1.5 }], 1, '`input_length: 1.5` is not a whole number'],
    [[{ ...good, input_length: 1e12 }], 1, 'up to 2000000'],
    [[{ ...good, output_length: -3 }], 1, '`output_length: -3` is not'],
    [[{ ...good, hash_ids: [1, 2] }], 1, 'has 2 `hash_ids`, and its 1 tokens are 1 blocks of 512'],
    [[{ ...good, hash_ids: ['a'] }], 1, 'no list of whole numbers'],
    [[{ ...good, extra: {} }], 1, '`extra` beside `input_length`'],
    [[{ ...good, chat_id: 1 }], 1, 'Bailian'],
    [[{ timestamp: 5 }], 1, 'a record needs'],
    [[{ timestamp: 5, text: 'a', message_mode: 'delta' }], 1, '`message_mode`'],
    [[7], 1, 'is a map'],
    [
      [
        { ...good, session_id: 's' },
        { ...good, session_id: 's' },
      ],
      2,
      'later turn of session `s`',
    ],
    [[{ ...good, input_length: 0 }], 1, 'no record with input tokens'],
  ])('%j', async (records, line, message) => {
    const { prompts, problems } = await load(lines(...records));
    expect(prompts).toEqual([]);
    expect(problems[0]).toMatchObject({ setting: 'prompts', file: 't.jsonl', line });
    expect(problems[0]?.message).toContain(message);
  });

  it.each([
    ['Timestamp,Request tokens\n1,2\n', 'no column `Response tokens`'],
    ['TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46,374,44\n', 'no column `Timestamp`'],
    [`${HEADER}\nlater,M,1,1,2,x\n`, '`Timestamp: "later"` is not seconds'],
    [`${HEADER}\n1,M,,1,2,x\n`, 'has no `Request tokens`'],
    [`${HEADER}\n1,M,1,-1,2,x\n`, '`Response tokens: "-1"` is not'],
    [`${HEADER}\n`, 'no record'],
  ])('%j', async (text, message) => {
    const { problems } = await load(text, { name: 't.csv' });
    expect(problems[0]?.message).toContain(message);
  });

  it.each([
    [undefined, {}, 'needs one trace'],
    [['a.jsonl', 'b.jsonl'], {}, 'there are 2 entries'],
    ['*.jsonl', { 'a.jsonl': '1', 'b.jsonl': '1' }, 'names 2'],
    ['Say hello', {}, 'no file'],
    [[{ text: 'Hi' }], {}, 'the entry is none'],
    [[{ file: 'a.jsonl', variables: { a: 1 } }], { 'a.jsonl': '1' }, 'has no templates'],
    ['a.txt', { 'a.txt': 'Hi' }, 'is no trace'],
    ['a.jsonl', { 'a.jsonl': '{"timestamp": ' }, 'invalid JSON'],
    ['a.jsonl', { 'a.jsonl': ' '.repeat(2 ** 20 + 1) }, 'larger than 1 MiB'],
  ])('%j of %j', async (setting, files, message) => {
    const { prompts, problems } = await loadTrace(setting, memoryFiles(files), TIMING);
    expect(prompts).toEqual([]);
    expect(problems[0]?.message).toContain(message);
  });

  it('more than fits into memory', async () => {
    const text = lines(
      ...Array.from({ length: 5 }, (_, timestamp) => ({ timestamp, input_length: 2_000_000 })),
    );
    expect((await load(text)).problems[0]?.message).toContain('at most 8,000,000 are possible');
  });
});

it('a thousand broken traces are read or refused', async () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.nat(5_000),
    fc.double(),
    fc.constantFrom(null, -1, 1e308),
  );
  const field = fc.constantFrom(
    ...[
      'timestamp',
      'delay',
      'input_length',
      'output_length',
      'hash_ids',
      'text',
      'messages',
      'session_id',
      '__proto__',
    ],
  );
  const map = fc.array(fc.tuple(field, value), { maxLength: 5 }).map((pairs) => {
    const given: Record<string, unknown> = Object.fromEntries(pairs);
    return JSON.stringify({ timestamp: 1, input_length: 600, ...given });
  });
  const cell = fc.oneof(
    fc.nat(2_000).map(String),
    fc.string({ maxLength: 8 }),
    fc.constantFrom('', '"', '1e9', '-0'),
  );
  const row = fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(','));
  const table = fc.array(row, { maxLength: 8 }).map((rows) => [HEADER, ...rows].join('\n'));
  const file = fc.oneof(
    fc.array(fc.oneof(map, fc.string()), { maxLength: 8 }).map((all) => ['t.jsonl', all.join('\n')] as const),
    fc.oneof(table, fc.string()).map((text) => ['t.csv', text] as const),
  );
  await fc.assert(
    fc.asyncProperty(file, async ([name, text]) => {
      const { prompts, problems } = await load(text, { name });
      expect(prompts.length > 0).toBe(problems.length === 0);
      for (const { arrivesMs = -1, maxTokens = 0 } of prompts) {
        expect(arrivesMs >= 0 && arrivesMs < TIMING.durationMs).toBe(true);
        expect(Number.isInteger(maxTokens) && maxTokens >= 1 && maxTokens <= 256).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
