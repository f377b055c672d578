import { pairsOf } from './pairs.js';
import { amountIn, isNear } from './recount.js';
import { type Sentence, type Told, allowedShare, countOf, fewestClean, numberIn } from './told.js';

/* What the log says of a run before it is sent, and while a search goes on. */

const plannedOf = ({ report }: Told): number => report.load.planned + report.load.unsent;
function isDollars(text: string | undefined, usd: number): boolean {
  if (text?.startsWith('<') === true) return usd < 0.0001;
  return Math.abs(amountIn(text ?? '') - usd) <= Math.max(0.051 * usd, 0.00006);
}

/** `95.6 % good` of a block's arrivals. */
function sharesGood(
  text: string | undefined,
  { n, bad }: { readonly n: number; readonly bad: number },
): boolean {
  return n === 0 ? text === 'too few to tell' : Math.abs(amountIn(text ?? '') - 1 + bad / n) < 0.006;
}

const always = (): boolean => true;
const hasArms = ({ samples, report }: Told): boolean =>
  report.arms.length > 0 || samples.some(({ arm }) => arm === 'base') || report.load.sent === 0;

export const LOG: readonly Sentence[] = [
  {
    says: /^(?<scenario>\S+): (as many requests as fit|(?<n>[\d,]+) requests?) to (?<address>\S+), (?<protocol>[\w-]+), prices: (?<prices>.+)$/,
    holds: ({ n, protocol }, { report, run }) =>
      protocol === report.target.protocol &&
      (n === undefined ||
        report.run.shard !== null ||
        report.scenarios.length !== 1 ||
        run?.inputs['scenario'] !== undefined ||
        // An extension is beyond the plan.
        numberIn(n) <= report.load.planned + report.load.unsent),
  },
  {
    says: /^(?<scenario>\S+): (half of them|one of each pair|one of \d+) as in \S+(, sent to \S+)?$/,
    holds: (_, told) => hasArms(told),
  },
  { says: /^Compared: .+$/, holds: (_, { report }) => report.arms.length >= 2 || report.load.sent === 0 },
  {
    says: /^(?<scenario>\S+): a canary with every (?<every>\d+) of them, for at most (?<usd>\S+) in all$/,
    holds: ({ every, usd }, told) => {
      const canaries =
        countOf(told, 'ok', 'timeout', 'http_error') -
        countOf(
          { ...told, samples: told.samples.filter(({ arm }) => arm !== 'canary') },
          'ok',
          'timeout',
          'http_error',
        );
      const cost = told.samples.reduce((sum, { arm, costUsd }) => sum + (arm === 'canary' ? costUsd : 0), 0);
      return canaries <= plannedOf(told) / Number(every) + 1 && cost <= amountIn(usd ?? '') + 0.006;
    },
  },
  {
    says: /^(?<scenario>\S+): no canaries, for base shows what ails the endpoint$/,
    holds: (_, told) => told.samples.every(({ arm }) => arm !== 'canary'),
  },
  {
    says: /^Expected cost (?<expected>\S+), at worst (?<worst>\S+), budget (?<budget>\S+)$/,
    holds: ({ expected, worst }) => amountIn(expected ?? '') <= amountIn(worst ?? '') * 1.01 + 0.0001,
  },
  {
    // Where only the run shows how many there are, one of them is priced, beside those that are planned.
    says: /^Expected cost ((?<planned>\S+), at worst (?<most>\S+), and )?(?<expected>\S+) for each of as many requests as fit, at worst (?<worst>\S+), budget (?<budget>\S+)$/,
    holds: ({ planned, most, expected, worst }) =>
      amountIn(expected ?? '') <= amountIn(worst ?? '') * 1.01 + 0.0001 &&
      (planned === undefined || amountIn(planned) <= amountIn(most ?? '') * 1.01 + 0.0001),
  },
  {
    says: /^(?<scenario>\S+): nothing differs from .+$/,
    holds: (_, told) => told.samples.every(({ arm }) => arm === 'head' || arm === 'canary'),
  },
  {
    says: /^(?<name>.+) \(`(?<source>.+)`\): on (?<n>[\d,]+) requests? it passes in (?<passes>\S+) % of the runs where the truth is 0\.8 of the limit, and fails in (?<fails>\S+) % where it is 1\.25; four in five take (more than )?(?<p>[\d,]+) requests?( \(\S+\))? and (more than )?(?<f>[\d,]+) requests?( \(\S+\))?(; a pass is told at the end only|; a pass may be told after (?<early>[\d,]+) requests?)?$/,
    holds: ({ n, passes, p, early }, told) =>
      // What passes in four of five takes no more requests than there are, and less takes more.
      (amountIn(`${passes} %`) >= 0.8 || numberIn(p) > numberIn(n)) &&
      (early === undefined || numberIn(early) <= numberIn(n)) &&
      told.report.thresholds.length >= 0,
  },
  {
    says: /^(?<name>.+) \(`(?<source>.+)`\) can never pass: it is judged on (?<n>[\d,]+) requests?, and at 95 % confidence it takes (?<least>[\d,]+)(, about \S+)?$/,
    holds: ({ source, n, least }, told) => {
      if (numberIn(n) >= numberIn(least)) return false;
      const own = told.report.thresholds.filter(({ expression }) => expression === source);
      if (told.report.run.stoppedBy === 'completed' && own.some(({ verdict }) => verdict === 'pass'))
        return false;
      const share = own[0] === undefined ? null : allowedShare(own[0]);
      return share === null || fewestClean(share, 0.05) === numberIn(least);
    },
  },
  {
    says: /^A run that is clearly within its limits ends early and saves up to half of its cost$/,
    holds: always,
  },
  {
    says: /^This load is judged as a whole: only a failure ends it early(?<steady>\. One steady rate \(`executor: constant-arrival-rate`\) may end early by passing, too)?$/,
    holds: ({ steady }, { report, run }) =>
      report.reasons.every(({ code }) => code !== 'decided_pass') &&
      (steady === undefined || !/arrivals: trace/.test(JSON.stringify(run?.inputs ?? {}))),
  },
  {
    says: /^(?<model>.+) reasons before it answers, and its thoughts count toward the output cap: with (?<cap>[\d,]+) tokens answers may hold no text at all\. Raise `max-tokens` to some thousands, or turn its reasoning down in `body`$/,
    holds: ({ cap }, { run }) => numberIn(cap) === Number(run?.inputs['max-tokens']),
  },
  {
    says: /^nothing(?<mean> but a mean)? can be shown to be worse than (?<who>\S+): at `red-confidence: (?<level>[\d.]+)` that takes (?<least>[\d,]+) (judged pairs?|pairs? of `switchback` blocks \((?<span>.+?)\)), and ((?<n>[\d,]+) are planned|the stages last for (?<blocks>[\d,]+) pairs?)$/,
    holds: ({ n, blocks, least, mean, span }, { report, run }) => {
      const rows = Object.entries(report.comparison?.metrics ?? {});
      const red = rows.filter(
        ([key, { verdict }]) => verdict === 'fail' && (mean === undefined || !key.endsWith(':avg')),
      );
      return (
        numberIn(n ?? blocks) < numberIn(least) &&
        (span === undefined || isNear(span, numberIn(least) * 120_000)) &&
        (run?.inputs['on-inconclusive'] === 'point' ||
          report.run.stoppedBy !== 'completed' ||
          red.length === 0)
      );
    },
  },
  {
    says: /^`(?<source>.+)` can never be decided: it takes (?<least>[\d,]+) pairs, and (?<n>[\d,]+) are planned$/,
    holds: ({ least, n }) => numberIn(n) < numberIn(least),
  },
  {
    says: /^((?<n>[\d,]+) pairs?|Pairs) of (?<prompts>[\d,]+) prompts? that differs? from base are judged, with an error of red of (?<error>\S+) %(; (?<controls>[\d,]+) unchanged prompts? (is a control|are controls))?(; a suspicion at the end is followed by as many pairs again)?$/,
    holds: ({ prompts, controls = '0' }, { run }) => {
      const names = Object.keys(run?.files ?? {});
      const alike = names.filter((name) => run?.files?.[name] === run?.baseFiles?.[name]).length;
      return (
        run?.baseFiles === undefined ||
        (numberIn(controls) === alike && numberIn(prompts) === names.length - alike)
      );
    },
  },
  {
    says: /^(?<n>[\d,]+) prompts? may meet as many machines in each arm, where the provider routes by prefix: a difference may be theirs; more prompts, or `nonce: true` \(which also defeats the cache\), rule that out$/,
    holds: ({ n }) => numberIn(n) < 6,
  },
  {
    says: /^((?<n>[\d,]+) blocks?|Blocks) of (?<arms>\d+) requests are judged, one of each arm side by side: each of (?<candidates>\d+) candidates? against (?<control>\S+), with an error of red of (?<error>\S+) % over all of them$/,
    holds: ({ arms, candidates }, { report }) =>
      Number(arms) === Number(candidates) + 1 &&
      (report.arms.length === 0 || report.arms.length === Number(arms)),
  },
  {
    says: /^(?<name>.+) is told and not judged: that takes (?<least>[\d,]+) pairs, and (?<n>[\d,]+) are planned$/,
    holds: ({ least, n }) => numberIn(n) < numberIn(least),
  },
  {
    says: /^The comparison's own rows on (?<n>[\d,]+) pairs?, where times vary by half from request to request: (?<rows>.+)$/,
    holds: ({ n }, told) =>
      told.report.run.stoppedBy !== 'completed' ||
      told.report.run.shard !== null ||
      numberIn(n) >=
        (told.report.arms.length > 2 ? 0 : pairsOf(told).filter(({ head }) => head.stage === 1).length),
  },
  {
    says: /^(?<name>.+) \(`(?<source>.+)`\): (on (?<n>[\d,]+) pairs?|cannot be decided by (?<few>[\d,]+) pairs?:) (?<red>.+), and (?<held>.+) is green in (?<green>.+); four in five take (?<a>.+), (?<b>.+) and (?<c>.+)$/,
    holds: ({ n, few }) => numberIn(n ?? few) >= 1,
  },
  {
    says: /^(?<name>.+) \(`(?<source>.+)`\): what (?<n>[\d,]+) pairs? decide of it depends on how much requests differ, which only the run shows$/,
    holds: ({ n }) => numberIn(n) >= 1,
  },
  {
    says: /^What the comparison can decide only the run shows: how many pairs it has, or how much blocks of time differ$/,
    holds: (_, { run }) =>
      /design: switchback|executor: (constant-vus|ramping-vus|shared-iterations)/.test(
        run?.inputs['config'] ?? '',
      ),
  },
  {
    says: /^Where nothing changed the whole comparison is green in (?<share>\S+) % of the runs( or more)?(; four in five take (more than )?(?<pairs>[\d,]+) pairs?( \(\S+\))?)?$/,
    holds: ({ share }) => amountIn(`${share} %`) >= 0 && amountIn(`${share} %`) <= 1,
  },
  {
    says: /^The comparison is judged at the end only, and ends no run early$/,
    holds: (_, { report }) =>
      report.reasons.every(({ message }) => !/to be worse than base|every comparison/.test(message)),
  },
  {
    says: /^Looked at after (?<sizes>[\d, ]+) pairs: (?<what>.+)$/,
    holds: ({ sizes = '' }, { report }) => {
      const looks = sizes.split(', ').map(Number);
      const isDecided = report.reasons.some(({ message }) =>
        /is decided to be worse than base|every comparison with base is decided/.test(message),
      );
      const pairs = report.comparison?.pairs ?? 0;
      return (
        looks.every((size, i) => i === 0 || size > (looks[i - 1] ?? 0)) &&
        (!isDecided || /leaves that open/.test(JSON.stringify(report.reasons)) || looks.includes(pairs))
      );
    },
  },
  {
    says: /^The comparison ends with a suspicion: as many pairs again are sent\.$/,
    holds: (_, { report }) =>
      report.comparison?.notes.some((note) => note.startsWith('The plan ended with a suspicion')) === true,
  },
  {
    says: /^Probe \((?<kind>steer|confirm-high|confirm-low)\) at (?<load>[\d.,]+): (?<word>good|poor|holds|breaks), (too few ended to tell|(?<share>\S+) % good)$/,
    holds: ({ kind, load, word, share }, { report }) =>
      report.scenarios.some(({ capacity }) =>
        capacity?.probes.some(
          (probe) =>
            probe.kind === kind &&
            probe.word === word &&
            Math.abs(probe.load - numberIn(load)) <= 0.006 * probe.load &&
            (share === undefined
              ? probe.n === 0
              : Math.abs(amountIn(`${share} %`) - 1 + probe.bad / probe.n) < 0.006),
        ),
      ),
  },
  {
    says: /^Pair of blocks at (?<load>[\d.,]+): head (?<head>[\d.]+ % good|too few to tell), base (?<base>[\d.]+ % good|too few to tell)$/,
    holds: ({ load, head, base }, told) =>
      told.report.scenarios.some(({ capacity }) =>
        capacity?.pairs.some(
          (pair) => isNear(load, pair.load) && sharesGood(head, pair.head) && sharesGood(base, pair.base),
        ),
      ),
  },
  {
    says: /^Protocol (?<protocol>[\w-]+): (?<why>.+)\.$/,
    holds: ({ protocol }, { report }) => report.target.protocol === protocol,
  },
  {
    says: /^One request went alone before the load, for its price: (`(?<model>\S+)`|it) (?<what>.+) \((?<usd>\S+)\)$/,
    holds: ({ usd }, { report }) =>
      report.cost.opening !== undefined &&
      // Each arm asks once for itself.
      (isDollars(usd, report.cost.opening.spent) ||
        (report.arms.length > 0 && amountIn(usd ?? '') < report.cost.opening.spent)),
  },
];
