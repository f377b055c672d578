import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf } from '../../base/errors.js';
import { renderBenchmark } from '../../report/benchmark.js';
import { renderJunit } from '../../report/junit.js';
import { renderPage } from '../../report/page/page.js';
import { renderSummary } from '../../report/summary.js';
import type { Report } from '../../report/schema/schema.js';
import { checkInsideWorkspace } from '../prepare/report-place.js';
import { writeWhole } from './whole-file.js';
import type { GapStore } from '../../samples/gaps.js';
import { encodeSample } from '../../samples/jsonl.js';
import type { Sample } from '../../samples/sample.js';

/** The files of a run, as written. */
export interface WrittenFiles {
  readonly directory: string;
  /** Of report.json; null where it could not be written. */
  readonly reportPath: string | null;
  /** Of each file that is complete. */
  readonly paths: readonly string[];
  /** Which files could not be written, and why; null where all were. */
  readonly problem: string | null;
}

/**
 * Writes report.json, samples.jsonl, summary.md, report.html, junit.xml and benchmark.json, and for the merge a shard's gaps.json. One that cannot
 * be written in whole is left out and does not keep the others from being so. Never throws.
 */
export function writeReportFiles(
  directory: string,
  report: Report,
  samples: readonly Sample[],
  gaps: GapStore | null = null,
): WrittenFiles {
  const root = resolve(directory);
  const contents: Readonly<Record<string, () => Iterable<string>>> = {
    'report.json': () => [`${JSON.stringify(report, null, 2)}\n`],
    'samples.jsonl': () => linesOf(samples),
    'summary.md': () => [renderSummary(report), '\n'],
    'report.html': () => renderPage(report, samples),
    'junit.xml': () => [renderJunit(report)],
    'benchmark.json': () => [renderBenchmark(report)],
    ...(gaps === null ? {} : { 'gaps.json': () => [`${JSON.stringify(gaps.encode())}\n`] }),
  };
  const failures: string[] = [];
  const paths = Object.entries(contents).flatMap(([name, render]) => {
    const path = join(root, name);
    try {
      checkInsideWorkspace(directory);
      mkdirSync(root, { recursive: true });
      writeWhole(path, render());
      return [path];
    } catch (error) {
      failures.push(`${name}: ${messageOf(error)}`);
      return [];
    }
  });
  const reportPath = join(root, 'report.json');
  return {
    directory: root,
    reportPath: paths.includes(reportPath) ? reportPath : null,
    paths,
    problem: failures.length === 0 ? null : `the report is not complete in ${root}: ${failures.join('; ')}`,
  };
}

function* linesOf(samples: readonly Sample[]): Generator<string> {
  for (const sample of samples) yield `${encodeSample(sample)}\n`;
}
