import type { Tokens } from '../../base/units.js';
import { asBuffer, ByteStore } from '../framing/bytes.js';
import type { Dialect } from './dialect.js';
import { Draft } from './draft.js';
import { carriesError, failureOf, looksLikeError } from './failures.js';
import { type JsonObject, objectOf, parseJson } from '../json.js';
import {
  CUT_BODY,
  EMPTY_BODY,
  FOREIGN_BODY,
  HTML_BODY,
  invalid,
  MALFORMED_BODY,
  UNEXPECTED_STREAM,
} from './known-failures.js';
import type { Answer, Decoder, Failure } from '../protocol.js';

/** Most bytes of an answer that comes whole. */
const LARGEST_BODY = 64 * 1024 * 1024;

/**
 * A decoder for an answer that comes whole, read at its end. `verdict` is what a readable answer counts as:
 * null for a good one, or the failure of having come whole where a stream was asked for (its usage is read all the same).
 */
export function createBodyDecoder(dialect: Dialect, keepText: number, verdict: Failure | null): Decoder {
  return new BodyDecoder(dialect, new Draft(keepText), verdict);
}

class BodyDecoder implements Decoder {
  private readonly body = new ByteStore();
  /** The body, where all of it came at once. */
  private text: string | null = null;

  constructor(
    private readonly dialect: Dialect,
    private readonly draft: Draft,
    private readonly verdict: Failure | null,
  ) {}

  get contentBytes(): number {
    return this.draft.contentBytes;
  }

  get contentTokens(): Tokens {
    return this.draft.contentTokens;
  }

  get thoughtEvents(): number {
    return this.draft.thoughtEvents;
  }

  get thoughtBytes(): number {
    return this.draft.thoughtBytes;
  }

  get thoughtTokens(): Tokens {
    return this.draft.thoughtTokens;
  }

  get veiled(): boolean {
    return this.draft.veiled;
  }

  get contentWords(): Tokens {
    return this.draft.contentWords;
  }

  get outputTokens(): Tokens | null {
    return this.draft.outputTokens;
  }

  get done(): boolean {
    return this.draft.done;
  }

  push(chunk: Uint8Array, isLast = false): number {
    if (this.done) return 0;
    const bytes = asBuffer(chunk);
    if (this.body.length + bytes.length > LARGEST_BODY) this.draft.fail(TOO_LARGE);
    else if (isLast && this.body.length === 0) this.text = bytes.toString('utf8');
    else this.body.append(bytes, 0, bytes.length);
    return 0;
  }

  end(complete: boolean): number {
    if (this.done) return 0;
    const text = this.text ?? this.body.view().toString('utf8');
    this.body.clear();
    const body = parseJson(text);
    const answer = objectOf(body);
    if (answer !== undefined) this.read(answer);
    else if (Array.isArray(body)) this.draft.fail(this.failureOfList(body));
    else this.draft.fail(complete ? failureOfText(text.trimStart()) : CUT_BODY);
    return this.draft.takeContentEvent();
  }

  answer(): Answer {
    return this.draft.answer();
  }

  private read(answer: JsonObject): void {
    const { draft } = this;
    if (carriesError(answer)) draft.fail(failureOf(answer, 'http_error'));
    else this.dialect.readBody(answer, draft);
    if (!draft.terminated && looksLikeError(answer)) draft.fail(failureOf(answer, 'http_error'));
    if (this.verdict !== null) draft.fail(this.verdict);
    if (!draft.terminated) draft.fail(FOREIGN_BODY);
    draft.done = true;
  }

  /** Gemini wraps its errors in an array, and without `alt=sse` its whole answer. */
  private failureOfList(list: readonly unknown[]): Failure {
    const first = objectOf(list[0]);
    if (first !== undefined && carriesError(first)) return failureOf(first, 'http_error');
    return this.verdict ?? MALFORMED_BODY;
  }
}

function failureOfText(text: string): Failure {
  if (text === '') return EMPTY_BODY;
  if (text.startsWith('<')) return HTML_BODY;
  return /^(data|event|id|retry)?:/.test(text) ? UNEXPECTED_STREAM : MALFORMED_BODY;
}

const TOO_LARGE = invalid('too_large', `the answer is larger than ${LARGEST_BODY} bytes`);
