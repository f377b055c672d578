// Renders every golden case as a reader sees it, and looks at it: the comment and the summary as GitHub shows them,
// the page as it is; light and dark, desktop and phone; into a folder of pictures (default .cache/preview).
// Fails on a serious accessibility finding, a console error or a request that leaves the page.
//
//   npm run preview [-- FOLDER [CASE…]]
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { REPORT_CASES } from '../__tests__/support/report-cases.js';
import { drawSamples } from '../__tests__/support/report-samples.js';
import { type Document, writeAllMarkdown, writePage } from './preview-documents.js';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const LOOKS = [
  { name: 'light', colorScheme: 'light', width: 1100, height: 800 },
  { name: 'dark', colorScheme: 'dark', width: 1280, height: 800 },
  { name: 'phone', colorScheme: 'light', width: 390, height: 844 },
] as const;
/** On screens from here on the table of stages fits whole. */
const WIDE = 1100;
/** A case of this many samples shows whether the page holds what it promises. */
const MANY = 100_000;
const OPEN_WITHIN_MS = 2_000;
const MOST_BYTES = 15_000_000;

const require = createRequire(import.meta.url);
const problems: string[] = [];

async function look(
  context: BrowserContext,
  document: Document,
  folder: string,
  look: (typeof LOOKS)[number],
): Promise<void> {
  const page = await context.newPage();
  const where = `${document.name} (${look.name})`;
  watch(page, where);
  await page.emulateMedia({ colorScheme: look.colorScheme });
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.goto(pathToFileURL(document.file).href);
  await page.waitForTimeout(document.ours ? 250 : 600);
  const picture = join(folder, `${document.name}.${look.name}`);
  await page.screenshot({ path: `${picture}.png` });
  await page.setViewportSize({ width: look.width, height: await heightOf(page) });
  await page.screenshot({ path: `${picture}.full.png` });
  await page.setViewportSize({ width: look.width, height: look.height });
  if (document.ours) await checkPage(page, where, look.width);
  await page.close();
}

/** At most 8,000 pixels: longer pictures help nobody. */
async function heightOf(page: Page): Promise<number> {
  return Math.min(8_000, await page.evaluate<number>('document.documentElement.scrollHeight'));
}

function watch(page: Page, where: string): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${where}: console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${where}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:'))
      problems.push(`${where}: request to ${request.url()}`);
  });
}

interface AxeFinding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

async function checkPage(page: Page, where: string, width: number): Promise<void> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const findings = await page.evaluate<AxeFinding[]>('axe.run().then((result) => result.violations)');
  for (const { id, impact, nodes } of findings) {
    const line = `${where}: axe ${impact}: ${id}: ${nodes
      .slice(0, 2)
      .map((node) => `${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`)
      .join(' | ')}`;
    if (impact === 'serious' || impact === 'critical') problems.push(line);
    else console.log(line);
  }
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth');
  const sideways = await page.evaluate<boolean>(
    "[...document.querySelectorAll('.stages')].some((each) => each.scrollWidth > each.clientWidth)",
  );
  if (sideways && width >= WIDE) problems.push(`${where}: the stages scroll sideways`);
  if (overflow > width) problems.push(`${where}: wider than the screen, ${overflow} px`);
}

/** How long until the explorer shows rows, and whether it scrolls, filters and opens a request. */
async function tryManySamples(context: BrowserContext, folder: string): Promise<void> {
  const report = REPORT_CASES['breaking-point'];
  if (report === undefined) throw new Error('no case with a breaking point');
  const document = writePage(
    folder,
    'many',
    report,
    takeFirst(drawSamples(report, (1.01 * MANY) / report.load.planned), MANY),
  );
  const bytes = readFileSync(document.file).length;
  const page = await context.newPage();
  watch(page, 'many');
  const begun = performance.now();
  await page.goto(pathToFileURL(document.file).href);
  await page.locator('#explorer tbody tr[data-row]').first().waitFor();
  const opened = performance.now() - begun;
  const count = (await page.locator('#explorer output').textContent()) ?? '';
  const acted = performance.now();
  await page.locator('#explorer th.e2eMs button').click();
  await page.locator('#explorer select[name=outcome]').selectOption('timeout');
  await page.locator('#explorer .port').evaluate('(port) => { port.scrollTop = 30_000; }');
  await page.locator('#explorer tbody tr[data-row] button').nth(14).click();
  await page.locator('#request[open]').waitFor();
  const interacted = performance.now() - acted;
  await page.screenshot({ path: join(folder, 'many.dialog.png') });
  console.log(
    `${count}: ${(bytes / 1e6).toFixed(1)} MB, open after ${opened.toFixed(0)} ms, sort + filter + scroll + open a request ${interacted.toFixed(0)} ms`,
  );
  if (opened > OPEN_WITHIN_MS) problems.push(`many: open after ${opened.toFixed(0)} ms`);
  if (bytes > MOST_BYTES) problems.push(`many: ${bytes} bytes`);
  await page.close();
}

function* takeFirst<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken >= count) return;
    taken += 1;
    yield item;
  }
}

async function main(): Promise<void> {
  const [folder = '.cache/preview', ...wanted] = process.argv.slice(2);
  if (!existsSync(CHROMIUM)) {
    console.log(`No preview: ${CHROMIUM} is absent. On Debian: apt-get install -y chromium`);
    return;
  }
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'preview-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
  });
  try {
    for (const [name, report] of Object.entries(REPORT_CASES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const documents = [
        writePage(resolve(folder), name, report, drawSamples(report)),
        ...(await writeAllMarkdown(resolve(folder), name, report)),
      ];
      for (const document of documents) for (const one of LOOKS) await look(context, document, folder, one);
    }
    if (wanted.length === 0 || wanted.includes('many')) await tryManySamples(context, resolve(folder));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? `Pictures are in ${folder}` : `${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

await main();
