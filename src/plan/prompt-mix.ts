import type { Random } from '../base/random.js';
import { createPromptCursor, type PromptOrder } from '../prompts/order.js';
import { WARMUP_PAIRS } from './pairs.js';
import type { PlanPrompt } from './plan.js';

/** Of five pairs at most one is a control: at least 80 % go to prompts that differ, which are what is judged. */
const PAIRS_A_CONTROL = 5;

/** Prompts by what a comparison makes of them, as indices. */
interface PromptClasses {
  /** Both arms ask it, and otherwise. */
  readonly judged: readonly number[];
  /** Both arms ask it alike. */
  readonly controls: readonly number[];
  /** Head alone asks it. */
  readonly single: readonly number[];
}

/** Null where prompts that differ have their 80 % of the pairs without any doing. */
function classesToMix(prompts: readonly PlanPrompt[]): PromptClasses | null {
  const indices = prompts.map((_, index) => index);
  const of = (test: (prompt: PlanPrompt) => boolean): number[] =>
    indices.filter((index) => test(prompts[index] as PlanPrompt));
  const single = of(({ base }) => base === null);
  const controls = of(({ base, control = false }) => base !== null && control);
  const judged = of(({ base, control = false }) => base !== null && !control);
  const pairs = judged.length + controls.length;
  return judged.length === 0 || controls.length * PAIRS_A_CONTROL <= pairs
    ? null
    : { judged, controls, single };
}

export interface MixRequest {
  readonly prompts: readonly PlanPrompt[];
  readonly promptOrder: PromptOrder;
  readonly random: Random;
  /** Where in its order it begins: virtual users do not all ask the same at once. */
  readonly rotation?: number;
}

/** Gives the index of the next prompt, without end: all equally often, or in a comparison those that differ more often. */
export function createMixCursor({ prompts, promptOrder, random, rotation = 0 }: MixRequest): () => number {
  const over = (members: readonly number[]): (() => number) => {
    if (members.length === 0) return () => 0;
    const next = createPromptCursor(promptOrder, members.length, random);
    return () => members[(next() + rotation) % members.length] ?? 0;
  };
  const classes = classesToMix(prompts);
  if (classes === null) return over(prompts.map((_, index) => index));
  const [judged, controls, single] = [over(classes.judged), over(classes.controls), over(classes.single)];
  const singleShare = classes.single.length / prompts.length;
  const asked = { all: 0, single: 0, controls: 0 };
  return () => {
    asked.all += 1;
    const pairs = asked.all - asked.single;
    if (asked.single + 1 <= singleShare * asked.all) {
      asked.single += 1;
      return single();
    }
    // The first pairs warm up and are not judged, so they count for nothing.
    if (PAIRS_A_CONTROL * (asked.controls + 1) > pairs - WARMUP_PAIRS) return judged();
    asked.controls += 1;
    return controls();
  };
}

/** After how many turns every class has had its share; a pass of a virtual user is a multiple of it. */
export function turnsOfACycle(prompts: readonly PlanPrompt[]): number {
  const count = prompts.length;
  return classesToMix(prompts) === null ? count : PAIRS_A_CONTROL * Math.ceil(count / PAIRS_A_CONTROL);
}

/** Of all arrivals the share that asks each prompt. */
export function sharesOf(prompts: readonly PlanPrompt[]): number[] {
  const classes = classesToMix(prompts);
  const even = 1 / prompts.length;
  if (classes === null) return prompts.map(() => even);
  const { judged, controls, single } = classes;
  const paired = 1 - single.length * even;
  const ofControls = 1 / PAIRS_A_CONTROL;
  return prompts.map((_, index) => {
    if (single.includes(index)) return even;
    return controls.includes(index)
      ? (paired * ofControls) / controls.length
      : (paired * (1 - ofControls)) / judged.length;
  });
}
