import { formatMs, formatNumber, formatRate, UNKNOWN } from '../../base/format.js';
import { numbers, type Table } from '../markup/table.js';
import type { ArmRow, Report } from '../schema/schema.js';
import { verdictLabel } from '../words.js';
import { dollars } from './bill-text.js';

/** All arms on one screen: how fast, how sure, how good, for how much. The control first. */
export function armsTable({ arms }: Pick<Report, 'arms'>): Table {
  return {
    title: 'Arms',
    columns: [
      { title: 'Arm' },
      { title: 'Model' },
      ...[
        'First token p50',
        'First token p95',
        'Total p50',
        'Tokens/s',
        'Errors',
        'Checks passed',
        '$ per 1,000',
        '$ a month',
      ].map(numbers),
      { title: 'Verdict' },
    ],
    rows: arms.map((row) => [
      row.isControl ? `${row.name} (control)` : row.name,
      whatOf(row, arms),
      formatMs(row.ttftP50Ms),
      formatMs(row.ttftP95Ms),
      formatMs(row.e2eP50Ms),
      formatNumber(row.tokensPerSecond),
      row.errorRate === 0 ? '0 %' : formatRate(row.errorRate),
      formatRate(row.checksRate),
      row.usdPerThousand === null ? UNKNOWN : dollars(row.usdPerThousand),
      row.usdPerMonth === null ? UNKNOWN : dollars(row.usdPerMonth),
      row.verdict === null ? '' : verdictLabel(row.verdict),
    ]),
  };
}

/** The model, and the host where the arms have several. */
function whatOf({ model, endpoint }: ArmRow, arms: readonly ArmRow[]): string {
  const hosts = new Set(arms.map((each) => hostOf(each.endpoint)));
  return [model, hosts.size > 1 ? hostOf(endpoint) : null].filter((part) => part !== null).join(' at ');
}

function hostOf(endpoint: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(endpoint)?.[1] ?? endpoint;
}
