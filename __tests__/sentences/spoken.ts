import {
  describeBetween,
  describeGenerator,
  describeRun,
  describeUndelivered,
} from '../../src/report/context.js';
import { decisionNotes } from '../../src/report/tables/thresholds.js';
import { errorLines } from '../../src/report/error-lines.js';
import { lookNext } from '../../src/report/look-next.js';
import { addedLines } from '../../src/report/tables/added-text.js';
import { billLine } from '../../src/report/tables/bill-text.js';
import { tokenText } from '../../src/report/tables/money.js';
import type { Report } from '../../src/report/schema/schema.js';
import type { Told, ToldRow } from './told.js';

/** One sentence, the list of the table that must know it, and what it must hold against. */
export interface Spoken {
  readonly list: string;
  readonly text: string;
  readonly told: Told;
}

/** All that a report says in words, and nothing twice. */
export function spokenBy(told: Told): Spoken[] {
  const { report } = told;
  const say = (list: string, texts: readonly string[], more: Partial<Told> = {}): Spoken[] =>
    texts.filter((text) => text !== '').map((text) => ({ list, text, told: { ...told, ...more } }));
  return [
    ...say('headline', [report.headline]),
    ...report.reasons.flatMap(({ code, message }) => say(`reason ${code}`, [message])),
    ...report.thresholds.flatMap((threshold) => say('threshold', [threshold.message], { threshold })),
    ...report.scenarios.flatMap((scenario) =>
      scenario.findings.flatMap((finding) =>
        say(`finding ${finding.code}`, [finding.message], { finding, scenario }),
      ),
    ),
    ...rowsOf(report).flatMap(({ key, row, arm, source }) =>
      say('row', [row.message], { compared: { key, row, arm, source } }),
    ),
    ...notesOf(report).flatMap(({ note, arm }) => say('note', [note], { noted: { arm } })),
    ...say('run', [describeRun(report)]),
    ...say('between', [describeBetween(report)]),
    ...say('undelivered', [describeUndelivered(report)]),
    ...(report.load.sent === 0 ? [] : say('generator', describeGenerator(report))),
    ...(report.load.sent === 0 ? [] : say('tokens', [tokenText(report)])),
    ...say('added', addedLines(report)),
    ...say('bill', [billLine(report.bill)]),
    ...say('errors', errorLines(report)),
    ...say('look', [lookNext(report)]),
    ...(told.log ?? []).flatMap((line) => say('log', [line])),
  ];
}

function rowsOf({ comparison, arms }: Report): ToldRow[] {
  const own = comparison === null ? [] : [{ arm: 'head', comparison }];
  const others = arms.flatMap((each) =>
    each.comparison === null ? [] : [{ arm: each.arm, comparison: each.comparison }],
  );
  return [...own, ...others].flatMap(({ arm, comparison: { metrics, source } }) =>
    Object.entries(metrics).map(([key, row]) => ({ key, row, arm, source })),
  );
}

function notesOf({ comparison, arms }: Report): { note: string; arm: string }[] {
  const own = (comparison?.notes ?? []).map((note) => ({ note, arm: 'head' }));
  const others = arms.flatMap(({ arm, comparison: each }) =>
    (each?.notes ?? []).map((note) => ({ note, arm })),
  );
  return [...own, ...others];
}

/** Sentences that stand in a rendering once more, or before which a name stands there. */
export function repeatedBy({ report }: Told): string[] {
  const many = report.scenarios.flatMap(({ name, findings }) =>
    findings.map(({ message }) => `${name}: ${message}`),
  );
  return [...many, ...decisionNotes(report)];
}
