import type { Problem } from '../../base/errors.js';
import { suggestion } from '../../base/suggest.js';
import type { AnswerCheck } from '../../plan/answer-check.js';
import { show } from './setting.js';
import { isObject } from './structures.js';
import type { ValueKind } from './values.js';
import { CHECK_KINDS } from './check-kinds.js';

const NAMES = Object.keys(CHECK_KINDS);

/** The `checks` setting: one `kind` or `kind: argument` a line, or a YAML list of them; `name` renames one. */
export const checksValue: ValueKind<readonly AnswerCheck[]> = {
  placeholder: 'CHECKS',
  schema: {
    type: ['string', 'array'],
    items: {
      oneOf: [
        { enum: NAMES },
        { type: 'object', properties: Object.fromEntries(NAMES.map((name) => [name, {}])) },
      ],
    },
    examples: [['not-cut-off', { contains: 'Paris' }]],
  },
  parse: (raw, name) => {
    const made = entriesOf(raw).map(makeCheck);
    const problems = made.filter((check) => typeof check === 'string');
    if (problems.length === 0) return { ok: true, value: made.filter((check) => typeof check !== 'string') };
    return { ok: false, problems: problems.map((message): Problem => ({ setting: name, message })) };
  },
};

function entriesOf(raw: unknown): unknown[] {
  if (typeof raw === 'string') {
    return raw
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map(splitLine);
  }
  return Array.isArray(raw) ? raw : [raw];
}

function splitLine(line: string): unknown {
  const colon = line.indexOf(':');
  return colon < 0 ? line : { [line.slice(0, colon).trim()]: line.slice(colon + 1).trim() };
}

function makeCheck(entry: unknown): AnswerCheck | string {
  const fields: Readonly<Record<string, unknown>> =
    typeof entry === 'string' ? { [entry]: true } : isObject(entry) ? entry : {};
  const { name, ...rest } = fields;
  const [kind, ...more] = Object.keys(rest);
  if (kind === undefined || more.length > 0)
    return `${show(entry)} is no single check such as ${CHECK_KINDS['contains']?.form ?? ''}`;
  const row = Object.hasOwn(CHECK_KINDS, kind) ? CHECK_KINDS[kind] : undefined;
  if (row === undefined)
    return `there is no check \`${kind}\`; checks are ${NAMES.join(', ')}${suggestion(kind, NAMES)}`;
  const made = row.make(rest[kind]);
  if (typeof made === 'string') return `${show(entry)}: the argument ${made}; write ${row.form}`;
  return typeof name === 'string' && name !== '' ? { ...made, name } : made;
}
