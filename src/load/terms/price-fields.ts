import type { Problem } from '../../base/errors.js';
import { listOf, objectOf, textOf } from '../../protocols/json.js';
import type { ProtocolName } from '../../protocols/protocol.js';

/** A field of the user's body that changes the price or the bound of a request, and how to go on. */
export type FieldProblem = Problem & {
  /** Whether prices that the user wrote himself settle it; `request` where they do with an amount for each request. */
  readonly settledByPrices: boolean | 'request';
};

/** Fields known to change no price, by whoever takes them: OpenAI, servers that speak its protocol, and routers. */
const OPENAI_FIELDS =
  'messages prompt model stream stream_options max_tokens max_completion_tokens n best_of echo suffix temperature top_p ' +
  'top_k min_p top_a typical_p frequency_penalty presence_penalty repetition_penalty seed random_seed stop stop_token_ids ' +
  'logit_bias logprobs top_logprobs prompt_logprobs response_format tools tool_choice parallel_tool_calls functions ' +
  'function_call user metadata store safety_identifier prompt_cache_key prompt_cache_retention reasoning_effort reasoning ' +
  'reasoning_format include_reasoning verbosity service_tier modalities chat_template chat_template_kwargs ' +
  'enable_thinking thinking thinking_budget guided_json guided_regex guided_choice guided_grammar structured_outputs ' +
  'ignore_eos min_tokens skip_special_tokens spaces_between_special_tokens add_generation_prompt continue_final_message ' +
  'include_stop_str_in_output bad_words length_penalty use_beam_search truncate_prompt_tokens priority request_id ' +
  'cache_salt cache_prompt id_slot grammar json_schema samplers options format think keep_alive template raw transforms ' +
  'safe_prompt prompt_mode';

const SAFE: Readonly<Record<ProtocolName, string>> = {
  'openai-chat': OPENAI_FIELDS,
  'openai-completions': OPENAI_FIELDS,
  'openai-responses':
    'model input instructions max_output_tokens max_tool_calls metadata parallel_tool_calls prompt_cache_key ' +
    'prompt_cache_retention reasoning safety_identifier service_tier store stream stream_options temperature text ' +
    'tool_choice tools top_logprobs top_p truncation user include seed top_k min_p',
  'anthropic-messages':
    'model messages system max_tokens metadata stop_sequences temperature top_p top_k thinking tool_choice tools ' +
    'output_config output_format stream cache_control service_tier speed inference_geo',
  gemini:
    'contents systemInstruction system_instruction generationConfig generation_config safetySettings safety_settings ' +
    'tools toolConfig tool_config labels serviceTier',
  'gemini-interactions':
    'model system_instruction input generation_config response_format response_mime_type safety_settings tools labels ' +
    'stream store',
  'ollama-chat':
    'model messages stream format options tools think keep_alive template raw logprobs top_logprobs',
  'bedrock-converse':
    'system messages inferenceConfig toolConfig additionalModelRequestFields additionalModelResponseFieldPaths ' +
    'requestMetadata performanceConfig serviceTier outputConfig',
};

/**
 * What in the user's body changes what a request costs beside its tokens. `listed` prices are of a model as it is
 * usually served, so that anything else than the fields known to be harmless needs prices of the user's own.
 */
export function findPriceFields(
  protocol: ProtocolName,
  body: Readonly<Record<string, unknown>>,
): FieldProblem[] {
  const safe = new Set(SAFE[protocol].split(' '));
  return Object.entries(body).flatMap(([field, value]) => {
    if (value === null || value === undefined) return [];
    return safe.has(field) ? (CHECKS[field]?.(value, field) ?? []) : [strange(field)];
  });
}

/** Fields that let the provider search, browse or run things, and bill each call beside the tokens. */
const CALLING =
  /^(web_search.*|search_(parameters|options|context|mode)|enable_(search|web.*)|plugins|mcp_servers|container|code_execution|compound_custom|connectors)$/;

/** Fields that name input which lies with the provider already. */
const ELSEWHERE =
  /^(previous_(response|interaction)_id|conversation|prompt|cachedContent|cached_content|data_sources|knowledge_base.*|documents|agent(_id)?|file_ids)$/;

function strange(field: string): FieldProblem {
  if (CALLING.test(field)) return billedByCall(field);
  return ELSEWHERE.test(field) ? unboundedInput(field) : changesPrice(field);
}

type Check = (value: unknown, field: string) => FieldProblem[];

const onlyText: Check = (value, field) => (holdsOnlyText(value) ? [] : [unboundedInput(field)]);

const only =
  (...values: readonly unknown[]): Check =>
  (value, field) =>
    values.includes(value) ? [] : [changesPrice(`${field}: ${show(value)}`)];

/** Fields that are harmless with some values only. */
const CHECKS: Readonly<Record<string, Check>> = {
  messages: onlyText,
  input: onlyText,
  system: onlyText,
  contents: onlyText,
  systemInstruction: onlyText,
  system_instruction: onlyText,
  tools: (value) => listOf(value).flatMap(checkTool),
  toolConfig: (value) => listOf(objectOf(value)?.['tools']).flatMap(checkTool),
  modalities: (value) =>
    listOf(value).every((each) => each === 'text') ? [] : [changesPrice(`modalities: ${show(value)}`)],
  speed: only('standard'),
  inference_geo: only('global'),
  reasoning: checkReasoning,
  generationConfig: checkGeneration,
  generation_config: checkGeneration,
  performanceConfig: (value) => only('standard')(objectOf(value)?.['latency'], 'performanceConfig.latency'),
  additionalModelRequestFields: (value) =>
    findPriceFields('anthropic-messages', objectOf(value) ?? {}).filter(
      ({ message }) => !/`(reasoning_config|anthropic_version|top_k)`/.test(message),
    ),
};

/** Functions are the caller's own, whatever protocol they are written in; any other tool may be the provider's. */
function checkTool(tool: unknown): FieldProblem[] {
  const fields = objectOf(tool);
  const type = textOf(fields?.['type']);
  if (type === 'function' || type === 'custom') return [];
  const own = [
    'function',
    'input_schema',
    'functionDeclarations',
    'function_declarations',
    'toolSpec',
    'cachePoint',
  ];
  const foreign = Object.keys(fields ?? {}).filter((key) => !own.includes(key));
  if (
    type === undefined &&
    foreign.every((key) => ['name', 'description', 'cache_control', 'strict'].includes(key))
  )
    return [];
  return [{ ...hostedTool(type ?? foreign[0] ?? 'tools'), settledByPrices: false }];
}

const REASONING = ['effort', 'summary', 'generate_summary', 'exclude', 'enabled', 'max_tokens', 'context'];

function checkReasoning(value: unknown): FieldProblem[] {
  return Object.entries(objectOf(value) ?? {}).flatMap(([key, inner]) =>
    REASONING.includes(key) || (key === 'mode' && inner === 'standard')
      ? []
      : [changesPrice(`reasoning.${key}`)],
  );
}

function checkGeneration(value: unknown): FieldProblem[] {
  const fields = objectOf(value) ?? {};
  const modalities = listOf(fields['responseModalities'] ?? fields['response_modalities']);
  return [
    ...(modalities.every((each) => String(each).toUpperCase() === 'TEXT')
      ? []
      : [changesPrice('generationConfig.responseModalities')]),
    ...['speechConfig', 'imageConfig', 'audioTimestamp'].flatMap((key) =>
      fields[key] === undefined ? [] : [changesPrice(`generationConfig.${key}`)],
    ),
  ];
}

/** Text in any protocol's parts. What is fetched by an address, or encoded, is counted by no length of ours. */
function holdsOnlyText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(holdsOnlyText);
  return Object.entries(value).every(
    ([key, inner]) => !ENCODED.test(key) && !(key === 'type' && isForeignPart(inner)) && holdsOnlyText(inner),
  );
}

const ENCODED =
  /^(image|image_url|input_audio|audio|video|video_url|file|file_id|file_data|file_uri|fileData|inlineData|inline_data|document|source|images|videos)$/;

function isForeignPart(type: unknown): boolean {
  return typeof type === 'string' && /image|audio|video|file|document|item_reference/.test(type);
}

function changesPrice(what: string): FieldProblem {
  return {
    setting: 'body',
    message: `\`${what}\` may change the price, which the price list does not tell: write \`prices\` of your own for it, or leave it out`,
    settledByPrices: true,
  };
}

/** Under any price, for nobody knows how often it is called. */
function hostedTool(what: string): Problem {
  return {
    setting: 'body',
    message: `\`${what}\` is a tool that the provider runs and bills by the call: nothing bounds from here what it may cost`,
  };
}

/** What is called without anyone's asking; an amount for each request of the user's own holds it. */
export function billedByCall(what: string): FieldProblem {
  return {
    setting: 'body',
    message: `\`${what}\` makes the provider search or call tools, which it bills by the call beside the tokens: add \`request\` to \`prices\` of your own, the most dollars that the calls of one request may cost, or leave it out`,
    settledByPrices: 'request',
  };
}

function unboundedInput(field: string): FieldProblem {
  return {
    setting: 'body',
    message: `\`${field}\` holds more than text, whose tokens nothing bounds from here: set \`input-overhead\` to the most tokens that it can be`,
    settledByPrices: false,
  };
}

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 80);
}
