import type { CallOption, CallOptions, Protocol } from '../protocol.js';

/** How options are called where people write them. */
const NAMES: Readonly<Record<CallOption, string>> = {
  temperature: 'temperature',
  topP: 'top_p',
  topK: 'top_k',
  minP: 'min_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  seed: 'seed',
  stop: 'stop',
  reasoningEffort: 'reasoning_effort',
  answers: 'n',
  responseFormat: 'response_format',
  tools: 'tools',
  toolChoice: 'tool_choice',
  parallelToolCalls: 'parallel_tool_calls',
};

/** Options of a call that its protocol has no field for, by their usual names. */
export function unsentOptions(options: CallOptions, { name, omits }: Protocol): string[] {
  const missing = omits.filter((option) => options[option] !== undefined).map((option) => NAMES[option]);
  const isPlainJson = name === 'anthropic-messages' && options.responseFormat?.type === 'json_object';
  return isPlainJson ? [...missing, NAMES.responseFormat] : missing;
}
