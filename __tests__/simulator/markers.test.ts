import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyMarkers } from '../../src/simulator/markers.js';
import { completeOptions, DEFAULT_OPTIONS } from '../../src/simulator/options.js';

describe('markers in a prompt', () => {
  it('make an answer slower, longer or later to start', () => {
    const { behaviour } = applyMarkers(DEFAULT_OPTIONS, 'Go [[ttft=500]] [[slow=2]] on [[tokens=300]]');
    expect(behaviour.ttft.medianMs).toBe(1000);
    expect(behaviour.itl.medianMs).toBe(24);
    expect(behaviour.output.median).toBe(300);
  });

  it('put faults before the others', () => {
    const options = completeOptions({ faults: [{ kind: 'empty' }] });
    expect(applyMarkers(options, '[[fault=reset]]').behaviour.faults).toEqual([
      { kind: 'reset' },
      { kind: 'empty' },
    ]);
    expect(applyMarkers(options, '[[status=503]]').behaviour.faults[0]).toEqual({
      kind: 'status',
      status: 503,
    });
  });

  it('say how the answer starts', () => {
    expect(applyMarkers(DEFAULT_OPTIONS, '[[say={"a": 1}]]').say).toBe('{"a": 1}');
    expect(applyMarkers(DEFAULT_OPTIONS, 'plain').say).toBeNull();
  });

  it('are ordinary text where their value makes no sense', () => {
    const text =
      '[[slow=-1]] [[slow=x]] [[fault=explode]] [[status=200]] [[status=4e9]] [[tokens=]] [[other=1]] [[tokens=NaN]]';
    const { behaviour } = applyMarkers(DEFAULT_OPTIONS, text.replace('[[tokens=]]', ''));
    expect(behaviour).toEqual(DEFAULT_OPTIONS);
  });

  it('cannot ask for more than the simulator stands', () => {
    const { behaviour } = applyMarkers(DEFAULT_OPTIONS, '[[tokens=1e12]] [[ttft=1e12]] [[slow=1]]');
    expect(behaviour.output.median).toBe(100_000);
    expect(behaviour.ttft.medianMs).toBe(600_000);
  });

  it('never break on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, value) => {
        const { behaviour } = applyMarkers(DEFAULT_OPTIONS, `${text}[[slow=${value}]]`);
        expect(behaviour.ttft.medianMs).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
