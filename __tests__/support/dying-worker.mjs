// A thread of the load that ends by itself when it is given its third batch of requests.
import { register } from 'node:module';
import { parentPort } from 'node:worker_threads';

register('../../scripts/typescript-loader.mjs', import.meta.url);
const { runLoadWorker } = await import('../../src/load/threads/worker.ts');
let batches = 0;
parentPort.on('message', ({ type, orders }) => {
  if (type !== 'orders' || orders.length === 0) return;
  batches += 1;
  if (batches === 3) throw new Error('nothing left');
});
await runLoadWorker();
