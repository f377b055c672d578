import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import typescript from 'typescript';
import type { Mutant } from './sites.js';

/** `hangs` is noticed as well, and told, for it is believed only of a process far above its own measure. */
export type Outcome = 'holds' | 'fails' | 'hangs';

export interface TestRun {
  readonly outcome: Outcome;
  /** Milliseconds of processor time, loading included. */
  readonly cpuMs: number;
}

/** Beyond what the tests took on the code as it is: loops for ever, or waits for what never comes. */
const SPARE_MS = 20_000;
const TIMES = 5;
/** As `watchdog.mjs` ends its process. */
const HUNG = 'SIGKILL';

/** Runs test files one after the other up to the first that fails; `usualMs` is what they take on the code as it is. */
export async function runTests(
  mutant: Mutant | null,
  files: readonly string[],
  usualMs: number,
): Promise<TestRun> {
  const limitMs = String(SPARE_MS + TIMES * usualMs);
  const env = {
    ...process.env,
    MUTATION_LIMIT_MS: limitMs,
    MUTANT: mutant === null ? undefined : JSON.stringify(mutate(mutant)),
  };
  const args = ['--max-old-space-size=1500', 'scripts/mutation/run-tests.mjs', ...files];
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', mutant === null ? 'inherit' : 'ignore', mutant === null ? 'inherit' : 'ignore', 'ipc'],
  });
  let cpuMs = 0;
  child.on('message', (message) => {
    cpuMs = Number(message);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ outcome: code === 0 ? 'holds' : signal === HUNG ? 'hangs' : 'fails', cpuMs });
    });
  });
}

/** Transpiled here, once, for a process of its own would load the compiler first. */
function mutate({ file, from, to, text, change }: Mutant): { readonly file: string; readonly code: string } {
  const source = readFileSync(file, 'utf8');
  const { outputText, diagnostics } = typescript.transpileModule(
    source.slice(0, from) + text + source.slice(to),
    {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: {
        module: typescript.ModuleKind.ESNext,
        target: typescript.ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
      },
    },
  );
  if (diagnostics !== undefined && diagnostics.length > 0) throw new Error(`no code: ${file}: ${change}`);
  return { file, code: outputText };
}
