// Module hooks: `./x.js` means `./x.ts` where only that exists, and TypeScript is transpiled as it is read. For
// `npm run mutate`, MUTANT is {file, from, to, text}: that stretch of that file reads otherwise.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

const mutant = process.env.MUTANT === undefined ? null : JSON.parse(process.env.MUTANT);

function readSource(path) {
  const code = readFileSync(path, 'utf8');
  if (mutant === null || !path.endsWith(`/${mutant.file}`)) return code;
  return code.slice(0, mutant.from) + mutant.text + code.slice(mutant.to);
}

export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(fileURLToPath(url))) return { url: url.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { outputText } = typescript.transpileModule(readSource(fileURLToPath(url)), {
    fileName: fileURLToPath(url),
    compilerOptions: {
      module: typescript.ModuleKind.ESNext,
      target: typescript.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
      inlineSourceMap: true,
    },
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}
