import { Draft } from './draft.js';
import type { Framing } from '../framing/framing.js';
import { type JsonObject, objectOf, parseJson } from '../json.js';

/** The bytes before and behind the text of an event, and those that end every event. */
interface Pattern {
  readonly before: Buffer;
  readonly after: Buffer;
  readonly end: Buffer;
}

/** What of a dialect concerns single events. */
interface EventDialect {
  readonly framing: Pick<Framing, 'frame'>;
  readEvent(event: JsonObject, draft: Draft, name: string): void;
}

/** An event that had to be parsed, and how it was framed. */
interface Parsed {
  readonly data: string;
  readonly event: JsonObject;
  readonly name: string;
  readonly lineEnd: '\n' | '\r\n';
}

/** Where events differ in more than their text, nobody goes on looking. */
const MOST_LESSONS = 4;
/** Text that stands in JSON as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them
const PLAIN = /^[^"\\\0-\x1f]+$/;
const PROBE = 'text of no model';
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/**
 * Most events of a stream differ from the one before in nothing but a piece of text. Once that was shown of one event, by
 * parsing it again with another text in that place, the next ones are told by their bytes and not parsed. What is read
 * is exact, not likely: JSON with one plain string for another means the same but for that string.
 */
export class Repetition {
  /** Events that `take` read. */
  events = 0;
  private pattern: Pattern | null = null;
  private lessons = 0;

  constructor(private readonly dialect: EventDialect) {}

  /** Reads the repetitions that stand whole in `bytes` from `from` on, an event's beginning. Returns where they end. */
  take(bytes: Buffer, from: number, draft: Draft): number {
    const { pattern } = this;
    this.events = 0;
    if (pattern === null) return from;
    const { before, after } = pattern;
    let at = from;
    for (;;) {
      const text = behind(bytes, at, before);
      const quote = text === -1 ? -1 : endOfText(bytes, text);
      const next = quote <= text ? -1 : behind(bytes, quote, after);
      if (next === -1) return at;
      draft.addBytes(bytes, text, quote);
      this.events += draft.takeContentEvent();
      at = next;
    }
  }

  /** Where the event ends that goes on at `from`; the end of `bytes` where nobody looks for repetitions, or it is not there. */
  endOfEvent(bytes: Buffer, from: number): number {
    const { pattern } = this;
    const at = pattern === null ? -1 : bytes.indexOf(pattern.end, from);
    return pattern === null || at === -1 ? bytes.length : at + pattern.end.length;
  }

  /** Looks at an event with content. */
  learn({ data, event, name, lineEnd }: Parsed): void {
    if (this.lessons === MOST_LESSONS) return;
    this.lessons += 1;
    const frame = this.dialect.framing.frame(name, lineEnd);
    const text = this.soleText(event, name);
    if (frame === null || text === null || !PLAIN.test(text)) return;
    const at = data.indexOf(`"${text}"`) + 1;
    if (at === 0 || data.lastIndexOf(`"${text}"`) + 1 !== at) return;
    const [before, after] = [data.slice(0, at), data.slice(at + text.length)];
    const probed = objectOf(parseJson(before + PROBE + after));
    if (probed === undefined || this.soleText(probed, name) !== PROBE) return;
    this.pattern = {
      before: Buffer.from(frame.begin + before),
      after: Buffer.from(after + frame.end),
      end: Buffer.from(frame.end),
    };
  }

  /** The text of an event that is nothing but text; null of any other. */
  private soleText(event: JsonObject, name: string): string | null {
    const draft = new Draft(Number.POSITIVE_INFINITY);
    this.dialect.readEvent(event, draft, name);
    return draft.soleText();
  }
}

/** Where `bytes` go on behind `part`, which must stand at `at`; −1 where it does not. */
function behind(bytes: Buffer, at: number, part: Buffer): number {
  const { length } = part;
  if (at + length > bytes.length) return -1;
  for (let i = 0; i < length; i += 1) if (bytes[at + i] !== part[i]) return -1;
  return at + length;
}

/** Where a JSON string that goes on at `from` is closed; −1 where it has escapes, or no end here. */
function endOfText(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH || byte < SPACE) return -1;
  }
  return -1;
}
