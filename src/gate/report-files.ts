import { mkdirSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderPage } from '../report/page/page.js';
import { renderSummary } from '../report/summary.js';
import type { Report } from '../report/schema.js';
import { encodeSample } from '../samples/jsonl.js';
import type { Sample } from '../samples/sample.js';

/** The files of a run, as written. */
export interface WrittenFiles {
  readonly directory: string;
  readonly reportPath: string;
  readonly paths: readonly string[];
}

/** Writes report.json, samples.jsonl, summary.md and report.html. Throws where the directory cannot be written. */
export function writeReportFiles(
  directory: string,
  report: Report,
  samples: readonly Sample[],
): WrittenFiles {
  const root = resolve(directory);
  mkdirSync(root, { recursive: true });
  const write = (name: string, chunks: Iterable<string>): string => {
    const path = join(root, name);
    const file = openSync(path, 'w');
    try {
      for (const chunk of chunks) writeSync(file, chunk);
    } finally {
      closeSync(file);
    }
    return path;
  };
  const reportPath = join(root, 'report.json');
  writeFileSync(reportPath, `${JSON.stringify(report, null, 2)}\n`);
  const paths = [
    reportPath,
    write('samples.jsonl', linesOf(samples)),
    write('summary.md', [renderSummary(report), '\n']),
    write('report.html', renderPage(report, samples)),
  ];
  return { directory: root, reportPath, paths };
}

function* linesOf(samples: readonly Sample[]): Generator<string> {
  for (const sample of samples) yield `${encodeSample(sample)}\n`;
}
