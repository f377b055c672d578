/** One thing wrong with the settings: which, what was given, what would be valid. */
export interface Problem {
  readonly setting: string;
  readonly message: string;
  /** Where it stands, when it came from a file. */
  readonly file?: string;
  readonly line?: number;
}

/** Every problem of the settings at once; nothing has been sent. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
  }
}

/** The run could not be made or judged: the gate ends as `error`. */
export class RunError extends Error {
  override readonly name = 'RunError';
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Of a problem's message: what somebody wrote may be repeated in it, and of any length. */
const LONGEST_MESSAGE = 1_000;

/** Each once, in their order, and none too long. */
export function uniqueProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const short = problems.map((problem) =>
    problem.message.length <= LONGEST_MESSAGE
      ? problem
      : { ...problem, message: `${problem.message.slice(0, LONGEST_MESSAGE - 1)}…` },
  );
  return short.filter((problem) => {
    const text = `${problem.setting}\n${problem.message}`;
    return seen.has(text) ? false : seen.add(text);
  });
}

/** On one line, without what a terminal or a reader's eye would obey: a value that is repeated may hold anything. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ');
}

/** `setting: message (file:line)`, or `(line 3)` of YAML that stands in no file. */
function describeProblem({ setting, message, file, line }: Problem): string {
  const lineText = line === undefined ? '' : `:${line}`;
  const place = file === undefined ? lineText.replace(':', 'line ') : file + lineText;
  return printable(`${setting}: ${message}${place === '' ? '' : ` (${place})`}`);
}

/** Whether it is an error; one of another realm is no `instanceof Error`. */
export function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'message' in value;
}

/** What was thrown, as an error. */
export function asError(thrown: unknown): Error {
  return isErrorLike(thrown) ? thrown : new Error(String(thrown));
}

/** The message of anything thrown, its causes included. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error instanceof AggregateError ? error.errors.map(messageOf).join('; ') : '';
  const text = error.message === '' ? inner || error.name : error.message;
  const cause = error.cause === undefined ? '' : messageOf(error.cause);
  return cause === '' || text.includes(cause) ? text : `${text}: ${cause}`;
}
