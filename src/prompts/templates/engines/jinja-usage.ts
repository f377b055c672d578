import { fieldsOf, listOf } from '../../files/fields.js';
import type { Usage } from './engine.js';

/** Names that Jinja itself sets. */
const GLOBALS = 'range namespace loop true false none True False None caller dict cycler joiner'.split(' ');

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** Names of a Jinja program that are put in, and those that are tested; what it sets itself is neither. */
export function usageOf(program: unknown): Usage {
  const [needed, tested, bound] = [new Set<string>(), new Set<string>(), new Set(GLOBALS)];
  const listed = new Set<string>();
  bind(program, bound);
  const visit = (value: unknown, isTested: boolean): void => {
    for (const item of listOf(value) ?? []) visit(item, isTested);
    if (value instanceof Map) for (const pair of value) visit(pair, isTested);
    const node = nodeOf(value);
    if (node === undefined) return;
    const path = pathOf(node);
    const loop = node.type === 'For' ? nodeOf(node['iterable']) : undefined;
    const list = loop === undefined ? undefined : pathOf(loop);
    if (list !== undefined) listed.add(list);
    if (path === undefined) {
      for (const [child, tests] of childrenOf(node)) visit(child, isTested || tests);
    } else if (!bound.has(path.split('.')[0] ?? '')) (isTested ? tested : needed).add(path);
  };
  visit(program, false);
  return { needed, tested, listed };
}

/** What is evaluated of a node, and whether it is only asked if it is there. Names of members, filters and tests are no variables. */
function childrenOf(node: Node): [child: unknown, isTest: boolean][] {
  switch (node.type) {
    case 'TestExpression':
      return [[node['operand'], true]];
    case 'If':
      return [
        [node['test'], true],
        [node['body'], false],
        [node['alternate'], false],
      ];
    case 'Ternary':
      return [
        [node['condition'], true],
        [node['trueExpr'], false],
        [node['falseExpr'], false],
      ];
    case 'SelectExpression':
      return [
        [node['lhs'], false],
        [node['test'], true],
      ];
    case 'BinaryExpression':
      return [
        [node['left'], fieldsOf(node['operator'])?.['value'] === 'or'],
        [node['right'], false],
      ];
    case 'MemberExpression':
      return [[node['object'], false], ...(node['computed'] === true ? [pairOf(node['property'])] : [])];
    case 'CallExpression': {
      const callee = nodeOf(node['callee']);
      return [pairOf(callee?.type === 'MemberExpression' ? callee['object'] : callee), pairOf(node['args'])];
    }
    case 'KeywordArgumentExpression':
      return [[node['value'], false]];
    case 'FilterExpression': {
      const filter = nodeOf(node['filter']);
      const name = nodeOf(filter?.['callee']) ?? filter;
      const isDefault = name?.['value'] === 'default' || name?.['value'] === 'd';
      return [[node['operand'], isDefault], pairOf(filter?.['args'])];
    }
    case 'FilterStatement':
      return [pairOf(node['body'])];
    default:
      return Object.values(node).map(pairOf);
  }
}

function pairOf(child: unknown): [child: unknown, isTest: boolean] {
  return [child, false];
}

/** `a.b` of a plain name and its members; undefined for all other expressions. */
function pathOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return String(node['value']);
  if (node.type !== 'MemberExpression' || node['computed'] === true) return undefined;
  const object = nodeOf(node['object']);
  const before = object === undefined ? undefined : pathOf(object);
  return before === undefined ? undefined : `${before}.${String(nodeOf(node['property'])?.['value'])}`;
}

/** Loop variables, what is set, macros and their arguments. */
function bind(value: unknown, bound: Set<string>): void {
  for (const item of listOf(value) ?? []) bind(item, bound);
  if (value instanceof Map) for (const pair of value) bind(pair, bound);
  const node = nodeOf(value);
  if (node === undefined) return;
  if (node.type === 'For') bindNames(node['loopvar'], bound);
  if (node.type === 'Set') bindNames(node['assignee'], bound);
  if (node.type === 'Macro')
    for (const one of [node['name'], ...(listOf(node['args']) ?? [])]) bindNames(one, bound);
  for (const child of Object.values(node)) bind(child, bound);
}

function bindNames(value: unknown, bound: Set<string>): void {
  const node = nodeOf(value);
  if (node?.type === 'Identifier') bound.add(String(node['value']));
  else if (node?.type === 'KeywordArgumentExpression') bindNames(node['key'], bound);
  else if (node?.type === 'MemberExpression') bindNames(node['object'], bound);
  else for (const item of listOf(node?.['value']) ?? []) bindNames(item, bound);
}

function nodeOf(value: unknown): Node | undefined {
  const fields = fieldsOf(value);
  return typeof fields?.['type'] === 'string' ? (fields as Node) : undefined;
}
