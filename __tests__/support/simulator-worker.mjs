// The entry of a simulator's worker thread in tests: Node cannot read TypeScript by itself.
import { register } from 'node:module';

register('../../scripts/typescript-loader.mjs', import.meta.url);
const { runSimulatorWorker } = await import('../../src/simulator/worker.ts');
await runSimulatorWorker();
