import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chartStages } from '../../../src/report/charts.js';
import {
  LONGEST_DIAGRAM,
  renderXyChart,
  writeXyChart,
  type Chart,
} from '../../../src/report/markup/mermaid.js';
import { parseMermaid } from '../../support/mermaid-parser.js';
import { REPORT_CASES } from '../../support/report-cases.js';
import { HOSTILE_TEXTS } from '../../support/report-hostile.js';

const chart: Chart = {
  title: 'Latency',
  xTitle: 'stage',
  yTitle: 'ms',
  categories: ['1', '2', '3'],
  series: [{ kind: 'line', values: [412, 2_100.5, 3e-7] }],
};

describe('writeXyChart', () => {
  it('writes the spelling that older and newer Mermaid know, without exponents', () => {
    const [palette, ...lines] = writeXyChart(chart).split('\n');
    expect(palette).toMatch(/^%%\{init: .*plotColorPalette.*\}%%$/);
    expect(lines.join('\n')).toBe(
      [
        'xychart-beta',
        '  title "Latency"',
        '  x-axis "stage" ["1", "2", "3"]',
        '  y-axis "ms" 0 --> 2206',
        '  line [412, 2101, 0.0000003]',
      ].join('\n'),
    );
  });

  it('leaves out points at which a series was not measured', () => {
    const source = writeXyChart({ ...chart, series: [{ kind: 'line', values: [1, null, 3] }] });
    expect(source).toContain('["1", "3"]');
    expect(source).toContain('line [1, 3]');
  });

  it('draws nothing of fewer than two points', () => {
    expect(renderXyChart({ ...chart, series: [{ kind: 'bar', values: [1, null, Infinity] }] })).toBe('');
    expect(renderXyChart({ ...chart, series: [] })).toBe('');
  });

  it('is accepted by the official parser for every chart of every case', async () => {
    const charts = Object.values(REPORT_CASES).flatMap(({ scenarios }) =>
      scenarios.flatMap((scenario) => chartStages(scenario) ?? []),
    );
    expect(charts.length).toBeGreaterThan(5);
    for (const { chart: each } of charts) expect(await parseMermaid(writeXyChart(each))).toBe('xychart');
  });

  it('is accepted with hostile labels and never too long', async () => {
    for (const text of HOSTILE_TEXTS) {
      const hostile = { ...chart, title: text, xTitle: text, yTitle: text, categories: [text, text, text] };
      expect(await parseMermaid(writeXyChart(hostile))).toBe('xychart');
    }
    const label = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        label,
        fc.array(fc.tuple(label, fc.double({ min: 0, max: 1e9, noNaN: true })), {
          minLength: 2,
          maxLength: 200,
        }),
        async (title, points) => {
          const source = writeXyChart({
            title,
            xTitle: title,
            yTitle: title,
            categories: points.map(([name]) => name),
            series: [{ kind: 'line', values: points.map(([, y]) => y) }],
          });
          expect(source.length).toBeLessThan(LONGEST_DIAGRAM);
          expect(await parseMermaid(source)).toBe('xychart');
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is refused by the parser when it is malformed, so that acceptance means something', async () => {
    await expect(parseMermaid('xychart-beta\n  line [1, "')).rejects.toThrow();
  });
});
