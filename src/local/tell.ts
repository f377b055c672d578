import { RunError } from '../base/errors.js';
import type { Redactor } from '../base/redact.js';
import type { GateResult } from '../gate/gate.js';
import { writeReportFiles } from '../gate/report/report-files.js';
import { writeReproductionFiles } from '../gate/report/reproduction.js';
import type { Report } from '../report/schema/schema.js';
import { renderTerminal, renderVerdict } from '../report/terminal.js';
import type { Arguments } from './arguments.js';

const EXIT_ERROR = 2;

/** 0 passed, 1 failed, 2 not run, 3 not decided where that does not pass. */
function exitCodeOf({ passed, verdict }: Report): number {
  if (passed) return 0;
  return verdict === 'error' ? EXIT_ERROR : verdict === 'inconclusive' ? 3 : 1;
}

interface Telling {
  readonly redact: Redactor;
  readonly directory: string;
}

/** Writes the files, and says what was found, the verdict last. Returns the exit code. */
export function tell(
  { report, samples, gaps, reproduction }: GateResult,
  { details, quiet }: Arguments,
  { redact, directory: folder }: Telling,
): number {
  const options = { width: process.stdout.columns || 100, colour: process.stdout.isTTY, details };
  if (!quiet) process.stdout.write(redact(`\n${renderTerminal(report, options)}\n`));
  const { directory, paths, problem } = writeReportFiles(folder, report, samples, gaps);
  if (problem !== null) throw new RunError('report_not_written', problem);
  const kept = writeReproductionFiles(directory, reproduction, redact);
  if (!quiet)
    process.stdout.write(
      `Files in ${directory}: ${[...paths.map((path) => path.slice(directory.length + 1)), ...(kept.paths.length > 0 ? ['reproduce/'] : [])].join(', ')}\n\n`,
    );
  process.stdout.write(redact(`${renderVerdict(report, options)}\n`));
  return exitCodeOf(report);
}
