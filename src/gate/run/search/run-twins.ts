import { formatNumber, formatRate } from '../../../base/format.js';
import { seededRandom } from '../../../base/random.js';
import { armsInOrder, balancedOrders } from '../../../plan/pairs.js';
import type { ProbedArm } from '../../../scenarios/capacity-plan.js';
import type { ProbeDesign } from '../../../stats/capacity/probe-watch.js';
import type { PrimedSearch } from '../../../stats/capacity/search.js';
import { MOST_TWINS, type TwinBlock, TwinSearch } from '../../../stats/capacity/twin-search.js';
import { boundsOf, dwellAt } from './probe-design.js';
import type { ProbeRecord, TwinRecord } from './search-record.js';
import { hasEnded, type SearchRequest, type SearchSender } from './search-sender.js';

/** Both arms under the same loads, in blocks of random order, until there are enough to tell one's capacity from the other's. */
export async function runTwins(request: SearchRequest, sender: SearchSender): Promise<TwinRecord[]> {
  const { config, frame } = request;
  const search = new TwinSearch({ ...boundsOf(config, frame), precision: config.capacity.precision });
  const headFirst = balancedOrders(MOST_TWINS, seededRandom(frame.seed, `${frame.scenario}/blocks`));
  const pairs: TwinRecord[] = [];
  await sender.trickle(1, 'base');
  for (let load = search.next(); load !== null && !sender.isOver; load = search.next()) {
    const { isClimbing: isClimb } = search;
    const order = armsInOrder(headFirst[pairs.length] === 1) as readonly ProbedArm[];
    const blocks = await runPair(request, sender, { load, isClimb, stage: pairs.length + 1, order });
    // Half a pair says nothing, nor does one that a run's end cut short.
    if (blocks === null) break;
    const pair = { load, isClimb, ...blocks };
    pairs.push(pair);
    request.tell(sayPair(pair));
    search.record({ load, isClimb, head: blockOf(blocks.head), base: blockOf(blocks.base) });
  }
  return pairs;
}

interface AskedPair {
  readonly load: number;
  readonly isClimb: boolean;
  readonly stage: number;
  readonly order: readonly ProbedArm[];
}

/** A block of each arm; null where one is missing. */
async function runPair(
  request: SearchRequest,
  sender: SearchSender,
  { load, isClimb, stage, order }: AskedPair,
): Promise<Pick<TwinRecord, ProbedArm> | null> {
  const blocks: Partial<Record<ProbedArm, ProbeRecord>> = {};
  for (const arm of order) {
    if (sender.isOver) return null;
    blocks[arm] = await sender.send({
      probe: { kind: 'steer', load, stretch: 1 },
      design: designOf(request, load, isClimb),
      plan: { beyond: null, stage, arm },
      prompts: request.frame.prompts.filter(({ base }) => base !== null),
    });
    if (hasEnded(sender)) return null;
    await sender.trickle(stage, arm);
  }
  const { head, base } = blocks;
  return head === undefined || base === undefined ? null : { head, base };
}

/** What a search may know of a block. */
export function blockOf({ result: { word, judgement } }: ProbeRecord): TwinBlock {
  const { n, bad, effective } = judgement;
  return { n, bad, effective, isGood: word === 'good' };
}

/** A climb may be brief; what is compared is held for its whole dwell, unless it breaks. */
function designOf({ config, criteria }: SearchRequest, load: number, isClimb: boolean): ProbeDesign {
  const { capacity } = config;
  const full = dwellAt(load, config);
  return {
    kind: 'steer',
    rate: capacity.by === 'rate' ? load : null,
    allowed: criteria.allowed,
    alpha: 0,
    settleMs: capacity.settle,
    lengthMs: isClimb ? full / 2 : full,
    isClimb,
    leastMs: 0,
  };
}

/** Where the pairs leave head's own search: below the lowest load beyond which all were poor, above the highest below which all were good. */
export function primeBy(pairs: readonly TwinRecord[]): PrimedSearch {
  const blocks = pairs
    .map(({ load, head }) => ({ load, isGood: blockOf(head).isGood }))
    .sort((a, b) => a.load - b.load || Number(b.isGood) - Number(a.isGood));
  const firstPoor = blocks.findIndex(({ isGood }) => !isGood);
  const lastGood = blocks.findLastIndex(({ isGood }) => isGood);
  const below =
    firstPoor < 0
      ? blocks
      : blocks.slice(0, firstPoor).filter(({ load }) => load < (blocks[firstPoor]?.load ?? 0));
  return {
    low: below.at(-1)?.load ?? null,
    high: blocks.slice(lastGood + 1).find(({ load }) => load > (blocks[lastGood]?.load ?? 0))?.load ?? null,
    carried: pairs.flatMap(({ head }) => (head.result.carried === null ? [] : [head.result.carried])),
  };
}

function sayPair({ load, head, base }: TwinRecord): string {
  const share = ({ result: { judgement } }: ProbeRecord): string =>
    judgement.n === 0 ? 'too few to tell' : `${formatRate(1 - judgement.bad / judgement.n)} good`;
  return `Pair of blocks at ${formatNumber(load, 1)}: head ${share(head)}, base ${share(base)}`;
}
