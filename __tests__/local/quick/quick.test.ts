import { describe, expect, it } from '@jest/globals';
import { silentLog } from '../../../src/base/log.js';
import { Cancellation } from '../../../src/gate/world.js';
import { measureQuick, type QuickRun } from '../../../src/local/quick/quick.js';
import { tellQuick } from '../../../src/local/quick/words.js';
import { readConfig } from '../../../src/settings/config.js';
import { SettingsError } from '../../../src/base/errors.js';
import { worldWith } from '../../support/gate-world.js';
import { withSimulator } from '../../support/simulator-client.js';

const PACE = { wholeMs: 600_000, levelMs: 700, users: [1, 2, 4, 8] };

function quickWith(flags: Record<string, string>, changes: Partial<QuickRun> = {}): QuickRun {
  return {
    flags,
    read: (given) => {
      const { parsed, problems } = readConfig({ inputs: given, readFile: () => '' });
      return problems.length > 0 ? Promise.reject(new SettingsError(problems)) : Promise.resolve(parsed);
    },
    world: worldWith({ log: silentLog }),
    cancellation: new Cancellation(),
    say: () => undefined,
    pace: PACE,
    ...changes,
  };
}

describe('quick', () => {
  it(
    'finds between which numbers of users an endpoint slows',
    () =>
      withSimulator(
        {
          slots: 2,
          ttft: { medianMs: 60, sigma: 0 },
          itl: { medianMs: 4, sigma: 0 },
          output: { median: 20, sigma: 0 },
        },
        async ({ url }) => {
          const result = await measureQuick(quickWith({ endpoint: url, model: 'm' }));
          expect(result.levels[0]).toMatchObject({ users: 1, failed: 0, counted: 'tokens' });
          expect(result.ended).toBe('found');
          // Two slots: the third and the fourth user wait for as long as an answer lasts.
          expect(tellQuick(result).join('\n')).toMatch(/2 users at once are served well; with 4,/);
        },
      ),
    60_000,
  );

  it(
    'ends before the budget does, and says that more were not tried',
    () =>
      withSimulator({}, async ({ url, stats }) => {
        const prices = 'input: 0, output: 0, request: 0.01';
        const flags = { endpoint: url, model: 'm', prices, budget: '0.05' };
        const result = await measureQuick(quickWith(flags));
        expect(result).toMatchObject({ ended: 'budget', free: false });
        expect(stats().requests).toBeLessThanOrEqual(5);
      }),
    60_000,
  );

  it('asks nobody where nobody answers, and where somebody else chooses the load', async () => {
    const places = [{ url: new URL('http://127.0.0.1:9'), usual: 'Ollama' }];
    await expect(measureQuick(quickWith({}, { places }))).rejects.toThrow(
      'no server answers at 127.0.0.1:9 (Ollama); start one, or give `--endpoint`',
    );
    await expect(measureQuick(quickWith({ stages: '3s:1', endpoint: 'x:1' }))).rejects.toThrow(
      'stages: is chosen by `quick` itself',
    );
  });

  it('says in the endpoint’s own words why nothing works', () =>
    withSimulator({ apiKey: 'k' }, async ({ url }) =>
      expect(measureQuick(quickWith({ endpoint: url, model: 'm' }))).rejects.toThrow(/401|key/i),
    ));
});
