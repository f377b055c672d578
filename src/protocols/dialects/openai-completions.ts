import { createDecoder } from '../decode/decoder.js';
import type { Dialect } from '../decode/dialect.js';
import type { Draft } from '../decode/draft.js';
import { refusalOf } from '../decode/failures.js';
import { type JsonObject, listOf, objectOf } from '../json.js';
import {
  completionUsage,
  endWithUsage,
  isCompletion,
  noteBilling,
  openAiHeaders,
  openAiPath,
  stopWith,
  streamOptions,
} from './openai.js';
import type { Protocol } from '../protocol.js';
import { endpointUrl } from './endpoint-url.js';
import { wireRequest } from './request.js';
import { sseFraming } from '../framing/sse.js';

/** OpenAI text completions: OpenAI's legacy models, vLLM, llama.cpp. The messages' texts become one prompt. */
export const openAiCompletions: Protocol = {
  name: 'openai-completions',
  omits: ['topK', 'minP', 'reasoningEffort', 'responseFormat', 'tools', 'toolChoice', 'parallelToolCalls'],
  encode: (call) =>
    wireRequest(call, {
      url: endpointUrl(call.endpoint, openAiPath(call.endpoint, '/completions')),
      headers: openAiHeaders(call),
      body: {
        model: call.model,
        prompt: call.messages.map(({ content }) => content).join('\n\n'),
        max_tokens: call.maxTokens,
        temperature: call.temperature,
        top_p: call.topP,
        frequency_penalty: call.frequencyPenalty,
        presence_penalty: call.presencePenalty,
        seed: call.seed,
        stop: call.stop,
        n: call.answers,
        ...(call.stream ? streamOptions(call.endpoint) : {}),
      },
    }),
  decoder: (options) => createDecoder(dialect, options),
  refusal: refusalOf,
};

const dialect: Dialect = {
  framing: sseFraming,
  endsWithDone: true,
  knows: isCompletion,
  readEvent: (event, draft) => {
    read(event, draft);
    endWithUsage(event, draft);
  },
  readBody: (body, draft) => {
    read(body, draft);
    if (listOf(body['choices']).length > 0) draft.terminate();
  },
};

function read(event: JsonObject, draft: Draft): void {
  draft.identify(event['id']);
  draft.nameModel(event['model']);
  draft.reportUsage(completionUsage(event['usage']));
  noteBilling(event, draft);
  for (const item of listOf(event['choices'])) {
    const choice = objectOf(item);
    const isFirst = (choice?.['index'] ?? 0) === 0;
    if (isFirst) draft.addText(choice?.['text']);
    else draft.addHidden(choice?.['text']);
    stopWith(choice?.['finish_reason'], draft, isFirst);
  }
}
