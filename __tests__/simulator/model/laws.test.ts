import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawScript, type ScriptRequest } from '../../../src/simulator/model/laws.js';
import { DEFAULT_OPTIONS } from '../../../src/simulator/options.js';

const REQUEST: ScriptRequest = { behaviour: DEFAULT_OPTIONS, cap: null, say: null, seed: 1, ordinal: 0 };

describe('the script of an answer', () => {
  it('is the same for the same seed and ordinal, and another for any other', () => {
    expect(drawScript(REQUEST)).toEqual(drawScript(REQUEST));
    expect(drawScript({ ...REQUEST, ordinal: 1 })).not.toEqual(drawScript(REQUEST));
    expect(drawScript({ ...REQUEST, seed: 2 })).not.toEqual(drawScript(REQUEST));
  });

  it('never passes its cap, and its pieces add up to what it says', () => {
    const request = fc.record({
      cap: fc.option(fc.integer({ min: 1, max: 60 })),
      text: fc.integer({ min: 0, max: 80 }),
      thoughts: fc.integer({ min: 0, max: 80 }),
      perEvent: fc.integer({ min: 1, max: 7 }),
      say: fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 })),
      ordinal: fc.nat(),
    });
    fc.assert(
      fc.property(request, ({ cap, text, thoughts, perEvent, say, ordinal }) => {
        const behaviour = {
          ...DEFAULT_OPTIONS,
          output: { median: text, sigma: 0.5 },
          reasoning: { median: thoughts, sigma: 0.5 },
          tokensPerEvent: perEvent,
        };
        const script = drawScript({ behaviour, cap, say, seed: 1, ordinal });
        const sum = (kind?: string): number =>
          script.pieces
            .filter((piece) => kind === undefined || piece.kind === kind)
            .reduce((n, piece) => n + piece.tokens, 0);
        expect(script.outputTokens).toBeLessThanOrEqual(cap ?? Infinity);
        expect(script.outputTokens).toBeGreaterThan(0);
        expect(sum()).toBe(script.outputTokens);
        expect(sum('reasoning')).toBe(script.reasoningTokens);
        const texts = (kind: string): string =>
          script.pieces
            .filter((piece) => piece.kind === kind)
            .map((piece) => piece.text)
            .join('');
        expect(texts('text')).toBe(script.text);
        expect(texts('reasoning')).toBe(script.reasoning);
        if (say !== null && !script.cutOff) expect(script.text.startsWith(say)).toBe(true);
        if (script.cutOff) expect(script.outputTokens).toBe(cap);
        expect(
          script.pieces.every((piece) => piece.gapMs > 0 && piece.text !== '' && piece.tokens <= perEvent),
        ).toBe(true);
      }),
    );
  });

  it('draws times around their medians', () => {
    const scripts = Array.from({ length: 2000 }, (_, ordinal) => drawScript({ ...REQUEST, ordinal }));
    const share = (values: number[], median: number): number =>
      values.filter((value) => value < median).length / values.length;
    // Six standard deviations of a share of one half among 2000.
    const tolerance = (6 * 0.5) / Math.sqrt(2000);
    const first = scripts.map((script) => script.pieces[0]?.gapMs ?? 0);
    const second = scripts.map((script) => script.pieces[1]?.gapMs ?? 0);
    expect(Math.abs(share(first, DEFAULT_OPTIONS.ttft.medianMs) - 0.5)).toBeLessThan(tolerance);
    expect(Math.abs(share(second, DEFAULT_OPTIONS.itl.medianMs) - 0.5)).toBeLessThan(tolerance);
  });

  it('takes as long for an event as for the tokens it carries', () => {
    const behaviour = {
      ...DEFAULT_OPTIONS,
      itl: { medianMs: 10, sigma: 0 },
      output: { median: 10, sigma: 0 },
      tokensPerEvent: 4,
    };
    const { pieces } = drawScript({ ...REQUEST, behaviour });
    expect(pieces.map((piece) => piece.tokens)).toEqual([4, 4, 2]);
    expect(pieces.slice(1).map((piece) => piece.gapMs)).toEqual([40, 20]);
  });
});
