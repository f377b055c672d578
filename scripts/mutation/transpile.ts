import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import typescript from 'typescript';
import type { Mutant } from './sites.js';

/** One mutant's file as JavaScript. */
export function mutate({ file, from, to, text, change }: Mutant): Record<string, string> {
  const code = readFileSync(file, 'utf8');
  return { [file]: transpile(file, code.slice(0, from) + text + code.slice(to), change) };
}

/**
 * Files in which `__m(i)` says whether the i-th mutant is the one that counts: all of them are loaded once. None may
 * overlap another.
 */
export function switchMutants(mutants: readonly Mutant[]): Record<string, string> {
  const files = new Set(mutants.map(({ file }) => file));
  return Object.fromEntries(
    [...files].map((file) => {
      const own = mutants.flatMap((mutant, index) => (mutant.file === file ? [{ ...mutant, index }] : []));
      let code = readFileSync(file, 'utf8');
      for (const { kind, from, to, text, index } of own.sort((a, b) => b.from - a.from)) {
        const now = code.slice(from, to);
        const either =
          kind === 'statement' ? `{if(!__m(${index})){${now}}}` : `(__m(${index})?(${text}):(${now}))`;
        code = code.slice(0, from) + either + code.slice(to);
      }
      // Threads that tests start know no mutants.
      return [file, `const __m=globalThis.__m??(()=>false);${transpile(file, code, 'all')}`];
    }),
  );
}

function transpile(fileName: string, code: string, change: string): string {
  const { outputText, diagnostics } = typescript.transpileModule(code, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      module: typescript.ModuleKind.ESNext,
      target: typescript.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
    },
  });
  if (diagnostics !== undefined && diagnostics.length > 0) throw new Error(`no code: ${fileName}: ${change}`);
  return outputText;
}

/** The file that MUTATED names while `run` runs. */
export async function withMutated<T>(
  code: Readonly<Record<string, string>>,
  run: (path: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mutated-'));
  try {
    const path = join(folder, 'mutated.json');
    writeFileSync(path, JSON.stringify(code));
    return await run(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
