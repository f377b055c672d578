import type { ComparedPromptRow } from './compared-row.js';
import { planRows } from './comparison-gates.js';
import { describeRow, type Describing } from './describe-comparison.js';
import { judgeGates } from './judge-gates.js';
import type { MatchedSamples } from './pair-samples.js';

/** A prompt of the comparison, and what became of its file. */
export interface PromptStatus {
  readonly id: string;
  readonly status: ComparedPromptRow['status'];
}

/** Fewer pairs of one prompt are anecdotes. */
const LEAST_PAIRS = 10;

/** What is told of a single prompt: too few pairs for tails and errors, and too many prompts to gate on each. */
const TOLD: ReadonlySet<string> = new Set([
  'time_to_first_token:p(50)',
  'total_generation_time:p(50)',
  'cost_per_request:avg',
  'output_tokens:avg',
]);

/**
 * Each prompt's own comparison, for information: conclusions of the whole hold for the prompts that were asked. Of a
 * prompt that did not change and has few pairs nothing is worth telling.
 */
export function comparePrompts(
  prompts: readonly PromptStatus[],
  matched: MatchedSamples,
  describing: Describing,
): ComparedPromptRow[] {
  return prompts.flatMap(({ id, status }): ComparedPromptRow[] => {
    const own = ofPrompt(matched, id);
    const pairs = own.groups.length;
    if (pairs >= LEAST_PAIRS) return [{ id, status, pairs, metrics: compareOne(own, describing) }];
    return status === 'unchanged' ? [] : [{ id, status, pairs, metrics: {} }];
  });
}

/** In switchback blocks a prompt stands beside others. */
function ofPrompt(matched: MatchedSamples, id: string): MatchedSamples {
  const groups = matched.groups
    .map(({ base, head }) => ({
      base: base.filter(({ prompt }) => prompt === id),
      head: head.filter(({ prompt }) => prompt === id),
    }))
    .filter(({ base, head }) => base.length > 0 && head.length > 0);
  return { ...matched, groups };
}

function compareOne(matched: MatchedSamples, describing: Describing): ComparedPromptRow['metrics'] {
  const info = planRows({ typical: 0, tail: 0, cost: 0 }).filter(({ key }) => TOLD.has(key));
  const { alpha } = describing;
  const levels = {
    pass: alpha,
    fail: { tail: alpha, other: alpha },
    suspect: alpha,
    mayPass: true,
    mayTrust: true,
  };
  const rows = judgeGates({ family: [], info }, matched, { levels, seed: '' });
  return Object.fromEntries(
    rows
      .filter(({ found }) => found.n > 0)
      .map((row) => [row.gate.key, describeRow(row, { ...describing, matched })]),
  );
}
