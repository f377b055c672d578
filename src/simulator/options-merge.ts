import { suggestion } from '../base/suggest.js';

/** The same shape with every key optional, at any depth; lists are replaced whole. */
export type Overrides<T> = {
  readonly [K in keyof T]?: T[K] extends readonly unknown[] | string | number | boolean | null
    ? T[K]
    : Overrides<T[K]>;
};

type Tree = Readonly<Record<string, unknown>>;

/** Keys whose value may be any mapping. */
const FREE_MAPS: ReadonlySet<string> = new Set(['models']);

/** `overrides` over `defaults`, frozen. Throws a RangeError with all problems: unknown keys, wrong types, numbers below 0. */
export function mergeOptions<T extends object>(defaults: T, overrides: Overrides<T>): T {
  const problems: string[] = [];
  const merged = merge(defaults as Tree, overrides, { path: '', problems });
  if (problems.length > 0) throw new RangeError(`simulator options: ${problems.join('; ')}`);
  return merged as T;
}

interface Place {
  readonly path: string;
  readonly problems: string[];
}

function merge(defaults: Tree, overrides: Tree, { path, problems }: Place): Tree {
  const merged: Record<string, unknown> = { ...defaults };
  for (const [key, value] of Object.entries(overrides)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (value === undefined) continue;
    if (!Object.hasOwn(defaults, key)) {
      problems.push(`\`${name}\` is not one of them${suggestion(key, Object.keys(defaults))}`);
      continue;
    }
    const standard = defaults[key];
    if (isTree(standard) && isTree(value) && !FREE_MAPS.has(key)) {
      merged[key] = merge(standard, value, { path: name, problems });
    } else {
      const problem = misfit(standard, value);
      if (problem === null) merged[key] = value;
      else problems.push(`\`${name}\` is ${JSON.stringify(value)}, ${problem}`);
    }
  }
  return Object.freeze(merged);
}

/** What would be valid instead of `value`, or null. A default of null stands for an optional number or text. */
function misfit(standard: unknown, value: unknown): string | null {
  if (typeof value === 'number') {
    if (!(value >= 0)) return 'not a number of at least 0';
    return typeof standard === 'number' || typeof standard === 'string' || standard === null
      ? null
      : 'no number expected';
  }
  if (standard === null)
    return value === null || typeof value === 'string' ? null : 'a number, a text or null expected';
  if (Array.isArray(standard)) return Array.isArray(value) ? null : 'a list expected';
  if (isTree(standard)) return isTree(value) ? null : 'a mapping expected';
  return typeof value === typeof standard ? null : `a ${typeof standard} expected`;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
