import type { Problem } from '../../base/errors.js';

/** A value, or everything that is wrong with what was given. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** What of it is right, so that problems between settings are told with these. */
      readonly rest?: T;
    };

/** A fragment of JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * One setting: the row that action.yml, the flags, the config file, its JSON Schema and the README all read.
 * `T` is what the rest of the gate sees.
 */
export interface Setting<T> {
  /** `input`: also an input of the action; `config`: only in config, config-file and as a flag. */
  readonly where: 'input' | 'config';
  /** One or two sentences for people; states the default. */
  readonly summary: string;
  /** The value as one would write it where nothing is given; undefined for none. */
  readonly fallback: unknown;
  /** How the default reads in tables, where `fallback` does not say it. */
  readonly defaultText?: string;
  /** May differ between the scenarios of one run. */
  readonly perScenario: boolean;
  /** What an editor may check in a config file. */
  readonly schema: JsonSchema;
  /** Placeholder for `--help`. */
  readonly placeholder: string;
  /** `raw` is text (inputs, flags) or a YAML value; never undefined. */
  parse(raw: unknown, name: string): Parsed<T>;
  /** What absence means where there is no fallback. */
  readonly absent: T;
}

export function valid<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function invalid(
  name: string,
  message: string,
): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ setting: name, message }] };
}

/** Names that are tag values of thresholds, `{scenario:name}`, and stand in tables. */
export const TAG_NAME = /^[^\s,:{}`|<>][^,:{}`|<>\p{Cc}]{0,79}$/u;

/** A value as given, short enough for a message. */
export function show(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : ((JSON.stringify(raw) as string | undefined) ?? String(raw));
  const line = text.replace(/\s+/g, ' ').trim();
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}
