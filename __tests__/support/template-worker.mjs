// The entry of a template's thread in tests: Node cannot read TypeScript by itself.
import { register } from 'node:module';

register('../../scripts/typescript-loader.mjs', import.meta.url);
const { runTemplateWorker } = await import('../../src/prompts/templates/engines/worker.ts');
runTemplateWorker();
