import { formatCount } from '../../base/format.js';
import { objectOf } from '../../protocols/json.js';
import { armsAsking } from '../../plan/plan.js';
import { armsOf, type PreparedScenario } from './prepared-run.js';

/** Thoughts of today's models take some hundred to some thousand tokens, and all of them count toward the cap. */
const SMALL_CAP = 1_024;

/** Models that reason before they answer unless told otherwise, by the providers' lists; gateways put a vendor before the name. */
const REASONS =
  /^(o[1-9](-|$)|gpt-([5-9]|oss)|deepseek-r\d|magistral|qwq|qwen3|gemini-(2\.5|[3-9])|grok-(3-mini|[4-9])|glm-(4\.[5-9]|[5-9])|minimax-m\d)|thinking|reason(er|ing)/;
const ANSWERS_AT_ONCE =
  /-chat(-|$)|instruct|non-reasoning|non-thinking|flash-lite|-coder|-image|-tts|embedding/;

/** What is said before the run of requests whose model may spend its whole output cap on thoughts; one sentence a model. */
export function warnOfReasoning(scenarios: readonly PreparedScenario[]): string[] {
  const warnings = scenarios.flatMap((prepared) =>
    armsOf(prepared).flatMap(({ arm }) =>
      prepared.plan.prompts.flatMap((prompt) => {
        if (!armsAsking(prompt).includes(arm)) return [];
        const { model, maxTokens, target } = prepared.book.get(prompt, arm);
        const isWarned = maxTokens < SMALL_CAP && reasons(model ?? '', target.body);
        return isWarned ? [describe(model ?? 'The model', maxTokens)] : [];
      }),
    ),
  );
  return [...new Set(warnings)];
}

function describe(model: string, cap: number): string {
  return `${model} reasons before it answers, and its thoughts count toward the output cap: with ${formatCount(cap)} tokens answers may hold no text at all. Raise \`max-tokens\` to some thousands, or turn its reasoning down in \`body\``;
}

function reasons(model: string, body: Readonly<Record<string, unknown>> | undefined): boolean {
  const name = model.toLowerCase().replace(/^.*\//, '');
  const said = saysSo(body);
  return said ?? (REASONS.test(name) && !ANSWERS_AT_ONCE.test(name));
}

/** Whether the user's own fields turn reasoning on or off; null where they say nothing of it. */
function saysSo(body: Readonly<Record<string, unknown>> | undefined): boolean | null {
  if (body === undefined) return null;
  const effort = body['reasoning_effort'] ?? objectOf(body['reasoning'])?.['effort'];
  const thinking = objectOf(body['thinking'])?.['type'];
  const config = objectOf(body['generationConfig']);
  const budget = objectOf(config?.['thinkingConfig'])?.['thinkingBudget'];
  const switched =
    body['think'] ?? body['enable_thinking'] ?? objectOf(body['chat_template_kwargs'])?.['enable_thinking'];
  if (typeof switched === 'boolean') return switched;
  if (thinking === 'disabled' || effort === 'none' || budget === 0) return false;
  return thinking !== undefined || effort !== undefined || budget !== undefined ? true : null;
}
