import { COMPARE_SETTINGS } from './definitions/compare-settings.js';
import { JUDGE_SETTINGS } from './definitions/judge-settings.js';
import { LOAD_SETTINGS } from './definitions/load-settings.js';
import { PUBLISH_SETTINGS } from './definitions/publish-settings.js';
import { SCENARIO_SETTINGS } from './definitions/scenario-settings.js';
import type { Setting } from './values/setting.js';
import { SHARD_SETTINGS } from './definitions/shard-settings.js';
import { TARGET_SETTINGS } from './definitions/target-settings.js';

/** The settings by what they are about, for help. */
export const SETTING_GROUPS = {
  'What is asked, and whom': TARGET_SETTINGS,
  'How much load': LOAD_SETTINGS,
  'Other scenarios': SCENARIO_SETTINGS,
  'Compared with what': COMPARE_SETTINGS,
  'How it is judged': JUDGE_SETTINGS,
  'One load in several parts': SHARD_SETTINGS,
  'Files, and where settings stand': PUBLISH_SETTINGS,
} as const;

/** Every setting, in the order in which tables list them. */
export const SETTINGS = {
  ...TARGET_SETTINGS,
  ...LOAD_SETTINGS,
  ...SCENARIO_SETTINGS,
  ...COMPARE_SETTINGS,
  ...JUDGE_SETTINGS,
  ...SHARD_SETTINGS,
  ...PUBLISH_SETTINGS,
} as const;

export type SettingName = keyof typeof SETTINGS;

type ValueOf<S> = S extends Setting<infer T> ? T : never;

/** All settings, read and frozen: nothing below the gate sees text. */
export type Config = { readonly [K in SettingName]: ValueOf<(typeof SETTINGS)[K]> };

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** Names of the action's inputs. */
export const INPUT_NAMES = SETTING_NAMES.filter((name) => SETTINGS[name].where === 'input');

/** Settings that the scenarios of one run may have each for itself. */
export const SCENARIO_SETTING_NAMES = SETTING_NAMES.filter((name) => SETTINGS[name].perScenario);

/** How the default reads in a table. */
export function defaultTextOf(name: SettingName): string {
  const setting = SETTINGS[name];
  if (setting.defaultText !== undefined) return setting.defaultText;
  return setting.fallback === undefined || setting.fallback === ''
    ? '–'
    : `\`${JSON.stringify(setting.fallback).replace(/^"|"$/g, '')}\``;
}
