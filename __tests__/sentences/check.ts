import fc from 'fast-check';
import type { Report } from '../../src/report/schema/schema.js';
import { SettingsError } from '../../src/base/errors.js';
import { anyRun } from '../support/sentence-runs.js';
import { runVirtualGate, type VirtualRun } from '../support/virtual-gate.js';
import { SCENARIO_FINDINGS } from './scenario-table.js';
import { COUNTED, FINDINGS, HEADLINES, REASONS, THRESHOLDS } from './table.js';
import { numberIn, type Sentence, type Told } from './told.js';

/** The sentences of a run that are in no table, or whose facts do not hold. */
export async function falseSentences(run: VirtualRun): Promise<string[] | null> {
  try {
    const { report, samples } = await runVirtualGate(run);
    return judgeSentences({ report, samples, run });
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

/** Behind a sentence what made it so, where that is the infrastructure. */
const CAUSE =
  /[;.] (?<failed>[\d,]+) of (?<all>[\d,]+) requests? failed without an answer \((?<parts>.+?)\)(, and of .+?)?(, to the end of the run)?: the infrastructure, and no answer/;

function causeHolds(text: string, { report, threshold }: Told): boolean {
  const { failed = '', all = '', parts = '' } = CAUSE.exec(text)?.groups ?? {};
  const counted = parts.split(', ').reduce((sum, part) => sum + numberIn(/^[\d,]+/.exec(part)?.[0] ?? ''), 0);
  const causes = threshold === undefined ? report.thresholds.map(({ cause }) => cause) : [threshold.cause];
  const said = text.slice((CAUSE.exec(text)?.index ?? 0) + 2);
  return (
    counted <= numberIn(failed) &&
    (parts.split(', ').length === 3 || counted === numberIn(failed)) &&
    numberIn(failed) <= numberIn(all) &&
    numberIn(all) <= report.load.sent &&
    causes.some((cause) => cause !== null && said.startsWith(cause))
  );
}

function judge(where: string, told: string, table: readonly Sentence[], facts: Told): string[] {
  if (!CAUSE.test(told)) return judgeForm(where, told, table, facts);
  if (!causeHolds(told, facts)) return [`${where} whose cause does not hold: ${told}`];
  return judgeForm(where, told.replace(CAUSE, ''), table, facts);
}

function judgeForm(where: string, text: string, table: readonly Sentence[], told: Told): string[] {
  const forms = table.filter(({ says }) => says.test(text));
  if (forms.length === 0) return [`${where} in no table: ${text}`];
  const holds = forms.some(({ says, holds: facts }) => facts(says.exec(text)?.groups ?? {}, told));
  return holds ? [] : [`${where} whose facts do not hold: ${text}`];
}

function judgeFinding(code: string, text: string, told: Told): string[] {
  const counted = COUNTED[code];
  if (counted !== undefined) return counted(told) ? [] : [`finding ${code} without its facts: ${text}`];
  return judge(`finding ${code}`, text, FINDINGS[code] ?? SCENARIO_FINDINGS[code] ?? [], told);
}

function judgeReasons({ reasons }: Report, told: Told): string[] {
  return reasons.flatMap(({ code, message }) => {
    const facts = REASONS[code];
    if (facts === undefined) return [`reason ${code} in no table: ${message}`];
    return facts(told, message) ? [] : [`reason ${code} whose facts do not hold: ${message}`];
  });
}

/** So many runs; those that were refused before they began do not count. */
export async function sampleRuns(
  count: number,
  seed: number,
  kind: fc.Arbitrary<VirtualRun> = anyRun,
): Promise<{ runs: number; wrong: string[] }> {
  const wrong: string[] = [];
  let runs = 0;
  for (const run of fc.sample(kind, { numRuns: count, seed })) {
    const found = await falseSentences(run);
    if (found === null) continue;
    runs += 1;
    wrong.push(...found);
  }
  return { runs, wrong };
}
