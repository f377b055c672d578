import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { messageOf } from '../../base/errors.js';
import type { Redactor } from '../../base/redact.js';
import type { Report } from '../../report/schema/schema.js';
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

/** Of a run that was made; one without a seed has sent nothing. */
export function describeReproduction(
  { run, target }: Report,
  { parsed, files, base }: ReadFiles,
  { redact }: Pick<GateWorld, 'redact'>,
): { readonly reproduction?: Reproduction } {
  if (run.seed === '') return {};
  const basePrompts = base.size === 0 ? undefined : BASE_FOLDER;
  const settings = writeSettings({ parsed, endpoint: target.endpoint, seed: run.seed, redact, basePrompts });
  const before = [...base].map(([path, bytes]) => [`${BASE_FOLDER}/${path}`, bytes] as const);
  return { reproduction: { settings, files: new Map([...files, ...before]) } };
}

/** The folder within the report's: nothing of the report lies among the prompts that a glob may name. */
const REPRODUCTION_FOLDER = 'reproduce';

/** Writes `settings.yml` and the files beside it, at their own paths. Returns what was written, and what was not. */
export function writeReproductionFiles(
  directory: string,
  { settings, files }: Reproduction,
  redact: Redactor,
): { readonly paths: readonly string[]; readonly problem: string | null } {
  const contents = new Map(
    [...files].map(([path, bytes]) => [path, redact(new TextDecoder().decode(bytes))]),
  );
  contents.set('settings.yml', settings);
  const paths: string[] = [];
  const failures: string[] = [];
  for (const [name, text] of contents) {
    const place = resolve(directory, join(REPRODUCTION_FOLDER, normalize(name)));
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
  }
  const problem =
    failures.length === 0 ? null : `not all that repeats the run is kept: ${failures.join('; ')}`;
  return { paths, problem };
}
