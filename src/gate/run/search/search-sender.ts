import type { Ms } from '../../../base/units.js';
import type { PlanFrame } from '../../../plan/frame.js';
import type { Plan } from '../../../plan/plan.js';
import type { Sample, StopReason } from '../../../samples/sample.js';
import {
  type ProbedArm,
  type ProbePlan,
  planProbe,
  planTrickle,
  type ProbeShape,
} from '../../../scenarios/capacity-plan.js';
import type { Config } from '../../../settings/schema.js';
import type { ProbeDesign } from '../../../stats/capacity/probe-watch.js';
import type { SearchProbe } from '../../../stats/capacity/search.js';
import { LetGo } from './let-go.js';
import { followProbe, PROBE_OVER } from './probe-run.js';
import type { SearchCriteria } from './search-criteria.js';
import type { ProbeRecord } from './search-record.js';

/** Sends one plan at once, and gives `observe` each of its samples with how long ago the plan began. */
export type SendPlan = (
  plan: Plan,
  observe: (sample: Sample, since: Ms) => StopReason | null,
) => Promise<StopReason | null>;

export interface SearchRequest {
  readonly frame: PlanFrame;
  readonly config: Config;
  readonly criteria: SearchCriteria;
  readonly send: SendPlan;
  /** From the run's start. */
  readonly now: () => Ms;
  readonly tell: (message: string) => void;
}

/** One probe to be sent: what it is to show, and how. */
export interface SentProbe {
  readonly probe: SearchProbe;
  readonly design: ProbeDesign;
  readonly plan: Pick<ProbePlan, 'beyond' | 'stage' | 'arm'>;
  /** Where not all prompts can be asked. */
  readonly prompts?: PlanFrame['prompts'];
}

/** Ids that a probe of virtual users may take. */
const IDS_OF_USERS = 100_000;
const SHORTEST: Ms = 10_000;

/** Sends what a search asks for, one plan behind the other, until its time or the run is over. */
export class SearchSender {
  /** Why the run ends; null while it goes on. */
  stopped: StopReason | null = null;
  private readonly idle: Readonly<Record<ProbedArm, LetGo>> = { head: new LetGo(), base: new LetGo() };
  private readonly startMs: Ms;
  private nextId: number;

  constructor(private readonly request: SearchRequest) {
    this.startMs = request.now();
    this.nextId = request.frame.firstId;
  }

  get isOver(): boolean {
    return this.stopped !== null || this.leftMs <= 0;
  }

  get leftMs(): Ms {
    return this.request.config.capacity.duration - (this.request.now() - this.startMs);
  }

  /** Longest time that an arm took to be as quick as before. */
  get letGoMs(): Ms {
    return Math.max(this.idle.head.longestMs, this.idle.base.longestMs);
  }

  /** How long a single request takes an idle endpoint. */
  usualMs(arm: ProbedArm): Ms {
    return this.idle[arm].usualMs;
  }

  /** The time that is left, if it is less. */
  within(lengthMs: Ms): Ms {
    return Math.min(lengthMs, Math.max(SHORTEST, this.leftMs));
  }

  /** Single requests, until they are as quick as they were at first. */
  async trickle(stage: number, arm: ProbedArm): Promise<void> {
    const { request } = this;
    const idle = this.idle[arm];
    const sentAt = request.now();
    while (this.stopped === null && idle.isDue(request.now() - sentAt)) {
      const { requests } = idle;
      const frame = { ...request.frame, firstId: this.nextId };
      this.nextId += requests;
      const plan = planTrickle(frame, { requests, timeoutMs: request.config.timeout, stage, arm });
      this.stopped = await request.send(plan, (sample) => {
        idle.observe(sample.outcome === 'ok' ? sample.e2eMs : null);
        return null;
      });
    }
    idle.finish(request.now() - sentAt);
  }

  async send({ probe, design, plan: part, prompts }: SentProbe): Promise<ProbeRecord> {
    const { request } = this;
    const { settleMs, lengthMs } = design;
    const frame = { ...request.frame, firstId: this.nextId, ...(prompts === undefined ? {} : { prompts }) };
    const plan = planProbe(frame, shapeOf(request.config), {
      ...part,
      load: probe.load,
      lengthMs: settleMs + lengthMs,
    });
    this.nextId += plan.planned ?? IDS_OF_USERS;
    const sentAt = request.now();
    const beginMs = part.beyond?.lengthMs ?? 0;
    const followed = followProbe(plan, {
      design,
      criteria: request.criteria,
      beginMs,
      originMs: sentAt,
    });
    const reason = await request.send(plan, (sample, since) => followed.observe(sample, since));
    if (reason !== null && reason.code !== PROBE_OVER.code) this.stopped = reason;
    const result = followed.finish();
    return {
      ...probe,
      stage: {
        index: part.stage,
        startMs: sentAt - this.startMs,
        durationMs: Math.min(plan.durationMs, request.now() - sentAt),
        from: probe.load,
        target: probe.load,
        planned: followed.counts.ended,
      },
      result,
      plateauFromMs: sentAt + beginMs + result.judgement.fromMs,
      ...followed.plateau(result.judgement.fromMs),
      came: followed.came,
      ...followed.counts,
    };
  }
}

function shapeOf({ arrivals, capacity: { by }, 'think-time': thinkTime }: Config): ProbeShape {
  return { by, spacing: arrivals === 'poisson' ? arrivals : 'even', thinkTime };
}

/** Whether the run ends: a call, as what is awaited changes the property. */
export function hasEnded({ stopped }: SearchSender): boolean {
  return stopped !== null;
}
