// The README's pictures, from one real run of the bundle against its simulator: a pull request changes one prompt of three,
// and the change takes 1.6 times as long.
//
//   npm run pictures     (after `npm run bundle`; Chromium has to be installed)
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { reportSchema } from '../src/report/schema/schema.js';
import { DOCUMENTED_MODEL } from './documented-model.js';
import { writeAllMarkdown } from './preview-documents.js';

const CHROMIUM = '/usr/bin/chromium';
const OUT = 'docs/images';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const git = (...args: string[]): void => {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
};
const write = (name: string, text: string): void =>
  writeFileSync(join(folder, 'prompts', `${name}.md`), text);

/** What a pull request would have: base committed, one prompt changed. */
function prepareChange(): void {
  git('init', '-q', '-b', 'main');
  mkdirSync(join(folder, 'prompts'));
  write('answer', 'Answer the question in a few sentences. [[ttft=420]] [[tokens=90]]');
  write('classify', 'Which of the five teams should take this ticket? [[ttft=380]] [[tokens=20]]');
  write('summary', 'Summarise the conversation for the next agent. [[ttft=450]] [[tokens=110]]');
  git('add', '-A');
  git('commit', '-q', '-m', 'main');
  write(
    'summary',
    'Summarise the conversation for the next agent, with every order number. [[ttft=720]] [[tokens=180]]',
  );
}

function run(): void {
  const { status } = spawnSync(
    process.execPath,
    [
      ...[
        resolve('bin/llm-perf-gate.mjs'),
        '--name',
        'prompts',
        '--endpoint',
        'simulator',
        '--model',
        DOCUMENTED_MODEL,
      ],
      ...[
        '--prices',
        'input: 0.10, cached-input: 0.01, output: 0.50',
        '--prompts',
        'prompts/*.md',
        '--seed',
        'pictures',
      ],
      ...['--compare', 'base', '--budget', '0.50', '--max-tokens', '1024'],
      ...['--thresholds', 'time_to_first_token: p(90)<2s', '--thresholds', 'error_rate: rate<5%'],
    ],
    { cwd: folder, stdio: 'inherit' },
  );
  if (status !== 1) throw new Error(`the run was to fail, and ended with ${String(status)}`);
}

async function takePictures(): Promise<void> {
  const made = join(folder, 'llm-perf-gate-report');
  const report = reportSchema.parse(JSON.parse(readFileSync(join(made, 'report.json'), 'utf8')));
  const [comment] = await writeAllMarkdown(folder, 'run', report);
  if (comment === undefined) throw new Error('there is no comment');
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ colorScheme: 'light', viewport: { width: 1000, height: 600 } });
    await page.goto(pathToFileURL(comment.file).href);
    await page.locator('article').screenshot({ path: join(OUT, 'comment.png') });
    await page.setViewportSize({ width: 1280, height: 1120 });
    await page.goto(pathToFileURL(join(made, 'report.html')).href);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(OUT, 'page.png') });
  } finally {
    await browser.close();
  }
}

try {
  prepareChange();
  run();
  await takePictures();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
