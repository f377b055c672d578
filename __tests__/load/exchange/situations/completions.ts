import { choice, DONE, says, type Situation, sse, STOP, tokens } from './situation.js';

const whole = { outcome: 'ok', first: 1, text: 'Hello', finish: 'stop' } as const;
const empty = { outcome: ['invalid_response', 'no_content'], first: null } as const;
const call = (delta: unknown): unknown => choice({ tool_calls: [{ index: 0, function: delta }] });

/** What chunks of completions lack, repeat, or hold beside the answer. */
export const COMPLETIONS: readonly Situation[] = [
  {
    name: 'a chunk of the filter’s has no delta but `null`',
    of: 'microsoft/autogen#7711',
    reads: [sse(choice(null), says('Hello'), choice(null, 'stop'), DONE)],
    is: whole,
  },
  {
    name: 'a chunk has no delta at all',
    of: 'QwenLM/qwen-code#1448',
    reads: [sse({ choices: [{ index: 0 }] }, says('Hello'), STOP, DONE)],
    is: whole,
  },
  {
    name: 'every field that is not used is `null`',
    of: 'vllm-project/guidellm#752',
    reads: [sse(choice({ role: null, content: 'Hello', tool_calls: null, refusal: null }), STOP, DONE)],
    is: whole,
  },
  {
    name: 'pieces of a call have no name, and its name no arguments',
    of: 'togethercomputer/together-python#454',
    reads: [
      sse(choice({ role: 'assistant', content: '' })),
      sse(call({ name: 'add', arguments: null })),
      sse(call({ name: null, arguments: '{"a":1}' }), choice({}, 'tool_calls'), DONE),
    ],
    is: { outcome: 'ok', first: 2, finish: 'tool_calls' },
  },
  {
    name: 'the reason to stop is an empty text until there is one',
    of: 'sgl-project/sglang#3912',
    reads: [sse(choice({ content: 'Hel' }, ''), choice({ content: 'lo' }, ''), STOP, DONE)],
    is: whole,
  },
  {
    name: 'the reason to stop comes twice, with the last word and alone',
    of: 'sgl-project/sglang#8417',
    reads: [sse(says('Hel'), choice({ content: 'lo' }, 'stop'), STOP, DONE)],
    is: whole,
  },
  {
    name: 'the reason to stop has the name of another protocol',
    of: 'jakobdylanc/llmcord#84',
    reads: [
      sse(says('Hello'), { choices: [{ delta: {}, finish_reason: null, finishReason: 'stop' }] }, DONE),
    ],
    is: { outcome: 'ok', first: 1, text: 'Hello' },
  },
  {
    name: 'every chunk holds a usage of zeros but the last',
    of: 'router-for-me/CLIProxyAPI#3077',
    reads: [
      sse(
        { ...(says('Hello') as object), usage: tokens(0, 0) },
        { ...(STOP as object), usage: tokens(9, 1) },
        DONE,
      ),
    ],
    is: { ...whole, usage: [9, 1] },
  },
  {
    name: 'the usage rides on a last delta that has a role',
    of: 'odysseus-dev/odysseus#1703',
    reads: [
      sse(says('Hello'), {
        ...(choice({ role: 'assistant', content: null }, 'stop') as object),
        usage: tokens(9, 1),
      }),
    ],
    is: { ...whole, usage: [9, 1] },
  },
  {
    name: 'the chunk of the usage has a choice',
    of: 'ARahim3/mlx-dspark#37',
    reads: [sse(says('Hello'), STOP, { ...(choice({}) as object), usage: tokens(65, 251) }, DONE)],
    is: { ...whole, usage: [65, 251] },
  },
  {
    name: 'two choices stop one after the other, and the usage comes behind both',
    of: 'epam/ai-dial-adapter-openai#140',
    reads: [
      sse(
        { choices: [{ index: 1, delta: { content: 'Hi' } }] },
        { choices: [{ index: 1, delta: {}, finish_reason: 'length' }] },
        says('Hello'),
        STOP,
        { choices: [], usage: tokens(12, 5) },
        DONE,
      ),
    ],
    is: { ...whole, usage: [12, 5] },
  },
  {
    name: 'the first thing that comes is a line break of reasoning',
    of: 'Kilo-Org/kilocode#3083',
    reads: [sse(choice({ reasoning_content: '\n' })), sse(says('Hello'), STOP, DONE)],
    is: whole,
  },
  {
    name: 'the last word comes though no token did',
    of: 'vllm-project/vllm#40986',
    reads: [sse(DONE)],
    is: empty,
  },
  {
    name: 'a prompt beyond the context is answered by silence',
    of: 'lmstudio-ai/lmstudio-bug-tracker#2339',
    reads: [sse(choice({ role: 'assistant' }), STOP, { choices: [], usage: tokens(36_000, 0) }, DONE)],
    is: { ...empty, finish: 'stop', usage: [36_000, 0] },
  },
  {
    name: 'a gateway makes an empty answer of an error behind it',
    of: 'BerriAI/litellm#36768',
    reads: [sse(choice({ role: 'assistant', content: '' }), STOP, DONE)],
    is: { ...empty, finish: 'stop' },
  },
  {
    name: 'a server that does not stream its backend sends nothing, and zeros for it',
    of: 'mudler/LocalAI#1609',
    reads: [sse({ ...(choice({ content: '' }, 'stop') as object), usage: tokens(0, 0) }, DONE)],
    is: { ...empty, finish: 'stop', usage: [0, 0] },
  },
  {
    name: 'the connection ends within a call’s arguments, in good order',
    of: 'CommandCodeAI/command-code#785',
    reads: [sse(call({ name: 'write', arguments: '{"text":"a lo' })), sse(call({ arguments: 'ng text' }))],
    is: { outcome: ['truncated', 'no_terminal_marker'], first: 1 },
  },
  {
    name: 'a stream ends by its reason to stop and no last word',
    of: 'perplexityai/api-discussion#209',
    reads: [sse(says('Hello')), sse(STOP)],
    is: whole,
  },
];
