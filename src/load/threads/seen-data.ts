import type { Ms } from '../../base/units.js';
import type { Observation } from '../exchange/observation.js';
import type { PaceMarks } from '../exchange/pace.js';

/** An observation as it goes from one thread to another. */
export interface SeenData extends Omit<Observation, 'pace' | 'gaps' | 'networkError'> {
  readonly pace: PaceMarks;
  readonly gaps: Float64Array;
  readonly networkError: ErrorData | null;
}

/** What is judged of an error; a copy of it by the platform would lose its code. */
interface ErrorData {
  readonly name: string;
  readonly message: string;
  readonly code: string | null;
  readonly cause: ErrorData | null;
  /** Of several attempts, each one's. */
  readonly errors: readonly ErrorData[] | null;
}

/** Deeper causes say nothing. */
const DEEPEST = 8;

export function packSeen(seen: Observation): SeenData {
  const { content, answer, last, lastAnswerAt, veiled } = seen.pace;
  return {
    ...seen,
    pace: { content, answer, last, lastAnswerAt, veiled },
    gaps: Float64Array.from(seen.gaps),
    networkError: seen.networkError === null ? null : packError(seen.networkError, DEEPEST),
  };
}

export function unpackSeen(data: SeenData): Observation {
  const gaps: Ms[] = Array.from(data.gaps);
  return {
    ...data,
    gaps,
    networkError: data.networkError === null ? null : unpackError(data.networkError),
  };
}

function packError(error: Error, depth: number): ErrorData {
  const pack = (inner: unknown): ErrorData[] =>
    depth > 0 && inner instanceof Error ? [packError(inner, depth - 1)] : [];
  const several = 'errors' in error && Array.isArray(error.errors) ? (error.errors as unknown[]) : null;
  return {
    name: error.name,
    message: error.message,
    code: 'code' in error && typeof error.code === 'string' ? error.code : null,
    cause: pack(error.cause)[0] ?? null,
    errors: several === null ? null : several.flatMap(pack),
  };
}

function unpackError({ name, message, code, cause, errors }: ErrorData): Error {
  const options = cause === null ? {} : { cause: unpackError(cause) };
  const error =
    errors === null
      ? new Error(message, options)
      : new AggregateError(errors.map(unpackError), message, options);
  return Object.assign(error, { name }, code === null ? {} : { code });
}
