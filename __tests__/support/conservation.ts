import { expect } from '@jest/globals';
import { type Report, reportSchema } from '../../src/report/schema/schema.js';
import { OUTCOMES, type Sample, wasSent } from '../../src/samples/sample.js';

/** Nothing that was planned is lost on the way to the report, and nothing is in it twice. */
export function expectConserved(report: Report, samples: readonly Sample[]): void {
  const { load, outcomes, scenarios } = reportSchema.parse(report);
  expect(load.planned).toBe(load.sent + load.dropped + load.suppressed);
  // Of the lengths alone: a diff of ten thousand samples takes minutes to print.
  expect(samples.length).toBe(load.planned);
  expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
  const sum = (names: readonly string[]): number =>
    names.reduce((total, name) => total + (outcomes[name] ?? 0), 0);
  expect(load.sent).toBe(sum(OUTCOMES.filter(wasSent)));
  expect(load.dropped + load.suppressed).toBe(sum(['dropped', 'suppressed']));
  expect(load.ok).toBe(outcomes['ok'] ?? 0);
  const stages = scenarios.flatMap((scenario) => scenario.stages);
  expect(stages.reduce((total, stage) => total + stage.planned, 0)).toBe(load.planned);
  for (const stage of stages) expect(stage.planned).toBe(stage.sent + stage.dropped + stage.suppressed);
}
