// The entry of a thread of the load: Node 20 cannot read TypeScript by itself.
import { register } from 'node:module';

register('../../scripts/typescript-loader.mjs', import.meta.url);
const { runLoadWorker } = await import('../../src/load/threads/worker.ts');
await runLoadWorker();
