// Module hooks: `./x.js` means `./x.ts` where only that exists, and TypeScript is transpiled as it is read. For
// `npm run mutate`, MUTATED is a file of {path: code}: those read otherwise. What was transpiled once is kept by its content, so
// that threads, of which tests start many, need not load the compiler.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const KEPT = fileURLToPath(new URL('../node_modules/.cache/typescript-loader/', import.meta.url));
const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/typescript/package.json', import.meta.url), 'utf8'),
);

const { MUTATED } = process.env;
const mutated = MUTATED === undefined ? {} : JSON.parse(readFileSync(MUTATED, 'utf8'));

export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(fileURLToPath(url))) return { url: url.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const path = fileURLToPath(url);
  const other = mutated[relative(process.cwd(), path).replaceAll('\\', '/')];
  if (other !== undefined) return { format: 'module', source: other, shortCircuit: true };
  const source = readFileSync(path, 'utf8');
  const key = createHash('sha256').update([version, path, source].join('\0')).digest('hex');
  return {
    format: 'module',
    source: kept(key) ?? keep(key, await transpile(path, source)),
    shortCircuit: true,
  };
}

function kept(key) {
  try {
    return readFileSync(`${KEPT}${key}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** Another thread may keep the same at the same time. */
function keep(key, code) {
  try {
    mkdirSync(KEPT, { recursive: true });
    const draft = `${KEPT}${key}.${process.pid}.${Math.random()}`;
    writeFileSync(draft, code);
    renameSync(draft, `${KEPT}${key}`);
  } catch {
    // It is transpiled again next time.
  }
  return code;
}

async function transpile(fileName, source) {
  const { default: typescript } = await import('typescript');
  const { outputText } = typescript.transpileModule(source, {
    fileName,
    compilerOptions: {
      module: typescript.ModuleKind.ESNext,
      target: typescript.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
      inlineSourceMap: true,
    },
  });
  return outputText;
}
