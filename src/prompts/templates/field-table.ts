import type { Problem } from '../../base/errors.js';
import { suggestion } from '../../base/suggest.js';
import type { DataFile, DataPath } from '../files/data-file.js';
import { type Fields } from '../files/fields.js';
import { promptProblem } from '../files/reading.js';

/**
 * What becomes of a field of a format: it is `used`; it only describes; it is told and left out; or, as leaving it out
 * would ask something else, the file is refused.
 */
export type FieldRule = 'used' | 'about' | { readonly note: string } | { readonly refuse: string };

/** Every field that a format has, in one place. */
export type FieldTable = Readonly<Record<string, FieldRule>>;

export interface Judged {
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** Where fields stand: the file, and the way to their map. */
export interface FieldPlace {
  readonly file: Pick<DataFile, 'path'> & Partial<Pick<DataFile, 'lineAt'>>;
  readonly path?: DataPath;
  /** 1-based, for formats whose lines are records. */
  readonly line?: number | undefined;
}

/** Holds the fields of a map against its table. A field that no table knows is told; one without a value is none. */
export function judgeFields(fields: Fields, table: FieldTable, place: FieldPlace): Judged {
  const notes: string[] = [];
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || value === null || isEmpty(value)) continue;
    const rule = Object.hasOwn(table, key) ? table[key] : undefined;
    if (rule === 'used' || rule === 'about') continue;
    const { file, path = [] } = place;
    const name = `\`${[...path.filter((step) => typeof step === 'string'), key].join('.')}\``;
    const line = place.line ?? file.lineAt?.([...path, key]);
    if (rule !== undefined && 'refuse' in rule)
      problems.push(promptProblem(`${name} ${rule.refuse}`, file.path, line));
    else {
      const why = rule?.note ?? `is not known and not used${suggestion(key, Object.keys(table))}`;
      notes.push(`${file.path}${line === undefined ? '' : `:${line}`}: ${name} ${why}`);
    }
  }
  return { notes, problems };
}

/** An empty list or map says nothing that could be left out. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

export function joinJudged(judged: readonly Judged[]): Judged {
  return {
    notes: judged.flatMap(({ notes }) => notes),
    problems: judged.flatMap(({ problems }) => problems),
  };
}
