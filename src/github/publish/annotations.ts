import { cleanText } from '../../report/markup/escape.js';
import { findNextLook } from '../../report/look-next.js';
import type { Report, ThresholdResult } from '../../report/schema/schema.js';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/** Where in the repository something is set down. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

/** The runner keeps so many of each level for a step, and so many characters of each. */
const MOST = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 255;

/**
 * One error per failed threshold, or one per reason where the run could not be made or failed otherwise;
 * undecided thresholds are warnings. What exceeds the runner's limit is counted in the last one.
 */
export function annotationsOf(
  report: Report,
  locate: (threshold: ThresholdResult) => Place | null,
): Annotation[] {
  const of = (level: Annotation['level'], threshold: ThresholdResult): Annotation =>
    annotate(level, `${report.name}: ${threshold.metric}`, threshold.message, locate(threshold));
  // A shard leaves the judgement to the merge, and what ended as an error has judged nothing.
  const judged = report.run.shard === null && report.verdict !== 'error' ? report.thresholds : [];
  const failed = judged.filter(
    (threshold) => threshold.verdict === 'fail' || threshold.verdict === 'no_data',
  );
  const undecided = judged.filter((threshold) => threshold.verdict === 'inconclusive');
  const errors = failed.map((threshold) => of('error', threshold));
  if (errors.length === 0 && !report.passed) {
    const reasons = report.reasons.length > 0 ? report.reasons : [{ message: report.headline }];
    errors.push(
      ...reasons.map((reason) =>
        annotate('error', `${report.name}: ${report.verdict}`, reason.message, null),
      ),
    );
  }
  const warnings = undecided.map((threshold) => of('warning', threshold));
  if (report.verdict === 'inconclusive' && warnings.length === 0) {
    warnings.push(annotate('warning', `${report.name}: inconclusive`, report.headline, null));
  }
  return [...keep(errors), ...keep(warnings), ...placeToLook(report)];
}

/** The prompt to look at first, on its own line of the change. */
function placeToLook(report: Report): Annotation[] {
  const next = findNextLook(report);
  if (next === null || next.file === null) return [];
  const place = { file: next.file, ...(next.line === null ? {} : { line: next.line }) };
  return [annotate('notice', `${report.name}: where to look`, next.message, place)];
}

/** Fields of `core.error` and its siblings; the toolkit escapes them. */
export interface AnnotationFields {
  readonly title: string;
  readonly file?: string;
  readonly startLine?: number;
}

export type Emit = (level: Annotation['level'], message: string, fields: AnnotationFields) => void;

/** Writes them to the log, where the runner finds them. */
export function publishAnnotations(annotations: readonly Annotation[], emit: Emit): void {
  for (const { level, message, title, file, line } of annotations) {
    emit(level, message, {
      title,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
    });
  }
}

function annotate(
  level: Annotation['level'],
  title: string,
  message: string,
  place: Place | null,
): Annotation {
  return {
    level,
    title: clip(cleanText(title), LONGEST_TITLE),
    message: clip(cleanText(message), LONGEST_MESSAGE),
    ...(place ?? {}),
  };
}

function keep(annotations: readonly Annotation[]): Annotation[] {
  const rest = annotations.length - MOST;
  const last = annotations[MOST - 1];
  if (rest <= 0 || last === undefined) return [...annotations];
  const count = ` (and ${rest} more, see the job summary)`;
  return [
    ...annotations.slice(0, MOST - 1),
    { ...last, message: clip(last.message, LONGEST_MESSAGE - count.length) + count },
  ];
}

/** Never ends in half a surrogate pair. */
function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
