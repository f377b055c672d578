// In a thread of its own: ends a process whose tests hang. Time is the processor's, and beside it turns of this thread, each
// counted as little as it should have taken: on a busy or stopped machine neither runs ahead of the tests.
import { workerData } from 'node:worker_threads';

const TURN_MS = 200;
let waitedMs = 0;

setInterval(() => {
  waitedMs += TURN_MS;
  const { user, system } = process.cpuUsage();
  const usedMs = (user + system) / 1000;
  if (usedMs > workerData.limitMs || waitedMs > 3 * workerData.limitMs) process.kill(process.pid, 'SIGKILL');
}, TURN_MS);
