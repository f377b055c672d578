import type { Sample } from '../../src/samples/sample.js';
import { wasSent } from '../../src/samples/sample.js';
import { quantile } from './recount.js';
import type { Told } from './told.js';

/** The rows of prompts whose figures are not those of head's requests. */
export function promptFaults({ report, samples }: Told): string[] {
  return report.prompts.flatMap((row) => {
    const own = samples.filter(({ prompt, arm }) => prompt === row.id && arm === 'head');
    const answered = own.filter(({ outcome }) => outcome === 'ok');
    const values = (read: (sample: Sample) => number | null): number[] =>
      answered.flatMap((sample) => read(sample) ?? []);
    const is = (told: number | null, right: number): boolean =>
      told === null ? Number.isNaN(right) : Math.abs(told - right) <= 1e-9 + 1e-9 * Math.abs(right);
    const [first, whole] = [values(({ ttftMs }) => ttftMs), values(({ e2eMs }) => e2eMs)];
    const sum = (read: (sample: Sample) => number): number =>
      own.reduce((total, sample) => total + read(sample), 0);
    const holds =
      row.sent === own.filter(({ outcome }) => wasSent(outcome)).length &&
      row.ok === answered.length &&
      is(
        row.cost,
        sum(({ costUsd }) => costUsd),
      ) &&
      is(row.ttftP50Ms, quantile(first, 0.5)) &&
      is(row.ttftP95Ms, quantile(first, 0.95)) &&
      is(row.e2eP50Ms, quantile(whole, 0.5)) &&
      is(row.e2eP95Ms, quantile(whole, 0.95));
    return holds ? [] : [`prompt ${row.id} whose figures do not hold: ${JSON.stringify(row)}`];
  });
}
