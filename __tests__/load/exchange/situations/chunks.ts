import { choice, DONE, says, type Situation, sse, STOP, tokens } from './situation.js';

const whole = { outcome: 'ok', first: 1, text: 'Hello', finish: 'stop' } as const;
const SAFE = { hate: { filtered: false, severity: 'safe' } };
const nameless = { id: '', object: '', created: 0, model: '' };

/** What single vendors put into the chunks of their completions. */
export const CHUNKS: readonly Situation[] = [
  {
    name: 'Azure begins with what its filter thinks of the prompt, and no choice',
    of: 'AbanteAI/archive-old-cli-mentat#429',
    reads: [
      sse({
        ...nameless,
        choices: [],
        prompt_filter_results: [{ prompt_index: 0, content_filter_results: SAFE }],
      }),
      sse(says('Hello'), STOP, DONE),
    ],
    is: { ...whole, first: 2 },
  },
  {
    name: 'Azure’s filter has the last word, by a choice without a delta',
    of: 'microsoft/autogen#6465',
    reads: [
      sse(says('Hello'), STOP),
      sse(
        {
          ...nameless,
          choices: [
            {
              finish_reason: null,
              index: 0,
              content_filter_offsets: { check_offset: 9, start_offset: 9, end_offset: 14 },
              content_filter_results: SAFE,
            },
          ],
        },
        DONE,
      ),
    ],
    is: whole,
  },
  {
    name: 'a choice holds a message beside its delta',
    of: 'BerriAI/litellm#1081',
    reads: [
      sse({
        choices: [
          {
            index: 0,
            delta: { content: 'Hello', role: 'assistant' },
            finish_reason: null,
            message: { content: null, role: 'assistant' },
          },
        ],
      }),
      sse(STOP, DONE),
    ],
    is: whole,
  },
  {
    name: 'Mistral’s text has references between its parts',
    of: 'vercel/ai#4820',
    reads: [
      sse(choice({ content: [{ type: 'reference', reference_ids: [1] }] })),
      sse(choice({ content: [{ type: 'text', text: 'Hello' }] }), STOP, DONE),
    ],
    is: { ...whole, first: 2 },
  },
  {
    name: 'Mistral’s thoughts are a list within a list, and every chunk is padded',
    of: 'crmne/ruby_llm#420',
    reads: [
      sse({
        ...(choice({
          content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Okay' }] }],
        }) as object),
        p: 'abcdefghij',
      }),
      sse({ ...(says('Hello') as object), p: 'abc' }, STOP, DONE),
    ],
    is: whole,
  },
  {
    name: 'llama.cpp tells times and drafts with every token',
    of: 'openai-php/client#780',
    reads: [
      sse({
        ...(choice({ reasoning_content: ' the' }) as object),
        timings: { cache_n: 7, prompt_n: 10, predicted_n: 38, draft_n: 46, draft_n_accepted: 14 },
      }),
      sse(says('Hello'), { ...(STOP as object), timings: { predicted_n: 40 } }, DONE),
    ],
    is: whole,
  },
  {
    name: 'no blank follows the colon, and every delta names the role',
    of: 'karthink/gptel#592',
    reads: [
      `data:${JSON.stringify(choice({ role: 'assistant' }))}\n\n`,
      `data:${JSON.stringify(choice({ reasoning_content: 'Okay', role: 'assistant' }))}\n\n`,
      `data:${JSON.stringify(choice({ content: 'Hello', role: 'assistant' }))}\n\ndata:${JSON.stringify(STOP)}\n\ndata:[DONE]\n\n`,
    ],
    is: { ...whole, first: 2 },
  },
  {
    name: 'two blank lines part the events, and the role comes first',
    of: 'Mintplex-Labs/anything-llm#1475',
    reads: [
      sse({ choices: [{ delta: { content: '', role: 'assistant' }, index: 0 }] }).replace(/\n$/, '\n\n'),
      sse({ choices: [{ delta: { content: 'Hello' }, index: 0 }] }, STOP, DONE).replaceAll('\n\n', '\n\n\n'),
    ],
    is: { ...whole, first: 2 },
  },
  {
    name: 'lines end by carriage return and line feed throughout',
    of: 'miruamel/xuan#194',
    reads: [
      sse(says('Hel')).replaceAll('\n', '\r\n'),
      sse(says('lo'), STOP, { choices: [], usage: tokens(9, 2) }, DONE).replaceAll('\n', '\r\n'),
    ],
    is: { ...whole, usage: [9, 2] },
  },
];
