import { formatAmount, formatCount, formatMs, formatNumber, formatUsd } from '../../base/format.js';
import { judgeLevel, LEAST_ANSWERS, type Level } from './levels.js';

/** What was measured, and why it ended. */
export interface QuickResult {
  readonly server: string;
  readonly model: string | null;
  readonly endpoint: string;
  /** Of the very first answer, to its first token: a model may have had to be loaded. */
  readonly firstMs: number | null;
  /** In the order of their users. */
  readonly levels: readonly Level[];
  readonly tookMs: number;
  /** Why no more users were tried. */
  readonly ended: 'found' | 'most' | 'time' | 'budget' | 'cancelled';
  readonly free: boolean;
}

/** Below this times what it takes later, the first answer was like any other. */
const LOADED = 3;

/** Capacity and speed in words: a sentence for each thing that was seen, and for what was not. */
export function tellQuick(result: QuickResult): string[] {
  const { levels, server, model, endpoint } = result;
  const answered = levels.reduce((sum, level) => sum + level.answered, 0);
  const spent = levels.reduce((sum, level) => sum + level.spent, 0);
  const cost = result.free ? '' : `, ${formatUsd(spent)}`;
  const name = model === null ? server : `${model} at ${server}`;
  const alone = levels[0];
  const place = endpoint === 'simulator' ? '' : ` (${endpoint})`;
  const about = `${name}${place}: ${formatAmount(answered, 'answer')} in ${formatMs(result.tookMs)}${cost}.`;
  if (alone === undefined || answered === 0) return [about, 'Nothing was answered, so nothing can be said.'];
  return [
    about,
    tellFirst(result, alone),
    tellAlone(alone),
    tellUsers(result, alone),
    tellTogether(levels),
    levels.some(({ counted }) => counted === 'events')
      ? 'The server tells no token counts: speed is counted in the events of its stream, which may hold more than one token.'
      : '',
  ].filter((line) => line !== '');
}

function tellFirst({ firstMs }: QuickResult, { ttftMs }: Level): string {
  if (firstMs === null || ttftMs === null || firstMs < LOADED * ttftMs || firstMs - ttftMs < 500) return '';
  return `The very first token took ${formatMs(firstMs)}: the model had to be loaded, or the server to wake up.`;
}

function tellAlone({ answered, ttftMs, tokensPerSecond }: Level): string {
  const few = answered < LEAST_ANSWERS ? `, by ${formatAmount(answered, 'answer')} only` : '';
  const wait =
    ttftMs === null
      ? 'Alone, how long a user waits for the first token is not known'
      : `Alone, a user waits ${formatMs(ttftMs)} for the first token (median${few})`;
  return tokensPerSecond === null
    ? `${wait}; how fast the rest comes is not known, for answers came in one piece or were too short.`
    : `${wait}, and then gets ${formatNumber(tokensPerSecond)} tokens a second.`;
}

const SLOW = 'the first token takes more than twice as long, or each user gets less than half the speed';

function tellUsers({ levels, ended }: QuickResult, alone: Level): string {
  const fates = levels.map((level) => ({ level, fate: level === alone ? 'well' : judgeLevel(level, alone) }));
  const bad = fates.find(({ fate }) => fate === 'slowed' || fate === 'failing');
  const good = fates
    .filter(({ level, fate }) => fate === 'well' && (bad === undefined || level.users < bad.level.users))
    .at(-1)?.level.users;
  const held = good === undefined || good === 1 ? 'One user' : `${formatCount(good)} users at once`;
  if (bad !== undefined)
    return `${held} ${good === undefined || good === 1 ? 'is' : 'are'} served well; ${tellBad(bad.level, alone, bad.fate)}.`;
  const most = levels.at(-1)?.users ?? 1;
  const unknown = fates.find(({ fate }) => fate === 'unknown');
  if (unknown !== undefined)
    return `How many users at once it serves well is not known: with ${formatAmount(unknown.level.users, 'user')} only ${formatAmount(unknown.level.answered, 'answer')} came in time.`;
  if (most === 1) return `How many users at once it serves well is not known: ${WHY[ended]}.`;
  return `${formatCount(most)} users at once are served as well as one, and ${WHY[ended]}; slow would be where ${SLOW}.`;
}

const WHY: Readonly<Record<QuickResult['ended'], string>> = {
  found: 'more were not tried',
  most: 'more were not tried',
  time: 'the minute ended before more were tried',
  budget: 'the budget ended before more were tried',
  cancelled: 'it was ended before more were tried',
};

function tellBad(level: Level, alone: Level, fate: string): string {
  const { users, failed, answered, ttftMs, tokensPerSecond } = level;
  if (fate === 'failing')
    return `with ${formatCount(users)}, ${formatCount(failed)} of ${formatAmount(answered + failed, 'request')} failed`;
  const wait =
    ttftMs === null || alone.ttftMs === null
      ? ''
      : `the first token takes ${formatMs(ttftMs)} (${formatNumber(ttftMs / alone.ttftMs)} times as long as alone)`;
  const speed =
    tokensPerSecond === null || alone.tokensPerSecond === null
      ? ''
      : `each gets ${formatNumber(tokensPerSecond)} tokens a second`;
  return `with ${formatCount(users)}, ${[wait, speed].filter((part) => part !== '').join(' and ')}`;
}

function tellTogether(levels: readonly Level[]): string {
  const told = levels.flatMap(({ together, users }) => (together === null ? [] : [{ together, users }]));
  const [best] = told.sort((a, b) => b.together - a.together);
  if (best === undefined) return '';
  return `Together, users got at most ${formatNumber(best.together)} tokens a second, with ${formatAmount(best.users, 'user')}.`;
}
