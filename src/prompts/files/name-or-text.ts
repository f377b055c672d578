import { isOtherDocument, isProgram, knownSuffix } from './suffixes.js';

/**
 * What a short text stands for: itself; itself, unless there is such a file or folder; surely a path or a glob; or
 * something elsewhere (a program, an address, a service), which is neither read nor sent.
 */
export type Meaning =
  | { readonly kind: 'text' }
  | { readonly kind: 'maybe' | 'path'; readonly path: string }
  | { readonly kind: 'foreign'; readonly why: string };

const TEXT: Meaning = { kind: 'text' };
/** No file system has longer paths. */
const MAX_PATH_LENGTH = 4096;
/** Schemes that are no beginning of a sentence, also with blanks behind them. */
const RUNNERS =
  /^(file|exec|https?|s3|gs|az|ftp|data|python|javascript|node|golang|ruby|package|langfuse|helicone|portkey|promptfoo|huggingface|langchain|mlflow|sqlite|postgres(ql)?|azblob|wandb|env|secret):(?=\S)/i;

/** The one rule of what is text and what is a reference, for the setting and for the files that name others. */
export function meaningOf(written: string): Meaning {
  const text = written.trim();
  if (text === '' || text.includes('\n') || text.length > MAX_PATH_LENGTH) return TEXT;
  const quoted = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2];
  if (quoted !== undefined) {
    const inner = meaningOf(quoted);
    return inner.kind === 'text' ? TEXT : inner;
  }
  const named = /^file:(?:\/\/)?(.+)$/i.exec(text)?.[1];
  if (named !== undefined) return isProgram(named) ? program() : { kind: 'path', path: named };
  if (isTemplated(text)) return TEXT;
  const hasBlank = /\s/.test(text);
  const scheme = /^([a-z][a-z0-9+.-]*):(?!:)(\/\/)?\S/i.exec(text);
  if (isProgram(text) && (!hasBlank || /^[^\s]*\/.*[^.?!]$/.test(text))) return program();
  if (scheme !== null && !/^[a-z]:\\/i.test(text) && (RUNNERS.test(text) || !hasBlank))
    return {
      kind: 'foreign',
      why: `begins with \`${scheme[1] ?? ''}:\`, and nothing is fetched or run for a prompt`,
    };
  if (isListOfFiles(text)) return { kind: 'foreign', why: 'names several files; write one a line' };
  if (isPathLike(text)) return { kind: 'path', path: text };
  return { kind: 'maybe', path: text };
}

/** `prompts/*.md` and `a/b.txt` are paths; `Why?`, `2 * 3 = ?` and `Explain README.md` are not, unless there is such a file. */
export function isPathLike(text: string): boolean {
  if (text.includes('\n') || isTemplated(text)) return false;
  const hasBlank = /\s/.test(text);
  const hasWildcard = /[*[\]{}]/.test(text);
  if (knownSuffix(text) !== undefined || isOtherDocument(text))
    return !hasBlank || hasWildcard || text.includes('/');
  return !hasBlank && (text.includes('*') || (text.includes('/') && /[?[\]{}]/.test(text)));
}

/** `a.md, b.md`: a comma ends no path, and nobody asks a model that. */
function isListOfFiles(text: string): boolean {
  const parts = text.split(/[,;]\s*/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => isPathLike(part) && !/[{}[\]]/.test(part));
}

/** `{{name}}` is a prompt's text wherever it stands. */
function isTemplated(text: string): boolean {
  return /\{\{|\{%/.test(text);
}

function program(): Meaning {
  return { kind: 'foreign', why: 'names a program, and programs are not run' };
}
