import type { Problem } from '../../base/errors.js';
import type { Tokens } from '../../base/units.js';
import { type JsonObject, objectOf } from '../../protocols/json.js';
import type { ProtocolName } from '../../protocols/protocol.js';

/** A field of the request's JSON, from the outside in. */
type Path = readonly string[];

/** Where each protocol keeps the output cap, in every spelling its servers take. One of them must be sent. */
const CAPS: Readonly<Record<ProtocolName, readonly Path[]>> = {
  'openai-chat': [['max_tokens'], ['max_completion_tokens']],
  'openai-responses': [['max_output_tokens']],
  'openai-completions': [['max_tokens']],
  'anthropic-messages': [['max_tokens']],
  gemini: ['generationConfig', 'generation_config'].flatMap((group) => [
    [group, 'maxOutputTokens'],
    [group, 'max_output_tokens'],
  ]),
  'gemini-interactions': [['generation_config', 'max_output_tokens']],
  'ollama-chat': [['options', 'num_predict']],
  'bedrock-converse': [
    ['inferenceConfig', 'maxTokens'],
    ['additionalModelRequestFields', 'max_tokens'],
  ],
};

/** Where a request says how many answers it asks for, all of them billed. */
const ANSWERS: readonly Path[] = [
  ['n'],
  ['best_of'],
  ...['generationConfig', 'generation_config'].flatMap((group) => [
    [group, 'candidateCount'],
    [group, 'candidate_count'],
  ]),
];

/**
 * Most output tokens that a request may be billed for: the largest cap that its JSON names, times the answers it asks
 * for, times the prompts it holds. The problems with it where that is no number, so that nothing bounds the bill.
 */
export function readOutputCap(protocol: ProtocolName, sent: JsonObject): Tokens | readonly Problem[] {
  const caps = valuesAt(sent, CAPS[protocol]);
  const answers = valuesAt(sent, ANSWERS);
  const [own = []] = CAPS[protocol];
  const problems = [...caps, ...answers].flatMap(({ path, value }) =>
    isPositive(value)
      ? []
      : [problem(`${nameOf(path)} must be a whole number of 1 or more, not ${show(value)}`)],
  );
  if (caps.length === 0)
    problems.push(problem(`leaves a request without ${nameOf(own)}, and nothing bounds what it may cost`));
  if (problems.length > 0) return problems;
  const largest = (found: readonly Found[]): number =>
    Math.max(1, ...found.map(({ value }) => Number(value)));
  return (largest(caps) + thinkingBeside(sent)) * largest(answers) * countPrompts(protocol, sent);
}

/**
 * SiliconFlow counts thinking against `thinking_budget` alone, and `max_tokens` bounds only what is said after it
 * (https://docs.siliconflow.cn/en/userguide/capabilities/reasoning, November 2026).
 */
function thinkingBeside({ thinking_budget: budget }: JsonObject): Tokens {
  return isPositive(budget) ? Number(budget) : 0;
}

/** Text completions take a list of prompts, by their text or their tokens, and answer each. */
function countPrompts(protocol: ProtocolName, { prompt }: JsonObject): number {
  if (protocol !== 'openai-completions' || !Array.isArray(prompt)) return 1;
  return prompt.every((part) => typeof part === 'number') ? 1 : Math.max(1, prompt.length);
}

interface Found {
  readonly path: Path;
  readonly value: unknown;
}

function valuesAt(document: JsonObject, paths: readonly Path[]): Found[] {
  return paths.flatMap((path) => {
    let value: unknown = document;
    for (const key of path) value = objectOf(value)?.[key];
    return value === undefined ? [] : [{ path, value }];
  });
}

function isPositive(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function problem(message: string): Problem {
  return { setting: 'body', message };
}

function nameOf(path: Path): string {
  return `\`${path.join('.')}\``;
}

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 80);
}
