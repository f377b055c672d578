import type { Sample } from '../../src/samples/sample.js';
import { amountIn } from './recount.js';

/** By the setting's own words: every limit holds, every check, and it was answered. */
export function isGood(sample: Sample, config: string): boolean {
  const good = /good: \{(.+?)\}/.exec(config)?.[1] ?? '';
  if (sample.outcome !== 'ok') return false;
  return good.split(',').every((part) => {
    const [name = '', limit = ''] = part.trim().split(': ');
    if (name === 'checks') return Object.values(sample.checks ?? {}).every(Boolean);
    const value = { ttft: sample.ttftMs, e2e: sample.e2eMs, tpot: sample.tpotMs }[name] ?? null;
    return value === null
      ? name === 'tpot' && (sample.events ?? 0) <= 1
      : value <= amountIn(limit.replace(/(\d)(ms|s)/, '$1 $2'));
  });
}
