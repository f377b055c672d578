import { formatNumber, formatRate } from '../../../base/format.js';
import type { Ms } from '../../../base/units.js';
import type { GoodRequest } from '../../../metrics/good.js';
import type { PlanFrame } from '../../../plan/frame.js';
import type { Plan } from '../../../plan/plan.js';
import type { Sample, StopReason } from '../../../samples/sample.js';
import { type ProbePlan, planProbe, planTrickle, type ProbeShape } from '../../../scenarios/capacity-plan.js';
import { leastToHold } from '../../../stats/capacity/relaxation.js';
import type { ProbeDesign, ProbeResult } from '../../../stats/capacity/probe-watch.js';
import { CapacitySearch, MOST_CLAIMS, type SearchProbe } from '../../../stats/capacity/search.js';
import type { Config } from '../../../settings/schema.js';
import { endOf } from './search-end.js';
import { followProbe, PROBE_OVER } from './probe-run.js';
import { LetGo } from './let-go.js';
import type { ProbeRecord, SearchRecord } from './search-record.js';

/** Sends one plan at once, and gives `observe` each of its samples with how long ago the plan began. */
export type SendPlan = (
  plan: Plan,
  observe: (sample: Sample, since: Ms) => StopReason | null,
) => Promise<StopReason | null>;

export interface SearchRequest {
  readonly frame: PlanFrame;
  readonly config: Config;
  readonly good: GoodRequest;
  readonly send: SendPlan;
  /** From the run's start. */
  readonly now: () => Ms;
  readonly tell: (message: string) => void;
}

/** The error of the whole search, whatever it says. */
export const SEARCH_ERROR = 0.05;
/** A certifying probe sends so many at least, however long that takes. */
const LEAST_REQUESTS = 300;
/** The lower end may take so many times as long as the upper one: it must be watched through busy stretches and quiet ones. */
const CONFIRM_LOW = 2;
/** Beyond the upper end, and for how long, before the endpoint comes back to the lower one. */
const BEYOND = 1.3;
const BEYOND_MS: Ms = 6_000;
const SHORTEST: Ms = 10_000;
/** Ids that a probe of virtual users may take. */
const IDS_OF_USERS = 100_000;

/** Runs a search to its end. A reason to stop is one of the run's own: the search ends otherwise by itself. */
export async function runSearch(
  request: SearchRequest,
): Promise<{ readonly record: SearchRecord; readonly stopped: StopReason | null }> {
  return new SearchRun(request).run();
}

class SearchRun {
  private readonly probes: ProbeRecord[] = [];
  private readonly idle = new LetGo();
  private readonly search: CapacitySearch;
  private readonly startMs: Ms;
  private nextId: number;
  private stopped: StopReason | null = null;

  constructor(private readonly request: SearchRequest) {
    this.search = openSearch(request.config, request.frame);
    this.startMs = request.now();
    this.nextId = request.frame.firstId;
  }

  async run(): Promise<{ readonly record: SearchRecord; readonly stopped: StopReason | null }> {
    const { search, probes, idle, request } = this;
    await this.trickle(1);
    let next = search.next();
    while (next !== null && this.stopped === null && this.leftMs() > 0) {
      const result = await this.probe(next);
      // What a run's end cut short says nothing.
      if (this.hasEnded()) break;
      request.tell(sayProbe(next, result));
      search.record(next, result);
      await this.trickle(probes.length);
      next = search.next();
    }
    const stopped = this.stopped;
    const isOutOfMoney = stopped?.stoppedBy === 'budget';
    const cut = isOutOfMoney ? 'budget' : next !== null && this.leftMs() <= 0 ? 'time' : null;
    const record = { probes, state: search.state, letGoMs: idle.longestMs };
    return {
      record: { ...record, ended: endOf(record, cut, request.config.capacity) },
      // No plan was promised: what the money was enough for is told.
      stopped: isOutOfMoney ? null : stopped,
    };
  }

  private hasEnded(): boolean {
    return this.stopped !== null;
  }

  private leftMs(): Ms {
    return this.request.config.capacity.duration - (this.request.now() - this.startMs);
  }

  /** Single requests, until they are as quick as they were at first. */
  private async trickle(stage: number): Promise<void> {
    const { request, idle } = this;
    const sentAt = request.now();
    while (!this.hasEnded() && idle.isDue(request.now() - sentAt)) {
      const { requests } = idle;
      const frame = { ...request.frame, firstId: this.nextId };
      this.nextId += requests;
      const plan = planTrickle(frame, { requests, timeoutMs: request.config.timeout, stage });
      this.stopped = await request.send(plan, (sample) => {
        idle.observe(sample.outcome === 'ok' ? sample.e2eMs : null);
        return null;
      });
    }
    idle.finish(request.now() - sentAt);
  }

  private async probe(next: SearchProbe): Promise<ProbeResult> {
    const { request } = this;
    const { settle } = request.config.capacity;
    const lengthMs = Math.min(lengthOf(next, request.config), Math.max(SHORTEST, this.leftMs()));
    const beyond = this.beyondOf(next);
    const stage = this.probes.length + 1;
    const plan = planProbe({ ...request.frame, firstId: this.nextId }, shapeOf(request.config), {
      load: next.load,
      lengthMs: settle + lengthMs,
      beyond,
      stage,
    });
    this.nextId += plan.planned ?? IDS_OF_USERS;
    const sentAt = request.now();
    const beginMs = beyond?.lengthMs ?? 0;
    const probe = followProbe(plan, {
      design: this.designOf(next, lengthMs),
      good: request.good,
      beginMs,
      originMs: sentAt,
    });
    const reason = await request.send(plan, (sample, since) => probe.observe(sample, since));
    if (reason !== null && reason.code !== PROBE_OVER.code) this.stopped = reason;
    const result = probe.finish();
    const durationMs = Math.min(plan.durationMs, request.now() - sentAt);
    const { ended } = probe.counts;
    this.probes.push({
      ...next,
      stage: {
        index: stage,
        startMs: sentAt - this.startMs,
        durationMs,
        from: next.load,
        target: next.load,
        planned: ended,
      },
      result,
      plateauFromMs: sentAt + beginMs + result.judgement.fromMs,
      brokenBy: probe.brokenBy,
      ...probe.counts,
    });
    return result;
  }

  /** What takes the endpoint beyond its capacity, before it comes back to the lower end. */
  private beyondOf({ kind }: SearchProbe): ProbePlan['beyond'] {
    const { high } = this.search.state;
    const { by, max } = this.request.config.capacity;
    if (kind !== 'confirm-low' || high === null) return null;
    const load = Math.min(max, high * BEYOND);
    return {
      load: by === 'vus' ? Math.min(this.request.frame.maxConcurrency, Math.ceil(load)) : load,
      lengthMs: Math.max(BEYOND_MS, 2 * this.idle.usualMs),
    };
  }

  private designOf({ kind, load }: SearchProbe, lengthMs: Ms): ProbeDesign {
    const { capacity } = this.request.config;
    const { saturation, state } = this.search;
    return {
      kind,
      rate: capacity.by === 'rate' ? load : null,
      theta0: 1 - capacity.share,
      alpha: SEARCH_ERROR / MOST_CLAIMS,
      settleMs: capacity.settle,
      lengthMs,
      isClimb: state.high === null,
      leastMs: kind === 'confirm-low' && saturation !== null ? leastToHold(load, saturation) : 0,
    };
  }
}

function shapeOf({ arrivals, capacity: { by }, 'think-time': thinkTime }: Config): ProbeShape {
  return { by, spacing: arrivals === 'poisson' ? arrivals : 'even', thinkTime };
}

function openSearch({ capacity, ...config }: Config, { maxConcurrency }: PlanFrame): CapacitySearch {
  const isWhole = capacity.by === 'vus';
  const max = isWhole ? Math.min(Math.floor(capacity.max), maxConcurrency) : capacity.max;
  const min = isWhole ? Math.max(1, Math.ceil(capacity.min)) : capacity.min;
  const start = Math.min(max, Math.max(min, capacity.start));
  const confirmMs = (load: number): Ms =>
    lengthOf({ kind: 'confirm-low', load, stretch: 1 }, { ...config, capacity });
  return new CapacitySearch({
    min,
    max,
    start,
    precision: capacity.precision,
    isWhole,
    confirmMs: isWhole ? null : confirmMs,
  });
}

/** How long a probe is judged at most. */
function lengthOf({ kind, load, stretch }: SearchProbe, { capacity }: Config): Ms {
  const full =
    capacity.by === 'rate' ? Math.max(capacity.dwell, (LEAST_REQUESTS * 1_000) / load) : capacity.dwell;
  if (kind === 'steer') return full / 2;
  return kind === 'confirm-low' ? CONFIRM_LOW * stretch * full : full;
}

function sayProbe({ kind, load }: SearchProbe, { word, judgement: { bad, n } }: ProbeResult): string {
  const share = n === 0 ? 'too few ended to tell' : `${formatRate(1 - bad / n)} good`;
  return `Probe (${kind}) at ${formatNumber(load, 1)}: ${word}, ${share}`;
}
