// The entry of a trials worker thread: Node cannot read TypeScript by itself.
import { register } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

register('../../scripts/typescript-loader.mjs', import.meta.url);
const trials = await import(workerData);
parentPort.on('message', async ({ name, args }) => parentPort.postMessage(await trials[name](...args)));
