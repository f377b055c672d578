import { versionOf } from './process.js';

/** Load generators for language models, in Python. */
const LLM_PROGRAMS = ['aiperf', 'guidellm', 'servebench'] as const;
export type LlmProgram = (typeof LLM_PROGRAMS)[number];

/** One that is here: what it is called by, and its version where it tells it. */
export interface InstalledProgram {
  readonly name: LlmProgram;
  readonly path: string;
  readonly version: string;
}

/** Their imports alone take seconds where the machine is busy. */
const LONGEST_VERSION_MS = 60_000;

/** AIPERF, GUIDELLM and SERVEBENCH name them where they are not on the PATH. */
export async function findLlmPrograms(say: (line: string) => void): Promise<InstalledProgram[]> {
  const found = await Promise.all(
    LLM_PROGRAMS.map(async (name) => {
      const path = process.env[name.toUpperCase()] ?? name;
      return { name, path, said: await versionOf(path, ['--version'], LONGEST_VERSION_MS) };
    }),
  );
  return found.flatMap(({ name, path, said }) => {
    if (said !== null) return [{ name, path, version: /\d+\.\d+(\.\d+)?/.exec(said)?.[0] ?? '' }];
    say(`${name} is not installed: skipped`);
    return [];
  });
}
