import type { Ms, Tokens } from '../base/units.js';

/** One turn of the conversation that is sent. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string;
  /** Tools that an assistant's turn calls. */
  readonly toolCalls?: readonly ToolCall[];
  /** The call that a tool's turn answers. */
  readonly toolCallId?: string;
  /** The tool's name, where a tool's turn says it. */
  readonly toolName?: string;
}

/** A recorded call of a tool. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON text. */
  readonly arguments: string;
}

/** A function that the model may call. */
export interface Tool {
  readonly name: string;
  readonly description?: string;
  /** JSON Schema of its arguments. */
  readonly parameters?: unknown;
  readonly strict?: boolean;
}

/** Whether tools must be called; a name for one that must. */
export type ToolChoice = 'auto' | 'none' | 'required' | { readonly name: string };

/** How a model is asked to answer; a value left out is not sent. */
export interface SamplingParameters {
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly minP?: number;
  readonly frequencyPenalty?: number;
  readonly presencePenalty?: number;
  readonly seed?: number;
  readonly stop?: readonly string[];
  readonly reasoningEffort?: string;
  /** How many answers to one request. */
  readonly answers?: number;
  readonly parallelToolCalls?: boolean;
}

/** What the answer must look like, in OpenAI's terms; other protocols translate it. */
export type ResponseFormat =
  | { readonly type: 'text' }
  | { readonly type: 'json_object' }
  | {
      readonly type: 'json_schema';
      readonly name: string;
      readonly schema: unknown;
      readonly strict?: boolean;
    };

/** A condition on the answer's text that a prompt file brings along (string evaluators of `.prompt.yml`). */
export interface TextCheck {
  readonly name: string;
  readonly kind: 'contains' | 'startsWith' | 'endsWith' | 'equals';
  readonly value: string;
}

/** One question, ready to be sent as it is: templates are filled in, files are read. */
export interface Prompt {
  /** File path, `path#2` for the second row or line of a file, or `inline-1`. Stable between base and head. */
  readonly id: string;
  readonly messages: readonly Message[];
  /** What identifies a row of test data wherever it stands in its file; absent where its position does. */
  readonly rowKey?: string;
  /** Where it was read, relative to the workspace; absent for inline and built-in prompts. */
  readonly source?: { readonly file: string; readonly line?: number };
  /** When it is due, of a trace: since the load began. */
  readonly arrivesMs?: Ms;
  /** What the file itself says of model, output cap and sampling; settings given explicitly win. */
  readonly model?: string;
  readonly maxTokens?: Tokens;
  readonly sampling?: SamplingParameters;
  readonly responseFormat?: ResponseFormat;
  readonly tools?: readonly Tool[];
  readonly toolChoice?: ToolChoice;
  readonly checks?: readonly TextCheck[];
}
