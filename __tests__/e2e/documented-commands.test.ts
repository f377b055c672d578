import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { untilUnhindered } from '../support/again.js';
import { PAGES } from '../support/documented.js';
import { GIT_ENV, initRepository } from '../support/git-repository.js';
import { hindranceByReport } from '../support/hindrance.js';
import { withSimulator } from '../support/simulator-client.js';

// Every line of shell that the documents show is run, or stands here with the reason why not.
const PAGES_WITH_COMMANDS = [...PAGES, 'CONTRIBUTING.md', 'SECURITY.md'];

interface Line {
  readonly page: string;
  readonly command: string;
}

/** A line goes on behind a backslash; a comment behind it is for people. */
const lines = PAGES_WITH_COMMANDS.flatMap((page): Line[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```(?:sh|bash|shell|console)\n([\s\S]*?)^```$/gm)].flatMap(
    ([, text = '']) =>
      text
        .replaceAll(/\\\n\s*/g, '')
        .split('\n')
        .map((line) => line.replace(/\s{2,}#.*$/, '').trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((command) => ({ page, command })),
  ),
);

/** What is not run, and why. */
const NOT_RUN: readonly (readonly [RegExp, string])[] = [
  [/^npm cit$/, 'it runs this test'],
  [/^bash \.ci\/run$/, 'it runs this test'],
  [/^npm run [\w:-]+( -- .*)?$/, 'minutes of work; that there is such a script is checked'],
  [/^npm test\b/, 'it runs this test'],
  [
    / quick( |$)/,
    'a minute with whatever listens on this machine; __tests__/local/quick runs it against servers of its own',
  ],
  [
    /^(git|docker|ollama|curl|pip|export|vllm|llama-server|gh|python3?|sglang)\b/,
    'another program, which is not ours',
  ],
];
const reasonOf = (command: string): string | undefined =>
  NOT_RUN.find(([pattern]) => pattern.test(command))?.[1];

/** The gate's own command, however it is begun. */
const OURS =
  /^(?:\w+=\S+ )*(?:npx github:OWNER\/llm-perf-gate#v[\w.]+|npm start(?: --)?|llm-perf-gate)(?= |$)/;

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

function runShell(command: string, cwd: string): Promise<Ran> {
  const child = spawn('bash', ['-c', command], {
    cwd,
    env: {
      ...GIT_ENV,
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      LLM_PERF_GATE_API_KEY: 'k',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
}

/** A change of a prompt, as somebody has it who tries these lines. */
function workspace(): string {
  const repository = initRepository();
  repository.commit({ 'prompts/answer.md': 'Say hi.' });
  repository.write('prompts/answer.md', 'Say hi, please.');
  return repository.folder;
}

const BUNDLE = `'${process.execPath}' '${resolve('bin/llm-perf-gate.mjs')}'`;
const LOCAL_MODEL = /http:\/\/127\.0\.0\.1:11434(?!\S)/;

describe('a command of the documents', () => {
  it('is there, many of them', () => {
    expect(lines.length).toBeGreaterThan(12);
  });

  it('is ours to run, or has a reason not to be', () => {
    for (const { page, command } of lines)
      expect({ page, command, known: OURS.test(command) || reasonOf(command) !== undefined }).toMatchObject({
        known: true,
      });
  });

  it('names a script that there is', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = lines.flatMap(({ command }) => /^npm run (?:-s )?([\w:-]+)/.exec(command)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  it('`npm start` alone passes, and decides its own thresholds', async () => {
    const folder = process.cwd();
    const { code, output } = await untilUnhindered(
      () => runShell('npm start', folder),
      () => hindranceByReport(folder, { timed: true }),
    );
    expect(output).toContain('thresholds hold');
    expect(output).not.toContain('can never pass');
    expect(code).toBe(0);
    expect(existsSync('llm-perf-gate-report/report.html')).toBe(true);
  });

  const ours = lines.filter(
    ({ command }) => OURS.test(command) && reasonOf(command) === undefined && command !== 'npm start',
  );

  it.each(ours.filter(({ command }) => LOCAL_MODEL.test(command)))(
    'asks a local model, and decides: $page: $command',
    async ({ command }) => {
      await withSimulator({}, async ({ url }) => {
        const here = command.replace(OURS, BUNDLE).replace(LOCAL_MODEL, `${url}/api/chat`);
        const folder = workspace();
        const { code, output } = await untilUnhindered(
          () => runShell(here, folder),
          () => hindranceByReport(folder, { timed: true }),
        );
        expect({ code, output }).toMatchObject({ code: 0 });
        expect(output).toMatch(/✅ .* hold[^\n]*\n$/);
        expect(output).not.toContain('can never pass');
      });
    },
  );

  it.each(ours.filter(({ command }) => !LOCAL_MODEL.test(command)))(
    'has flags that there are, and a plan within its budget: $page: $command',
    async ({ command }) => {
      // A provider costs money: what is sent is planned, and not sent.
      const { code, output } = await runShell(`${command.replace(OURS, BUNDLE)} --dry-run`, workspace());
      expect({ code, output }).toMatchObject({ code: 0 });
      expect(output).not.toContain('can never pass');
    },
  );
});

describe('a block of the documents', () => {
  it('is of a language that is checked', () => {
    for (const page of PAGES)
      for (const [, language = ''] of readFileSync(page, 'utf8').matchAll(/^```(\S+)$/gm))
        expect({
          page,
          language,
          checked: ['yaml', 'sh', 'groovy', 'json', 'text'].includes(language),
        }).toMatchObject({
          checked: true,
        });
  });
});
