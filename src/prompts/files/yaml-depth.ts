import { Lexer } from 'yaml';

const MAX_LEVELS = 100;
/** Blocks are nested by indentation: no deeper than they are indented. */
const MAX_INDENT = 400;

/**
 * Whether YAML is nested deeper than any prompt. The parser is recursive, and a stack that overflows while a
 * regular expression is compiled ends the whole process: no `catch` sees it, so it must not come that far.
 */
export function isTooDeep(text: string): boolean {
  let [open, onLine] = [0, 0];
  let [isLineStart, isScalar] = [true, false];
  for (const lexeme of new Lexer().lex(text)) {
    // This character announces that the next lexeme is a scalar's text, which may look like anything.
    if (isScalar) isScalar = false;
    else if (lexeme === '\u001f') isScalar = true;
    else if (lexeme === '[' || lexeme === '{') open += 1;
    else if (lexeme === ']' || lexeme === '}') open -= 1;
    else if (lexeme === '-' || lexeme === '?' || lexeme === ':') onLine += 1;
    if (
      open > MAX_LEVELS ||
      onLine > MAX_LEVELS ||
      (isLineStart && /^ +$/.test(lexeme) && lexeme.length > MAX_INDENT)
    )
      return true;
    isLineStart = lexeme.endsWith('\n');
    if (isLineStart) onLine = 0;
  }
  return false;
}
