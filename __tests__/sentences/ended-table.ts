import { amountIn, isNear } from './recount.js';
import { isReused } from './stored-table.js';
import { type Groups, type Sentence, type Told, countOf, numberIn, sent } from './told.js';

/* How a run ended and why it is what it is: reasons by their code, and the headlines that only some runs have. */

type Facts = (told: Told, message: string) => boolean;

const isArmed = ({ report }: Told): boolean => report.arms.some(({ comparison }) => comparison !== null);

/** Rows of the comparisons that are judged. */
const rowsOf = ({
  report,
}: Told): { message: string; verdict: string; baseUnanswered?: number | undefined }[] =>
  [report.comparison, ...report.arms.map(({ comparison }) => comparison)].flatMap((each) =>
    Object.values(each?.metrics ?? {}),
  );

/** A threshold's or a row's own sentence, with the candidate's name before it where there are several. */
function isSaid({ report }: Told, told: readonly { message: string }[], message: string): boolean {
  const bare = report.arms.reduce((text, { name }) => text.replace(new RegExp(`^${name}: `), ''), message);
  return told.some((each) => each.message === message || each.message === bare);
}

const ofThreshold =
  (...verdicts: readonly string[]): Facts =>
  (told, message) =>
    isSaid(
      told,
      told.report.thresholds.filter(({ verdict }) => verdicts.includes(verdict)),
      message,
    );

const ofRow =
  (...verdicts: readonly string[]): Facts =>
  (told, message) =>
    isSaid(
      told,
      rowsOf(told).filter(({ verdict }) => verdicts.includes(verdict)),
      message,
    );

/** `… (after 13 of 37 requests, which saved about $0.003)`. */
function isShortened(told: Told, message: string): boolean {
  const { report } = told;
  const cut = /\(after ([\d,]+) of ([\d,]+) requests?/.exec(message);
  if (report.run.stoppedBy !== 'decided') return false;
  if (cut === null) return report.load.unsent === 0;
  const [, done, planned] = cut;
  const count = sent(told).filter(({ arm }) => arm !== 'canary').length;
  return numberIn(done) === count && numberIn(planned) === count + report.load.unsent;
}

const isGenerator =
  (cause: 'busy' | 'held_up', words: RegExp): Facts =>
  (told, message) => {
    const { report } = told;
    const withheld = /\. (?<n>\d+) thresholds? (is|are) undecided for it$/.exec(message);
    const compares = report.comparison !== null || isArmed(told);
    return report.generator.cause === cause && words.test(message) && (withheld !== null || compares);
  };

const isEnded =
  (words: RegExp): Facts =>
  ({ report }, message) =>
    report.verdict === 'error' && report.run.stoppedBy === 'error' && words.test(message);

const loadOf = (told: Told): Told => ({
  ...told,
  samples: told.samples.filter(({ arm }) => arm !== 'canary'),
});

const FACTS: Readonly<Record<string, Facts>> = {
  threshold_failed: (told, message) =>
    ofThreshold('fail')(told, message) ||
    // A shard saw it fail on its share of the error, and ended for it.
    /^shard \d+\/\d+: .+ is decided to fail/.test(message),
  no_data: ofThreshold('no_data'),
  undecided: (told, message) =>
    ofThreshold('inconclusive')(told, message) || ofRow('inconclusive', 'no_data')(told, message),
  regression: ofRow('fail'),
  base_failed: (told, message) =>
    isSaid(
      told,
      rowsOf(told).filter(({ baseUnanswered }) => baseUnanswered !== undefined),
      message,
    ) || told.report.thresholds.some((each) => each.message === message && each.withheld !== null),
  endpoint_trouble: (told, message) =>
    isSaid(
      told,
      told.report.thresholds.filter((each) => each.endpointTrouble),
      message,
    ),
  budget: (told) => told.report.run.stoppedBy === 'budget',
  nothing_answered: (told, message) => {
    const count = sent(loadOf(told)).length;
    return (
      countOf(loadOf(told), 'ok') === 0 &&
      numberIn(/^none of ([\d,]+) requests? was answered$/.exec(message)?.[1]) === count
    );
  },
  nothing_sent: (told) => sent(told).length === 0,
  load_not_delivered: (told, message) => {
    const load = loadOf(told);
    return (
      sent(load).length < 0.95 * load.samples.length &&
      message.endsWith(
        `: ${countOf(load, 'dropped')} arrivals were dropped and ${countOf(load, 'suppressed')} suppressed`,
      )
    );
  },
  generator_saturated: isGenerator('busy', /of a core: share the load among \d+ jobs/),
  generator_held_up: isGenerator('held_up', /run again, or on a quieter runner/),
  decided_fail: (told, message) =>
    isShortened(told, message) &&
    /leaves that open/.test(message) ===
      [...told.report.thresholds, ...rowsOf(told)].every(({ verdict }) => verdict !== 'fail'),
  // By the threshold that says `abort`, which the whole confirms; where it does not, that is said.
  threshold_abort: (told, message) => {
    const { report } = told;
    const named = report.thresholds.filter(({ expression }) => message.includes(expression));
    const isOpen = message.includes('; the whole leaves that open');
    const cut = /\(after ([\d,]+) of ([\d,]+) requests?/.exec(message);
    const count = sent(loadOf(told)).length;
    return (
      report.run.stoppedBy === 'abort' &&
      /says `abort`/.test(message) &&
      named.length > 0 &&
      named.some(({ verdict }) => verdict === 'fail') !== isOpen &&
      (cut === null
        ? report.load.unsent === 0
        : numberIn(cut[1]) === count && numberIn(cut[2]) === count + report.load.unsent)
    );
  },
  decided_pass: (told, message) =>
    isShortened(told, message) &&
    (/leaves that open/.test(message) ||
      [...told.report.thresholds, ...rowsOf(told)].every(({ verdict }) =>
        ['pass', 'info'].includes(verdict),
      )),
  saturated: isShortened,
  quota_exhausted: isEnded(/^the provider's quota cannot recover within this run: /),
  usage_beyond_bound: isEnded(/its bill cannot be bounded from here/),
  price_unknown: isEnded(/name a price file with each of them|its bill cannot be bounded from here/),
  price_above_reservation: isEnded(/cannot hold what is in flight at that price/),
  endpoint_unreachable: isEnded(/cannot be reached|is not reached/),
  endpoint_refuses: isEnded(/it said: |the endpoint refuses every request/),
  cancelled: ({ report, run }, message) =>
    report.run.stoppedBy === 'cancelled' &&
    run?.cancelAt !== undefined &&
    message.endsWith('cancelled by SIGINT'),
  shard: ({ report }, message) =>
    message ===
    `shard ${report.run.shard} measured its part; thresholds are judged by the job with \`mode: merge\``,
  reused: (told, message) => isReused(told) && /, so nothing was sent$/.test(message),
  shards_apart: ({ begun }, message) => {
    const apart = Math.max(...(begun ?? [])) - Math.min(...(begun ?? []));
    return isNear(/the last began (.+?) after/.exec(message)?.[1], apart);
  },
};

/** Codes of runs that these simulations cannot make: their own tests hold them, each by its name. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  closed: 'github/change/skip.test.ts',
  no_key: 'github/change/skip.test.ts',
  no_endpoint: 'github/change/skip.test.ts',
  paths: 'e2e/github.test.ts',
  thread_died: 'gate/workers.test.ts',
  credential_ended: 'gate/credentials.test.ts',
};

/** Codes that no report gives as a reason: of a request's error, and of the end of one probe. A run that said one would be found out. */
export const NO_REASONS: readonly string[] = ['proxy_refused', 'probe_over'];

export const REASONS: Readonly<Record<string, readonly Sentence[]>> = {
  ...Object.fromEntries(
    Object.entries(FACTS).map(([code, holds]) => [
      code,
      [{ says: /^(?<message>[^]+)$/, holds: ({ message = '' }: Groups, told: Told) => holds(told, message) }],
    ]),
  ),
  estimate: [
    {
      says: /^(?<n>[\d,]+) requests? would cost (?<expected>\S+) with every answer as long as its cap, and (?<worst>\S+) at the very worst; the budget is (?<budget>\S+), and nothing was sent$/,
      holds: (_, told) => {
        const { expected, worstCase } = told.report.cost;
        return (
          sent(told).length === 0 && expected !== null && worstCase !== null && expected <= worstCase + 1e-12
        );
      },
    },
    {
      says: /^((?<n>[\d,]+) requests? would cost \S+ with every answer as long as its cap, and \S+ at the very worst; beside them each|Each) of as many requests as fit would cost (?<expected>\S+) with every answer as long as its cap, and (?<worst>\S+) at the very worst; the budget is (?<budget>\S+), and nothing was sent$/,
      holds: ({ expected, worst }, told) => {
        const { cost } = told.report;
        const isNothing = cost.expected === null && cost.worstCase === null;
        return sent(told).length === 0 && isNothing && amountIn(expected ?? '') <= amountIn(worst ?? '');
      },
    },
    { says: /^(?<prompts>[\d,]+) prompts? in (?<scenarios>[\d,]+) scenarios?$/, holds: isUnsent },
    { says: /^a month of such requests would cost \S+ at most$/, holds: isUnsent },
    {
      says: /^`(?<spec>.+)` would be judged on ((?<n>[\d,]+) requests?|as many requests as fit)$/,
      holds: isUnsent,
    },
  ],
};

function isUnsent(_: Groups, told: Told): boolean {
  return sent(told).length === 0 && told.report.verdict === 'skipped';
}
