import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRecorder } from '../../src/samples/recorder.js';
import type { Sample } from '../../src/samples/sample.js';
import { anySample, sampleWith } from '../support/samples.js';

function recorded(samples: readonly Sample[]): ReturnType<typeof createRecorder> {
  const recorder = createRecorder();
  for (const sample of samples) recorder.add(sample);
  return recorder;
}

describe('createRecorder', () => {
  it('gives every sample back as it was, in order', () => {
    fc.assert(
      fc.property(fc.array(anySample, { maxLength: 20 }), (samples) => {
        const recorder = recorded(samples);
        expect(recorder.length).toBe(samples.length);
        expect([...recorder]).toEqual(samples);
        samples.forEach((sample, index) => expect(recorder.get(index)).toEqual(sample));
      }),
    );
  });

  it('keeps what was not measured apart from zero', () => {
    const recorder = recorded([
      sampleWith({ ttftMs: 0, cachedInputTokens: 0 }),
      sampleWith({ ttftMs: null }),
    ]);
    expect([...recorder].map(({ ttftMs, cachedInputTokens }) => [ttftMs, cachedInputTokens])).toEqual([
      [0, 0],
      [null, null],
    ]);
  });

  it('reads a sample without limit headers as one that has none', () => {
    const bare = Object.fromEntries(Object.entries(sampleWith()).filter(([field]) => field !== 'limits'));
    expect(recorded([bare as unknown as Sample]).get(0).limits).toBeNull();
  });

  it('grows over many chunks', () => {
    const recorder = createRecorder();
    for (let id = 0; id < 30_000; id += 1) recorder.add(sampleWith({ id, prompt: `p${id % 7}` }));
    expect(recorder.get(8_191)).toEqual(sampleWith({ id: 8_191, prompt: 'p1' }));
    expect(recorder.get(8_192).id).toBe(8_192);
    expect([...recorder].every(({ id }, index) => id === index)).toBe(true);
  });

  it.each([-1, 1, 0.5, Number.NaN])('has no sample %p of one', (index) => {
    expect(() => recorded([sampleWith()]).get(index)).toThrow(RangeError);
  });
});
