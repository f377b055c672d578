import { runInNewContext } from 'node:vm';
import { dataScript } from '../../src/report/page/client/data.js';
import { queryScript } from '../../src/report/page/client/query.js';
import { collectColumns, embedColumns } from '../../src/report/page/data/columns.js';
import type { Sample } from '../../src/samples/sample.js';

/** The page's script as the browser has it, without the parts that need a document. */
export interface PageClient {
  decodeSamples(data: unknown): ClientSamples;
  textOf(samples: ClientSamples, name: string, row: number): string;
  selectRows(samples: ClientSamples, query: Readonly<Record<string, string>>): Uint32Array;
  sortRows(samples: ClientSamples, rows: Uint32Array, name: string, direction: 1 | -1): Uint32Array;
  nearestRow(samples: ClientSamples, plot: ClientPlot, x: number, y: number, reach: number): number;
}

export interface ClientSamples {
  readonly rows: number;
  readonly seen: number;
  readonly numbers: Readonly<Record<string, Float64Array>>;
  readonly texts: Readonly<Record<string, { readonly words: string[]; readonly values: Int32Array }>>;
}

export interface ClientPlot {
  readonly order: readonly number[];
  readonly values: ArrayLike<number>;
  readonly toX: (ms: number) => number;
  readonly toY: (value: number) => number;
}

const NAMES = ['decodeSamples', 'textOf', 'selectRows', 'sortRows', 'nearestRow'];

export const pageClient = runInNewContext(
  `${dataScript}${queryScript};({ ${NAMES.join(', ')} })`,
) as PageClient;

/** Samples as they arrive in the browser. */
export function sendToClient(samples: Iterable<Sample>, most?: number): ClientSamples {
  const json = [...embedColumns(collectColumns(samples, most))].join('');
  return pageClient.decodeSamples(JSON.parse(json));
}
