import { type Problem, SettingsError, uniqueProblems } from '../../../base/errors.js';
import type { ArmTarget } from '../../../load/exchange/prepare.js';

type KeyHolder = Pick<ArmTarget, 'apiKey' | 'credential' | 'headers' | 'endpoint'>;

/** With the setting that names it; null for the settings outside. */
interface NamedHolder {
  readonly setting: string | null;
  readonly target: KeyHolder;
}

/** Hosts that answer nobody without a key, by the ends of their names, and the variables that the providers' own SDKs read. */
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

/** The variables that hold a key for this host, by its provider's SDKs; none where the host is not known. */
export function keyVariables({ hostname }: URL): readonly string[] {
  return (BY_HOST.find(([host]) => host.test(hostname))?.slice(1) as string[] | undefined) ?? [];
}

/** The provider that a host is known to be of, by a name that tells it from others; null where it is not known. */
export function providerOf({ hostname }: URL): string | null {
  return BY_HOST.find(([host]) => host.test(hostname))?.[1] ?? null;
}

/** Whether a header may hold a key, by its name. */
export function isCredential(header: string): boolean {
  return /auth|key|token|cookie|secret/i.test(header);
}

/**
 * That nothing which might be a key is sent to a host that is known to want one. Any header that may hold one counts, whatever
 * the provider reads (a user name in the URL has become one), and so does a `key` in the URL.
 */
export function missingKey({ apiKey, credential, headers, endpoint }: KeyHolder): Problem[] {
  if (credential !== undefined) return [];
  if ((apiKey ?? '') !== '' || keyVariables(endpoint).length === 0) return [];
  const holdsKey = Object.entries(headers).some(([name, value]) => isCredential(name) && value.trim() !== '');
  if (holdsKey || endpoint.searchParams.has('key')) return [];
  return [
    {
      setting: 'api-key',
      message: `is missing, and ${endpoint.hostname} answers nobody without one: set it, or the header that carries it in \`headers\`, or \`auth\` where none is to be stored`,
    },
  ];
}

/** The last door before anything is sent. SettingsError where a target misses its key. */
export function requireKeys(arms: readonly NamedHolder[]): void {
  const problems = uniqueProblems(
    arms.flatMap(({ setting, target }) =>
      missingKey(target).map((problem) =>
        setting === null ? problem : { ...problem, setting: `${setting}.${problem.setting}` },
      ),
    ),
  );
  if (problems.length > 0) throw new SettingsError(problems);
}
