import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkReportDirectory } from '../../../src/gate/prepare/report-directory.js';

const temporary = (): string => mkdtempSync(join(tmpdir(), 'files-'));

describe('the directory of a report', () => {
  it('is checked before the run', () => {
    const directory = temporary();
    writeFileSync(join(directory, 'file'), '');
    expect(checkReportDirectory(join(directory, 'new', 'deep'))).toEqual([]);
    expect(checkReportDirectory(join(directory, 'file'))[0]?.message).toContain('no directory');
    expect(checkReportDirectory(join(directory, 'file', 'deep'))[0]?.setting).toBe('report-dir');
  });

  it('that is relative stays in the workspace, whatever its name or a link says', () => {
    const directory = temporary();
    const link = `link-${process.pid}`;
    symlinkSync(directory, link);
    try {
      for (const path of [link, join(link, 'deep'), relative(process.cwd(), directory)])
        expect(checkReportDirectory(path)[0]?.message).toContain('leads out of the workspace');
      expect(checkReportDirectory('new/deep')).toEqual([]);
    } finally {
      rmSync(link);
    }
  });
});
