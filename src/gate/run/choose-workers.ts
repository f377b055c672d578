import { armsOf, type PreparedScenario } from '../prepare/prepared-run.js';

/** Tokens a second up to which one thread's stamps are right to a few milliseconds, with all else that it has to do (docs/benchmarks.md). */
const ONE_THREAD = 30_000;
/** The same on two cores: at 32,000 one thread was no later there than two beside it; where that ends was not measured. */
const ONE_THREAD_OF_TWO_CORES = 40_000;
/** What a thread that does nothing else carries as well. */
const EACH = 15_000;
/** A single thread beside the one that plans reads all that one thread read, and a message for each request is on top of it. */
const LEAST = 2;
/** As models write; a virtual user waits for it. */
const TOKENS_PER_SECOND = 50;
/** An answer that comes whole is about as much work as so many tokens that come by themselves. */
const WHOLE_ANSWER = 20;

/** How many threads carry the load beside the one that plans it, where nobody says it. */
export function chooseWorkers(scenarios: readonly PreparedScenario[], cpus: number): number {
  const tokens = Math.max(0, ...scenarios.map(tokensPerSecond));
  if (cpus < LEAST || tokens < (cpus === LEAST ? ONE_THREAD_OF_TWO_CORES : ONE_THREAD)) return 0;
  // The thread that plans has little to do then, so that two cores are enough for two beside it.
  return Math.min(Math.max(LEAST, cpus - 1), Math.ceil(tokens / EACH));
}

/** Most tokens a second that the plan asks for, at the caps of its answers. */
export function tokensPerSecond(prepared: PreparedScenario): number {
  const { plan, scenario, target, book } = prepared;
  // Blocks of either arm come one after the other.
  const arms = scenario.config.design === 'switchback' ? 1 : armsOf(prepared).length;
  const caps = plan.prompts.map((prompt) => book.get(prompt, 'head').maxTokens);
  const tokens = target.stream ? caps.reduce((sum, cap) => sum + cap, 0) / caps.length : WHOLE_ANSWER;
  if (plan.executor === 'trace' || plan.executor?.endsWith('arrival-rate') === true) {
    const peak = Math.max(0, ...plan.stages.map(({ from, target }) => Math.max(from, target)));
    return peak * arms * tokens;
  }
  // Users wait for their answers: each takes no more than it is written at.
  const users = Math.min(plan.sessions.length, plan.maxConcurrency);
  return users * Math.min(tokens, TOKENS_PER_SECOND);
}
