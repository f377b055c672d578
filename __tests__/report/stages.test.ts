import { describe, expect, it } from '@jest/globals';
import { chartStages } from '../../src/report/charts.js';
import { markupOf } from '../../src/report/page/parts/html.js';
import { renderStages } from '../../src/report/page/stages.js';
import { stageFigures, stageTable } from '../../src/report/tables/stages.js';
import { rate, scenario, stage } from '../support/report-builder.js';
import { breaking } from '../support/report-scenarios.js';

describe('the stages of a load', () => {
  it('stand in one table with what was offered, latency, failures, answers and cost', () => {
    const table = stageTable(breaking.scenarios[0]!);
    expect(table.columns.map(({ title }) => title)).toEqual([
      'Stage',
      'Load',
      'Offered',
      'Sent',
      'Answered',
      'First token p50',
      'First token p95',
      'Tokens/s',
      'Errors',
      '429',
      'Not sent',
      'Good',
      'Good/s',
      'Checks passed',
      'Cut off',
      '$ per request',
    ]);
    expect(table.rows[5]).toEqual([
      '6',
      '12 req/s',
      '13.2/s',
      '240',
      '182',
      '3 s',
      '5.3 s',
      '853',
      '24 %',
      '0',
      '24',
      '–',
      '–',
      '76 %',
      '24 %',
      '$0.00084',
    ]);
  });

  it('have no share of nothing, and no checks where none was made', () => {
    const [figures] = stageFigures(scenario({ stages: [stage(1, { sent: 0, ok: 0 })] }));
    expect(figures).toMatchObject({ errors: null, limited: null, cutOff: null, checks: null });
  });

  it('are drawn in percent of the first, by as many lines as can be told apart', () => {
    const drawn = chartStages(breaking.scenarios[0]!);
    expect(drawn?.chart.series).toHaveLength(4);
    expect(drawn?.chart.series[2]?.values.at(-1)).toBeCloseTo((100 * 0.76) / 0.96);
    expect(drawn?.caption).toBe(
      'Each line in percent of its first stage: blue p95 first token, orange tokens a second, purple checks passed, green dollars a request.',
    );
  });

  it('are not drawn where a glance at the table says it, and a line that is not whole is left out', () => {
    expect(chartStages(scenario({ stages: [stage(1)] }))).toBeNull();
    const [first, second] = [stage(1), stage(2)];
    const half = { ...first, metrics: { ...first.metrics, checks: rate(50, 0.9) } };
    const four = [half, second, stage(3), stage(4)];
    expect(chartStages(scenario({ stages: four }))?.caption).not.toContain('checks');
    expect(chartStages(scenario({ stages: four.slice(0, 3) }))).toBeNull();
  });
});

describe('the table of stages on the page', () => {
  const columnsOf = (shown: ReturnType<typeof stage>): string[] => {
    const markup = markupOf(renderStages([scenario({ stages: [shown] })]));
    return [...markup.matchAll(/<th scope="col"[^>]*>([^<]*)/g)].map(([, title]) => title ?? '');
  };

  it('has no column for what never happened, nor for what nobody measured', () => {
    expect(columnsOf(stage(1))).not.toEqual(expect.arrayContaining(['Errors']));
    expect(columnsOf(stage(1))).not.toEqual(expect.arrayContaining(['Checks passed']));
    expect(columnsOf(stage(1, { errors: 2 }))).toContain('Errors');
  });

  it('keeps the checks of which none passed', () => {
    const one = stage(1);
    expect(columnsOf({ ...one, metrics: { ...one.metrics, checks: rate(50, 0) } })).toContain(
      'Checks passed',
    );
  });
});
