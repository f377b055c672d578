#!/usr/bin/env node
// The command line of the bundle: what `npx github:OWNER/llm-perf-gate#vX.Y.Z` and a global install run.
process.argv.splice(2, 0, 'local');
await import('../dist/index.js');
