// Runs a TypeScript file of this repository under Node 20, which cannot strip types itself:
// node scripts/run.mjs scripts/generate.ts [arguments]
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

register('./typescript-loader.mjs', import.meta.url);
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1]).href);
