import { formatNumber, formatRate } from '../../../base/format.js';
import type { Ms } from '../../../base/units.js';
import type { StopReason } from '../../../samples/sample.js';
import type { ProbePlan } from '../../../scenarios/capacity-plan.js';
import { leastOfUsers, leastToHold, lengthOfUsers } from '../../../stats/capacity/relaxation.js';
import { fewestToHold } from '../../../stats/capacity/probe.js';
import type { ProbeDesign } from '../../../stats/capacity/probe-watch.js';
import { CapacitySearch, MOST_CLAIMS, type SearchProbe } from '../../../stats/capacity/search.js';
import { boundsOf, lengthOf } from './probe-design.js';
import { primeBy, runTwins } from './run-twins.js';
import { endOf } from './search-end.js';
import type { ProbeRecord, SearchRecord, TwinRecord } from './search-record.js';
import { hasEnded, type SearchRequest, SearchSender } from './search-sender.js';

/** The error of the whole search, whatever it says. */
export const SEARCH_ERROR = 0.05;
/** Of a word that is certified. */
const CLAIM_ERROR = SEARCH_ERROR / MOST_CLAIMS;
/**
 * Beyond the upper end, and for how long, before the endpoint comes back to the lower one: a tenth of a dwell, for what queues up
 * meanwhile has to be gone long before the probe's end.
 */
const BEYOND = 1.3;
const BEYOND_MS: Ms = 6_000;
const BEYOND_SHARE = 0.1;

interface SearchResult {
  readonly record: SearchRecord;
  readonly stopped: StopReason | null;
}

/** Runs a search to its end. A reason to stop is one of the run's own: the search ends otherwise by itself. */
export async function runSearch(request: SearchRequest): Promise<SearchResult> {
  return new SearchRun(request).run();
}

class SearchRun {
  private readonly probes: ProbeRecord[] = [];
  private readonly search: CapacitySearch;
  private readonly sender: SearchSender;
  private twins: readonly TwinRecord[] = [];

  constructor(private readonly request: SearchRequest) {
    this.search = openSearch(request);
    this.sender = new SearchSender(request);
  }

  async run(): Promise<SearchResult> {
    const { search, sender, request } = this;
    await sender.trickle(1, 'head');
    if (isCompared(request)) await this.compare();
    let next = search.next();
    while (next !== null && !sender.isOver) {
      const record = await this.probe(next);
      this.probes.push(record);
      // What a run's end cut short says nothing.
      if (hasEnded(sender)) break;
      request.tell(sayProbe(record));
      search.record(next, record.result);
      await sender.trickle(this.probes.length, 'head');
      next = search.next();
    }
    return this.finish(next !== null);
  }

  private async compare(): Promise<void> {
    const { search, sender, request, probes } = this;
    this.twins = await runTwins(request, sender);
    search.prime(primeBy(this.twins));
    // Head's blocks lead its search, and their stages are those of the pairs.
    for (const { head, base } of this.twins) {
      const { startMs } = head.stage.startMs < base.stage.startMs ? head.stage : base.stage;
      const durationMs = head.stage.durationMs + base.stage.durationMs;
      probes.push({ ...head, stage: { ...head.stage, startMs, durationMs } });
    }
  }

  private finish(isCut: boolean): SearchResult {
    const { search, sender, probes, twins, request } = this;
    const { stopped } = sender;
    const isOutOfMoney = stopped?.stoppedBy === 'budget';
    const cut = isOutOfMoney ? 'budget' : isCut && sender.leftMs <= 0 ? 'time' : null;
    const record = { probes, state: search.state, letGoMs: sender.letGoMs, twins };
    return {
      record: { ...record, ended: endOf(record, cut, request.criteria.allowed) },
      // No plan was promised: what the money was enough for is told.
      stopped: isOutOfMoney ? null : stopped,
    };
  }

  private probe(next: SearchProbe): Promise<ProbeRecord> {
    const { request, sender } = this;
    const ofUsers = next.kind === 'confirm-low' && this.isOfUsers ? lengthOfUsers(this.roundMs) : 0;
    const lengthMs = sender.within(Math.max(lengthOf(next, request.config, leastOf(request)), ofUsers));
    return sender.send({
      probe: next,
      design: this.designOf(next, lengthMs),
      plan: { beyond: this.beyondOf(next), stage: this.probes.length + 1, arm: 'head' },
    });
  }

  /** What takes the endpoint beyond its capacity, before it comes back to the lower end. */
  private beyondOf({ kind }: SearchProbe): ProbePlan['beyond'] {
    const { high } = this.search.state;
    const { by, max, dwell } = this.request.config.capacity;
    if (kind !== 'confirm-low' || high === null) return null;
    const load = Math.min(max, high * BEYOND);
    return {
      load: by === 'vus' ? Math.min(this.request.frame.maxConcurrency, Math.ceil(load)) : load,
      lengthMs: Math.max(Math.min(BEYOND_MS, BEYOND_SHARE * dwell), 2 * this.sender.usualMs('head')),
    };
  }

  private designOf({ kind, load }: SearchProbe, lengthMs: Ms): ProbeDesign {
    const {
      config: { capacity },
      criteria,
    } = this.request;
    const { state } = this.search;
    return {
      kind,
      rate: this.isOfUsers ? null : load,
      allowed: criteria.allowed,
      alpha: CLAIM_ERROR,
      settleMs: capacity.settle,
      lengthMs,
      isClimb: state.high === null,
      leastMs: kind === 'confirm-low' ? this.leastMs(load) : 0,
    };
  }

  private leastMs(load: number): Ms {
    const { saturation } = this.search;
    if (this.isOfUsers) return leastOfUsers(this.roundMs);
    return saturation === null ? 0 : leastToHold(load, saturation);
  }

  private get isOfUsers(): boolean {
    return this.request.config.capacity.by === 'vus';
  }

  /** A user's pause, and his answer where nobody else asks. */
  private get roundMs(): Ms {
    const { minMs, maxMs } = this.request.config['think-time'];
    return (minMs + maxMs) / 2 + this.sender.usualMs('head');
  }
}

function isCompared({ frame }: SearchRequest): boolean {
  return frame.prompts.some(({ base }) => base !== null);
}

/** The fewest requests of a load that can be certified to hold. */
function leastOf({ criteria }: SearchRequest): number {
  return Math.max(...criteria.allowed.map((theta0) => fewestToHold(theta0, CLAIM_ERROR)));
}

function openSearch(request: SearchRequest): CapacitySearch {
  const { config, frame } = request;
  const least = leastOf(request);
  const bounds = boundsOf(config, frame);
  const confirmMs = (load: number): Ms => lengthOf({ kind: 'confirm-low', load, stretch: 1 }, config, least);
  return new CapacitySearch({
    ...bounds,
    precision: config.capacity.precision,
    confirmMs: bounds.isWhole ? null : confirmMs,
  });
}

function sayProbe({ kind, load, result }: ProbeRecord): string {
  const { word, judgement } = result;
  const { bad, n } = judgement;
  const share = n === 0 ? 'too few ended to tell' : `${formatRate(1 - bad / n)} good`;
  return `Probe (${kind}) at ${formatNumber(load, 1)}: ${word}, ${share}`;
}
