import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { Fields } from '../../files/fields.js';
import { type Compile, TemplateRefusal, type Usage } from './engine.js';
import { roleMark } from './role-mark.js';

const KNOWN = [
  'role',
  'history',
  'json',
  'ifEquals',
  'unlessEquals',
  'if',
  'unless',
  'each',
  'with',
  'lookup',
];
/** Helpers that ask for more than text. */
const BEYOND_TEXT: Readonly<Record<string, string>> = {
  media:
    '{{media}} sends an image or a recording, whose input tokens cannot be bounded, and only text is sent; ask the prompt without it',
  section: '{{section}} is filled in by the program around the prompt; write what it says in its place',
  log: '{{log}} writes to a console, and nothing of it is sent; leave it out',
  helperMissing: 'helperMissing is no helper of a prompt',
  blockHelperMissing: 'blockHelperMissing is no helper of a prompt',
};

/** Handlebars with dotprompt's helpers; nothing is escaped, for a prompt is no page. */
export const compileHandlebars: Compile = ({ text, partials = {} }) => {
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  const bodies = Object.entries(partials);
  for (const [name, body] of bodies) handlebars.registerPartial(name, body);
  const needed = new Set<string>();
  const tested = new Set<string>();
  const listed = new Set<string>();
  const seen = new Set<string>();
  const visit = (source: string): void =>
    collect(handlebars.parse(source).body, {
      needed,
      tested,
      listed,
      depth: 0,
      onPartial: (name) => {
        const body = Object.hasOwn(partials, name) ? partials[name] : undefined;
        if (body === undefined) throw new Error(`the partial {{> ${name}}} is not there`);
        if (!seen.has(name)) {
          seen.add(name);
          visit(body);
        }
      },
    });
  visit(text);
  const template = handlebars.compile(text, {
    knownHelpers: Object.fromEntries(KNOWN.map((name) => [name, true])),
    knownHelpersOnly: true,
    noEscape: true,
  });
  return {
    usage: { needed, tested, listed } satisfies Usage,
    fill: (row) => checked(template({ ...row }, { data: dataOf(row) }), text, row),
  };
};

const NOT_TEXT = '[object Object]';

/** What Handlebars makes of a map is no prompt's text. */
function checked(filled: string, text: string, row: Fields): string {
  if (filled.includes(NOT_TEXT) && !text.includes(NOT_TEXT) && !JSON.stringify(row).includes(NOT_TEXT))
    throw new TemplateRefusal(
      'a map stands where its template puts in a text, and would be sent as `[object Object]`; give a text, or write {{json name}}',
    );
  return filled;
}

/** `@state` is given as a variable of that name. */
function dataOf(row: Fields): Fields {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (name.startsWith('@') ? [[name.slice(1), value]] : [])),
  );
}

function registerHelpers(handlebars: typeof Handlebars): void {
  handlebars.registerHelper({
    role: (name: unknown) => roleMark('role', String(name)),
    history: () => roleMark('history'),
    json: (value: unknown, options: Handlebars.HelperOptions) =>
      JSON.stringify(value, null, Number(options.hash['indent'] ?? 0)),
    ifEquals(this: unknown, one: unknown, other: unknown, options: Handlebars.HelperOptions) {
      return one === other ? options.fn(this) : options.inverse(this);
    },
    unlessEquals(this: unknown, one: unknown, other: unknown, options: Handlebars.HelperOptions) {
      return one !== other ? options.fn(this) : options.inverse(this);
    },
  });
}

/** What of Handlebars' syntax tree is looked at. */
interface Node {
  readonly type: string;
  readonly path?: Path;
  readonly name?: Path;
  readonly params?: readonly Node[];
  readonly hash?: { readonly pairs: readonly { readonly value: Node }[] };
  readonly program?: { readonly body: readonly Node[]; readonly blockParams?: readonly string[] };
  readonly inverse?: { readonly body: readonly Node[] };
  readonly data?: boolean;
  readonly parts?: readonly string[];
  readonly original?: unknown;
  readonly depth?: number;
}
type Path = Node;

interface Walk {
  readonly needed: Set<string>;
  readonly tested: Set<string>;
  readonly listed: Set<string>;
  /** Contexts entered by `each` and `with`; below them plain names are not the file's. */
  readonly depth: number;
  onPartial(name: string): void;
}

function collect(nodes: readonly Node[], walk: Walk): void {
  for (const node of nodes) {
    if (node.type === 'MustacheStatement') readCall(node, walk);
    else if (node.type === 'BlockStatement') readBlock(node, walk);
    else if (node.type.startsWith('Partial')) {
      for (const value of argumentsOf(node)) note(value, walk, walk.needed);
      if (node.name?.type !== 'PathExpression') throw new Error('a partial is named by a variable');
      walk.onPartial(String(node.name.original));
      if (node.program !== undefined) collect(node.program.body, walk);
    } else if (node.type.startsWith('Decorator')) throw new Error('decorators are not known');
  }
}

function nameOf({ path }: Node): string {
  return typeof path?.original === 'string' ? path.original : '';
}

function argumentsOf(node: Node): Node[] {
  return [...(node.params ?? []), ...(node.hash?.pairs.map(({ value }) => value) ?? [])];
}

function readCall(node: Node, walk: Walk): void {
  const name = nameOf(node);
  const values = argumentsOf(node);
  refuseUnknown(name, values.length > 0);
  if (values.length === 0 && !KNOWN.includes(name) && node.path !== undefined)
    note(node.path, walk, walk.needed);
  for (const value of values) note(value, walk, walk.needed);
}

function refuseUnknown(name: string, isCalled: boolean): void {
  const why = Object.hasOwn(BEYOND_TEXT, name) ? BEYOND_TEXT[name] : undefined;
  if (why !== undefined) throw new TemplateRefusal(why);
  if (isCalled && !KNOWN.includes(name))
    throw new TemplateRefusal(
      `{{${name} …}} is a helper that only the program around the prompt knows; write a variable in its place, and give its value`,
    );
}

function readBlock(node: Node, walk: Walk): void {
  const name = nameOf(node);
  const values = argumentsOf(node);
  refuseUnknown(name, values.length > 0);
  const enters = name === 'each' || name === 'with' || !KNOWN.includes(name);
  const into = name === 'if' || name === 'unless' || !KNOWN.includes(name) ? walk.tested : walk.needed;
  for (const value of values) note(value, walk, into);
  if (name === 'each') for (const value of values) note(value, walk, walk.listed);
  if (values.length === 0 && node.path !== undefined) note(node.path, walk, walk.tested);
  if (node.program !== undefined)
    collect(node.program.body, enters ? { ...walk, depth: walk.depth + 1 } : walk);
  if (node.inverse !== undefined) collect(node.inverse.body, walk);
}

/** Takes down a name of the file's own variables; `@root.x` is one as well, and `@state` the surrounding program's. */
function note(node: Node, walk: Walk, into: Set<string>): void {
  if (node.type === 'SubExpression') {
    readCall(node, walk);
    return;
  }
  if (node.type !== 'PathExpression') return;
  const parts = node.parts ?? [];
  if (node.data === true) {
    const [first = ''] = parts;
    if (first === 'root') into.add(parts.slice(1).join('.'));
    else if (!['index', 'key', 'first', 'last'].includes(first)) walk.needed.add(`@${parts.join('.')}`);
    return;
  }
  const isOwn = (node.depth ?? 0) >= walk.depth && !String(node.original).startsWith('this');
  if (isOwn && parts.length > 0) into.add(parts.join('.'));
}
