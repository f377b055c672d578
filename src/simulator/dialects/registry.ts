import { anthropicMessages } from './anthropic-messages.js';
import { bedrockConverse } from './bedrock-converse.js';
import type { Dialect, Route } from './dialect.js';
import { geminiInteractions } from './gemini-interactions.js';
import { gemini } from './gemini.js';
import { ollamaChat } from './ollama-chat.js';
import { openAiChat } from './openai-chat.js';
import { openAiCompletions } from './openai-completions.js';
import { openAiResponses } from './openai-responses.js';

/** Every dialect; paths do not overlap. */
export const DIALECTS: readonly Dialect[] = [
  openAiChat,
  openAiResponses,
  openAiCompletions,
  anthropicMessages,
  gemini,
  geminiInteractions,
  ollamaChat,
  bedrockConverse,
];

/** Whose path it is, and what it says of model and streaming. */
export interface Place {
  readonly dialect: Dialect;
  readonly route: Route;
}

/** The place of a path; null where it is nobody's. */
export function routePath(path: string): Place | null {
  for (const dialect of DIALECTS) {
    const route = dialect.route(path);
    if (route !== null) return { dialect, route };
  }
  return null;
}
