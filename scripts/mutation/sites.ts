import typescript from 'typescript';

/** One small change of a file, that its tests should notice. */
export interface Mutant {
  readonly file: string;
  /** The stretch that reads otherwise, and how. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly line: number;
  /** `a < b` → `a <= b`. */
  readonly change: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+=': '-=',
  '-=': '+=',
};

const METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' };

/** Every operator, number, truth value, condition and minimum of a file, changed one at a time. */
export function findMutants(file: string, code: string): Mutant[] {
  const source = typescript.createSourceFile(file, code, typescript.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const add = (node: typescript.Node, text: string): void => {
    const [from, to] = [node.getStart(source), node.getEnd()];
    const { line } = source.getLineAndCharacterOfPosition(from);
    const shown = code.slice(code.lastIndexOf('\n', from) + 1, code.indexOf('\n', to)).trim();
    mutants.push({
      file,
      from,
      to,
      text,
      line: line + 1,
      change: `${code.slice(from, to)} → ${text} in ${shown}`,
    });
  };
  const visit = (node: typescript.Node): void => {
    if (isType(node)) return;
    changesOf(node).forEach(([changed, text]) => add(changed, text));
    typescript.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

function isType(node: typescript.Node): boolean {
  return (
    typescript.isTypeNode(node) ||
    typescript.isInterfaceDeclaration(node) ||
    typescript.isTypeAliasDeclaration(node) ||
    typescript.isImportDeclaration(node)
  );
}

/** `values[i] ?? 0` within the bounds of a list: what the types ask for, and no test could see. */
function isNeverRead({ parent }: typescript.Node): boolean {
  return (
    typescript.isBinaryExpression(parent) &&
    parent.operatorToken.kind === typescript.SyntaxKind.QuestionQuestionToken &&
    typescript.isElementAccessExpression(parent.left)
  );
}

function changesOf(node: typescript.Node): [typescript.Node, string][] {
  if (typescript.isBinaryExpression(node)) {
    const { operatorToken, left, right } = node;
    // Texts are joined by `+`, and have no difference.
    const isText = [left, right].some(
      (side) => typescript.isStringLiteralLike(side) || typescript.isTemplateExpression(side),
    );
    const other = OPERATORS[operatorToken.getText()];
    return other === undefined || isText ? [] : [[operatorToken, other]];
  }
  if (typescript.isNumericLiteral(node) && isNeverRead(node)) return [];
  if (typescript.isNumericLiteral(node)) return [[node, String(Number(node.text.replaceAll('_', '')) + 1)]];
  if (node.kind === typescript.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === typescript.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (typescript.isConditionalExpression(node) || typescript.isIfStatement(node)) {
    const condition = typescript.isIfStatement(node) ? node.expression : node.condition;
    return [[condition, `!(${condition.getText()})`]];
  }
  if (typescript.isPropertyAccessExpression(node)) {
    const other = METHODS[node.name.text];
    return other === undefined ? [] : [[node.name, other]];
  }
  return [];
}
