/**
 * What a stop reason means, whoever's word it is: `cap` and `context` cut the answer off, `filter` and `refusal` are the
 * provider's and the model's no, `failure` names a fault; `unknown` is a word that nobody here has met.
 */
export type FinishKind = 'stop' | 'cap' | 'context' | 'tool' | 'refusal' | 'filter' | 'failure' | 'unknown';

/**
 * Reasons as the providers and servers spell them, in lower case with `_` between words: OpenAI, Azure, Anthropic, Gemini
 * and Vertex AI (FinishReason), Bedrock, Ollama, Mistral, Cohere, DeepSeek, Zhipu, watsonx, OpenRouter, TGI, vLLM, SGLang.
 * Gateways hand them on in other protocols than their own, so that there is one list for all.
 */
const WORDS: Readonly<Record<Exclude<FinishKind, 'failure' | 'unknown'>, readonly string[]>> = {
  stop: [
    'stop',
    'end_turn',
    'stop_sequence',
    'stop_sequences',
    'stop_token',
    'eos',
    'eos_token',
    'complete',
    'completed',
    'end',
    'done',
    'finish',
    'finished',
  ],
  cap: [
    'length',
    'max_tokens',
    'max_output_tokens',
    'max_completion_tokens',
    'max_new_tokens',
    'max_length',
    'output_limit',
  ],
  context: [
    'model_length',
    'token_limit',
    'error_limit',
    'model_context_window_exceeded',
    'context_length_exceeded',
    'context_window_exceeded',
  ],
  tool: [
    'tool_calls',
    'tool_call',
    'tool_use',
    'tool',
    'tools',
    'function_call',
    'function_calls',
    'pause_turn',
  ],
  refusal: ['refusal', 'refused'],
  filter: [
    'content_filter',
    'content_filtered',
    'safety',
    'recitation',
    'language',
    'blocklist',
    'prohibited_content',
    'spii',
    'image_safety',
    'image_prohibited_content',
    'image_recitation',
    'model_armor',
    'jailbreak',
    'guardrail_intervened',
    'guardrail',
    'guardrails',
    'sensitive',
    'moderation',
    'blocked',
    'error_toxic',
  ],
};

const KINDS: ReadonlyMap<string, FinishKind> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind as FinishKind] as const)),
);

/** A reason that says in its own words that the answer came to nothing, or was broken off: by a fault, or to shed load. */
const FAILURES = [
  'errors?|exceptions?|fail(ed|ure)?|fault|malformed|invalid|crash(ed)?|oom|out_of_memory',
  'abort(ed)?|cancel(l?ed)?|interrupted|disconnect(ed)?|killed|time_?(out|d_out|_limit)|deadline',
  'overload(ed)?|unavailable|insufficient|preempt(ed)?|evict(ed|ion)?|shed(ding)?|throttl(ed|ing)|rate_limit(ed)?|quota|busy|capacity',
].join('|');
const FAILURE = new RegExp(
  `(^|_)(${FAILURES})(_|$)|^(unexpected_tool_call|too_many_tool_calls|missing_thought_signature)$`,
);

/** Words that some servers put where others put null: the answer goes on. */
const NO_REASON: readonly string[] = ['null', 'none', 'not_finished', 'in_progress', 'incomplete_stream'];

/** `MALFORMED_FUNCTION_CALL`, `malformedFunctionCall` and `malformed-function-call` are one word. */
function normalise(reason: string): string {
  return reason
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .toLowerCase();
}

export function kindOfFinish(reason: string): FinishKind {
  return remembered(kinds, reason, readKind);
}

function readKind(reason: string): FinishKind {
  const word = normalise(reason).replace(/^finish_reason_(?!unspecified)/, '');
  return KINDS.get(word) ?? (FAILURE.test(word) ? 'failure' : 'unknown');
}

/** Whether a text in the place of a stop reason is one. */
export function isFinish(reason: string): boolean {
  return remembered(finishes, reason, (word) => !NO_REASON.includes(normalise(word)));
}

/** Servers know few words; one that sends ever new ones fills no memory. */
const MOST_WORDS = 64;
const kinds = new Map<string, FinishKind>();
const finishes = new Map<string, boolean>();

/** Every answer has one, and it is nearly always the same. */
function remembered<Value>(known: Map<string, Value>, word: string, read: (word: string) => Value): Value {
  const before = known.get(word);
  if (before !== undefined) return before;
  const value = read(word);
  if (known.size < MOST_WORDS) known.set(word, value);
  return value;
}

/** Whether the answer was cut off before its end. */
export function isCutOff(kind: FinishKind): boolean {
  return kind === 'cap' || kind === 'context';
}
