import type {
  ComparedMetric,
  Finding,
  Report,
  ReportScenario,
  ThresholdResult,
} from '../../src/report/schema/schema.js';
import type { Measured } from '../support/stored-runs.js';
import type { VirtualRun } from '../support/virtual-gate.js';
import { isError, type Sample, wasSent } from '../../src/samples/sample.js';

/** A sentence of a report, with what it must hold against. */
export interface Told {
  readonly report: Report;
  /** Of the whole run, in dispatch order. */
  readonly samples: readonly Sample[];
  /** What was asked for, and of what endpoint. */
  readonly run?: VirtualRun;
  /** Of a merged run, when its shards began; in ms of any epoch. */
  readonly begun?: readonly number[];
  /** What was stored before it, oldest first. */
  readonly earlier?: readonly Measured[];
  /** Lines of the log, as they were written. */
  readonly log?: readonly string[];
  readonly threshold?: ThresholdResult;
  readonly finding?: Finding;
  readonly scenario?: ReportScenario;
  readonly compared?: ToldRow;
  readonly noted?: { readonly arm: string };
}

/** A row of a comparison: whose requests are held against the control's, and what the control is called. */
export interface ToldRow {
  readonly key: string;
  readonly row: ComparedMetric;
  readonly arm: string;
  readonly source: string;
}

/** What the groups of a form caught. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A form of sentence, and the facts without which it must not be printed. */
export interface Sentence {
  readonly says: RegExp;
  /** Of the groups of the form. */
  readonly holds: (groups: Groups, told: Told) => boolean;
}

/** `1,234` and `12 %` as numbers; NaN for nothing. */
export function numberIn(text: string | undefined): number {
  return Number.parseFloat((text ?? '').replaceAll(',', '').replace('−', '-'));
}

export function countOf({ samples }: Told, ...outcomes: readonly Sample['outcome'][]): number {
  return samples.filter(({ outcome }) => outcomes.includes(outcome)).length;
}

export function failed({ samples }: Told): Sample[] {
  return samples.filter(({ outcome }) => isError(outcome));
}

export function sent({ samples }: Told): Sample[] {
  return samples.filter(({ outcome }) => wasSent(outcome));
}

/** P(none of n violates) and P(all n violate) where each does with probability `share`, as exactly as a power. */
export function fewestClean(share: number, alpha: number): number {
  let n = 1;
  while ((1 - share) ** n > alpha) n += 1;
  return n;
}

/** The share of violations that a threshold allows; null where it is about none. */
export function allowedShare({ expression, metric }: ThresholdResult): number | null {
  const percentile = /p\(([\d.]+)\)\s*(<|>)/.exec(expression);
  if (percentile !== null) {
    const share = Number(percentile[1]) / 100;
    return percentile[2] === '<' ? 1 - share : share;
  }
  if (/^med</.test(expression)) return 0.5;
  const rate = /rate\s*([<>])\s*([\d.]+)(%?)/.exec(expression);
  if (rate === null || !/rate$|^checks$|^good_requests$/.test(metric)) return null;
  const share = Number(rate[2]) / (rate[3] === '%' ? 100 : 1);
  return rate[1] === '<' ? share : 1 - share;
}
