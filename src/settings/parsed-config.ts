import type { Config } from './schema.js';

/** A scenario of the run: its name and the shared settings with its own over them. */
export interface ScenarioConfig {
  readonly name: string;
  readonly config: Config;
}

/** All settings of a run, read, checked and frozen. */
export interface ParsedConfig {
  readonly config: Config;
  readonly scenarios: readonly ScenarioConfig[];
  /** The settings as they were given, by name, with `scenarios`; may hold secrets. */
  readonly given: ReadonlyMap<string, unknown>;
  /** Where a setting was written, for annotations. */
  readonly places: ReadonlyMap<string, { readonly file: string; readonly line: number }>;
}
