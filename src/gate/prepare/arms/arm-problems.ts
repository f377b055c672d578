import { type Problem, SettingsError } from '../../../base/errors.js';

/** The problems of making something for an arm, under the arm's own settings: `prices` of base is `base.prices`. */
export async function forArm<T>(arm: string | null, make: () => T | Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof SettingsError)
      throw new SettingsError(error.problems.map((each) => ofArm(arm, each)));
    throw error;
  }
}

/** Null for the settings outside. */
export function ofArm(arm: string | null, problem: Problem): Problem {
  return arm === null ? problem : { ...problem, setting: `${arm}.${problem.setting}` };
}
