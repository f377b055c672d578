import { anthropicMessages } from './dialects/anthropic-messages.js';
import { bedrockConverse } from './dialects/bedrock-converse.js';
import { geminiInteractions } from './dialects/gemini-interactions.js';
import { gemini } from './dialects/gemini.js';
import { ollamaChat } from './dialects/ollama-chat.js';
import { openAiChat } from './dialects/openai-chat.js';
import { openAiCompletions } from './dialects/openai-completions.js';
import { openAiResponses } from './dialects/openai-responses.js';
import type { Protocol, ProtocolName } from './protocol.js';

const PROTOCOLS: Readonly<Record<ProtocolName, Protocol>> = {
  'openai-chat': openAiChat,
  'openai-responses': openAiResponses,
  'openai-completions': openAiCompletions,
  'anthropic-messages': anthropicMessages,
  gemini,
  'gemini-interactions': geminiInteractions,
  'ollama-chat': ollamaChat,
  'bedrock-converse': bedrockConverse,
};

/** The protocol of that name. */
export function protocolByName(name: ProtocolName): Protocol {
  return PROTOCOLS[name];
}

export interface ProtocolChoice {
  readonly protocol: Protocol;
  /** One sentence for the log. */
  readonly reason: string;
}

/** Paths say more than hosts: gateways serve one provider's protocol under their own name. */
const BY_PATH: readonly (readonly [RegExp, ProtocolName])[] = [
  [/\/chat\/completions$/, 'openai-chat'],
  [/\/responses$/, 'openai-responses'],
  [/\/completions$/, 'openai-completions'],
  [/\/messages$/, 'anthropic-messages'],
  [/:(stream)?generateContent$/i, 'gemini'],
  [/\/v1(alpha|beta)?\d*\/interactions$/, 'gemini-interactions'],
  [/\/api\/chat$/, 'ollama-chat'],
  [/\/converse(-stream)?$/, 'bedrock-converse'],
  // Roots of Anthropic's and of OpenAI's protocol below another provider's host (DeepSeek; Gemini, Bedrock, Groq, Azure, Vertex).
  [/\/anthropic(\/v1)?$/, 'anthropic-messages'],
  [/\/openai(\/v1|\/deployments\/[^/]+)?$|\/endpoints\/openapi$/, 'openai-chat'],
];

const BY_HOST: readonly (readonly [RegExp, ProtocolName])[] = [
  [/^api\.anthropic\.com$/, 'anthropic-messages'],
  [/^generativelanguage\.googleapis\.com$|aiplatform\.googleapis\.com$/, 'gemini'],
  [/^bedrock-runtime(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/, 'bedrock-converse'],
  [/^ollama\.com$/, 'ollama-chat'],
];

/** Ollama's own port; below `/v1` it speaks OpenAI's protocol. */
const OLLAMA_PORT = '11434';

/** A provider that is gone, though its endpoint still answers (410). */
const RETIRED = /^models\.(github\.ai|inference\.ai\.azure\.com)$/;

/** What `protocol: auto` means for an endpoint: by its path, then by its host; OpenAI's chat where neither tells. */
export function protocolFor(endpoint: URL): ProtocolChoice {
  const path = endpoint.pathname.replace(/\/+$/, '');
  if (RETIRED.test(endpoint.hostname))
    return choose('openai-chat', 'it was what GitHub Models spoke, which was retired on 2026-07-30');
  const byPath = BY_PATH.find(([pattern]) => pattern.test(path));
  if (byPath !== undefined) return choose(byPath[1], `the endpoint's path ends like that of ${byPath[1]}`);
  const byHost = BY_HOST.find(([pattern]) => pattern.test(endpoint.hostname));
  if (byHost !== undefined) return choose(byHost[1], `${endpoint.hostname} speaks ${byHost[1]}`);
  if (endpoint.port === OLLAMA_PORT && !path.endsWith('/v1'))
    return choose('ollama-chat', `port ${OLLAMA_PORT} is Ollama's`);
  return choose('openai-chat', 'neither path nor host says otherwise, and most servers speak openai-chat');
}

function choose(name: ProtocolName, why: string): ProtocolChoice {
  return { protocol: PROTOCOLS[name], reason: `Protocol ${name}: ${why}.` };
}
