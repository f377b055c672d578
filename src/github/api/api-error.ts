import { messageOf } from '../../base/errors.js';
import { pick, pickText } from './foreign.js';
import { permissionFor } from './permissions.js';

export type ApiErrorKind = 'permission' | 'not_found' | 'rate_limited' | 'unavailable' | 'invalid';

/** GitHub refused, or did not answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly kind: ApiErrorKind,
    message: string,
    /** HTTP status; null where no answer came. */
    readonly status: number | null = null,
    /** Seconds that GitHub asks to wait: Infinity where an hourly quota is used up, null where it does not say. */
    readonly retryAfterS: number | null = null,
  ) {
    super(message);
  }
}

/** Turns whatever a call threw into an ApiError that says what was asked and what is missing. */
export function toApiError(route: string, error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const status = pick(error, 'response') === undefined ? null : Number(pick(error, 'status'));
  const said = tidy(pickText(error, 'response', 'data', 'message') ?? messageOf(error));
  if (status === null) return new ApiError('unavailable', `${route}: ${said}`);
  const retryAfterS = retryAfterOf(error);
  const limited =
    status === 429 || (status === 403 && (retryAfterS !== null || /rate limit|abuse detection/i.test(said)));
  const kind = limited ? 'rate_limited' : kindOf(status, said);
  return new ApiError(
    kind,
    `${route}: ${status} ${said}${adviceFor(kind, status, route)}`,
    status,
    limited || status >= 500 ? retryAfterS : null,
  );
}

function kindOf(status: number, said: string): ApiErrorKind {
  if (status === 403 && /\b(locked|archived)\b/i.test(said)) return 'invalid';
  if (status === 401 || status === 403 || /not accessible by (integration|personal access token)/i.test(said))
    return 'permission';
  if (status === 404 || status === 410) return 'not_found';
  return status >= 500 ? 'unavailable' : 'invalid';
}

function adviceFor(kind: ApiErrorKind, status: number, route: string): string {
  if (kind !== 'permission') return '';
  if (status === 401) return '; the `github-token` is not valid, or has expired';
  return `; add \`${permissionFor(route)}\` to the job's \`permissions:\``;
}

function retryAfterOf(error: unknown): number | null {
  const header = (name: string): number => Number(pick(error, 'response', 'headers', name) ?? Number.NaN);
  const asked = header('retry-after');
  if (Number.isFinite(asked) && asked >= 0) return asked;
  return header('x-ratelimit-remaining') === 0 ? Number.POSITIVE_INFINITY : null;
}

/** One line, not too long: an answer may be a whole HTML page. */
function tidy(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
