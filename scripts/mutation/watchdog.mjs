// In a thread of its own: ends a process whose tests hang. Time is the processor's, and beside it turns of this thread, each
// counted as little as it should have taken: on a busy or stopped machine neither runs ahead of the tests. Where there is a
// `beat`, it counts from its last change.
import { workerData } from 'node:worker_threads';

const TURN_MS = 200;
const { limitMs, beat } = workerData;
let [waitedMs, sinceMs, last] = [0, 0, 0];

setInterval(() => {
  const { user, system } = process.cpuUsage();
  const usedMs = (user + system) / 1000;
  if (beat !== undefined && beat[0] !== last) [waitedMs, sinceMs, last] = [0, usedMs, beat[0]];
  waitedMs += TURN_MS;
  if (usedMs - sinceMs > limitMs || waitedMs > 3 * limitMs) process.kill(process.pid, 'SIGKILL');
}, TURN_MS);
