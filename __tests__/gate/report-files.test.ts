import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkReportDirectory, writeReportFiles } from '../../src/gate/report-files.js';
import { emptyReport } from '../../src/gate/empty-report.js';
import { sampleWith } from '../support/samples.js';

const temporary = (): string => mkdtempSync(join(tmpdir(), 'files-'));
const report = emptyReport({
  name: 'gate',
  verdict: 'error',
  reasons: [{ code: 'settings', message: 'endpoint: is required' }],
  source: null,
  version: '1.0.0',
  node: 'v20',
  cpus: 2,
  date: new Date('2026-11-24T12:00:00Z'),
  endpoint: '',
  budget: 1,
});
const NAMES = ['report.json', 'samples.jsonl', 'summary.md', 'report.html'];

describe('the files of a run', () => {
  it('are written, in a directory that is made for them', () => {
    const directory = join(temporary(), 'a', 'b');
    const { paths, reportPath } = writeReportFiles(directory, report, [sampleWith(), sampleWith({ id: 1 })]);
    expect(paths).toEqual(NAMES.map((name) => join(directory, name)));
    expect(JSON.parse(readFileSync(reportPath, 'utf8'))).toEqual(report);
    expect(readFileSync(join(directory, 'samples.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('take the place of an older run', () => {
    const directory = temporary();
    writeReportFiles(directory, report, [sampleWith(), sampleWith({ id: 1 })]);
    writeReportFiles(directory, report, [sampleWith()]);
    expect(readFileSync(join(directory, 'samples.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('are written as far as they can be, and the rest is named', () => {
    const directory = temporary();
    mkdirSync(join(directory, 'samples.jsonl'));
    expect(() => writeReportFiles(directory, report, [])).toThrow(/samples\.jsonl: .*EISDIR/);
    for (const name of ['report.json', 'summary.md', 'report.html'])
      expect(existsSync(join(directory, name))).toBe(true);
  });

  it('have a directory that is checked before the run', () => {
    const directory = temporary();
    writeFileSync(join(directory, 'file'), '');
    expect(checkReportDirectory(join(directory, 'new', 'deep'))).toEqual([]);
    expect(checkReportDirectory(join(directory, 'file'))[0]?.message).toContain('no directory');
    expect(checkReportDirectory(join(directory, 'file', 'deep'))[0]?.setting).toBe('report-dir');
  });
});
