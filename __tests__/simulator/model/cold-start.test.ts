import { describe, expect, it } from '@jest/globals';
import { createResidence } from '../../../src/simulator/model/cold-start.js';

const COLD = { idleMs: 1000, penaltyMs: 300 };

describe('the residence of models', () => {
  it('keeps a model warm from the start and as long as it is used', () => {
    const residence = createResidence(0);
    expect(residence.begin('m', 1000, COLD)).toBe(0);
    residence.end('m', 5000);
    expect(residence.begin('m', 6000, COLD)).toBe(0);
  });

  it('lets the first request after the idle time pay, and those beside it for the rest of it', () => {
    const residence = createResidence(0);
    expect(residence.begin('m', 1001, COLD)).toBe(300);
    expect(residence.begin('m', 1101, COLD)).toBe(200);
    residence.end('m', 1400);
    residence.end('m', 1400);
    expect(residence.begin('m', 1500, COLD)).toBe(0);
  });

  it('does not unload a model while a request is running', () => {
    const residence = createResidence(0);
    residence.begin('m', 10, COLD);
    expect(residence.begin('m', 9000, COLD)).toBe(0);
  });

  it('keeps the models apart', () => {
    const residence = createResidence(0);
    residence.begin('a', 900, COLD);
    residence.end('a', 950);
    expect(residence.begin('b', 1500, COLD)).toBe(300);
    expect(residence.begin('a', 1500, COLD)).toBe(0);
  });
});
