import { runAutocannon } from './autocannon.js';
import type { AnswerSeen, BenchClient } from './client.js';
import { measureSamples, measureStreams } from './memory.js';
import type { Results, Task } from './task.js';

// A process of its own for each client: node scripts/run.mjs bench/clients/worker.ts NAME [FOLDER]. Takes tasks one at a time.
const [, , name, folder = ''] = process.argv;

async function openClient(): Promise<BenchClient | null> {
  const [, threads] = /^gate-(\d+)$/.exec(name ?? '') ?? [];
  if (name === 'gate' || threads !== undefined)
    return (await import('./gate.js')).openGate(Number(threads ?? 0));
  if (name === 'fetch') return (await import('./fetch.js')).fetchClient;
  return null;
}

function cannotDo({ kind }: Task): never {
  throw new Error(`${name ?? ''} cannot do ${kind}`);
}

async function runTask(task: Task, client: BenchClient | null): Promise<Results[Task['kind']]> {
  if (task.kind === 'samples') return measureSamples(task);
  if (client === null) {
    if (task.kind === 'load') return runAutocannon(task, folder);
    return cannotDo(task);
  }
  switch (task.kind) {
    case 'load':
      return client.load(task);
    case 'open':
      return measureStreams(task, client.sender(task));
    case 'schedule':
      return client.schedule(task);
    case 'kept':
      return client.kept?.(task) ?? cannotDo(task);
    case 'halt':
      return client.halt?.(task) ?? cannotDo(task);
    case 'first': {
      if (task.prewarm) await client.prewarm();
      const seen = await new Promise<AnswerSeen>(client.sender(task));
      return { errorMs: seen.firstTokenErrorMs };
    }
  }
}

const client = await openClient();
process.on('message', (task: Task) => {
  void runTask(task, client).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
