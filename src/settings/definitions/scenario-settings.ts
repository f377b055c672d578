import { withDefault } from '../values/define.js';
import { field, groupValue } from '../values/structures.js';
import { choiceValue, durationValue, headerPatternValue, numberValue } from '../values/values.js';

const HOUR = 3_600_000;

/** What the scenarios other than `load` do. */
export const SCENARIO_SETTINGS = {
  'cold-start': withDefault(
    groupValue({
      cycles: field(numberValue({ min: 1, max: 1_000, integer: true }), 3),
      idle: field(durationValue(0, 6 * HOUR), 60_000),
      'warm-requests': field(numberValue({ min: 1, max: 1_000, integer: true }), 5),
    }),
    {},
    {
      where: 'config',
      perScenario: true,
      summary:
        'Of the cold-start scenario: `cycles` times wait `idle`, send one cold request, then `warm-requests` warm ones.',
      defaultText: '`cycles: 3, idle: 60s, warm-requests: 5`',
    },
  ),
  'rate-limit': withDefault(
    groupValue({
      rate: field(numberValue({ min: 0.001, max: 100_000 }), 10),
      duration: field(durationValue(1_000, HOUR), 60_000),
    }),
    {},
    {
      where: 'config',
      perScenario: true,
      summary: 'Of the rate-limit scenario: the deliberately high rate, and for how long.',
      defaultText: '`rate: 10, duration: 60s`',
    },
  ),
  capacity: withDefault(
    groupValue({
      by: field(choiceValue(['rate', 'vus']), 'rate'),
      share: field(numberValue({ min: 0.5, max: 0.999 }), 0.95),
      min: field(numberValue({ min: 0.01, max: 100_000 }), 0.5),
      max: field(numberValue({ min: 0.01, max: 100_000 }), 200),
      start: field(numberValue({ min: 0.01, max: 100_000 }), 2),
      precision: field(numberValue({ min: 0.02, max: 1 }), 0.2),
      dwell: field(durationValue(10_000, HOUR), 60_000),
      settle: field(durationValue(0, HOUR), 0),
      duration: field(durationValue(30_000, 6 * HOUR), 30 * 60_000),
    }),
    {},
    {
      where: 'config',
      perScenario: true,
      summary:
        'Of the capacity scenario: the highest rate (`by: rate`) or number of virtual users (`by: vus`) between `min` and `max` at which `share` of the requests are `good`, or, without `good`, every absolute threshold holds; probes of about `dwell`, the first `settle` of each not judged, for at most `duration`.',
      defaultText:
        '`by: rate, share: 0.95, min: 0.5, max: 200, start: 2, precision: 0.2, dwell: 60s, settle: 0s, duration: 30m`',
    },
  ),
  cache: withDefault(
    groupValue({
      repeats: field(numberValue({ min: 1, max: 10_000, integer: true }), 5),
      'hit-header': field<string>(headerPatternValue, ''),
    }),
    {},
    {
      where: 'config',
      perScenario: true,
      summary:
        'Of the cache scenario: how often each prompt is sent again, and the response header (`hit-header: name`, or `name: pattern`) that tells a hit.',
      defaultText: '`repeats: 5`',
    },
  ),
} as const;
