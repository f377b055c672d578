import type { Counts, Json, Reply } from './dialect.js';

/** The response object, as it stands while the model works and when it has finished. */
export function composeResponse(reply: Reply, state: 'running' | 'finished'): Json {
  const finished = state === 'finished';
  const cut = finished && reply.cutOff;
  return {
    id: `resp_${reply.id}`,
    object: 'response',
    created_at: reply.createdS,
    status: finished ? (cut ? 'incomplete' : 'completed') : 'in_progress',
    error: null,
    incomplete_details: cut ? { reason: 'max_output_tokens' } : null,
    instructions: null,
    model: reply.model,
    output: finished ? composeOutput(reply) : [],
    parallel_tool_calls: true,
    tool_choice: 'auto',
    tools: [],
    text: { format: { type: 'text' } },
    metadata: {},
    usage: finished && reply.counts !== null ? reportUsage(reply.counts) : null,
  };
}

function composeOutput(reply: Reply): Json[] {
  const thought = reply.reasoning === '' ? [] : [reasoningItem(reply, 'completed')];
  const message = reply.text === '' ? [] : [messageItem(reply, reply.cutOff ? 'incomplete' : 'completed')];
  return [...thought, ...message];
}

type ItemStatus = 'in_progress' | 'completed' | 'incomplete';

export function messageItem(reply: Reply, status: ItemStatus): Json {
  const part = { type: 'output_text', text: reply.text, annotations: [], logprobs: [] };
  return {
    id: `msg_${reply.id}`,
    type: 'message',
    status,
    role: 'assistant',
    content: status === 'in_progress' ? [] : [part],
  };
}

export function reasoningItem(reply: Reply, status: ItemStatus): Json {
  const summary = status === 'in_progress' ? [] : [{ type: 'summary_text', text: reply.reasoning }];
  return { id: `rs_${reply.id}`, type: 'reasoning', summary };
}

function reportUsage(counts: Counts): Json {
  return {
    input_tokens: counts.input,
    input_tokens_details: { cached_tokens: counts.cachedInput, cache_write_tokens: counts.cacheWrite },
    output_tokens: counts.output,
    output_tokens_details: { reasoning_tokens: counts.reasoning },
    total_tokens: counts.input + counts.output,
  };
}
