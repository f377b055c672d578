import type { Ms } from '../base/units.js';
import type { PlanPrompt } from './plan.js';
import type { PromptOrder } from '../prompts/order.js';

/** How two arms share a load: not at all, request by request, or block by block. */
export type Design = 'single' | 'pairs' | 'switchback';

/** What every plan needs to know, whatever its scenario. */
export interface PlanFrame {
  /** The scenario's name. */
  readonly scenario: string;
  /** At least one. */
  readonly prompts: readonly PlanPrompt[];
  readonly promptOrder: PromptOrder;
  readonly design: Design;
  readonly seed: string;
  /** The first request's id: the number of requests planned by the scenarios before. */
  readonly firstId: number;
  readonly maxConcurrency: number;
  readonly gracefulStopMs: Ms;
  readonly onRateLimit: 'backoff' | 'ignore';
}
