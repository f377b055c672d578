import { choice, DONE, says, type Situation, sse, STOP, tokens } from './situation.js';

const whole = { outcome: 'ok', first: 1, text: 'Hello', finish: 'stop' } as const;
const call = (delta: unknown, finish: string | null = null): unknown =>
  choice({ tool_calls: [{ index: 0, function: delta }] }, finish);
const billed = (event: unknown, input: number, output: number): unknown => ({
  ...(event as object),
  usage: tokens(input, output),
});
const bill = (input: number, output: number): unknown => ({ choices: [], usage: tokens(input, output) });

/** By what a stream of completions ends, and where the reason for it stands. */
export const ENDS: readonly Situation[] = [
  {
    name: 'chunks have no reason to stop at all but the last, and an empty list of calls',
    of: 'vllm-project/vllm#19650',
    reads: [
      sse(choice({ role: 'assistant', content: '' })),
      sse({ choices: [{ index: 0, delta: { content: 'Hel', tool_calls: [] } }] }),
      sse({ choices: [{ index: 0, delta: { content: 'lo', tool_calls: [] } }] }, STOP, DONE),
    ],
    is: { ...whole, first: 2 },
  },
  {
    name: 'the cap is told with the last token',
    of: 'vllm-project/vllm#35705',
    reads: [sse(says('Hel')), sse(choice({ content: 'lo' }, 'length'), DONE)],
    is: { ...whole, finish: 'length' },
  },
  {
    name: 'a call ends without a reason, and the stream as if all were well',
    of: 'vllm-project/vllm#27572',
    reads: [
      sse(call({ name: 'weather', arguments: '{"city":"Warsaw"}' })),
      sse(choice({ content: '' }), DONE),
    ],
    is: { outcome: 'ok', first: 1 },
  },
  {
    name: 'the reason stays `null` throughout',
    of: 'sgl-project/sglang#4550',
    reads: [
      sse({ choices: [{ index: 0, delta: { content: 'Hello' }, finish_reason: null, matched_stop: null }] }),
      sse({ choices: [{ index: 0, delta: { content: '' }, finish_reason: null, matched_stop: null }] }, DONE),
    ],
    is: { outcome: 'ok', first: 1, text: 'Hello' },
  },
  {
    name: 'neither a reason nor a last word comes, but the usage of the whole does',
    of: 'earendil-works/pi#7441',
    reads: [sse(says('Hello')), sse(bill(10, 5))],
    is: { outcome: 'ok', first: 1, text: 'Hello', usage: [10, 5] },
  },
  {
    name: 'the usage counts up in every chunk, and nothing says why it stopped',
    of: 'alfredapp/openai-workflow#52',
    reads: [sse(billed(says('Hel'), 1_061, 22)), sse(billed(says('lo'), 1_061, 24), DONE)],
    is: { outcome: 'ok', first: 1, text: 'Hello', usage: [1_061, 24] },
  },
  {
    name: 'the reason comes with the last token, and the usage in a chunk of its own behind it',
    of: 'NousResearch/hermes-agent#91373',
    reads: [sse(says('Hel')), sse(choice({ content: 'lo' }, 'stop')), sse(bill(9, 2), DONE)],
    is: { ...whole, usage: [9, 2] },
  },
  {
    name: 'a gateway calls its first chunk the last',
    of: 'open-webui/open-webui#23929',
    reads: [
      sse(choice({ role: 'assistant', content: '' }, 'stop')),
      sse(says('Hel')),
      sse(says('lo'), STOP, DONE),
    ],
    is: { ...whole, first: 2 },
  },
  {
    name: 'a gateway calls a chunk of reasoning the last',
    of: 'open-webui/open-webui#16377',
    reads: [sse(choice({ reasoning_content: 'Hm' }, 'stop')), sse(says('Hello')), sse(STOP, DONE)],
    is: whole,
  },
  {
    name: 'a call’s last arguments come with the reason',
    of: 'vllm-project/vllm-ascend#8327',
    reads: [
      sse(call({ name: 'add', arguments: '{"a":' })),
      sse(call({ arguments: '1}' }, 'tool_calls'), DONE),
    ],
    is: { outcome: 'ok', first: 1, finish: 'tool_calls' },
  },
  {
    name: 'an engine that shuts down aborts the answer, and ends it in good order',
    of: 'vllm-project/vllm#57082',
    reads: [sse(says('Hel')), sse(choice({}, 'abort'), DONE)],
    is: { outcome: ['stream_error', 'abort'], first: 1, text: 'Hel', finish: 'abort' },
  },
  {
    name: 'a filter leaves nothing of what was billed',
    of: 'CherryHQ/cherry-studio#16079',
    reads: [
      sse({
        choices: [{ index: 0, delta: {}, finish_reason: 'content_filter', native_finish_reason: 'refusal' }],
      }),
      sse(bill(12, 3), DONE),
    ],
    is: { outcome: 'ok', first: null, finish: 'content_filter', usage: [12, 3] },
  },
  {
    name: 'a proxy writes that it lost the server, and ends in good order',
    of: 'tetsuo-ai/agenc-core#2492',
    reads: [sse(choice({ reasoning_content: 'Hm' })), 'upstream error: read ECONNRESET\n'],
    is: { outcome: ['truncated', 'no_terminal_marker'], first: 1 },
  },
  {
    name: 'the cache is full before the first token, and the stream just ends',
    of: 'Avarok-Cybersecurity/atlas#765',
    reads: [sse(choice({ role: 'assistant', content: '' }))],
    is: { outcome: ['truncated', 'no_terminal_marker'], first: null },
  },
];
