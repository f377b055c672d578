import { type Problem, SettingsError } from '../../base/errors.js';

/** The problems of a SettingsError in place of the exception, so that they can be told with others. */
export async function attempt<T>(make: () => T | Promise<T>): Promise<T | readonly Problem[]> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

export function isFailure(made: object): made is readonly Problem[] {
  return Array.isArray(made);
}
