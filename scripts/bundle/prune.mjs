import { minify } from 'terser';
import ts from 'typescript';

/** How webpack writes the function around a module: in parentheses, mostly as an arrow. */
const ARROW_FACTORY = /^(\/\*{3}\/ \()\(([\w$, ]*)\) => \{$/gm;

/** What nobody reaches is left out, and nothing else is changed: no name, no order, no expression. */
const OPTIONS = {
  module: true,
  ecma: 2022,
  mangle: false,
  compress: {
    defaults: false,
    unused: true,
    dead_code: true,
    side_effects: true,
    keep_fnames: true,
    keep_classnames: true,
    passes: 2,
  },
  // Engines keep, and scan, a text of ASCII alone in half the memory.
  format: { beautify: true, indent_level: 2, comments: false, ascii_only: true },
};

/**
 * One file of the bundle, without what its modules export and nobody imports, which the bundler only marks. The functions around
 * modules are put in parentheses: engines compile what begins so at once, and would otherwise read it twice, for whatever is in a file
 * that is loaded is run with it. All but the lazy modules: what calls these asks for them when it does.
 */
export async function prune(text, lazy) {
  const { code } = await minify(text.replace(ARROW_FACTORY, '$1function($2) {'), OPTIONS);
  return `${edit(code, lazy)}\n`;
}

function edit(code, { called, inside }) {
  const source = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const marks = source.statements
    .flatMap(modulesOf)
    .flatMap(({ name, initializer }) => [
      ...(inside.has(name.text) ? [] : parenthesesAround(initializer)),
      ...lazyImports(initializer, called),
    ]);
  let [done, from] = ['', 0];
  for (const { at, mark } of marks.sort((a, b) => a.at - b.at)) {
    done += code.slice(from, at) + mark;
    from = at;
  }
  return done + code.slice(from);
}

/** The entries of `export const modules = {…}` in a chunk, of `var __webpack_modules__ = {…}` in the main file. */
function modulesOf(statement) {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const isMap = ['modules', '__webpack_modules__'].includes(name.text);
    if (!isMap || initializer === undefined || !ts.isObjectLiteralExpression(initializer)) return [];
    return initializer.properties.filter((property) => ts.isFunctionExpression(property.initializer));
  });
}

function parenthesesAround(node) {
  return [
    { at: node.getStart(), mark: '(' },
    { at: node.end, mark: ')' },
  ];
}

/** `var dist = require(1)` becomes `var dist = () => require(1)`, and `dist.parse` becomes `(dist()).parse`, which `new` may stand before. */
function lazyImports(factory, called) {
  const required = factory.body.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) =>
      statement.declarationList.declarations.filter(
        ({ initializer }) =>
          initializer !== undefined &&
          ts.isCallExpression(initializer) &&
          initializer.expression.getText() === factory.parameters[2]?.name.text &&
          called.has(initializer.arguments[0]?.text),
      ),
    );
  return required.flatMap(({ name, initializer }) => [
    { at: initializer.getStart(), mark: '() => ' },
    ...usesOf(factory, name).flatMap((use) => [
      { at: use.getStart(), mark: '(' },
      { at: use.end, mark: '())' },
    ]),
  ]);
}

/** Throws where it is used otherwise than for something that it holds. */
function usesOf(factory, name) {
  const uses = [];
  const visit = (node) => {
    const isOther = node === name || !ts.isIdentifier(node) || node.text !== name.text;
    const isField = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    if (isOther || isField) ts.forEachChild(node, visit);
    else if (ts.isPropertyAccessExpression(node.parent)) uses.push(node);
    else throw new Error(`${name.text} cannot be imported lazily: ${node.parent.getText()}`);
  };
  visit(factory);
  return uses;
}
