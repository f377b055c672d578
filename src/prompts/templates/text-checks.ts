import { fieldsOf, listOf, textOf } from '../files/fields.js';
import type { TextCheck } from '../prompt.js';

/** Conditions by the name a format gives them, and by ours. */
export type CheckKinds = Readonly<Record<string, TextCheck['kind']>>;

const GITHUB_KINDS: CheckKinds = {
  contains: 'contains',
  startsWith: 'startsWith',
  endsWith: 'endsWith',
  equals: 'equals',
};
const PROMPTFOO_KINDS: CheckKinds = { contains: 'contains', 'starts-with': 'startsWith', equals: 'equals' };

/** Checks that can be run on an answer's text, and the names of those that would need more than that. */
export interface ParsedChecks {
  readonly checks: readonly TextCheck[];
  readonly notRun: readonly string[];
}

/** `evaluators` of a `.prompt.yml`: `{name, string: {contains: …}}`; those that ask a model (`llm`, `uses`) are not run. */
export function parseEvaluators(value: unknown): ParsedChecks {
  const parsed = (listOf(value) ?? []).map((item, index): ParsedChecks => {
    const evaluator = fieldsOf(item);
    const name = textOf(evaluator?.['name']) ?? `evaluator ${index + 1}`;
    const conditions = Object.entries(fieldsOf(evaluator?.['string']) ?? {});
    const checks = conditions.flatMap(([key, wanted]) => checkOf(name, GITHUB_KINDS[key], wanted));
    if (checks.length === 0 || checks.length < conditions.length) return { checks, notRun: [name] };
    // One evaluator may set several conditions, each of which is counted on its own.
    return {
      checks:
        checks.length === 1 ? checks : checks.map((check) => ({ ...check, name: `${name} (${check.kind})` })),
      notRun: [],
    };
  });
  return joinChecks(parsed);
}

/** `assert` of a promptfoo test: `{type, value}`. */
export function parseAsserts(value: unknown): ParsedChecks {
  const parsed = (listOf(value) ?? []).map((item): ParsedChecks => {
    const assert = fieldsOf(item);
    const type = textOf(assert?.['type']) ?? 'assert';
    const checks = checkOf(
      `${type}: ${(textOf(assert?.['value']) ?? '').slice(0, 40)}`,
      PROMPTFOO_KINDS[type],
      assert?.['value'],
    );
    return { checks, notRun: checks.length === 0 ? [type] : [] };
  });
  return joinChecks(parsed);
}

/** One note for all that is not run, or none. */
export function noteNotRun(path: string, notRun: readonly string[]): string[] {
  return notRun.length === 0
    ? []
    : [`${path}: not run, as only an answer's text is checked: ${[...new Set(notRun)].join(', ')}`];
}

function checkOf(name: string, kind: TextCheck['kind'] | undefined, value: unknown): TextCheck[] {
  return kind !== undefined && typeof value === 'string' ? [{ name, kind, value }] : [];
}

export function joinChecks(parsed: readonly ParsedChecks[]): ParsedChecks {
  return { checks: parsed.flatMap(({ checks }) => checks), notRun: parsed.flatMap(({ notRun }) => notRun) };
}
