import type { Sample } from '../../samples/sample.js';
import type { ThresholdSpec } from '../../verdict/thresholds/threshold.js';
import { baseOf, type PreparedScenario } from '../prepare/prepared-run.js';

/** Tells the requests that both arms send alike from those that are judged. */
export function controlsOf(compared: readonly PreparedScenario[]): (sample: Sample) => boolean {
  const byScenario = new Map(
    compared.map(({ plan }) => [
      plan.scenario,
      new Set(plan.prompts.filter(({ control }) => control === true).map(({ id }) => id)),
    ]),
  );
  return ({ scenario, prompt }) => byScenario.get(scenario)?.has(prompt) === true;
}

/** What a threshold's requests are the same as, where both arms send (or would send) all of them alike; else null. */
export function sourceOfAlike({ tags }: ThresholdSpec, compared: readonly PreparedScenario[]): string | null {
  const asked = compared
    .filter(({ plan }) => tags.scenario === undefined || plan.scenario === tags.scenario)
    .flatMap(pairedPrompts)
    .filter(({ id }) => tags.prompt === undefined || id === tags.prompt);
  return asked.every(({ alike }) => alike) ? (asked[0]?.source ?? null) : null;
}

interface PairedPrompt {
  readonly id: string;
  readonly alike: boolean;
  readonly source: string;
}

function pairedPrompts(scenario: PreparedScenario): PairedPrompt[] {
  const { base, plan } = scenario;
  if (base !== null && 'equal' in base)
    return base.pairs.flatMap((pair) =>
      pair.head === null || pair.base === null ? [] : [{ id: pair.id, alike: true, source: base.equal }],
    );
  const sent = baseOf(scenario);
  return plan.prompts.flatMap((prompt) =>
    sent === null || prompt.base === null
      ? []
      : [{ id: prompt.id, alike: prompt.control === true, source: sent.source }],
  );
}
