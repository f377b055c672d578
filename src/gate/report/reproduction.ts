import { readFileSync, realpathSync, rmdirSync, rmSync, mkdirSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { messageOf } from '../../base/errors.js';
import type { Redactor } from '../../base/redact.js';
import { pricesFile } from '../../budget/parse-prices.js';
import type { Report } from '../../report/schema/schema.js';
import { givenArms, isGiven } from '../../settings/compare-config.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import { writeSettings } from '../../settings/write-settings.js';
import type { GateWorld } from '../world.js';
import { nearestExisting } from '../prepare/report-place.js';
import { isInside } from '../prepare/settings-file.js';
import { writeWhole } from './whole-file.js';

/** What it takes to make a run again: its settings, and the files that it read, as it read them. */
export interface Reproduction {
  readonly settings: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What a run read: of the workspace, and of its base. */
interface ReadFiles {
  readonly parsed: ParsedConfig;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly base: ReadonlyMap<string, Uint8Array>;
}

/** Beside head's own files, whose names do not begin so: it is hidden from a glob that names all of them. */
const BASE_FOLDER = '.base';

/** Of a run that was made; one without a seed has sent nothing, and an estimate is none. */
export function describeReproduction(
  { run, target }: Report,
  { parsed, files, base }: ReadFiles,
  { redact, readFile }: Pick<GateWorld, 'redact' | 'readFile'>,
): { readonly reproduction?: Reproduction } {
  const { config } = parsed;
  if (run.seed === '' || config.mode === 'estimate') return {};
  const comparesBranch = config.compare === 'base' && !isGiven(config);
  const basePrompts = comparesBranch ? BASE_FOLDER : undefined;
  const settings = writeSettings({ parsed, endpoint: target.endpoint, seed: run.seed, redact, basePrompts });
  const before = comparesBranch && base.size === 0 ? NO_BASE : base;
  const kept = [...before].map(([path, bytes]) => [`${BASE_FOLDER}/${path}`, bytes] as const);
  return {
    reproduction: { settings, files: new Map([...files, ...readPrices(parsed, readFile), ...kept]) },
  };
}

/** Keeps the folder that the settings name: without it they would not be the run's. */
const NO_BASE = new Map([
  ['NOTHING-READ.txt', new TextEncoder().encode('The run could read no prompts of its base.\n')],
]);

/** The price files that settings name, where they lie in the workspace. */
function readPrices(
  { config, scenarios }: ParsedConfig,
  readFile: GateWorld['readFile'],
): (readonly [string, Uint8Array])[] {
  const own = scenarios.map((scenario) => scenario.config.prices);
  const named = [config.prices, ...givenArms(config).map(({ fields }) => fields.prices), ...own].flatMap(
    (prices) => {
      const path = pricesFile(prices);
      return path === undefined || isAbsolute(path) || normalize(path).startsWith('..') ? [] : [path];
    },
  );
  return [...new Set(named)].flatMap((path) => {
    try {
      return [[path, new TextEncoder().encode(readFile(path))] as const];
    } catch {
      return [];
    }
  });
}

/** The folder within the report's: nothing of the report lies among the prompts that a glob may name. */
const REPRODUCTION_FOLDER = 'reproduce';
/** Names what was written, so that the next run can take it away and nothing else. */
const LIST = '.written';

/**
 * Writes `settings.yml` and the files beside it, at their own paths, in place of what an earlier run wrote there; nothing of
 * a run that was not made. Returns what was written, and what was not.
 */
export function writeReproductionFiles(
  directory: string,
  reproduction: Reproduction | undefined,
  redact: Redactor,
): { readonly paths: readonly string[]; readonly problem: string | null } {
  const root = join(resolve(directory), REPRODUCTION_FOLDER);
  removeEarlier(root);
  if (reproduction === undefined) return { paths: [], problem: null };
  const contents = new Map(
    [...reproduction.files].map(([path, bytes]) => [path, redact(new TextDecoder().decode(bytes))]),
  );
  contents.set('settings.yml', reproduction.settings);
  const paths: string[] = [];
  const failures: string[] = [];
  const keep = (name: string, text: string): void => {
    const place = resolve(root, normalize(name));
    try {
      // A link that lies there already must lead nothing out of the report's folder.
      const folder = realpathSync(nearestExisting(dirname(place)));
      if (!isInside(realpathSync(directory), folder)) throw new Error('it leads out of the folder');
      mkdirSync(dirname(place), { recursive: true });
      writeWhole(place, [text]);
      paths.push(place);
    } catch (error) {
      failures.push(`${name}: ${messageOf(error)}`);
    }
  };
  for (const [name, text] of contents) keep(name, text);
  keep(LIST, paths.map((path) => `${relative(root, path).split(sep).join('/')}\n`).join(''));
  const problem =
    failures.length === 0 ? null : `not all that repeats the run is kept: ${failures.join('; ')}`;
  return { paths: paths.filter((path) => path !== join(root, LIST)), problem };
}

/** Takes away what an earlier run lists as its own, and the folders that this leaves empty. */
function removeEarlier(root: string): void {
  try {
    const names = readFileSync(join(root, LIST), 'utf8').split('\n');
    const real = realpathSync(root);
    for (const name of [...names, LIST]) {
      const place = resolve(root, name);
      if (name === '' || !isInside(root, place) || place === root) continue;
      if (!isInside(real, realpathSync(dirname(place)))) continue;
      rmSync(place, { force: true });
      removeEmpty(dirname(place), root);
    }
  } catch {
    // No list, no earlier run; and what cannot be taken away is overwritten or told of by the writing.
  }
}

function removeEmpty(folder: string, root: string): void {
  for (let at = folder; at !== root && isInside(root, at); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}
