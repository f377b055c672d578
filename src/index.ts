import { tmpdir } from 'node:os';
import { workerData } from 'node:worker_threads';
import { keepCompiled, ownCompileCache } from './compile-cache.js';
import { Cancellation } from './gate/world.js';

// One bundle, five lives: the threads of the load, of the simulator and of templates, the command line, the action. What is not needed
// is not loaded.
/** As Node's own of a module that waits for what never comes. */
const EXIT_UNSETTLED = 13;
const entry = new URL(import.meta.url);
const role = (workerData as { readonly role?: unknown } | null)?.role;
if (role === 'templates') {
  const { runTemplateWorker } = await import('./prompts/templates/engines/worker.js');
  runTemplateWorker();
} else if (role === 'load') {
  const { runLoadWorker } = await import('./load/threads/worker.js');
  await runLoadWorker();
} else if (role !== undefined) {
  const { runSimulatorWorker } = await import('./simulator/worker.js');
  await runSimulatorWorker();
} else {
  keepCompiled({
    folder: process.env['RUNNER_TEMP'] ?? tmpdir(),
    uid: process.getuid?.(),
    enable: ownCompileCache,
  });
  // A run that ends without having said how was none: no data is never a pass.
  process.exitCode = EXIT_UNSETTLED;
  // A signal may come while the rest is still being loaded.
  const cancellation = new Cancellation();
  // On Windows the runner cancels by Ctrl+C, and some seconds later by Ctrl+Break.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const)
    process.on(signal, () => cancellation.cancel(`${signal}: the run was cancelled`));
  if (process.argv[2] === 'local') {
    const { runLocal } = await import('./local/main.js');
    process.exit(await runLocal(process.argv.slice(3), { entry, cancellation }));
  } else {
    const { runAction } = await import('./github/main.js');
    process.exit(await runAction({ entry, cancellation }));
  }
}
