import { describe, expect, it } from '@jest/globals';
import { runGate } from '../../../src/gate/gate.js';
import { Cancellation } from '../../../src/gate/world.js';
import { endsOf } from '../../../src/gate/run/model-list.js';
import { parseConfig } from '../../../src/settings/config.js';
import { worldWith } from '../../support/gate-world.js';
import { startInvoiceServer } from '../../support/invoice-server.js';

const today = new Date('2026-11-30T12:00:00Z');

describe('a model with an end', () => {
  it('is warned of from 90 days before, and where it is over', () => {
    const models = [
      { id: 'a', shutdown_date: '2027-01-14' },
      { id: 'b', shutdown_date: '2027-06-01' },
      { id: 'c', shutdown_date: null },
      { id: 'd', shutdown_date: '2026-11-01' },
      { id: 'e', shutdown_date: '2027-01-14' },
    ];
    expect(endsOf(models, new Set(['a', 'b', 'c', 'd']), today)).toEqual([
      expect.stringContaining('Model a ends on 2027-01-14, in 45 days'),
      expect.stringContaining('Model d ended on 2026-11-01'),
    ]);
  });
});

describe('a 404', () => {
  it.each([
    ['wanted', 'does not hold `wanted`, but other'],
    ['other', 'holds `other`, so that the path is wrong'],
  ])('for %s says whether the endpoint lists the model', async (model, words) => {
    const server = await startInvoiceServer(({ path }) =>
      path === '/v1/models'
        ? { body: { data: [{ id: 'other' }] }, usd: 0 }
        : { status: 404, body: { error: { message: 'no' } }, usd: 0 },
    );
    const inputs = {
      endpoint: `${server.url}/v1`,
      model,
      prices: 'free',
      prompts: 'Hello',
      executor: 'shared-iterations',
      vus: '1',
      iterations: '5',
    };
    try {
      const parsed = parseConfig({ inputs, readFile: () => '' });
      const { report } = await runGate(parsed, new Cancellation(), worldWith());
      expect(report.reasons.map(({ message }) => message).join(' ')).toContain(words);
      expect(report.load.sent).toBe(1);
    } finally {
      await server.close();
    }
  });
});
