import type { Setting } from './setting.js';
import type { ValueKind } from './values.js';

interface Row {
  readonly summary: string;
  readonly where?: 'input' | 'config';
  readonly perScenario?: boolean;
  readonly defaultText?: string;
  readonly placeholder?: string;
}

/** A setting that always has a value: `fallback` is written as a user would write it. */
export function withDefault<T>(kind: ValueKind<T>, fallback: unknown, row: Row): Setting<T> {
  const parsed = kind.parse(fallback, 'default');
  if (!parsed.ok)
    throw new Error(`default ${JSON.stringify(fallback)} is not valid: ${JSON.stringify(parsed.problems)}`);
  return { ...base(kind, row), fallback, absent: parsed.value };
}

/** A setting that may be absent. */
export function optional<T>(kind: ValueKind<T>, row: Row): Setting<T | undefined> {
  return { ...base(kind, row), fallback: undefined, absent: undefined };
}

function base<T>(kind: ValueKind<T>, row: Row): Omit<Setting<T>, 'fallback' | 'absent'> {
  return {
    where: row.where ?? 'input',
    perScenario: row.perScenario ?? false,
    summary: row.summary,
    placeholder: row.placeholder ?? kind.placeholder,
    schema: kind.schema,
    parse: (raw, name) => kind.parse(raw, name),
    ...(row.defaultText === undefined ? {} : { defaultText: row.defaultText }),
  };
}
