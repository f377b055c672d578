import type { GateWorld } from '../gate/world.js';
import { readConfig } from '../settings/config.js';

/** A key from the environment, and the variable that holds it. */
export interface FoundKey {
  readonly name: string;
  readonly value: string;
}

const OWN = 'LLM_PERF_GATE_API_KEY';

/** The variables that the providers' own SDKs read, by the end of the host that they are for: never sent to another. */
const BY_HOST: readonly (readonly [host: RegExp, ...names: string[]])[] = [
  [/^api\.openai\.com$/, 'OPENAI_API_KEY'],
  [/\.(openai|services\.ai|cognitiveservices)\.azure\.com$/, 'AZURE_OPENAI_API_KEY'],
  [/^api\.anthropic\.com$/, 'ANTHROPIC_API_KEY'],
  [/^generativelanguage\.googleapis\.com$/, 'GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  [/^bedrock-runtime\.[\w-]+\.amazonaws\.com$/, 'AWS_BEARER_TOKEN_BEDROCK'],
  [/^openrouter\.ai$/, 'OPENROUTER_API_KEY'],
  [/^api\.groq\.com$/, 'GROQ_API_KEY'],
  [/^api\.mistral\.ai$/, 'MISTRAL_API_KEY'],
  [/^api\.deepseek\.com$/, 'DEEPSEEK_API_KEY'],
  [/^api\.together\.(xyz|ai)$/, 'TOGETHER_API_KEY'],
  [/^api\.fireworks\.ai$/, 'FIREWORKS_API_KEY'],
  [/^api\.x\.ai$/, 'XAI_API_KEY'],
  [/^api\.cohere\.(ai|com)$/, 'CO_API_KEY', 'COHERE_API_KEY'],
  [/^api\.perplexity\.ai$/, 'PERPLEXITY_API_KEY'],
  [/^router\.huggingface\.co$/, 'HF_TOKEN'],
  [/^ollama\.com$/, 'OLLAMA_API_KEY'],
];

/**
 * The API key where no flag and no config names one, so that it need not stand in a process list or a shell's history:
 * `LLM_PERF_GATE_API_KEY`, else the variable of the endpoint's own provider. Null where there is none.
 */
export function findApiKey(
  flags: Readonly<Record<string, string>>,
  { env, readFile }: Pick<GateWorld, 'env' | 'readFile'>,
): FoundKey | null {
  const { config } = readConfig({ inputs: flags, readFile }).parsed;
  const { endpoint } = config;
  if (config['api-key'] !== undefined || !(endpoint instanceof URL)) return null;
  const names = BY_HOST.find(([host]) => host.test(endpoint.hostname))?.slice(1) as string[] | undefined;
  for (const name of [OWN, ...(hasCredentials(config.headers, endpoint) ? [] : (names ?? []))]) {
    const value = env[name]?.trim() ?? '';
    if (value !== '') return { name, value };
  }
  return null;
}

/** Whoever brings credentials of another kind does not want a key beside them. */
function hasCredentials(headers: Readonly<Record<string, string>>, endpoint: URL): boolean {
  return (
    endpoint.username !== '' ||
    endpoint.password !== '' ||
    endpoint.searchParams.has('key') ||
    ['authorization', 'api-key', 'x-api-key', 'x-goog-api-key'].some((name) => name in headers)
  );
}
