import { describe, expect, it } from '@jest/globals';
import { findTablePrice } from '../../src/budget/price-table.js';
import { DOCUMENTED_MODEL, nameModels, OTHER_MODEL } from '../../scripts/documented-model.js';

describe('a documented model', () => {
  it.each([DOCUMENTED_MODEL, OTHER_MODEL])('is known to the price table: %s', async (model) => {
    const endpoint = new URL('https://api.openai.com/v1');
    expect(await findTablePrice({ model, endpoint, date: new Date('2026-11-30') })).toBeDefined();
  });

  it('replaces an older one wherever documents and examples name it', () => {
    expect(
      nameModels('model: gpt-4o\n  base-model: gpt-4o\n  default: gpt-4o\n  model: [gpt-4o, gpt-4o-mini]'),
    ).toBe(
      `model: ${DOCUMENTED_MODEL}\n  base-model: ${DOCUMENTED_MODEL}\n  default: ${OTHER_MODEL}\n  model: [${DOCUMENTED_MODEL}, ${OTHER_MODEL}]`,
    );
    expect(nameModels('  model: our-model')).toBe('  model: our-model');
  });
});
