import { describe, expect, it } from '@jest/globals';
import { hasTags } from '../../src/metrics/tags.js';
import { failedWith, sampleWith } from '../support/samples.js';

describe('hasTags', () => {
  it('wants every tag of the filter', () => {
    const sample = sampleWith({ stage: 2, arm: 'base', status: 200 });
    expect(hasTags(sample, {})).toBe(true);
    expect(hasTags(sample, { stage: '2', arm: 'base', status: '200' })).toBe(true);
    expect(hasTags(sample, { stage: '2', arm: 'head' })).toBe(false);
    expect(hasTags(sample, { stage: '02' })).toBe(false);
  });

  it('gives a request without a status or a model no such tag', () => {
    expect(hasTags(failedWith('dropped'), { status: 'null' })).toBe(false);
    expect(hasTags(sampleWith({ model: null }), { model: '' })).toBe(false);
  });
});
