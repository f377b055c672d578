import type { Problem } from '../../base/errors.js';
import type { Prompt } from '../prompt.js';

/** What a file, or a whole setting, came to. Readers never throw: what is wrong is a problem. */
export interface Reading {
  readonly prompts: readonly Prompt[];
  readonly problems: readonly Problem[];
  /** What was understood but is not done, for the log. */
  readonly notes: readonly string[];
  /** Names of the variables that templates ask for. */
  readonly names?: readonly string[];
}

export function readingOf(prompts: readonly Prompt[], notes: readonly string[] = []): Reading {
  return { prompts, problems: [], notes };
}

export function failedReading(...problems: readonly Problem[]): Reading {
  return { prompts: [], problems, notes: [] };
}

export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    prompts: readings.flatMap((reading) => reading.prompts),
    problems: readings.flatMap((reading) => reading.problems),
    notes: readings.flatMap((reading) => reading.notes),
    names: [...new Set(readings.flatMap((reading) => reading.names ?? []))],
  };
}

/** More problems of one file than anybody reads. */
export const MAX_PROBLEMS = 20;

/** The first problems, and how many there are beyond them. */
export function capProblems(reading: Reading, path: string): Reading {
  const more = reading.problems.length - MAX_PROBLEMS;
  if (more <= 0) return reading;
  return {
    ...reading,
    problems: [...reading.problems.slice(0, MAX_PROBLEMS), promptProblem(`and ${more} more problems`, path)],
  };
}

export function promptProblem(message: string, file?: string, line?: number): Problem {
  return {
    setting: 'prompts',
    message,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
  };
}

/** 1-based line of the first place where `part` stands in `text`. */
export function lineOfText(text: string, part: string): number | undefined {
  const position = text.indexOf(part);
  return position < 0 ? undefined : lineAtOffset(text, position);
}

/** 1-based line of a position in `text`. */
export function lineAtOffset(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
