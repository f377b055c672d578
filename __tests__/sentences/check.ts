import fc from 'fast-check';
import type { Report } from '../../src/report/schema/schema.js';
import { SettingsError } from '../../src/base/errors.js';
import { anyRun } from '../support/sentence-runs.js';
import { runVirtualGate, type VirtualRun } from '../support/virtual-gate.js';
import { COUNTED, FINDINGS, HEADLINES, REASONS, THRESHOLDS } from './table.js';
import type { Sentence, Told } from './told.js';

/** The sentences of a run that are in no table, or whose facts do not hold. */
export async function falseSentences(run: VirtualRun): Promise<string[] | null> {
  try {
    const { report, samples } = await runVirtualGate(run);
    return judgeSentences({ report, samples });
  } catch (error) {
    // Settings that contradict each other are refused before anything is sent.
    if (error instanceof SettingsError) return null;
    throw error;
  }
}

/** The same of a report as it stands. */
export function judgeSentences(told: Told): string[] {
  const { report } = told;
  return [
    ...judge('headline', report.headline, HEADLINES, told),
    ...report.thresholds.flatMap((threshold) =>
      judge('threshold', threshold.message, THRESHOLDS, { ...told, threshold }),
    ),
    ...report.scenarios.flatMap(({ findings }) =>
      findings.flatMap((finding) => judgeFinding(finding.code, finding.message, { ...told, finding })),
    ),
    ...judgeReasons(report, told),
  ];
}

function judge(where: string, text: string, table: readonly Sentence[], told: Told): string[] {
  const forms = table.filter(({ says }) => says.test(text));
  if (forms.length === 0) return [`${where} in no table: ${text}`];
  const holds = forms.some(({ says, holds: facts }) => facts(says.exec(text)?.groups ?? {}, told));
  return holds ? [] : [`${where} whose facts do not hold: ${text}`];
}

function judgeFinding(code: string, text: string, told: Told): string[] {
  const counted = COUNTED[code];
  if (counted !== undefined) return counted(told) ? [] : [`finding ${code} without its facts: ${text}`];
  return judge(`finding ${code}`, text, FINDINGS[code] ?? [], told);
}

function judgeReasons({ reasons }: Report, told: Told): string[] {
  return reasons.flatMap(({ code, message }) => {
    const facts = REASONS[code];
    if (facts === undefined) return [`reason ${code} in no table: ${message}`];
    return facts(told, message) ? [] : [`reason ${code} whose facts do not hold: ${message}`];
  });
}

/** So many runs; those that were refused before they began do not count. */
export async function sampleRuns(count: number, seed: number): Promise<{ runs: number; wrong: string[] }> {
  const wrong: string[] = [];
  let runs = 0;
  for (const run of fc.sample(anyRun, { numRuns: count, seed })) {
    const found = await falseSentences(run);
    if (found === null) continue;
    runs += 1;
    wrong.push(...found);
  }
  return { runs, wrong };
}
