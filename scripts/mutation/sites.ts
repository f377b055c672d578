import typescript from 'typescript';

/** One small change of a file, that its tests should notice. */
export interface Mutant {
  readonly file: string;
  readonly kind: 'expression' | 'statement';
  /** The whole expression or statement that reads otherwise, and how. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly line: number;
  /** `a < b` → `a <= b`. */
  readonly change: string;
}

type Change = readonly [node: typescript.Node, text: string];

/** Those of the same rank: what stands beside them is read as before. */
const OPERATORS: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+=': '-=',
  '-=': '+=',
};

/** Of another rank, or not to be mixed without brackets: an error of syntax would count as noticed. */
const BRACKETED: Readonly<Record<string, string>> = { '&&': '||', '||': '&&', '??': '&&', '**': '*' };

/** A map, for names of methods are anything: `toString` is in every object. */
const METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
]);

/** Every operator, number, truth value, condition, minimum and statement of a file, changed one at a time. */
export function findMutants(file: string, code: string): Mutant[] {
  const source = typescript.createSourceFile(file, code, typescript.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const add = ([node, text]: Change): void => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const { line } = source.getLineAndCharacterOfPosition(start);
    const newLine = code.indexOf('\n', end);
    const shown = code.slice(code.lastIndexOf('\n', start) + 1, newLine < 0 ? code.length : newLine).trim();
    const change = `${code.slice(start, end)} → ${text} in ${shown}`.replace(/\s+/g, ' ');
    const whole = wholeOf(node);
    const [from, to] = [whole.getStart(source), whole.getEnd()];
    mutants.push({
      file,
      kind: text === ';' ? 'statement' : 'expression',
      from,
      to,
      text: code.slice(from, start) + text + code.slice(end, to),
      line: line + 1,
      change,
    });
  };
  const visit = (node: typescript.Node): void => {
    if (isType(node)) return;
    [...changesOf(node), ...removalsOf(node)].forEach(add);
    typescript.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

/** What can be chosen while the code runs: an operator's expression, a method's call, to the end of a chain of `?.`. */
function wholeOf(node: typescript.Node): typescript.Node {
  let whole = node;
  if (typescript.isBinaryExpression(node.parent) && node.parent.operatorToken === node) whole = node.parent;
  if (typescript.isPropertyAccessExpression(node.parent) && node.parent.name === node) {
    whole = node.parent;
    if (typescript.isCallExpression(whole.parent) && whole.parent.expression === whole) whole = whole.parent;
  }
  while (typescript.isOptionalChain(whole.parent) && whole.parent.expression === whole) whole = whole.parent;
  return whole;
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

function isName(node: typescript.NumericLiteral): boolean {
  return typescript.isPropertyAssignment(node.parent) && node.parent.name === node;
}

/** Texts are joined by `+`, and have no difference. */
function isText(node: typescript.Node): boolean {
  if (typescript.isStringLiteralLike(node) || typescript.isTemplateExpression(node)) return true;
  if (typescript.isParenthesizedExpression(node)) return isText(node.expression);
  return typescript.isBinaryExpression(node) && isJoin(node);
}

function isJoin({ left, operatorToken, right }: typescript.BinaryExpression): boolean {
  return /^\+=?$/.test(operatorToken.getText()) && [left, right].some(isText);
}

function changesOf(node: typescript.Node): Change[] {
  if (typescript.isBinaryExpression(node)) {
    const { operatorToken, left, right } = node;
    const operator = operatorToken.getText();
    const bracketed = BRACKETED[operator];
    if (bracketed !== undefined) {
      return [[node, `((${left.getText()}) ${bracketed} (${right.getText()}))`]];
    }
    const other = OPERATORS[operator];
    return other === undefined || isJoin(node) ? [] : [[operatorToken, other]];
  }
  if (typescript.isNumericLiteral(node))
    return isNeverRead(node) || isName(node) ? [] : [[node, otherNumber(node.text)]];
  if (node.kind === typescript.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === typescript.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (typescript.isConditionalExpression(node)) return [negated(node.condition)];
  if (typescript.isIfStatement(node)) return [negated(node.expression)];
  if (typescript.isPropertyAccessExpression(node)) {
    const other = METHODS.get(node.name.text);
    return other === undefined ? [] : [[node.name, other]];
  }
  return [];
}

function negated(condition: typescript.Expression): Change {
  return [condition, `!(${condition.getText()})`];
}

/** Shares and levels are halved, all others one more. */
function otherNumber(text: string): string {
  const value = Number(text.replaceAll('_', ''));
  return String(value > 0.001 && value < 1 ? value / 2 : value + 1);
}

/** A statement left out; of a return only its value, so that the code behind it stays unreachable. */
function removalsOf(node: typescript.Node): Change[] {
  if (typescript.isReturnStatement(node)) {
    const { expression } = node;
    return expression === undefined || isPlain(expression) ? [] : [[expression, '(undefined)']];
  }
  const isStatement =
    (typescript.isExpressionStatement(node) && !isSuper(node.expression)) ||
    (typescript.isIfStatement(node) && node.elseStatement === undefined) ||
    typescript.isForOfStatement(node) ||
    typescript.isThrowStatement(node) ||
    typescript.isBreakOrContinueStatement(node);
  return isStatement ? [[node, ';']] : [];
}

/** A number or truth value is changed by itself, and nothing is as good as another nothing. */
function isPlain(node: typescript.Expression): boolean {
  return /^(-?[\d._]+|true|false|null|undefined)$/.test(node.getText());
}

function isSuper(node: typescript.Expression): boolean {
  return typescript.isCallExpression(node) && node.expression.kind === typescript.SyntaxKind.SuperKeyword;
}
