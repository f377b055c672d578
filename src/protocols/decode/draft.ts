import type { Ms, Tokens } from '../../base/units.js';
import type { Answer, Billing, Failure, Usage } from '../protocol.js';
import { type JsonObject, textOf } from '../json.js';
import { isCutOff, isFinish, kindOfFinish } from './finish.js';
import { TokenFloor } from './token-floor.js';
import { mergeBilling } from './billing.js';
import { laterUsage } from './usage.js';

/** An answer in the making: what a protocol has read of it so far. */
export class Draft {
  contentBytes = 0;
  private readonly floor = new TokenFloor();
  private readonly thoughtFloor = new TokenFloor();
  /** Of `contentBytes`, those of reasoning. */
  thoughtBytes = 0;
  /** Content events that carried nothing but reasoning. */
  thoughtEvents = 0;
  /** Reasoning was seen that is not shown: what is shown is not all that was generated. */
  veiled = false;
  outputTokens: Tokens | null = null;
  /** Nothing that follows can change the answer. */
  done = false;
  /** The answer has come to its own end. Set by `terminate`. */
  terminated = false;
  /** Its end is known by nothing but its usage. */
  private endsByUsage = false;
  failure: Failure | null = null;
  loadMs: Ms | null = null;
  /** Anthropic reports usage in two parts; the first waits here. */
  usageSoFar: JsonObject = NOTHING;
  private carriesContent = false;
  private carriesThought = false;
  private finish: string | null = null;
  private cutOff = false;
  private usage: Usage | null = null;
  private largest: Usage | null = null;
  private billing: Billing | null = null;
  private reported = false;
  /** Usage was reported in the event that is being read. */
  private reportsNow = false;
  /** Content came behind the last report, which is therefore not the last word on it. */
  private isStale = false;
  private text = '';
  private model: string | null = null;
  private provider: string | null = null;
  private id: string | null = null;

  constructor(private readonly keepText: number) {}

  get contentTokens(): Tokens {
    return this.floor.count + this.thoughtFloor.count;
  }

  get thoughtTokens(): Tokens {
    return this.thoughtFloor.count;
  }

  get contentWords(): Tokens {
    return this.floor.words + this.thoughtFloor.words;
  }

  /** Generated text. Anything but non-empty text is no content. */
  addText(value: unknown): void {
    const text = textOf(value);
    if (text === undefined) return;
    this.addHidden(text);
    const room = this.keepText - this.text.length;
    if (room > 0) this.text += text.length > room ? text.slice(0, room) : text;
  }

  /** Generated text as UTF-8 bytes, without a string of it where nobody keeps one. */
  addBytes(bytes: Buffer, start: number, end: number): void {
    if (this.text.length < this.keepText || !this.floor.addAscii(bytes, start, end)) {
      this.addText(bytes.toString('utf8', start, end));
      return;
    }
    this.carriesContent = true;
    this.contentBytes += end - start;
  }

  /** Generated reasoning, as far as it is shown. */
  addThought(value: unknown): void {
    const text = textOf(value);
    if (text === undefined) return;
    this.carriesThought = true;
    const bytes = Buffer.byteLength(text);
    this.contentBytes += bytes;
    this.thoughtBytes += bytes;
    this.thoughtFloor.add(text);
  }

  /** A summary of the reasoning, which is not what was billed. */
  summariseThought(value: unknown): void {
    if (textOf(value) !== undefined) this.veiled = true;
    this.addThought(value);
  }

  /** Generated content that is neither the answer's text nor reasoning: a refusal, tool names and arguments. */
  addHidden(value: unknown): void {
    const text = textOf(value);
    if (text === undefined) return;
    this.carriesContent = true;
    this.contentBytes += Buffer.byteLength(text);
    this.floor.add(text);
  }

  /** 1 if content was added since it was last asked: whoever reads an event asks once behind it. */
  takeContentEvent(): 0 | 1 {
    const { carriesContent, carriesThought } = this;
    if (this.reportsNow) this.isStale = false;
    else if ((carriesContent || carriesThought) && this.reported) this.isStale = true;
    this.carriesContent = false;
    this.carriesThought = false;
    this.reportsNow = false;
    if (carriesThought && !carriesContent) this.thoughtEvents += 1;
    return carriesContent || carriesThought ? 1 : 0;
  }

  /** The last report wins, but for counts that fall. Null is a report that is not credible; undefined is none. */
  reportUsage(usage: Usage | null | undefined): void {
    if (usage === undefined) return;
    this.reported = true;
    this.reportsNow = true;
    if (usage !== null) this.largest = laterUsage(this.largest, usage);
    this.usage = usage === null ? null : this.largest;
    if (this.usage !== null) this.outputTokens = this.usage.output;
  }

  /** What the answer says of its bill; what is named later stands, and nothing that was counted is taken back. */
  noteBilling(said: Partial<Billing>): void {
    this.billing = mergeBilling(this.billing, said);
  }

  /** The provider's name for this answer; the first stands. */
  identify(value: unknown): void {
    if (this.id === null) this.id = textOf(value) ?? null;
  }

  nameModel(value: unknown): void {
    if (this.model === null) this.model = textOf(value) ?? null;
  }

  nameProvider(value: unknown): void {
    this.provider ??= textOf(value) ?? null;
  }

  /**
   * The provider's stop reason; one that names a fault is a failure, behind which the usage may still come. False where there is
   * none, or it says that there is none yet.
   */
  stop(reason: unknown): boolean {
    const text = textOf(reason);
    if (text === undefined || !isFinish(text)) return false;
    const kind = kindOfFinish(text);
    this.finish = text;
    this.cutOff = isCutOff(kind);
    if (kind === 'failure') this.failure ??= failureOfFinish(text);
    return true;
  }

  /** Its end was seen, or no more than a usage that may be the whole one; a stream may go on behind it, with usage. */
  terminate(byUsage = false): void {
    if (!this.terminated) this.endsByUsage = byUsage;
    this.terminated = true;
  }

  /** The protocol's last word was seen. */
  complete(): void {
    this.terminated = true;
    this.done = true;
  }

  /** The first failure stands. */
  fail(failure: Failure): void {
    this.failure ??= failure;
    this.done = true;
  }

  /** The text, where nothing but text was read; null otherwise. What names the model may stand beside it. */
  soleText(): string | null {
    const isSole =
      this.carriesContent &&
      !this.veiled &&
      this.contentBytes === Buffer.byteLength(this.text) &&
      !this.reported &&
      this.finish === null &&
      this.failure === null &&
      this.loadMs === null &&
      !this.done &&
      !this.terminated &&
      Object.keys(this.usageSoFar).length === 0;
    return isSole ? this.text : null;
  }

  /** A count on the way says nothing of what is generated after it, so usage counts only where generation has stopped. */
  answer(): Answer {
    return {
      finish: this.finish,
      cutOff: this.cutOff,
      usage: (this.terminated || this.finish !== null) && !this.isStale ? this.usage : null,
      text: this.text,
      model: this.model,
      id: this.id,
      ...(this.provider === null ? {} : { provider: this.provider }),
      ...(this.billing === null ? {} : { billing: this.billing }),
      failure: this.failure,
      loadMs: this.loadMs,
      ...(this.endsByUsage && this.finish === null && !this.done ? { isUsageOpen: true } : {}),
    };
  }
}

const NOTHING: JsonObject = Object.freeze({});
const LONGEST_KIND = 64;

/** An answer of which its stop reason says that it came to nothing. */
export function failureOfFinish(reason: string): Failure {
  const kind = reason.slice(0, LONGEST_KIND);
  return { outcome: 'stream_error', kind, message: `the answer ended with the stop reason ${kind}` };
}
