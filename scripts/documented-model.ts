/**
 * The models that README and recipes name, the one place for them: known to the bundled price table, and without an end
 * that is announced (https://developers.openai.com/api/docs/deprecations, November 2026). They reason before they
 * speak, so that every workflow gives them room with `max-tokens`.
 */
export const DOCUMENTED_MODEL = 'gpt-6-luna';

/** A second one, for the recipe of several models. */
export const OTHER_MODEL = 'gpt-5.6-luna';

/** A document with these models in its workflows, whatever OpenAI models stood there. */
export function nameModels(text: string): string {
  return text
    .replace(/^(\s*(?:base-)?model: )gpt-[\w.-]+$/gm, `$1${DOCUMENTED_MODEL}`)
    .replace(/^(\s+default: )gpt-[\w.-]+$/gm, `$1${OTHER_MODEL}`)
    .replace(/^(\s+model: \[)gpt-[\w.-]+, gpt-[\w.-]+\]$/gm, `$1${DOCUMENTED_MODEL}, ${OTHER_MODEL}]`);
}
