/** No run waits longer than a day; a server that says so is mistaken, or means never. */
const LONGEST_WAIT_S = 86_400;

/** The wait if it is a finite, non-negative number of seconds up to a day, else null. */
export function sensibleWait(seconds: number): number | null {
  return Number.isFinite(seconds) && seconds >= 0 && seconds <= LONGEST_WAIT_S ? seconds : null;
}
