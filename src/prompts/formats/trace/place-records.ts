import type { Fault } from '../../files/fault.js';
import { isFault } from '../../files/fault.js';
import type { TextFile } from '../../files/file-source.js';
import { readTable } from '../../files/read-table.js';
import { suffixOf } from '../../files/suffixes.js';
import { BURST_COLUMNS, parseBurstRow, parseTraceLine, sessionOf, type TraceRecord } from './trace-record.js';

/** A record and where it stands: `index` counts records from 1, `line` is 1-based. */
export interface PlacedTrace {
  readonly record: TraceRecord | Fault;
  readonly index: number;
  readonly line: number;
  /** Where a later record of the same would follow on its answer. */
  readonly session?: string | undefined;
}

/** The records of a trace by its format, or why it is none. */
export async function placeRecords(
  file: TextFile,
): Promise<readonly PlacedTrace[] | (Fault & { readonly line?: number })> {
  const suffix = suffixOf(file.path);
  if (suffix === 'csv' || suffix === 'tsv') return await placeRows(file);
  if (suffix === 'jsonl' || suffix === 'ndjson') return placeLines(file);
  return {
    fault:
      'is no trace: `arrivals: trace` reads .jsonl and .ndjson (Mooncake, aiperf), .csv and .tsv (BurstGPT)',
  };
}

async function placeRows(file: TextFile): ReturnType<typeof placeRecords> {
  const rows = await readTable(file);
  if (isFault(rows)) return rows;
  const header = Object.keys(rows[0]?.fields ?? {});
  const missing = BURST_COLUMNS.filter((name) => !header.includes(name));
  if (rows.length > 0 && missing.length > 0)
    return {
      fault: `is no trace of BurstGPT: it has no column ${missing.map((name) => `\`${name}\``).join(', ')}`,
    };
  return rows.map(({ fields, line }, at) => ({ record: parseBurstRow(fields), index: at + 1, line }));
}

function placeLines({ text }: TextFile): PlacedTrace[] {
  const lines = text.split('\n').map((one, at) => ({ json: one.trim(), line: at + 1 }));
  return lines
    .filter(({ json }) => json !== '')
    .map(({ json, line }, at) => {
      const data = parseJsonLine(json);
      const record =
        data === undefined ? { fault: `invalid JSON: ${json.slice(0, 60)}` } : parseTraceLine(data);
      return { record, index: at + 1, line, session: sessionOf(data) };
    });
}

/** Undefined, which no JSON is, where the line is none. */
function parseJsonLine(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
