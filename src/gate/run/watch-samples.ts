import type { Ms } from '../../base/units.js';
import { createGapHistogram } from '../../samples/gap-histogram.js';
import { createGapStore } from '../../samples/gaps.js';
import { createRecorder } from '../../samples/recorder.js';
import type { Sample, StopReason, StopRule } from '../../samples/sample.js';

/** Keeps what is measured, and asks the rules of each sample whether the run should end. */
export function watchSamples(first: readonly StopRule[]) {
  const [recorder, gaps] = [createRecorder(), createGapStore()];
  // A histogram: sorting a million latencies twice a second would keep the event loop from the sockets.
  const firstTokens = createGapHistogram();
  let rules = first;
  const onSample = (sample: Sample, gapsOf: readonly Ms[]): StopReason | null => {
    recorder.add(sample);
    if (gapsOf.length > 0) gaps.add(sample, gapsOf);
    if (sample.ttftMs !== null && sample.arm !== 'canary') firstTokens.add(sample.ttftMs);
    let reason: StopReason | null = null;
    for (const rule of rules) reason ??= rule.observe(sample);
    return reason;
  };
  return {
    recorder,
    gaps,
    firstTokens,
    onSample,
    watchBy: (others: readonly StopRule[]) => void (rules = others),
  };
}
