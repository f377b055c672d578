import { describe, expect, it } from '@jest/globals';
import { renderComment } from '../../src/report/comment.js';
import { chartCapacity, chartStages } from '../../src/report/charts.js';
import { renderCapacity } from '../../src/report/page/capacity.js';
import { markupOf } from '../../src/report/page/parts/html.js';
import { renderPage } from '../../src/report/page/page.js';
import { renderSummary } from '../../src/report/summary.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { byLoad, probeFigures, probeTable } from '../../src/report/tables/capacity.js';
import { searched } from '../support/report-capacity.js';
import { scenario, stage } from '../support/report-builder.js';

const search = searched.scenarios[0]!;

describe('a search in the report', () => {
  it('tells each probe, and which words are certified', () => {
    const { rows } = probeTable(search);
    expect(rows[4]).toEqual([
      '5',
      '32',
      'finds the way',
      'seems to break',
      '0 %',
      '60',
      '30',
      'time to first token',
    ]);
    expect(rows[7]).toEqual([
      '8',
      '18.7',
      'upper end',
      'breaks (certified)',
      '31 %',
      '489',
      '245',
      'time to first token',
    ]);
    expect(rows[8]?.[3]).toBe('holds (certified)');
  });

  it('counts good requests a second by the plateau, and draws them by the load', () => {
    const figures = probeFigures(search);
    expect(figures[6]).toMatchObject({ goodput: 16.9 * (1 - 19 / 528), p50: 1_000 });
    const loads = byLoad(figures, { low: 15.6, high: 18.7 }).map(({ probe }) => probe.load);
    expect(loads).toEqual([2, 4, 8, 15.6, 16, 16.9, 17.8, 18.7, 32]);
  });

  it('draws no load that only seemed to be what the contrary is certified of', () => {
    const loads = byLoad(probeFigures(search), { low: 17.8, high: 16.9 }).map(({ probe }) => probe.load);
    expect(loads).toEqual([2, 4, 8, 15.6, 16, 18.7, 32]);
  });

  it('tells by which threshold each probe was judged where nobody says what is good, and no good requests', () => {
    const text = 'time_to_first_token: p(95)<2s';
    const capacity = search.capacity!;
    const probes = capacity.probes.map((probe) => ({ ...probe, threshold: text }));
    const kept = { ...search, capacity: { ...capacity, share: null, thresholds: [text], probes } };
    const { columns, rows } = probeTable(kept);
    expect(columns.map(({ title }) => title).slice(4)).toEqual(['Kept', 'Judged', 'Worth', 'Threshold']);
    expect(rows[7]?.slice(4)).toEqual(['31 %', '489', '245', text]);
    expect(probeFigures(kept).every(({ goodput }) => goodput === null)).toBe(true);
    expect(chartCapacity(kept).map(({ chart }) => chart.title)).toEqual([
      'The search, probe by probe',
      'Latency by load',
    ]);
    const page = markupOf(renderCapacity([kept]));
    expect(page.match(/class="chart"/g)).toHaveLength(2);
    expect(page).toContain('p(95)&lt;2s');
    expect(page).not.toContain('Good a second');
    expect(renderSummary({ ...searched, scenarios: [kept] })).toMatch(/p\(95\)(&lt;|\\<|<)2s/);
  });

  it('is drawn as a ladder, as goodput and as a knee, in place of the stages', () => {
    expect(chartCapacity(search).map(({ chart }) => chart.title)).toEqual([
      'The search, probe by probe',
      'Good requests by load',
      'Latency by load',
    ]);
    expect(chartStages(search)).toBeNull();
    const page = markupOf(renderCapacity([search]));
    expect(page).toContain('18.7 breaks</text>');
    expect(page).toContain('15.6 holds</text>');
    expect(page.match(/class="chart"/g)).toHaveLength(3);
  });

  it('is listed by its probes and by no stages in the comment, the terminal, the summary and the page', () => {
    const page = [...renderPage(searched, [])].join('');
    const texts = [
      renderComment(searched),
      renderTerminal(searched, { width: 120, colour: false, details: true }),
      renderSummary(searched),
      page,
    ];
    for (const text of texts) {
      expect(text).toContain('holds (certified)');
      expect(text).not.toMatch(/Stages|Offered/);
    }
    const both = { ...searched, scenarios: [search, scenario({ name: 'other', stages: [stage(1)] })] };
    expect(renderComment(both)).toMatch(/#### Stages\n\nother:[^]*#### Probes\n\ncapacity:/);
    expect([...renderPage(both, [])].join('')).toContain('id="stages"');
  });

  it('is nothing of another scenario', () => {
    expect(chartCapacity(scenario())).toEqual([]);
    expect(markupOf(renderCapacity([scenario()]))).toBe('');
  });
});
