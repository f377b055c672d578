import * as library from '@huggingface/jinja';
import { messageOf } from '../../../base/errors.js';
import { fieldsOf, listOf } from '../../files/fields.js';
import type { Compile } from './engine.js';
import { usageOf } from './jinja-usage.js';

/** The part of the package that is used; its own types do not resolve under Node's rules. */
interface Jinja {
  readonly Environment: new () => Environment;
  readonly Interpreter: new (
    environment: Environment,
  ) => {
    run(program: object): Value;
    evaluateFor(node: ForNode, environment: Environment): Value;
    evaluate(statement: unknown, environment: Environment): Value;
  };
  readonly parse: (tokens: unknown) => object;
  readonly tokenize: (text: string) => unknown;
}

interface Environment {
  set(name: string, value: unknown): void;
}

interface ForNode {
  readonly iterable: { readonly type: string };
  readonly defaultBlock: readonly unknown[];
}

interface Value {
  readonly type: string;
  readonly value: unknown;
  toString(): string;
}

const { Environment, Interpreter, parse, tokenize } = library as unknown as Jinja;

const MAX_RANGE = 10_000;

/** Jinja by an interpreter that has no way out of the template: no `include`, no code, no attributes but the data's own. */
export const compileJinja: Compile = ({ text }) => {
  const program = parseTemplate(text);
  const usage = usageOf(program);
  return {
    usage,
    fill: (row) => {
      const environment = new Environment();
      for (const [name, value] of Object.entries({ ...CONSTANTS, range, ...row }))
        environment.set(name, value);
      return run(program, environment);
    },
  };
};

function parseTemplate(text: string): object {
  try {
    return parse(tokenize(withoutRaw(text)));
  } catch (error) {
    // The parser reads on behind the end of what is not closed.
    throw error instanceof TypeError ? new Error('a tag or a block of it is not closed') : error;
  }
}

function run(program: object, environment: Environment): string {
  try {
    return String(new PythonPrinter(environment).run(program).value);
  } catch (error) {
    // The interpreter's own words name its classes.
    throw /^Expected iterable/.test(messageOf(error))
      ? new Error('`{% for %}` goes through a value that is no list')
      : error;
  }
}

const CONSTANTS = { true: true, false: false, none: null, True: true, False: false, None: null };

function range(...bounds: number[]): number[] {
  const [start, stop, step] =
    bounds.length === 1 ? [0, bounds[0] ?? 0, 1] : [bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 1];
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (!(length <= MAX_RANGE)) throw new Error(`range of more than ${MAX_RANGE} numbers`);
  return Array.from({ length }, (_, index) => start + index * step);
}

/** The interpreter knows no `raw`; a literal says the same. */
function withoutRaw(text: string): string {
  return text.replace(
    /\{%(-?)\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*(-?)%\}/g,
    (_, before: string, body: string, after: string) => `{{${before} ${JSON.stringify(body)} ${after}}}`,
  );
}

/** Prints lists, maps and None as Python does, which Jinja's own output shows. */
class PythonPrinter extends Interpreter {
  /** Jinja goes through what is not set as through an empty list. */
  override evaluateFor(node: ForNode, environment: Environment): Value {
    const isName = ['Identifier', 'MemberExpression'].includes(node.iterable.type);
    return isName && this.evaluate(node.iterable, environment).type === 'UndefinedValue'
      ? this.evaluateBlock(node.defaultBlock, environment)
      : super.evaluateFor(node, environment);
  }

  evaluateBlock(statements: readonly unknown[], environment: Environment): Value {
    let text = '';
    for (const statement of statements) {
      text += print(this.evaluate(statement, environment), statement);
    }
    return makeText(text);
  }
}

/** A StringValue, whose class the package keeps to itself. */
const makeText = ((): ((text: string) => Value) => {
  const empty = new Interpreter(new Environment()).run(parse(tokenize('')));
  const Text = empty.constructor as new (text: string) => Value;
  return (text) => new Text(text);
})();

function print(value: Value, statement: unknown): string {
  if (value.type === 'UndefinedValue') return '';
  if (value.type === 'NullValue') return isExpression(statement) ? 'None' : '';
  if (value.type === 'BooleanValue') return value.value === true ? 'True' : 'False';
  if (value.type === 'ArrayValue' || value.type === 'TupleValue' || value.type === 'ObjectValue')
    return repr(toPlain(value));
  return value.toString();
}

/** Statements, such as `{% set %}`, answer a null as well. */
function isExpression(statement: unknown): boolean {
  const type = String(fieldsOf(statement)?.['type']);
  return /(Expression|Identifier|Literal|Ternary)$/.test(type);
}

function toPlain({ type, value }: Value): unknown {
  if (type === 'ObjectValue')
    return Object.fromEntries([...(value as Map<string, Value>)].map(([key, one]) => [key, toPlain(one)]));
  const list = listOf(value);
  return list === undefined ? value : list.map((one) => toPlain(one as Value));
}

function repr(value: unknown): string {
  if (typeof value === 'string') {
    const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
    const inner = value
      .replaceAll('\\', '\\\\')
      .replaceAll('\n', '\\n')
      .replaceAll('\r', '\\r')
      .replaceAll('\t', '\\t');
    return quote + (quote === "'" ? inner.replaceAll("'", "\\'") : inner) + quote;
  }
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  const list = listOf(value);
  if (list !== undefined) return `[${list.map(repr).join(', ')}]`;
  const fields = fieldsOf(value);
  if (fields === undefined) return JSON.stringify(value);
  return `{${Object.entries(fields)
    .map(([key, one]) => `${repr(key)}: ${repr(one)}`)
    .join(', ')}}`;
}
