import type { Capacity } from '../../src/report/schema/schema.js';
import type { Sample } from '../../src/samples/sample.js';
import { isGood } from './good.js';
import { amountIn, atMost, isNear, mean } from './recount.js';
import { type Groups, type Sentence, type Told, numberIn } from './told.js';

/* What a search for the capacity says, held against its probes, which are counted anew. */

const UNIT = '(?<unit>requests? a second|users?)';
const AT = '(at (?<share>\\S+) % good|with (?<kept>the threshold|all \\d+ thresholds) kept)';
const FIRST = '(; first to break: (?<first>.+?))?';

interface Probe {
  readonly load: number;
  readonly kind: Capacity['probes'][number]['kind'];
  readonly word: Capacity['probes'][number]['word'];
  /** Arrivals of its plateau that ended, and those of them that were not good. */
  readonly judged: readonly Sample[];
  readonly bad: readonly Sample[];
  /** Of what they may be a share. */
  readonly theta0: number;
}

/** A threshold that stands in place of `good`, read anew from the run's inputs. */
interface Kept {
  readonly theta0: number;
  readonly breaks: (sample: Sample) => boolean;
}

/** Those of a search without `good`, by what they are called in the report. */
function keptOf({ run }: Told): Map<string, Kept> {
  const lines = /good: \{/.test(run?.inputs['config'] ?? '')
    ? []
    : (run?.inputs['thresholds'] ?? '').split('\n');
  return new Map(
    lines.flatMap((line): [string, Kept][] => {
      const [, metric = '', percent = '', limit = ''] = /^(\w+): p\((\d+)\)<(\S+)$/.exec(line) ?? [];
      const most = /^error_rate: rate<(\d+)%$/.exec(line)?.[1];
      if (most !== undefined) {
        const breaks = ({ outcome }: Sample): boolean => outcome !== 'ok' && outcome !== 'rate_limited';
        return [[line, { theta0: Number(most) / 100, breaks }]];
      }
      if (metric === '') return [];
      const atMost = amountIn(limit.replace(/(\d)(ms|s)/, '$1 $2'));
      const breaks = (sample: Sample): boolean => {
        const value = metric === 'total_generation_time' ? sample.e2eMs : sample.ttftMs;
        const came = sample.outcome === 'ok' || metric === 'time_to_first_token';
        return !came || value === null || value >= atMost;
      };
      return [[line, { theta0: 1 - Number(percent) / 100, breaks }]];
    }),
  );
}

/** The probes of the scenario with the arrivals that each judged, by the samples. */
function probesOf(told: Told): Probe[] {
  const { scenario, samples, run } = told;
  const stages = new Map(scenario?.stages.map((stage) => [stage.index, stage]));
  const kept = keptOf(told);
  return (scenario?.capacity?.probes ?? []).map(({ stage, load, kind, word, n, threshold }) => {
    const own = samples
      .filter(
        (sample) =>
          sample.scenario === scenario?.name &&
          sample.stage === stage &&
          stages.has(stage) &&
          (sample.phase === 'measure' || sample.phase === 'probe') &&
          sample.outcome !== 'cancelled',
      )
      .sort((a, b) => a.plannedMs - b.plannedMs);
    // What brought the endpoint to its plateau came before.
    const judged = own.slice(Math.max(0, own.length - n));
    const about = kept.get(threshold ?? '');
    const bad = judged.filter((sample) =>
      about === undefined ? !isGood(sample, run?.inputs['config'] ?? '') : about.breaks(sample),
    );
    const theta0 = about?.theta0 ?? 1 - (scenario?.capacity?.share ?? Number.NaN);
    return { load, kind, word, judged, bad, theta0 };
  });
}

const settingOf = ({ run }: Told, name: string): string | undefined =>
  new RegExp(`capacity: \\{.*\\b${name}: ([^,}]+)`).exec(run?.inputs['config'] ?? '')?.[1]?.trim();

/** Facts that all of its sentences share: the unit and the share are those that were asked for. */
function asked({ unit, share, kept }: Groups, told: Told): boolean {
  const { size } = keptOf(told);
  const by = told.scenario?.capacity?.by;
  return (
    (unit === undefined || unit.startsWith('user') === (by === 'vus')) &&
    (share === undefined) === size > 0 &&
    (kept === undefined || kept === (size === 1 ? 'the threshold' : `all ${size} thresholds`)) &&
    (share === undefined ||
      Math.abs(amountIn(`${share} %`) - Number(settingOf(told, 'share') ?? 0.95)) < 0.001)
  );
}

/** At this load a probe was judged to hold, and the arrivals bear that out; or to break. */
function isCertified(told: Told, load: number | null | undefined, word: 'holds' | 'breaks'): boolean {
  const probe = probesOf(told).findLast((each) => each.load === load && each.word === word);
  if (probe === undefined || load === null || load === undefined) return false;
  const { theta0 } = probe;
  const [n, bad] = [probe.judged.length, probe.bad.length];
  // Each that must be kept is, not only the one that the probe is about.
  const areKept = [...keptOf(told).values()].every(
    ({ theta0: most, breaks }) => atMost(probe.judged.filter(breaks).length, n, most) <= 0.05,
  );
  // Its plateau may have been judged before its last arrivals ended, so that these are a few more.
  return word === 'holds'
    ? probe.kind === 'confirm-low' && areKept && atMost(bad, n, theta0) <= 0.05
    : probe.kind === 'confirm-high' && 1 - atMost(bad - 1, n, theta0) <= 0.05;
}

const ends = ({ scenario }: Told): Pick<Capacity, 'low' | 'high' | 'value' | 'ended'> | undefined =>
  scenario?.capacity ?? undefined;

function causeOf(sample: Sample): string {
  if (sample.outcome === 'rate_limited') return 'the rate limit (429)';
  if (sample.outcome === 'dropped') return 'arrivals dropped at `max-concurrency`';
  return sample.outcome === 'ok' ? 'slow' : 'errors';
}

/** What broke first is what most of the bad ones of the load that breaks met. */
function firstHolds(first: string | undefined, told: Told): boolean {
  const probe = probesOf(told).findLast(({ load, word }) => load === ends(told)?.high && word === 'breaks');
  if (first === undefined || probe === undefined) return first === undefined;
  const kept = keptOf(told);
  if (kept.size > 0) {
    const [, source = ''] = /\(`(.+)`\)$/.exec(first) ?? [];
    const broken = [...kept].find(([text]) => text.endsWith(`: ${source}`))?.[1];
    return (
      broken !== undefined && probe.judged.filter(broken.breaks).length > broken.theta0 * probe.judged.length
    );
  }
  const counts = new Map<string, number>();
  for (const sample of probe.bad) counts.set(causeOf(sample), (counts.get(causeOf(sample)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const named = counts.has(first) ? first : 'slow';
  // Slow is told by the limit that was missed, of which there may be several.
  return named === most?.[0] || (named === 'slow' && (counts.get('slow') ?? 0) > 0);
}

const isThree = (text: string | undefined, value: number | null | undefined): boolean =>
  value != null && Math.abs(numberIn(text) - value) <= 0.0051 * value + 0.0005;

function isInterval({ value, low, high, first, ...groups }: Groups, told: Told): boolean {
  const found = ends(told);
  return (
    asked(groups, told) &&
    found !== undefined &&
    (found.low ?? Infinity) < (found.high ?? -Infinity) &&
    isThree(value, Math.sqrt((found.low ?? NaN) * (found.high ?? NaN))) &&
    isThree(low, found.low) &&
    isThree(high, found.high) &&
    isCertified(told, found.low, 'holds') &&
    isCertified(told, found.high, 'breaks') &&
    firstHolds(first, told)
  );
}

const WHY: Readonly<Record<string, string>> = {
  'as the budget was spent': 'budget',
  'as its `duration` was over': 'time',
  'for the probes that it may make could not tell': 'unresolved',
};

function reached({ why = '', low, lowWord, high, highWord, ...groups }: Groups, told: Told): boolean {
  const found = ends(told);
  if (found === undefined || WHY[why] !== found.ended || !asked(groups, told)) return false;
  const probes = probesOf(told);
  const seen = (text: string | undefined, words: readonly string[]): boolean =>
    text === undefined ||
    // What seems to break or hold at one load does so at those beyond it.
    probes.some(
      ({ load, word }) =>
        words.includes(word) && (isThree(text, load) || load < numberIn(text) === words.includes('poor')),
    );
  const { budget, spent } = told.report.cost;
  const duration = settingOf(told, 'duration') ?? '30m';
  const limitMs = numberIn(duration) * (duration.endsWith('m') ? 60_000 : 1_000);
  return (
    seen(low, ['good', 'holds']) &&
    seen(high, ['poor', 'breaks']) &&
    (lowWord === undefined || (lowWord === 'certified') === (found.low !== null)) &&
    (highWord === undefined || (highWord === 'certified') === (found.high !== null)) &&
    (found.ended !== 'budget' || spent > 0.5 * budget) &&
    (found.ended !== 'time' || told.report.run.durationMs >= limitMs)
  );
}

const capacityOf = (says: RegExp, holds: Sentence['holds']): readonly Sentence[] => [{ says, holds }];

export const CAPACITY: Readonly<Record<string, readonly Sentence[]>> = {
  capacity_certified: capacityOf(
    new RegExp(`^(?<value>[\\d.,]+) ${UNIT} \\((?<low>[\\d.,]+) to (?<high>[\\d.,]+)\\) ${AT}${FIRST}\\.$`),
    isInterval,
  ),
  capacity_quota: capacityOf(
    new RegExp(
      `^(?<value>[\\d.,]+) ${UNIT} \\((?<low>[\\d.,]+) to (?<high>[\\d.,]+)\\) ${AT}${FIRST}\\. That is the rate limit’s, not the server’s\\.$`,
    ),
    (groups, told) =>
      isInterval(groups, told) &&
      (keptOf(told).size > 0 || groups['first'] === 'the rate limit (429)') &&
      told.run?.endpoint?.limits?.requestsPerMinute != null,
  ),
  capacity_max: capacityOf(
    new RegExp(
      `^At least (?<low>[\\d.,]+) ${UNIT} ${AT}: no load broke up to the highest that was to be tried, \`max\`\\.$`,
    ),
    (groups, told) =>
      asked(groups, told) &&
      isThree(groups['low'], ends(told)?.low) &&
      probesOf(told).some(
        ({ load, word }) =>
          (word === 'good' || word === 'holds') &&
          isThree(
            String(load),
            Math.min(
              Number(settingOf(told, 'max')),
              told.scenario?.capacity?.by === 'vus' ? Number(told.run?.inputs['max-concurrency']) : Infinity,
            ),
          ),
      ) &&
      ends(told)?.high === null &&
      isCertified(told, ends(told)?.low, 'holds'),
  ),
  capacity_min: capacityOf(
    new RegExp(
      `^Less than (?<high>[\\d.,]+) ${UNIT} ${AT}: no load held down to the lowest that was to be tried, \`min\`${FIRST}\\.$`,
    ),
    ({ high, first, ...groups }, told) =>
      asked(groups, told) &&
      ends(told)?.low === null &&
      isThree(high, ends(told)?.high) &&
      probesOf(told).every(({ word }) => word !== 'holds') &&
      probesOf(told).some(
        ({ load }) =>
          load <=
          Math.max(
            1.2 * Number(settingOf(told, 'min') ?? 0.5),
            told.scenario?.capacity?.by === 'vus' ? 1 : 0,
          ),
      ) &&
      isCertified(told, ends(told)?.high, 'breaks') &&
      firstHolds(first, told),
  ),
  capacity_generator: capacityOf(
    new RegExp(
      `^Not found: beyond (what was tried|(?<low>[\\d.,]+) ${UNIT}) the load generator was the limit, by \`max-concurrency: (?<most>\\d+)\` or by sending late, and not the endpoint\\.$`,
    ),
    ({ low, most, ...groups }, told) => {
      // That of the lowest load that was called too high.
      const broken = probesOf(told).filter(({ word }) => word === 'poor' || word === 'breaks');
      const probe = broken.findLast(({ load }) => load === ends(told)?.high) ?? broken.at(-1);
      const bad = probe?.bad ?? [];
      const dropped = bad.filter(({ outcome }) => outcome === 'dropped').length;
      const late = probe?.judged.filter(
        ({ startedMs, plannedMs }) => (startedMs ?? plannedMs) - plannedMs > 50,
      ).length;
      return (
        asked(groups, told) &&
        most === told.run?.inputs['max-concurrency'] &&
        (low === undefined) === (ends(told)?.low === null) &&
        (dropped > 0 || (late ?? 0) > 0)
      );
    },
  ),
  ...Object.fromEntries(
    ['budget', 'time', 'unresolved'].map((ended) => [
      `capacity_${ended}`,
      capacityOf(
        new RegExp(
          `^Not resolved, (?<why>[^:]+): in ${UNIT}, (no load seemed to hold|(?<low>[\\d.,]+) holds \\((?<lowWord>certified|seems)\\)) and (none broke|(?<high>[\\d.,]+) breaks \\((?<highWord>certified|seems)\\)) ${AT}\\.$`,
        ),
        reached,
      ),
    ]),
  ),
  capacity_wide: [
    {
      says: /^The upper end is (?<width>[\d.,]+) times the lower one, where `precision` asks for (?<asked>[\d.]+): probes of `dwell` \((?<dwell>.+?)\) certified none nearer to each other\. Longer ones may\.$/,
      holds: ({ width, asked: most, dwell }, told) => {
        const { low, high } = ends(told) ?? {};
        const [precision, given] = [
          Number(settingOf(told, 'precision') ?? 0.2),
          settingOf(told, 'dwell') ?? '60s',
        ];
        // None that was certified lies between them.
        const between = probesOf(told).filter(
          ({ word, load }) =>
            (word === 'holds' && load > (low ?? NaN)) || (word === 'breaks' && load < (high ?? NaN)),
        );
        const ratio = (high ?? NaN) / (low ?? NaN);
        return (
          isAbout(width, ratio) &&
          isAbout(most, 1 + precision) &&
          ratio > numberIn(most) &&
          between.length === 0 &&
          isNear(dwell, numberIn(given) * (given.endsWith('m') ? 60_000 : 1_000))
        );
      },
    },
  ],
  capacity_users: [
    {
      says: /^At the certified (?<low>[\d.,]+) a second that is about (?<users>[\d.,]+) users who ask every (?<every>.+?) \(Little’s law; answers take (?<takes>.+?)\), with (?<flight>[\d.,]+) requests in flight\.$/,
      holds: ({ low, users, every, takes, flight }, told) => {
        const latency = latencyAt(told);
        const rate = told.scenario?.capacity?.low ?? NaN;
        // Nobody says how long users think: twenty seconds.
        return (
          told.scenario?.capacity?.by === 'rate' &&
          isThree(low, rate) &&
          isNear(takes, latency) &&
          isNear(every, 20_000 + latency) &&
          isAbout(flight, (rate * latency) / 1_000) &&
          isAbout(users, (rate * (20_000 + latency)) / 1_000)
        );
      },
    },
    {
      says: /^The certified (?<low>[\d.,]+) users have (?<flight>[\d.,]+) requests in flight; users who ask every (?<every>.+?) might be about (?<users>[\d.,]+) \(Little’s law\)\.$/,
      holds: ({ low, flight, every }, told) => {
        const pause = /think-time: 1s/.test(told.run?.inputs['config'] ?? '') ? 1_000 : 20_000;
        return (
          told.scenario?.capacity?.by === 'vus' &&
          numberIn(low) === told.scenario.capacity.low &&
          numberIn(flight) <= numberIn(low) &&
          isNear(every, pause + latencyAt(told))
        );
      },
    },
  ],
  capacity_cost: [
    {
      says: /^At the certified load it costs (?<hour>\S+) an hour(, (?<per>\S+) per million output tokens)?\.$/,
      holds: ({ hour }, told) => {
        const probe = certifying(told);
        const answered = probe?.judged.filter(({ outcome }) => outcome === 'ok') ?? [];
        const given = /gpu-hour: ([\d.]+)/.exec(told.run?.inputs['prices'] ?? '')?.[1];
        if (given !== undefined) return isNear(hour, Number(given));
        const usd = mean(answered.map(({ costUsd }) => costUsd));
        return told.scenario?.capacity?.by !== 'rate' || isAbout(hour, usd * (probe?.load ?? NaN) * 3_600);
      },
    },
  ],
  capacity_rises: [
    {
      says: /^The endpoint still carried more and more when the load was called too high: it was adapting, as an autoscaler does\. Set `capacity\.settle` to the time that takes\.$/,
      holds: (_, told) => probesOf(told).some(({ kind }) => kind === 'confirm-high'),
    },
  ],
  slow_to_recover: [
    {
      says: /^After a load beyond its capacity the endpoint took up to (?<ms>.+) to answer single requests as quickly as before\.$/,
      holds: ({ ms }, told) =>
        isNear(ms, told.scenario?.capacity?.letGoMs ?? NaN) && amountIn(ms ?? '') >= 9_990,
    },
  ],
};

const isAbout = (text: string | undefined, value: number): boolean =>
  Math.abs(amountIn(text ?? '') - value) <= 0.06 * value + 0.05;

const certifying = (told: Told): Probe | undefined =>
  probesOf(told).findLast(
    ({ kind, load, word }) => kind === 'confirm-low' && load === ends(told)?.low && word === 'holds',
  );

function latencyAt(told: Told): number {
  const answered = certifying(told)?.judged.filter(({ outcome }) => outcome === 'ok') ?? [];
  return mean(answered.map(({ e2eMs }) => e2eMs ?? NaN));
}
