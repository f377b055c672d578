import { describe, expect, it } from '@jest/globals';
import { renderComment, renderStatus } from '../../src/report/comment.js';
import { reportSchema } from '../../src/report/schema/schema.js';
import { renderSummary } from '../../src/report/summary.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { approvedText } from '../support/golden.js';
import { findLiveMarkup } from '../support/markup.js';
import { REPORT_CASES } from '../support/report-cases.js';

const links = {
  run: 'https://github.com/octo/assistant/actions/runs/8123456789',
  artifact: 'https://github.com/octo/assistant/actions/runs/8123456789/artifacts/17',
};

describe.each(Object.entries(REPORT_CASES))('the report of the case %s', (name, report) => {
  it('is valid by the schema', () => expect(reportSchema.parse(report)).toEqual(report));

  it('has the approved summary', () => {
    const summary = renderSummary(report);
    expect(summary).toBe(approvedText(`${name}.summary.md`, summary));
  });

  it('has the approved comment', () => {
    const comment = `${renderComment(report, { links })}\n`;
    expect(comment).toBe(approvedText(`${name}.comment.md`, comment));
  });

  it('has the approved text for a terminal of 100 columns', () => {
    const text = renderTerminal(report, { width: 100, colour: false, details: true });
    expect(text).toBe(approvedText(`${name}.txt`, text));
  });

  it('has a status of at most 140 characters', () => {
    expect(Array.from(renderStatus(report)).length).toBeLessThanOrEqual(140);
  });

  it('lets nothing from outside become markup', () => {
    expect(findLiveMarkup(renderSummary(report))).toEqual([]);
    expect(findLiveMarkup(renderComment(report, { links }))).toEqual([]);
  });
});

it('has a text for every status', () => {
  const statuses = Object.entries(REPORT_CASES)
    .map(([name, report]) => `${name}: ${renderStatus(report)}\n`)
    .join('');
  expect(statuses).toBe(approvedText('statuses.txt', statuses));
});
