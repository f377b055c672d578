import {
  formatAmount,
  formatCount,
  formatInstant,
  formatInterval,
  formatMs,
  formatRate,
} from '../../base/format.js';
import { writeReproduction } from '../reproduce.js';
import type { Report } from '../schema/schema.js';
import { outcomeName } from '../words.js';
import { html, type Html, type Part } from './parts/html.js';
import { threadsThatHelp } from '../more-threads.js';

/** Why the figures can be believed: what was delivered, what answered, how the generator itself kept up. */
export function renderEvidence(report: Report): Html {
  const { load, generator } = report;
  const { scheduleDelayMs: delay, eventLoopDelayMs: loop } = generator;
  const workers = threadsThatHelp(report);
  return html`<dl class="evidence">
${renderItem(
  'Load generator',
  generator.healthy ? 'kept up' : generator.cause === 'busy' ? 'was the bottleneck' : 'was held up by others',
  [
    `started requests ${formatMs(delay.p50)} late (p50), ${formatMs(delay.p99)} (p99), ${formatMs(delay.max)} at most`,
    `event loop delay ${formatMs(loop.p99)} (p99)${generator.utilization === null ? '' : `, busy ${formatRate(generator.utilization)}`}`,
    generator.overheadMs !== null &&
      `measuring adds ${formatInterval(generator.overheadMs.p50, generator.overheadMs.p99, formatMs)} to a first token (p50 to p99)`,
    generator.lateRequests > 0 &&
      `${formatAmount(generator.lateRequests, 'request')} later than both 20 ms and a tenth of the time between arrivals`,
    workers !== null && `cores were free that workers: ${workers} would use`,
    generator.shardsNeeded !== null && `share the load among ${generator.shardsNeeded} jobs with shard`,
  ],
)}
${renderItem('Load delivered', formatRate(load.deliveredRatio), [
  `${formatCount(load.sent)} of ${formatCount(load.planned)} requests that came due sent, ${formatCount(load.ok)} answered`,
  `${formatCount(load.dropped)} dropped, ${formatCount(load.suppressed)} suppressed, ${formatCount(load.unsent)} not reached`,
  `at most ${formatCount(load.maxInFlight)} in flight`,
])}
${renderItem('HTTP status', tally(report.statuses), [])}
${renderItem('Outcomes', tally(report.outcomes, outcomeName), [])}
${
  report.checks.length > 0 &&
  renderItem(
    'Checks',
    '',
    report.checks
      .slice(0, 50)
      .map(
        ({ name, passes, fails }) =>
          `${fails === 0 ? '✓' : '✗'} ${name}: ${formatCount(passes)} passed, ${formatCount(fails)} failed`,
      ),
  )
}
</dl>`;
}

function tally(counts: Readonly<Record<string, number>>, name: (key: string) => string = String): string {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return entries.length === 0
    ? 'none'
    : entries.map(([key, count]) => `${name(key)} × ${formatCount(count)}`).join(', ');
}

function renderItem(term: string, value: string, notes: readonly Part[]): Html {
  return html`<div><dt>${term}</dt><dd>${value !== '' && html`<strong>${value}</strong>`}${notes.map((note) => note !== false && html`<span>${note}</span>`)}</dd></div>`;
}

/** What it takes to see the same arrivals, order and arms again. */
export function renderReproduction(report: Report): Html {
  const { run, source, tool } = report;
  const lines = writeReproduction(report);
  return html`<p>Arrivals, the order of the prompts and the order of the arms follow from the seed <code>${run.seed}</code>; with the same settings (<code>${run.configHash}</code>) request 17 is request 17 again.</p>
${lines.length > 0 && html`<pre tabindex="0" aria-label="Commands"><code>${lines.join('\n')}</code></pre>`}
<p class="quiet">${tool.name} ${tool.version} · run ${run.id}${run.shard !== null && `, shard ${run.shard}`} · ${formatInstant(run.startedAt)} to ${formatInstant(run.endedAt)} · stopped by: ${run.stoppedBy} · Node ${run.node}, ${formatAmount(run.cpus, 'CPU')}${run.proxied && ' · through a proxy'}${
    source !== null && html` · ${source.repository} ${source.ref}, attempt ${source.attempt}`
  }</p>`;
}
