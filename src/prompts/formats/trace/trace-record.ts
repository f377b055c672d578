import type { Ms, Tokens } from '../../../base/units.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, textOf, withoutFields } from '../../files/fields.js';
import { BLOCK_TOKENS } from './synthesise.js';

/** One request of a trace, as it was recorded. */
export interface TraceRecord {
  /** By the trace's own clock. */
  readonly atMs: Ms;
  /** Null where nothing is recorded, or the request failed and had no answer. */
  readonly output: Tokens | null;
  /** The input's length, or the record of a text that is asked as it stands. */
  readonly asked:
    | { readonly tokens: Tokens; readonly hashIds: readonly number[] | null }
    | { readonly data: Fields };
}

/** No model reads more, and a slip of the pen must not fill the memory. */
const MOST_TOKENS = 2_000_000;

/**
 * A row of BurstGPT (HPMLL/BurstGPT): seconds and token counts; its 8-column releases add a session and how long it took, which
 * are no part of what is sent. Answers of 0 tokens are recorded failures.
 */
export function parseBurstRow(row: Fields): TraceRecord | Fault {
  const seconds = numberIn(row['Timestamp']);
  if (seconds === undefined) return faultOf('Timestamp', row['Timestamp'], 'seconds of 0 or more');
  const tokens = countIn(row['Request tokens']);
  if (tokens === undefined) return faultOf('Request tokens', row['Request tokens'], COUNT_FORM);
  const output = countIn(row['Response tokens']);
  if (output === undefined) return faultOf('Response tokens', row['Response tokens'], COUNT_FORM);
  return { atMs: seconds * 1_000, output: output === 0 ? null : output, asked: { tokens, hashIds: null } };
}

export const BURST_COLUMNS = ['Timestamp', 'Request tokens', 'Response tokens'] as const;

/** Of Mooncake and aiperf; `type` and `session_id` are aiperf's. */
const TIMING = ['timestamp', 'delay', 'output_length', 'session_id', 'type', 'message_mode'];
const LENGTHS = ['input_length', 'hash_ids'];

/**
 * A line of Mooncake (`timestamp` in ms, `input_length`, `output_length`, `hash_ids`) or of aiperf, which may have `text`,
 * `text_input` or `messages` in place of a length.
 */
export function parseTraceLine(data: unknown): TraceRecord | Fault {
  const fields = fieldsOf(data);
  if (fields === undefined) return { fault: 'a record of a trace is a map' };
  if (fields['chat_id'] !== undefined)
    return {
      fault:
        'is of a Bailian trace, whose times are seconds and whose blocks have 16 tokens; only Mooncake’s are asked',
    };
  const waiting = refuseWaiting(fields);
  if (waiting !== undefined) return waiting;
  const atMs = fields['timestamp'];
  if (typeof atMs !== 'number' || !(atMs >= 0 && Number.isFinite(atMs)))
    return faultOf('timestamp', atMs, 'milliseconds of 0 or more');
  const length = fields['output_length'] ?? null;
  const output = length === null ? null : countIn(length);
  if (output === undefined || typeof length === 'string') return faultOf('output_length', length, COUNT_FORM);
  const asked = askedBy(fields);
  return isFault(asked) ? asked : { atMs, output: output === 0 ? null : output, asked };
}

/** What is sent after the answer to another record has no instant of its own. */
function refuseWaiting({ timestamp, delay, message_mode: mode }: Fields): Fault | undefined {
  if (delay !== undefined && delay !== null && delay !== 0)
    return {
      fault:
        (timestamp ?? null) === null
          ? 'has a `delay` and no `timestamp`: it waits for the answer before it, and the requests of a trace come at instants'
          : 'has both `timestamp` and `delay`; leave one of them out',
    };
  return mode === undefined || mode === null || mode === 'history'
    ? undefined
    : {
        fault: '`message_mode` asks for the answers before it, and the requests of a trace come at instants',
      };
}

function askedBy(fields: Fields): TraceRecord['asked'] | Fault {
  const { input_length: length, hash_ids: ids } = fields;
  const rest: Fields = withoutFields(fields, [...TIMING, ...LENGTHS]);
  if (length === undefined || length === null) {
    if (ids !== undefined && ids !== null) return { fault: 'has `hash_ids` and no `input_length`' };
    const text = fields['text_input'];
    const others = withoutFields(rest, ['text_input']);
    return { data: text === undefined || text === null ? others : { ...others, text } };
  }
  const [other] = Object.keys(rest);
  if (other !== undefined)
    return { fault: `has \`${other.slice(0, 40)}\` beside \`input_length\`, and it would not be sent` };
  const tokens = typeof length === 'number' ? countIn(length) : undefined;
  if (tokens === undefined) return faultOf('input_length', length, COUNT_FORM);
  if (ids === undefined || ids === null) return { tokens, hashIds: null };
  const hashIds = listOf(ids)?.filter((id) => Number.isSafeInteger(id)) as readonly number[] | undefined;
  if (hashIds === undefined || hashIds.length !== listOf(ids)?.length)
    return { fault: '`hash_ids` is no list of whole numbers' };
  return hashIds.length === Math.ceil(tokens / BLOCK_TOKENS)
    ? { tokens, hashIds }
    : {
        fault: `has ${hashIds.length} \`hash_ids\`, and its ${tokens} tokens are ${Math.ceil(tokens / BLOCK_TOKENS)} blocks of ${BLOCK_TOKENS}`,
      };
}

/** The session in which a record's length or text follows on what went before; a conversation is whole by itself. */
export function sessionOf(data: unknown): string | undefined {
  const fields = fieldsOf(data) ?? {};
  const session = textOf(fields['session_id']);
  return fields['input_length'] === undefined && fields['text_input'] === undefined ? undefined : session;
}

const COUNT_FORM = `a whole number of tokens up to ${MOST_TOKENS}`;

function faultOf(field: string, value: unknown, form: string): Fault {
  if (value === undefined || value === null || value === '') return { fault: `has no \`${field}\`` };
  return { fault: `\`${field}: ${JSON.stringify(value).slice(0, 40)}\` is not ${form}` };
}

function numberIn(value: unknown): number | undefined {
  if (typeof value === 'string' && !/^\d+(\.\d*)?(e[+-]?\d+)?$/i.test(value.trim())) return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && Number.isFinite(number * 1_000) ? number : undefined;
}

function countIn(value: unknown): Tokens | undefined {
  const number = numberIn(value);
  return number !== undefined && Number.isInteger(number) && number <= MOST_TOKENS ? number : undefined;
}
