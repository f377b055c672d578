import { silentLog } from '../../base/log.js';
import { measureQuick, type QuickRun } from './quick.js';
import { tellQuick } from './words.js';

/** `llm-perf-gate quick`. Returns the exit code: 0 where something could be said, 2 where nothing was answered. */
export async function runQuick(quick: QuickRun): Promise<number> {
  const world = { ...quick.world, log: silentLog, onProgress: () => undefined };
  const result = await measureQuick({ ...quick, world });
  quick.say('');
  for (const line of tellQuick(result)) quick.say(line);
  const { endpoint, model, levels } = result;
  const answered = levels.some((level) => level.answered > 0);
  const [alone] = levels;
  if (alone?.ttftMs != null && endpoint !== 'simulator') {
    quick.say('');
    quick.say('To hold it there:');
    const named = model === null ? '' : ` --model ${model}`;
    const free = result.free ? ' --prices free' : '';
    quick.say(
      `  llm-perf-gate --endpoint ${endpoint}${named}${free} --thresholds 'time_to_first_token: p(90)<${limitFor(alone.ttftMs)}'`,
    );
  }
  return answered ? 0 : 2;
}

/** Three times the median of a user alone, in one digit and a half: a beginning, to be set by whoever knows better. */
function limitFor(ttftMs: number): string {
  const wanted = 3 * ttftMs;
  const step = 10 ** Math.floor(Math.log10(wanted)) / 2;
  return `${Math.ceil(wanted / step) * step}ms`;
}
