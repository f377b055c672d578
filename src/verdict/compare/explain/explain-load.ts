import { formatChange } from '../../../base/format.js';
import type { ComparedRow } from '../compared-row.js';
import type { ComparedDesign } from '../pair-samples.js';

/** Less is lost in the noise of any capacity. */
const NOTABLE = 1.05;

/**
 * The load that head puts on the endpoint beside base's, where its answers are clearly longer: matched pairs share the
 * endpoint, so they show what a request takes and not what the added load does to all of them.
 */
export function explainLoad(outputTokens: ComparedRow | undefined, design: ComparedDesign): string | null {
  // What was not measured is not longer.
  const [ratio, low] = [outputTokens?.ratio ?? 0, outputTokens?.low ?? 0];
  if (ratio < NOTABLE || low <= 1) return null;
  const seen = `Under the same traffic the endpoint would write ${formatChange(ratio)} output tokens for head (load factor ×${ratio.toFixed(2)})`;
  return design === 'switchback'
    ? `${seen}; its blocks include what that does to latency.`
    : `${seen}; matched pairs do not show what that does to latency where the endpoint is near its capacity (\`design: switchback\` does).`;
}
