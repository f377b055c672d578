import { METRICS } from '../src/metrics/catalogue.js';
import type { Outcome } from '../src/samples/sample.js';
import { defaultTextOf, SETTING_NAMES, SETTINGS } from '../src/settings/schema.js';

/** The action's outputs, and what each holds. */
export const OUTPUTS: readonly (readonly [string, string])[] = [
  ['verdict', '`pass`, `fail`, `inconclusive`, `skipped` or `error`'],
  ['passed', '`true` where the job is green'],
  ['cost', 'US dollars that the run spent'],
  ['requests', 'Requests sent'],
  ['ttft-p95', 'p95 of the time to first token, in milliseconds'],
  ['e2e-p95', 'p95 of the total generation time, in milliseconds'],
  ['tokens-per-second', 'Mean output tokens per second of a request'],
  ['error-rate', 'Share of failed requests, 0 to 1'],
  ['breaking-point', 'Requests per second that still held; empty where the ramp never broke'],
  ['report-path', 'Path of report.json'],
  ['artifact-id', 'Id of the artifact'],
  ['artifact-url', 'Address of the artifact'],
  ['comment-url', 'Address of the comment'],
];

/** How a planned request can end: the rate that it counts in, when it is said, and the error kinds beside it. */
const OUTCOMES: Readonly<Record<Outcome, readonly [string, string, string]>> = {
  ok: ['–', 'answered, and whole', ''],
  rate_limited: [
    '`rate_limit_rate`',
    'refused with a 429, or by the provider’s word for it in a stream',
    'the provider’s own',
  ],
  timeout: ['`error_rate`, `timeout_rate`', 'unfinished after `timeout`, and aborted', '`timeout`'],
  http_error: [
    '`error_rate`',
    'answered with a status of 300 or more; redirects are not followed',
    'the provider’s own, `http_404`, `proxy_refused`',
  ],
  network_error: [
    '`error_rate`',
    'no connection, or it was lost, also in the middle of an answer',
    '`ECONNREFUSED` and the like, `stale_connection`, `plain_port`, `tls_port`, `tls_too_old`, `client_certificate`, `http2_only`',
  ],
  stream_error: [
    '`error_rate`',
    'an error came in the stream, or a stop reason that names a fault',
    'the provider’s own',
  ],
  invalid_response: [
    '`error_rate`',
    'the answer cannot be read, is none, or holds no content',
    '`no_content`, `empty_body`, `html`, `not_a_stream`, `unexpected_stream`, `malformed_json`, `no_answer`, `content_encoding`',
  ],
  truncated: [
    '`error_rate`',
    'the answer ended before it was complete',
    '`cut_body`, `cut_event`, `no_terminal_marker`',
  ],
  cut: ['`error_rate`', 'cut here, as it ran past its output cap', '`past_reservation`'],
  cancelled: ['–', 'ended here, because the run was', '`cancelled`'],
  dropped: ['`dropped_rate`', 'never sent: `max-concurrency` was in flight', ''],
  suppressed: ['–', 'never sent: a 429 had asked to wait', ''],
};

const oneLine = (text: string): string => text.replaceAll('\n', ' and ').replaceAll('|', '\\|');

/** A table of Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

function settingsTable(where: 'input' | 'config'): string {
  return table(
    ['setting', 'default', 'meaning'],
    SETTING_NAMES.filter((name) => SETTINGS[name].where === where).map((name) => [
      `\`${name}\``,
      oneLine(defaultTextOf(name)),
      oneLine(SETTINGS[name].summary),
    ]),
  );
}

const TABLES: Readonly<Record<string, string>> = {
  inputs: settingsTable('input'),
  config: settingsTable('config'),
  outputs: table(
    ['output', 'meaning'],
    OUTPUTS.map(([name, meaning]) => [`\`${name}\``, meaning]),
  ),
  metrics: table(
    ['metric', 'type', 'unit', 'meaning'],
    METRICS.map(({ name, alias, type, unit, description }) => [
      alias === null ? `\`${name}\`` : `\`${name}\` (\`${alias}\`)`,
      type,
      unit,
      oneLine(description),
    ]),
  ),
  outcomes: table(
    ['outcome', 'counts in', 'when', '`error.kind`'],
    Object.entries(OUTCOMES).map(([name, cells]) => [`\`${name}\``, ...cells]),
  ),
};

/** The reference with its tables as the sources have them, each between its marks. A missing mark is an error. */
export function fillTables(reference: string): string {
  return Object.entries(TABLES).reduce((filled, [mark, body]) => {
    const place = new RegExp(`(<!-- ${mark} -->)[\\s\\S]*?(<!-- /${mark} -->)`);
    if (!place.test(filled)) throw new Error(`the reference has no place for the table of ${mark}`);
    return filled.replace(place, (_, open: string, close: string) => `${open}\n${body}\n${close}`);
  }, reference);
}
