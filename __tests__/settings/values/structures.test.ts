import { describe, expect, it } from '@jest/globals';
import { SCENARIO_SETTINGS } from '../../../src/settings/definitions/scenario-settings.js';
import { stagesValue } from '../../../src/settings/values/structures.js';

describe('stages as an input or a flag, which is text', () => {
  const three = [{ durationMs: 5_000, target: 3 }];

  it.each([
    '5s:3',
    '- {duration: 5s, target: 3}',
    '- duration: 5s\n  target: 3',
    '[{duration: 5s, target: 3}]',
    '[{"duration": "5s", "target": 3}]',
    '- 5s:3',
  ])('may be pairs or a list: %j', (text) => {
    expect(stagesValue.parse(text, 'stages')).toMatchObject({ ok: true, value: three });
  });

  it.each(['- {duration: 5x, target: 3}', '[5s:3', '- ', '[]'])(
    'is refused where it is neither: %j',
    (text) => {
      expect(stagesValue.parse(text, 'stages').ok).toBe(false);
    },
  );
});

describe('a map of settings as text', () => {
  it.each([
    'cycles: 4, idle: 2s',
    '{cycles: 4, idle: 2s}',
    '{"cycles": 4, "idle": "2s"}',
    'cycles: 4\nidle: 2s',
  ])('is read in braces and without: %j', (text) => {
    expect(SCENARIO_SETTINGS['cold-start'].parse(text, 'cold-start')).toMatchObject({
      ok: true,
      value: { cycles: 4, idle: 2_000, 'warm-requests': 5 },
    });
  });

  it('names an unknown key without its brace', () => {
    const parsed = SCENARIO_SETTINGS['cold-start'].parse('{cycle: 4}', 'cold-start');
    expect(parsed).toMatchObject({
      problems: [{ message: expect.stringContaining('unknown key `cycle`;') }],
    });
  });
});
