import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SettingsError } from '../../src/base/errors.js';
import { readConfig } from '../../src/settings/config.js';
import { emptyReport } from '../../src/gate/report/empty-report.js';
import { explainSettings } from '../../src/gate/prepare/explain-settings.js';
import { SETTING_NAMES } from '../../src/settings/schema.js';
import { readEvent } from '../../src/github/event/event.js';
import { describeSource } from '../../src/github/run-world.js';
import { renderComment } from '../../src/report/comment.js';
import { reportSchema } from '../../src/report/schema/schema.js';
import { renderSummary } from '../../src/report/summary.js';
import { worldWith } from '../support/gate-world.js';
import { fuzzedInputs, fuzzedPayload, SECRET } from '../support/fuzz.js';
import { findLiveMarkup } from '../support/markup.js';

const sourcesOf = (inputs: Record<string, string>): Parameters<typeof readConfig>[0] => ({
  inputs,
  readFile: (path) => {
    throw new Error(`ENOENT: no such file, open '${path}'`);
  },
});

describe('a thousand fuzzed settings', () => {
  it('never throw: each is right, or a problem names the setting and says what is wrong', () => {
    fc.assert(
      fc.property(fuzzedInputs, (inputs) => {
        const { parsed, problems } = readConfig(sourcesOf(inputs));
        expect(parsed.scenarios.length + problems.length).toBeGreaterThan(0);
        for (const { setting, message } of problems) {
          expect(setting).not.toBe('');
          expect(message.trim()).not.toBe('');
          expect(message.length).toBeLessThan(2_000);
          expect(message).not.toContain(SECRET);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('name the culprit: where one setting is wrong, it is among the problems', () => {
    const one = fc.tuple(
      // In `config` it is a setting of its own that is wrong.
      fc.constantFrom(...SETTING_NAMES.filter((name) => name !== 'config')),
      fc.constantFrom('\u0000', '[', '{"a": 1}', '-7', 'x:y:z'),
    );
    fc.assert(
      fc.property(one, ([name, value]) => {
        const base = { endpoint: 'simulator' };
        const { problems } = readConfig(sourcesOf({ ...base, [name]: value }));
        const blamed = problems.map(({ setting }) => setting.split('.')[0]);
        if (problems.length > 0) expect([name, ...COMPANIONS]).toEqual(expect.arrayContaining([blamed[0]]));
      }),
    );
  });

  it('end as one list of problems where they are explained, whatever else is prepared', async () => {
    await fc.assert(
      fc.asyncProperty(fuzzedInputs, async (inputs) => {
        const sources = sourcesOf(inputs);
        if (readConfig(sources).problems.length === 0) return;
        const error = await explainSettings(sources, worldWith());
        expect(error).toBeInstanceOf(SettingsError);
        expect(error.message).not.toContain(SECRET);
      }),
      { numRuns: 200 },
    );
  });
});

/** Contradicted by another that is right in itself. */
const COMPANIONS = ['thresholds', 'config', 'scenarios', 'vus', 'compare', 'shard'];

describe('a thousand fuzzed events', () => {
  const corpus = JSON.parse(
    readFileSync('node_modules/@octokit/webhooks-examples/api.github.com/index.json', 'utf8'),
  ) as readonly { readonly name: string; readonly examples: readonly unknown[] }[];

  it('never throw, and name no commit, branch or pull request that could be something else', () => {
    fc.assert(
      fc.property(fuzzedPayload(corpus), ({ event, payload }) => {
        const { context } = readEvent(environmentOf(event), () => JSON.stringify(payload));
        expect(context.headSha ?? '0'.repeat(40)).toMatch(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
        expect(context.baseSha ?? '0'.repeat(40)).toMatch(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
        expect(context.baseRef ?? 'main').not.toMatch(/[\s~^:?*[\\\p{Cc}]|\.\./u);
        expect(context.pullRequest ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leave a report that is valid, and nothing live in comment and summary', () => {
    fc.assert(
      fc.property(fuzzedPayload(corpus), ({ event, payload }) => {
        const { context } = readEvent(environmentOf(event), () => JSON.stringify(payload));
        const report = emptyReport({
          name: 'gate',
          verdict: 'error',
          reasons: [{ code: 'settings', message: JSON.stringify(payload).slice(0, 500) }],
          source: describeSource(context, null),
          version: '1.0.0',
          node: 'v20.20.0',
          cpus: 2,
          date: new Date('2026-11-24T12:00:00Z'),
          endpoint: '',
          budget: 1,
        });
        expect(reportSchema.parse(report)).toEqual(report);
        expect(findLiveMarkup(renderSummary(report))).toEqual([]);
        expect(findLiveMarkup(renderComment(report, { limit: 60_000, links: {} }))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

function environmentOf(event: string): Record<string, string> {
  return {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_REPOSITORY: 'acme/prompts',
    GITHUB_SHA: '9'.repeat(40),
  };
}
