import type { ThresholdResult } from '../../src/report/schema/schema.js';
import { hasRoomFor } from './free-cores.js';
import { lossesHold, neededHolds, spansLimit } from './needed.js';
import { groupsOf } from './pairs.js';
import { judgedTwins } from './twin-table.js';
import { isReused } from './stored-table.js';
import { amountIn, isNear } from './recount.js';
import { type Groups, type Sentence, type Told, countOf, numberIn, sent } from './told.js';

/* The one sentence of a run, by its verdict. */

const MORE = '(; (?<more>[\\d,]+) more fails?)?';

const loadOf = (told: Told): Told => ({
  ...told,
  samples: told.samples.filter(({ arm }) => arm !== 'canary'),
});

/** Of all that was judged: thresholds, and the comparisons' own rows. */
function judgedRows({ report }: Told): { verdict: string; message: string }[] {
  const rows = [report.comparison, ...report.arms.map(({ comparison }) => comparison)].flatMap((each) =>
    Object.values(each?.metrics ?? {}),
  );
  const told = new Set(report.thresholds.map(({ message }) => message));
  return [...report.thresholds, ...rows.filter(({ message }) => !told.has(message))];
}

/** So many more fail beside the one that is told; a row that a threshold judges in its place is the same one. */
function moreHolds(more: string | undefined, told: Told): boolean {
  const bad = (each: { verdict: string }): boolean => each.verdict === 'fail' || each.verdict === 'no_data';
  const thresholds = told.report.thresholds.filter(bad).length;
  const all = judgedRows(told).filter(({ verdict }) => verdict === 'fail').length;
  const count = 1 + (more === undefined ? 0 : numberIn(more));
  return count >= Math.max(1, thresholds) && count <= Math.max(1, thresholds + all);
}

function spentHolds(spent: string | undefined, budget: string | undefined, { report }: Told): boolean {
  if (spent === undefined) return true;
  const near = (text: string, usd: number): boolean =>
    Math.abs(amountIn(text.replace(/^just (over|under) /, '')) - usd) <= Math.max(0.051 * usd, 0.00011);
  return near(spent, report.cost.spent) && near(budget ?? '', report.cost.budget);
}

const SPENT = '(?<spent>(just (over|under) )?<?\\$[\\d.,]+) of (?<budget>\\$[\\d.,]+)';
const THRESHOLDS_HOLD =
  '(The threshold holds|(?<both>Both) thresholds hold|All (?<count>[\\d,]+) thresholds hold)';

/** A threshold of the verdict has this value, as it is said. */
function someThreshold(told: Told, holds: (threshold: ThresholdResult) => boolean): boolean {
  return told.report.thresholds.some((each) => holds(each));
}

const PASSES: readonly Sentence[] = [
  {
    says: new RegExp(
      `^✅ ${THRESHOLDS_HOLD}(, and nothing is shown to be worse than in (?<source>\\S+) \\((?<pairs>[\\d,]+) (block )?pairs?\\)|, and (?<who>\\S+) is not shown to be worse than (?<control>\\S+)|, and none of (?<candidates>\\d+) candidates is shown to be worse than (?<than>\\S+))?: ((?<margin>.+), )?${SPENT}$`,
    ),
    holds: (groups, told) => {
      const { count, both, source, pairs, candidates, spent, budget } = groups;
      const { report } = told;
      const thresholds = report.thresholds.length;
      return (
        report.verdict === 'pass' &&
        report.passed &&
        judgedRows(told).every(({ verdict }) => ['pass', 'info', 'no_data'].includes(verdict)) &&
        report.thresholds.every(({ verdict }) => verdict === 'pass') &&
        thresholds === (count !== undefined ? numberIn(count) : both === undefined ? 1 : 2) &&
        (count === undefined || thresholds > 2) &&
        (source === undefined ||
          (report.comparison?.source === source &&
            numberIn(pairs) <= Math.max(groupsOf(told).length, judgedTwins(told).length))) &&
        (candidates === undefined ||
          Number(candidates) ===
            report.arms.filter(({ comparison }) => (comparison?.pairs ?? 0) > 0).length) &&
        spentHolds(spent, budget, told)
      );
    },
  },
  {
    says: /^✅ Reused: the same prompts and settings passed in run \d+ \([0-9a-f]{7}, .+ ago\), so nothing was sent$/,
    holds: (_, told) => isReused(told),
  },
  {
    says: new RegExp(
      `^✅ Shard (?<shard>\\S+) measured (?<n>[\\d,]+) requests?, ${SPENT}; thresholds are judged where the shards are merged$`,
    ),
    holds: ({ shard, n, spent, budget }, told) =>
      told.report.run.shard === shard &&
      numberIn(n) === sent(loadOf(told)).length &&
      spentHolds(spent, budget, told),
  },
];

const isFailing = (told: Told, more: string | undefined): boolean =>
  told.report.verdict === 'fail' && !told.report.passed && moreHolds(more, told);

const FAILURES: readonly Sentence[] = [
  {
    says: new RegExp(`^❌ (?<name>.+) is unbounded \\(.+?\\): it has no finite value${MORE}$`),
    holds: ({ more }, told) =>
      isFailing(told, more) &&
      someThreshold(
        told,
        ({ verdict, observed, losses }) =>
          verdict === 'fail' && observed === null && Object.keys(losses).length === 0,
      ),
  },
  {
    says: new RegExp(
      `^❌ (?<name>.+) is unbounded \\(.+?\\): of (?<n>[\\d,]+) (requests?|arrivals?) (?<losses>.+?)(?<raise>; raise it, or offer less)?${MORE}$`,
    ),
    holds: ({ n, losses = '', more, raise }, told) =>
      isFailing(told, more) &&
      someThreshold(
        told,
        (threshold) =>
          threshold.verdict === 'fail' &&
          threshold.observed === null &&
          threshold.n === numberIn(n) &&
          lossesHold(losses, told, threshold),
      ) &&
      (raise === undefined || countOf(told, 'dropped') > 0),
  },
  {
    says: new RegExp(
      `^❌ (?<name>.+) is (?<value>(?!unbounded|[^(]* against )\\S[^(]*?) \\((?<limit>limit|at least|must be|must be less than|must be more than|must not be) ?(?<allowed>[^)]+?)\\)(, (?<change>\\S+( %)?)( within pairs)? against (?<source>\\S+))?${MORE}$`,
    ),
    holds: ({ value = '', more }, told) =>
      isFailing(told, more) &&
      !/against/.test(value) &&
      someThreshold(
        told,
        ({ verdict, observed, unit }) =>
          verdict === 'fail' &&
          observed !== null &&
          // In milliseconds or seconds, dollars, shares, or what it counts.
          (isNear(value.replace(/^just (over|under) /, ''), observed) ||
            isNear(value, unit === 's' ? observed * 1_000 : observed) ||
            Math.abs(amountIn(value) - observed) < 0.01 * Math.abs(observed)),
      ),
  },
  {
    says: new RegExp(
      `^❌ (?<name>.+) is (?<change>[+−±×][\\d.,]+( %)?|[+−]?\\S+( \\S+)?) (within pairs )?against (?<source>\\S+|[\\d,]+ runs? of .+? ago) \\((limit|at least|must be( less than| more than)?) (?<allowed>[^)]+)\\)${MORE}$`,
    ),
    holds: ({ more, source }, told) =>
      isFailing(told, more) &&
      [told.report.comparison?.source, told.report.arms.find(({ isControl }) => isControl)?.name].includes(
        source,
      ) &&
      someThreshold(told, ({ verdict, expression }) => verdict === 'fail' && /[<>=]\s*[+-]/.test(expression)),
  },
  {
    says: new RegExp(
      `^❌ (?<name>.+) is (?<head>\\S.*?) against (?<base>\\S.*?) in (?<source>\\S+?|[\\d,]+ runs? of .+? ago)(, (?<change>\\S+( %)?)( within pairs)?)? \\((no worse than base|(limit|at least) (?<allowed>[^)]+))\\)${MORE}$`,
    ),
    holds: ({ more, source, head, base }, told) =>
      isFailing(told, more) &&
      told.report.comparison?.source === source &&
      Object.values(told.report.comparison?.metrics ?? {}).some(
        (row) => row.verdict === 'fail' && says(head, row.head, row.unit) && says(base, row.base, row.unit),
      ),
  },
  {
    says: new RegExp(
      `^❌ No data for (?<name>.+) \\(.+\\): nothing was measured, so nothing has passed${MORE}$`,
    ),
    holds: ({ more }, told) =>
      isFailing(told, more) && someThreshold(told, ({ verdict, n }) => verdict === 'no_data' && n === 0),
  },
  {
    says: /^❌ The budget of (?<budget>\S+) ended the run after (?<sent>[\d,]+) of (?<planned>[\d,]+) planned requests?$/,
    holds: (groups, told) =>
      told.report.run.stoppedBy === 'budget' &&
      numberIn(groups['sent']) === sent(loadOf(told)).length &&
      numberIn(groups['planned']) === told.report.load.planned + told.report.load.unsent,
  },
  {
    says: new RegExp(`^❌ none of (?<n>[\\d,]+) requests? was answered${MORE}$`),
    holds: ({ n }, told) => countOf(told, 'ok') === 0 && sent(loadOf(told)).length === numberIn(n),
  },
  {
    // Of several candidates the sentence of the first that is worse.
    says: new RegExp(`^❌ (?<arm>\\S+): (?<row>[^:]+ is .+? against .+?)${MORE}$`),
    holds: ({ arm, row = '', more }, told) =>
      isFailing(told, more) &&
      told.report.arms.some(
        ({ name, comparison }) =>
          name === arm &&
          Object.values(comparison?.metrics ?? {}).some(
            ({ verdict, message }) =>
              verdict === 'fail' && message.replaceAll('`', '').replace(/\.$/, '') === row.replace(/\.$/, ''),
          ),
      ),
  },
  {
    says: /^❌ shard (?<shard>\d+\/\d+): (?<what>.+)$/,
    holds: (_, told) =>
      told.report.verdict === 'fail' && told.report.reasons[0]?.message.startsWith('shard ') === true,
  },
];

function says(text: string | undefined, value: number | null, unit: string): boolean {
  if (value === null) return text === '–';
  return isNear(text, unit === 's' ? value * 1_000 : value);
}

const UNDECIDED = '(; (?<open>[\\d,]+) more (is|are) open(?<suspect>, suspect of being worse than base)?)?';

function openHolds({ open, suspect }: Groups, { report }: Told): boolean {
  const rows = Object.values(report.comparison?.metrics ?? {}).filter(
    ({ verdict }) => verdict === 'inconclusive',
  );
  if (open === undefined) return true;
  return numberIn(open) <= rows.length && (suspect === undefined || rows.some((row) => row.suspect));
}

const isOpen = ({ report }: Told): boolean => report.verdict === 'inconclusive';

const DOUBTS: readonly Sentence[] = [
  {
    says: new RegExp(
      `^⚠️ (?<name>.+?) is (?<value>.+), but (?<n>[\\d,]+) (requests?|pairs?|runs?) cannot tell( \\(true value .+?\\))?(; (?<about>about )?(?<more>[\\d,]+) more would(, (?!suspect).+?)?)?${UNDECIDED}$`,
    ),
    holds: ({ n, more, about, ...open }, told) =>
      isOpen(told) &&
      openHolds(open, told) &&
      someThreshold(
        told,
        (threshold) =>
          threshold.verdict === 'inconclusive' &&
          threshold.n === numberIn(n) &&
          threshold.withheld === null &&
          spansLimit({ ...told, threshold }) &&
          neededHolds(more, about, { ...told, threshold }),
      ),
  },
  {
    // The rule that withholds a decision, in the words of the threshold's own sentence, which is held to its facts.
    says: new RegExp(
      `^⚠️ (?<name>.+?) is (?<value>.+?), but (?<why>(?![\\d,]+ (requests?|pairs?|runs?) cannot tell).+?)(; (?<about>about )?(?<more>[\\d,]+) more would(, (?!suspect).+?)?)?${UNDECIDED}$`,
    ),
    holds: ({ why, more, about, ...open }, told) =>
      isOpen(told) &&
      openHolds(open, told) &&
      someThreshold(
        told,
        (threshold) =>
          threshold.verdict === 'inconclusive' &&
          threshold.withheld?.replaceAll('`', '') === why &&
          threshold.message.includes(threshold.withheld ?? '') &&
          neededHolds(more, about, { ...told, threshold }),
      ),
  },
  {
    says: new RegExp(
      `^⚠️ (?<name>.+?) is (?<value>.+?) \\((?<limit>.+?)\\), by the endpoint’s trouble: (?<who>its canaries|base|\\S+) met the same${UNDECIDED}$`,
    ),
    holds: ({ who, ...open }, told) =>
      isOpen(told) &&
      openHolds(open, told) &&
      someThreshold(told, (threshold) => threshold.endpointTrouble && metBy(who, threshold, told)),
  },
  {
    says: /^⚠️ Only (?<share>[\d.]+) % of the planned load was delivered \((?<dropped>[\d,]+) dropped, (?<held>[\d,]+) suppressed\), too little to pass$/,
    holds: ({ share, dropped, held }, told) =>
      numberIn(share) <= 95 &&
      numberIn(dropped) === countOf(loadOf(told), 'dropped') &&
      numberIn(held) === countOf(loadOf(told), 'suppressed'),
  },
  {
    says: /^⚠️ The load generator was the bottleneck \((?<late>.+)\), so the endpoint cannot be judged; (?:set workers: (?<workers>\d+), or )?shard over (?<jobs>\d+) jobs$/,
    holds: ({ jobs, late, workers }, { report }) => {
      const { generator } = report;
      return (
        generator.cause === 'busy' &&
        hasRoomFor(workers, report) &&
        isLateness(late) &&
        generator.shardsNeeded === Number(jobs) &&
        (generator.cpuShare ?? 0) >= 0.5
      );
    },
  },
  {
    says: /^⚠️ The machine that sends the load was held up \((?<late>.+)\), so the endpoint cannot be judged; run again, or on a quieter runner$/,
    holds: ({ late }, { report: { generator } }) =>
      generator.cause === 'held_up' &&
      isLateness(late) &&
      generator.shardsNeeded === null &&
      (generator.cpuShare ?? 0) < 0.5,
  },
  {
    says: new RegExp(`^⚠️ (?<name>.+) cannot be judged: (?<why>[^]+?)\\.?${UNDECIDED}$`),
    holds: (open, told) =>
      isOpen(told) &&
      openHolds(open, told) &&
      someThreshold(told, ({ verdict, observed }) => verdict === 'inconclusive' && observed === null),
  },
  {
    // No threshold is open, but a row of the comparison.
    says: /^⚠️ ((?<arm>\S+): )?(?<row>[^:]+ (is .+? against .+?|cannot be compared: .+?|: no pair measured it in both arms))\.?(; (?<open>[\d,]+) more (is|are) open(?<suspect>, suspect of being worse than base)?)?$/,
    holds: ({ row = '', ...open }, told) =>
      isOpen(told) &&
      openHolds(open, told) &&
      judgedRows(told).some(({ message }) => message.replaceAll('`', '').replace(/\.$/, '').endsWith(row)) &&
      told.report.thresholds.every(
        ({ verdict, message }) => verdict === 'pass' || /against/.test(row) || message.includes(row),
      ),
  },
  {
    says: /^⚠️ the shards did not run at the same time: the last began (?<apart>.+) after the first, so that the endpoint never had the load that was planned$/,
    holds: ({ apart }, told) =>
      isOpen(told) && isNear(apart, Math.max(...(told.begun ?? [])) - Math.min(...(told.begun ?? []))),
  },
];

function isLateness(text: string | undefined): boolean {
  return /^[\d,]+ of [\d,]+ requests? sent late$|^up to [\d.]+ \S+ added to p95 first token$/.test(
    text ?? '',
  );
}

/** By base where base exceeds the limit as well, by the canaries where what ails them was the cause. */
function metBy(who: string | undefined, threshold: ThresholdResult, { report }: Told): boolean {
  const byBase = /^base exceeds it in the same run as well/.test(threshold.withheld ?? '');
  if (threshold.metBy !== (byBase ? 'base' : 'canaries')) return false;
  if (who === 'its canaries') return !byBase && report.canaries !== null;
  return byBase && who === report.comparison?.source;
}

const OTHERS: readonly Sentence[] = [
  {
    says: /^⏭️ Skipped: (.+; beside them )?((?<n>[\d,]+) requests?|[Ee]ach of as many requests as fit) would cost (?<usd>\S+) with every answer as long as its cap, and (?<worst>\S+) at the very worst; the budget is (?<budget>\S+), and nothing was sent$/,
    holds: (_, told) => sent(told).length === 0 && told.report.verdict === 'skipped',
  },
  {
    says: new RegExp(
      `^💥 Cancelled after (?<span>.+) with (?<n>[\\d,]+) of (?<planned>[\\d,]+) requests? sent, ${SPENT}$`,
    ),
    holds: ({ span, n, planned, spent, budget }, told) => {
      const { report } = told;
      const load = loadOf(told);
      return (
        report.verdict === 'error' &&
        report.run.stoppedBy === 'cancelled' &&
        numberIn(n) === sent(load).length &&
        numberIn(planned) === report.load.planned + report.load.unsent &&
        numberIn(n) <= numberIn(planned) &&
        isNear(span, report.run.durationMs) &&
        spentHolds(spent, budget, told)
      );
    },
  },
  {
    says: /^💥 (?!Cancelled).+/,
    holds: (_, { report }) =>
      report.verdict === 'error' && (report.run.stoppedBy === 'error' || report.load.sent === 0),
  },
];

export const HEADLINES: readonly Sentence[] = [...PASSES, ...FAILURES, ...DOUBTS, ...OTHERS];
