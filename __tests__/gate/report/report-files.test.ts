import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeReportFiles } from '../../../src/gate/report/report-files.js';
import { emptyReport } from '../../../src/gate/report/empty-report.js';
import { sampleWith } from '../../support/samples.js';

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
const NAMES = ['report.json', 'samples.jsonl', 'summary.md', 'report.html', 'junit.xml', 'benchmark.json'];

describe('the files of a run', () => {
  it('are written, in a directory that is made for them', () => {
    const directory = join(temporary(), 'a', 'b');
    const { paths, reportPath, problem } = writeReportFiles(directory, report, [
      sampleWith(),
      sampleWith({ id: 1 }),
    ]);
    expect({ paths, problem }).toEqual({ paths: NAMES.map((name) => join(directory, name)), problem: null });
    expect(reportPath).toBe(join(directory, 'report.json'));
    expect(JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8'))).toEqual(report);
    expect(readdirSync(directory).sort()).toEqual([...NAMES].sort());
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
    const { paths, problem } = writeReportFiles(directory, report, []);
    expect(problem).toMatch(/samples\.jsonl: .*EISDIR/);
    expect(paths).toEqual(
      NAMES.filter((name) => name !== 'samples.jsonl').map((name) => join(directory, name)),
    );
    for (const path of paths) expect(existsSync(path)).toBe(true);
  });

  it('leave neither half of one nor an older one where one cannot be written in whole', () => {
    const directory = temporary();
    writeReportFiles(directory, report, [sampleWith()]);
    const broken = Object.defineProperty(sampleWith({ id: 1 }), 'outcome', {
      get: () => {
        throw new Error('ENOSPC: no space left on device');
      },
    });
    const { paths, problem } = writeReportFiles(directory, report, [sampleWith(), broken]);
    expect(problem).toContain('samples.jsonl: ENOSPC');
    expect(paths).toContain(join(directory, 'report.json'));
    expect(readdirSync(directory).filter((name) => name.startsWith('samples'))).toEqual([]);
  });

  it('name no report where there is none', () => {
    const file = join(temporary(), 'file');
    writeFileSync(file, '');
    expect(writeReportFiles(file, report, [])).toMatchObject({ paths: [], reportPath: null });
  });

  it('take the place of a link, and are not written through it', () => {
    const [directory, elsewhere] = [temporary(), join(temporary(), 'precious')];
    writeFileSync(elsewhere, 'precious');
    for (const name of NAMES) symlinkSync(elsewhere, join(directory, name));
    for (const name of NAMES) symlinkSync(elsewhere, join(directory, `${name}.part`));
    expect(writeReportFiles(directory, report, []).problem).toBeNull();
    expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
    expect(JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8'))).toEqual(report);
  });
});
