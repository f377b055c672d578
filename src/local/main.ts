import { availableParallelism } from 'node:os';
import { messageOf, SettingsError } from '../base/errors.js';
import { type Log, silentLog } from '../base/log.js';
import { createRedactor, type Redactor } from '../base/redact.js';
import { systemClock } from '../base/system-clock.js';
import { VERSION } from '../base/version.js';
import { readConfig } from '../settings/config.js';
import type { ParsedConfig } from '../settings/parsed-config.js';
import { explainSettings } from '../gate/prepare/explain-settings.js';
import { runGate } from '../gate/gate.js';
import { findSecrets } from '../settings/secrets.js';
import { readSettingsFile } from '../gate/prepare/settings-file.js';
import type { GateWorld, Life } from '../gate/world.js';
import { workspaceFiles } from '../prompts/files/read-files.js';
import { sandboxedRenderer } from '../prompts/templates/engines/sandbox.js';
import { renderProgress } from '../report/progress.js';
import { launchSimulator } from '../simulator/launch.js';
import { addArmKeys, findApiKey } from './api-key.js';
import { type Arguments, DEMO, parseArguments, renderHelp } from './arguments.js';

/** The command line: one run, its progress and its summary as text. Returns the exit code. */
export async function runLocal(args: readonly string[], { entry, cancellation }: Life): Promise<number> {
  const proxies = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'].map((name) => process.env[name]);
  let secrets = findSecrets({ keys: [], headers: undefined, urls: proxies });
  let remove = createRedactor(secrets);
  const redact: Redactor = (text, isCut) => remove(text, isCut);
  const hide = (more: readonly string[]): void => {
    secrets = [...secrets, ...more];
    remove = createRedactor(secrets);
  };
  try {
    const isQuick = args[0] === 'quick';
    const given = parseArguments(isQuick ? args.slice(1) : args);
    if (given === 'help' || given === 'version') {
      process.stdout.write(given === 'help' ? renderHelp() : `${VERSION}\n`);
      return 0;
    }
    const screen = createScreen(given.quiet);
    const world = { ...createWorld(entry, redact, screen), hide };
    if (isQuick) {
      const { runQuick } = await import('./quick/run-quick.js');
      const quiet = { ...world, log: silentLog };
      const read = (flags: Flags): Promise<ParsedConfig> => readSettings({ ...given, flags }, quiet, hide);
      return await runQuick({
        flags: given.flags,
        read,
        world,
        cancellation,
        say: (line) => screen.line(redact(line)),
      });
    }
    const parsed = await readSettings(given, world, hide);
    refuseMode(parsed);
    const result = await runGate(parsed, cancellation, world);
    screen.clear();
    // What renders and writes is read when there is something to tell.
    const { tell } = await import('./tell.js');
    return tell(result, given, { redact, directory: parsed.config['report-dir'] });
  } catch (error) {
    const lines = messageOf(error).split('\n');
    const hint = error instanceof SettingsError ? 'See --help for every setting.\n' : '';
    for (const line of lines) process.stderr.write(`${redact(`✗ ${line}`, true)}\n`);
    process.stderr.write(hint);
    return EXIT_ERROR;
  }
}

const EXIT_ERROR = 2;

/** What other jobs measured is found on GitHub. */
function refuseMode({ config: { mode } }: ParsedConfig): void {
  if (mode === 'run' || mode === 'estimate') return;
  throw new SettingsError([
    { setting: 'mode', message: `\`${mode}\` joins what jobs on GitHub measured, and works only there` },
  ]);
}

type Flags = Readonly<Record<string, string>>;

/** Where nobody says what to measure, the demonstration runs. */
function withDemo(flags: Flags): Flags {
  const named = ['endpoint', 'config', 'config-file'].some((flag) => flags[flag] !== undefined);
  return named ? flags : { ...DEMO, ...flags };
}

/** Reads all settings, and hides their secrets before anything is said of them. */
async function readSettings(
  given: Arguments,
  world: GateWorld,
  hide: (secrets: readonly string[]) => void,
): Promise<ParsedConfig> {
  const flags = withDemo(given.flags);
  const key = findApiKey(flags, world);
  const inputs = key === null ? flags : { ...flags, 'api-key': key.value };
  const sources = { inputs, readFile: world.readFile };
  const { parsed, problems, secrets } = readConfig(sources);
  hide(secrets);
  if (key !== null) world.log.info(`The API key is that of ${key.name}`);
  const told = problems.length > 0 ? (await explainSettings(sources, world)).problems : [];
  if (given.problems.length + told.length > 0) throw new SettingsError([...given.problems, ...told]);
  const arms = addArmKeys(parsed, world);
  hide(arms.found.map(({ value }) => value));
  for (const { name } of arms.found) world.log.info(`The API key of an arm is that of ${name}`);
  return arms.parsed;
}

interface Screen {
  line(text: string): void;
  progress(text: string): void;
  clear(): void;
}

/** On a terminal the progress line is overwritten in place; elsewhere one is printed every ten seconds. */
function createScreen(quiet: boolean): Screen {
  if (quiet) return { line: () => undefined, progress: () => undefined, clear: () => undefined };
  const live = process.stdout.isTTY;
  let last = Number.NEGATIVE_INFINITY;
  const clear = (): void => {
    if (live) process.stdout.write('\r\u001b[2K');
  };
  return {
    line(text) {
      clear();
      process.stdout.write(`${text}\n`);
    },
    progress(text) {
      if (live) process.stdout.write(`\r\u001b[2K${text}`);
      else if (systemClock.now() - last >= 10_000) {
        last = systemClock.now();
        process.stdout.write(`${text}\n`);
      }
    },
    clear,
  };
}

function createWorld(entry: URL, redact: Redactor, screen: Screen): GateWorld {
  const log = {
    info: (message: string) => screen.line(redact(message)),
    warning: (message: string) => screen.line(redact(`⚠ ${message}`, true)),
    debug: () => undefined,
  };
  return {
    clock: systemClock,
    log,
    env: process.env,
    basePrompts: gitBase(log),
    redact,
    date: () => new Date(),
    files: workspaceFiles(process.cwd()),
    readFile: (path) => readSettingsFile(path, process.cwd()),
    templates: sandboxedRenderer(entry),
    entry,
    startSimulator: () => launchSimulator({}, entry),
    source: null,
    version: VERSION,
    node: process.version,
    cpus: availableParallelism(),
    onProgress: (progress) =>
      screen.progress(renderProgress(progress, { width: (process.stdout.columns || 100) - 1 })),
  };
}

/** Git is asked, and what asks it read, where something is compared. */
function gitBase(log: Log): NonNullable<GateWorld['basePrompts']> {
  let base: GateWorld['basePrompts'];
  return async (ref) => {
    const { createGitBase } = await import('./git/base-prompts.js');
    base ??= createGitBase(process.cwd(), { env: process.env, log });
    return await base(ref);
  };
}
