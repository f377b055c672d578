import type { Env } from './event.js';

/**
 * The action's inputs, by their names in action.yml. The runner upper-cases the name and turns blanks into
 * underscores; an input that was left empty is absent.
 */
export function readInputs(env: Env, names: readonly string[]): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const name of names) {
    const value = env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
    if (value !== undefined && value !== '') inputs[name] = value;
  }
  return inputs;
}
