import { type JsonObject, objectOf, parseJson } from '../json.js';
import type { CallMessage, CallTool, CallToolCall, CallToolChoice } from '../protocol.js';

/** A function without arguments still has a schema for those providers that want one. */
export const NO_ARGUMENTS: JsonObject = { type: 'object', properties: {} };

/** `{type: function, function: {…}}`, as OpenAI's chat and Ollama have it. */
export function functionTools(tools: readonly CallTool[] | undefined): unknown {
  return tools?.map(({ name, description, parameters, strict }) => ({
    type: 'function',
    function: { name, description, parameters, strict },
  }));
}

export function functionChoice(choice: CallToolChoice | undefined): unknown {
  return typeof choice === 'object' ? { type: 'function', function: { name: choice.name } } : choice;
}

/** Recorded calls as OpenAI's chat has them. */
export function functionCalls(calls: readonly CallToolCall[] | undefined): unknown {
  return calls?.map(({ id, name, arguments: text }) => ({
    id,
    type: 'function',
    function: { name, arguments: text },
  }));
}

/** Arguments as an object, for providers that take no text. */
export function argumentsOf(call: CallToolCall): JsonObject {
  return objectOf(parseJson(call.arguments)) ?? {};
}

/** The id of the call that a tool's turn answers; where it names none, the last one that was made. */
export function answeredCall(
  message: CallMessage,
  messages: readonly CallMessage[],
): { readonly id: string; readonly name: string } {
  const before = messages.slice(0, messages.indexOf(message)).flatMap(({ toolCalls }) => toolCalls ?? []);
  const call = before.find(({ id }) => id === message.toolCallId) ?? before.at(-1);
  return { id: message.toolCallId ?? call?.id ?? 'call_1', name: message.toolName ?? call?.name ?? 'tool' };
}
