const TRIES = 8;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8_000;

/**
 * What a real process measured while the machine starved it says nothing: as long as `hindrance` tells of one, it is done
 * again, each time after a longer pause, and never taken for a result.
 */
export async function untilUnhindered<T>(
  attempt: () => Promise<T>,
  hindrance: (result: T) => string | null,
): Promise<T> {
  const reasons: string[] = [];
  for (let pause = FIRST_PAUSE_MS; reasons.length < TRIES; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const result = await attempt();
    const reason = hindrance(result);
    if (reason === null) return result;
    reasons.push(reason);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`the machine was too busy in every one of ${TRIES} tries: ${reasons.join('; ')}`);
}

/** Of a processor. */
const YARDSTICK_MS = 50;

/** How many times as long as alone something takes on the machine as it is now. */
export function slowness(): number {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const spent = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  while (spent() < YARDSTICK_MS);
  return (performance.now() - began) / YARDSTICK_MS;
}
