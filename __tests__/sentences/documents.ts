import { renderComment } from '../../src/report/comment.js';
import { renderSummary } from '../../src/report/summary.js';
import { tokenText } from '../../src/report/tables/money.js';
import { titleLine } from '../../src/report/words.js';
import { repeatedBy, spokenBy } from './spoken.js';
import type { Told } from './told.js';

/* Whether a rendering says anything in words that the table does not know. */

/** What a document says of itself and not of the run, and what its charts say of their lines. */
const FRAME: readonly RegExp[] = [
  /^Compared with .+, [\d,]+ pairs? of requests\.$/,
  /^Compared with .+\.$/,
  /^(Base|The baseline) is .+\.$/,
  /^Each line in percent of its first stage: .+\.$/,
  /^Bars: this change in percent of base, estimated within pairs; line: base\. /,
  /^The load of each of the \d+ probes; what each showed is in the table\.$/,
  /^Blue: good requests a second, on the plateau of each probe; orange: what was offered\.$/,
  /^Total generation time on the plateau of each probe, /,
  /^Prices in dollars per million tokens:$/,
  /^The folder `reproduce` of the artifact holds the settings and the prompts as they were asked\.$/,
  /^\S+:$/,
  /^…? ?(and )?[\d,]+ more/,
];

/** Lines that are no prose: tables, headings, code, tags, charts. */
function proseOf(document: string): string[] {
  let [isCode, lines]: [boolean, string[]] = [false, []];
  for (const line of document.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    else if (!isCode && line !== '' && !/^(\||#|<)/.test(line)) lines = [...lines, line];
  }
  return lines.map((line) =>
    line
      .replace(/^[-*] /, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replace(/[\u2060]/g, ''),
  );
}

/** Prose of summary and comment that is neither the document's own nor known to the table. */
export function unknownProse(told: Told): string[] {
  const { report } = told;
  const said = [
    ...spokenBy(told).map(({ text }) => text),
    ...repeatedBy(told),
    titleLine(report),
    `${tokenText(report)}.`,
    `The endpoint is declared free. ${tokenText(report)}.`,
  ];
  const known = said.flatMap((text) => [text, `${report.name} · ${text}`]);
  return [renderSummary(report), renderComment(report)]
    .flatMap(proseOf)
    .filter(
      (line) =>
        !FRAME.some((form) => form.test(line)) &&
        !known.some(
          (text) => text === line || (line.endsWith('…') && text.startsWith(line.slice(0, -1).trimEnd())),
        ),
    );
}
