import { describe, expect, it } from '@jest/globals';
import { Script } from 'node:vm';
import { clientScript } from '../../../src/report/page/client/script.js';
import { pageClient, sendToClient } from '../../support/page-client.js';
import { buildSample } from '../../support/report-samples.js';

const samples = sendToClient([
  buildSample({ id: 10, prompt: 'alpha', startedMs: 1_000, e2eMs: 900, ttftMs: 90 }),
  buildSample({ id: 11, prompt: 'beta', startedMs: 2_000, e2eMs: 300, ttftMs: 30, stage: 2, arm: 'base' }),
  buildSample({
    id: 12,
    prompt: 'alpha',
    startedMs: 3_000,
    e2eMs: null,
    ttftMs: null,
    outcome: 'timeout',
    status: null,
  }),
  buildSample({
    id: 13,
    prompt: 'beta',
    startedMs: null,
    plannedMs: 4_000,
    e2eMs: 600,
    ttftMs: 60,
    status: 503,
  }),
]);
const select = (query: Record<string, string>): number[] => [...pageClient.selectRows(samples, query)];

describe('the client script', () => {
  it('is a script that a browser can read, and cannot end its own element', () => {
    expect(() => new Script(clientScript)).not.toThrow();
    expect(clientScript).not.toMatch(/<\/script|<!--/i);
  });

  it('turns no text into markup and asks the network for nothing', () => {
    expect(clientScript).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/,
    );
    expect(clientScript).not.toMatch(/fetch\(|XMLHttpRequest|WebSocket|import\(|https?:/);
  });
});

describe('selectRows', () => {
  it('keeps every row where nothing is asked', () => {
    expect(select({})).toEqual([0, 1, 2, 3]);
  });

  it('narrows by outcome, prompt, arm and stage together', () => {
    expect(select({ prompt: 'alpha', outcome: 'timeout' })).toEqual([2]);
    expect(select({ arm: 'base', stage: '2' })).toEqual([1]);
    expect(select({ arm: 'base', stage: '1' })).toEqual([]);
  });

  it('narrows by time, when due where never written', () => {
    expect(select({ from: '2', to: '4' })).toEqual([1, 2, 3]);
  });

  it('narrows by duration, leaving out what has none', () => {
    expect(select({ slower: '600' })).toEqual([0, 3]);
  });

  it('finds words in any text, ids and statuses', () => {
    expect(select({ text: 'BET' })).toEqual([1, 3]);
    expect(select({ text: '#12' })).toEqual([2]);
    expect(select({ text: '503' })).toEqual([3]);
    expect(select({ text: 'nowhere' })).toEqual([]);
  });
});

describe('sortRows', () => {
  const sort = (name: string, direction: 1 | -1): number[] => [
    ...pageClient.sortRows(samples, Uint32Array.of(0, 1, 2, 3), name, direction),
  ];

  it('sorts numbers either way, what was not measured last', () => {
    expect(sort('e2eMs', 1)).toEqual([1, 3, 0, 2]);
    expect(sort('e2eMs', -1)).toEqual([0, 3, 1, 2]);
  });

  it('sorts texts, equal ones in order of dispatch', () => {
    expect(sort('prompt', -1)).toEqual([1, 3, 0, 2]);
  });
});

describe('nearestRow', () => {
  const plot = {
    order: [0, 1, 3],
    values: samples.numbers['e2eMs'] ?? [],
    toX: (ms: number) => ms / 10,
    toY: (value: number) => value / 10,
  };

  it('finds the dot under the pointer, or none', () => {
    expect(pageClient.nearestRow(samples, plot, 205, 33, 14)).toBe(1);
    expect(pageClient.nearestRow(samples, plot, 250, 33, 14)).toBe(-1);
  });
});
