import fc from 'fast-check';
import { SETTING_NAMES } from '../../src/settings/schema.js';

/** Stands in secret places: no message may repeat it. */
export const SECRET = 'sk-fuzz-secret-value';

const HOSTILE: readonly string[] = [
  '',
  ' ',
  '-1',
  '1e999',
  'NaN',
  '0x10',
  '99999999999999999999',
  '1s:1,2s',
  'p(95)<',
  '{"a": {"b": [}',
  '[[[[[[[[[[[[[[[[',
  '&a [*a, *a]',
  '!!js/function "x"',
  '__proto__',
  '<img src=x onerror=alert(1)>',
  '@octocat ](http://evil.example)',
  '::error::x',
  '\u0000\u001b[31m',
  '\ud800',
  '../../etc/passwd',
  '${{ secrets.KEY }}',
  'x'.repeat(5_000),
];

const VALID: readonly string[] = [
  'simulator',
  'https://api.example/v1',
  'free',
  'base',
  'load',
  '30s',
  '5',
  'true',
  'input: 1, output: 2',
  'ttft: p(95)<3s',
  '10s:5,10s:5',
  'constant-vus',
  'A prompt.',
];

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom(...VALID), fc.string({ maxLength: 40 }));

/** A value as it might stand in YAML, nested perhaps. */
const yaml = fc.oneof(
  text,
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
);

const config = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...SETTING_NAMES, 'scenarios'), fc.string({ maxLength: 12 })), yaml),
    {
      maxLength: 6,
    },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}: ${value}`).join('\n'));

/** Inputs of which most are wrong, with secrets where secrets belong. */
export const fuzzedInputs: fc.Arbitrary<Record<string, string>> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...SETTING_NAMES, 'not-a-setting'), text, { maxKeys: 8 }),
    fc.option(config, { nil: undefined }),
  )
  .map(([inputs, inline]) => ({
    ...inputs,
    ...(inline === undefined ? {} : { config: inline }),
    'api-key': SECRET,
    headers: `X-Key: ${SECRET}\n${inputs['headers'] ?? ''}`,
  }));

interface Fuzzed {
  readonly event: string;
  readonly payload: unknown;
}

type Corpus = readonly { readonly name: string; readonly examples: readonly unknown[] }[];

const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, [], {}, 0, -1, 1e300, true),
  fc.constantFrom(...HOSTILE),
);

/** A real payload of which some fields were exchanged for something else. */
export function fuzzedPayload(corpus: Corpus): fc.Arbitrary<Fuzzed> {
  const wanted = [
    'pull_request',
    'push',
    'merge_group',
    'workflow_run',
    'issue_comment',
    'repository_dispatch',
  ];
  const examples = corpus
    .filter(({ name }) => wanted.includes(name))
    .flatMap(({ name, examples }) => examples.map((payload) => ({ event: name, payload })));
  return fc
    .tuple(fc.constantFrom(...examples), fc.array(fc.tuple(fc.nat(), leaf), { minLength: 1, maxLength: 6 }))
    .map(([{ event, payload }, changes]) => ({
      event,
      payload: changes.reduce<unknown>((value, [at, put]) => exchange(value, at, put), payload),
    }));
}

/** The value with one of its fields exchanged; the number leads the way down to it. */
function exchange(value: unknown, at: number, put: unknown): unknown {
  if (typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value).filter((key) => !/_url$|^_links$/.test(key));
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return put;
  const below = (value as Record<string, unknown>)[key];
  const next = Math.floor(at / Math.max(1, keys.length));
  const changed = at % 3 === 0 ? put : exchange(below, next, put);
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
}
