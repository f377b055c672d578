import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import type { ResponseListener, Transport } from '../../src/load/wire/transport.js';
import { createGapStore } from '../../src/samples/gaps.js';
import { createRecorder } from '../../src/samples/recorder.js';
import { arrival, planOf, settle, startRun } from '../support/load-run.js';
import { ManualClock } from '../support/manual-clock.js';
import { finish, token } from '../support/scripted-transport.js';

const MINUTE = 60_000;
const MINUTES = 30;
const PER_SECOND = 50;
/** A sample, with its place in the columns of the recorder and the gaps of its tokens. */
const MOST_BYTES_PER_SAMPLE = 1_024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

/** Twenty tokens over a second, and nothing remembered of any request. */
function streaming(clock: ManualClock): Transport {
  const chunk = Buffer.from(token());
  const last = Buffer.from(finish({ prompt_tokens: 5, completion_tokens: 20 }));
  const play = (listener: ResponseListener, at: number, left: number): void => {
    clock.at(at, () => {
      listener.data(left === 0 ? last : chunk);
      if (left > 0) play(listener, at + 50, left - 1);
      else listener.end();
    });
  };
  return {
    send(_, listener) {
      listener.written();
      clock.at(clock.now() + 100, () => listener.head(200, {}));
      play(listener, clock.now() + 101, 20);
      return { abort: () => undefined };
    },
    close: () => Promise.resolve(),
  };
}

describe('half an hour of load', () => {
  it('keeps no more of a request than its sample', async () => {
    const clock = new ManualClock();
    const count = (MINUTES * MINUTE * PER_SECOND) / 1_000;
    const sessions = { length: count, get: (id: number) => arrival((id * 1_000) / PER_SECOND, id) };
    const plan = planOf([], { sessions, durationMs: MINUTES * MINUTE, maxConcurrency: 200, planned: count });
    const [recorder, gaps] = [createRecorder(), createGapStore()];
    const run = startRun(plan, {
      clock,
      transport: streaming(clock),
      onSample: (sample) => {
        recorder.add(sample);
        gaps.add(
          sample,
          Array.from({ length: 19 }, () => 50),
        );
        run.samples.length = 0;
        return null;
      },
    });
    const heap: number[] = [];
    for (let minute = 0; minute <= MINUTES; minute += 1) {
      clock.advance(MINUTE);
      run.lateness.length = 0;
      await settle();
      if (minute % 5 === 4) heap.push(heapUsed());
    }
    expect(run.ended()).toBeNull();
    expect(recorder.length).toBe(count);
    expect(clock.pending).toBe(0);
    // From the fifth minute on everything is compiled, and what grows is what is kept.
    const grown = (heap.at(-1) ?? 0) - (heap[0] ?? 0);
    const perSample = grown / ((25 * MINUTE * PER_SECOND) / 1_000);
    console.info(`half an hour, ${count} requests: ${perSample.toFixed(0)} bytes a sample`);
    expect(perSample).toBeLessThan(MOST_BYTES_PER_SAMPLE);
  });
});
