import type { Tokens } from '../base/units.js';

/** What a check looks at. */
export interface CheckedAnswer {
  readonly status: number | null;
  readonly finish: string | null;
  /** The output cap cut it off. */
  readonly cutOff: boolean;
  readonly outputTokens: Tokens | null;
  /** Generated text, without reasoning. */
  readonly text: string;
}

/** One condition on an answer. */
export interface AnswerCheck {
  readonly name: string;
  /** Text is only kept where a check reads it. */
  readonly readsText: boolean;
  /** The user's own pattern or schema decides how long it takes. */
  readonly mayTakeLong?: true;
  holds(answer: CheckedAnswer): boolean;
}
