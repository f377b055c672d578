import type { Usage } from './engine.js';

/** What of Nunjucks' syntax tree is looked at. */
interface Node {
  readonly typename: string;
  readonly lineno: number;
  readonly fields: readonly string[];
  readonly children?: readonly Node[];
  readonly [key: string]: unknown;
}

const REFUSED: Readonly<Record<string, string>> = {
  Include: '`include` reads another file, which a template may not',
  Import: '`import` reads another file, which a template may not',
  FromImport: '`from … import` reads another file, which a template may not',
  Extends: '`extends` reads another file, which a template may not',
  CallExtension: 'extensions are not known',
  CallExtensionAsync: 'extensions are not known',
  AsyncEach: '`asyncEach` is not known',
  AsyncAll: '`asyncAll` is not known',
};
const GLOBALS = ['range', 'cycler', 'joiner', 'loop', 'caller', 'super', 'true', 'false', 'none'];

/** Names of a Nunjucks program that are put in, and those that are tested; what it sets itself is neither. */
export function usageOf(program: unknown): Usage {
  const [needed, tested, bound] = [new Set<string>(), new Set<string>(), new Set(GLOBALS)];
  const listed = new Set<string>();
  bind(program as Node, bound);
  const visit = (node: Node | null | undefined, isTested: boolean): void => {
    if (Array.isArray(node)) for (const one of node as readonly Node[]) visit(one, isTested);
    if (!isNode(node)) return;
    const refused = REFUSED[node.typename];
    if (refused !== undefined) throw new Error(`${refused} (line ${node.lineno + 1})`);
    if (node['value'] instanceof RegExp) throw new Error('regular expressions are not run');
    const path = pathOf(node);
    const list = node.typename === 'For' ? pathOf(node['arr'] as Node) : undefined;
    if (list !== undefined) listed.add(list);
    if (path === undefined) {
      for (const [child, tests] of childrenOf(node)) visit(child, isTested || tests);
    } else if (!bound.has(path.split('.')[0] ?? '')) (isTested ? tested : needed).add(path);
  };
  visit(program as Node, false);
  return { needed, tested, listed };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).typename === 'string';
}

function childrenOf(node: Node): [child: Node, isTest: boolean][] {
  const all = (children: readonly unknown[], isTest: boolean): [Node, boolean][] =>
    children.map((child) => [child as Node, isTest]);
  switch (node.typename) {
    case 'If':
    case 'InlineIf':
      return [...all([node['cond']], true), ...all([node['body'], node['else_']], false)];
    case 'Or':
      return [...all([node['left']], true), ...all([node['right']], false)];
    case 'Is':
      return all([node['left']], true);
    case 'FunCall': {
      const name = node['name'] as Node;
      const target = name.typename === 'LookupVal' ? name['target'] : name;
      return all([target, node['args']], false);
    }
    case 'Filter': {
      const isDefault = ['default', 'd'].includes(String((node['name'] as Node)['value']));
      const [operand, ...rest] = (node['args'] as Node).children ?? [];
      return [...all([operand], isDefault), ...all(rest, false)];
    }
    case 'Pair':
      return all([node['value']], false);
    case 'For':
      return all([node['arr'], node['body'], node['else_']], false);
    case 'Set':
      return all([node['value'], node['body']], false);
    case 'Macro':
    case 'Caller':
    case 'Block':
      return all([node['body']], false);
    default:
      return all(node.children ?? node.fields.map((field) => node[field]), false);
  }
}

/** `a.b` of a plain name and its members; undefined for all other expressions. */
function pathOf(node: Node): string | undefined {
  if (node.typename === 'Symbol') return String(node['value']);
  if (node.typename !== 'LookupVal') return undefined;
  const before = pathOf(node['target'] as Node);
  const { typename, value } = node['val'] as Node;
  const isName = typename === 'Literal' && (typeof value === 'string' || typeof value === 'number');
  return before === undefined || !isName ? undefined : `${before}.${value}`;
}

/** Loop variables, what is set, macros and their arguments. */
function bind(node: Node | null | undefined, bound: Set<string>): void {
  if (Array.isArray(node)) for (const one of node as readonly Node[]) bind(one, bound);
  if (!isNode(node)) return;
  const names =
    node.typename === 'For'
      ? [node['name']]
      : node.typename === 'Set'
        ? (node['targets'] as readonly unknown[])
        : node.typename === 'Macro' || node.typename === 'Caller'
          ? [node['name'], node['args']]
          : [];
  for (const name of names) bindNames(name as Node, bound);
  const children = node.children ?? node.fields.map((field) => node[field] as Node);
  for (const child of children) bind(child, bound);
}

function bindNames(node: Node | null | undefined, bound: Set<string>): void {
  if (node === null || node === undefined) return;
  if (node.typename === 'Symbol') bound.add(String(node['value']));
  else if (node.typename === 'Pair') bindNames(node['key'] as Node, bound);
  else for (const child of node.children ?? []) bindNames(child, bound);
}
