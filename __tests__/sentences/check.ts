import fc from 'fast-check';
import { RunError, SettingsError } from '../../src/base/errors.js';
import { anyRun } from '../support/sentence-runs.js';
import { runVirtualGate, type VirtualRun } from '../support/virtual-gate.js';
import { SAID } from './all-tables.js';
import { promptFaults } from './prompt-rows.js';
import { spokenBy } from './spoken.js';
import { type Sentence, type Told, numberIn } from './told.js';

/** Which entries of the table were said, as `list: pattern`. */
export type Heard = Set<string>;

/** The sentences of a run that are in no table or in two, or whose facts do not hold. */
export async function falseSentences(run: VirtualRun, heard?: Heard): Promise<string[] | null> {
  const log: string[] = [];
  const write = (line: string): void => void log.push(line);
  try {
    const { report, samples } = await runVirtualGate({
      ...run,
      log: { info: write, warning: write, debug: () => undefined },
    });
    return judgeSentences({ report, samples, run, log }, heard);
  } catch (error) {
    // Settings that contradict each other are refused before anything is sent; who cancels then has no report.
    if (error instanceof SettingsError || (error instanceof RunError && run.cancelAt !== undefined))
      return null;
    throw error;
  }
}

/** The same of a report as it stands. */
export function judgeSentences(told: Told, heard?: Heard): string[] {
  return [
    ...spokenBy(told).flatMap(({ list, text, told: facts }) => judge(list, text, facts, heard)),
    ...promptFaults(told),
  ];
}

/**
 * What may be the arrivals that certified the lower end: so many in a row of its probe's, the last ones first. It was judged
 * while the last were under way, and nothing tells which those were.
 */
function plateausOf({ scenario }: Told, own: Told['samples']): Told['samples'][] {
  const probe = scenario?.capacity?.probes.findLast(
    ({ kind, word, load }) => kind === 'confirm-low' && word === 'holds' && load === scenario.capacity?.low,
  );
  const sent = own.filter(({ stage }) => stage === probe?.stage).sort((a, b) => a.plannedMs - b.plannedMs);
  const n = Math.min(sent.length, probe?.n ?? 0);
  return Array.from({ length: sent.length - n + 1 }, (_, i) =>
    sent.slice(sent.length - n - i, sent.length - i),
  );
}

/** A finding speaks of the requests of its scenario, and of one arm where it says so; of these one must bear it out. */
function aboutWhom(text: string, told: Told): { text: string; told: Told }[] {
  const own = told.samples.filter(
    ({ arm, scenario }) => arm !== 'canary' && scenario === told.scenario?.name,
  );
  const named = [{ name: 'head', arm: 'head' }, ...told.report.arms].find(({ name }) =>
    text.startsWith(`${name}: `),
  );
  const certified = /^At the certified load: (?<rest>[^]+)$/.exec(text)?.groups?.['rest'];
  if (certified !== undefined)
    return plateausOf(told, own).map((samples) => ({ text: certified, told: { ...told, samples } }));
  if (named === undefined) return [{ text, told: { ...told, samples: own } }];
  return [
    {
      text: text.slice(named.name.length + 2),
      told: { ...told, samples: own.filter(({ arm }) => arm === named.arm) },
    },
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

const CAUSED: ReadonlySet<string> = new Set(['headline', 'threshold']);

function judge(list: string, said: string, all: Told, heard?: Heard): string[] {
  const ways = list.startsWith('finding ') ? aboutWhom(said, all) : [{ text: said, told: all }];
  const found = ways.map(({ text, told }) => judgeOne(list, text, told, heard));
  return found.find((wrong) => wrong.length === 0) ?? found[0] ?? [`${list} speaks of nobody: ${said}`];
}

function judgeOne(list: string, told: string, facts: Told, heard?: Heard): string[] {
  if (!CAUSED.has(list) || !CAUSE.test(told)) return judgeForm(list, told, facts, heard);
  if (!causeHolds(told, facts)) return [`${list} whose cause does not hold: ${told}`];
  return judgeForm(list, told.replace(CAUSE, ''), facts, heard);
}

function judgeForm(list: string, text: string, told: Told, heard?: Heard): string[] {
  const forms = (SAID[list] ?? []).filter(({ says }) => says.test(text));
  const [form] = forms;
  if (form === undefined) return [`${list} in no table: ${text}`];
  if (forms.length > 1) return [`${list} in ${forms.length} entries of the table: ${text}`];
  heard?.add(nameOf(list, form));
  return form.holds(form.says.exec(text)?.groups ?? {}, told)
    ? []
    : [`${list} whose facts do not hold: ${text}`];
}

export function nameOf(list: string, { says }: Sentence): string {
  return `${list}: ${says.source}`;
}

/** So many runs; those that were refused before they began do not count. */
export async function sampleRuns(
  count: number,
  seed: number,
  kind: fc.Arbitrary<VirtualRun> = anyRun,
): Promise<{ runs: number; wrong: string[]; heard: Heard }> {
  const wrong: string[] = [];
  const heard: Heard = new Set();
  let runs = 0;
  for (const run of fc.sample(kind, { numRuns: count, seed })) {
    const found = await falseSentences(run, heard);
    if (found === null) continue;
    runs += 1;
    wrong.push(...found);
  }
  return { runs, wrong, heard };
}
