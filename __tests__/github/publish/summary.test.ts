import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutSummary, LONGEST_SUMMARY, publishSummary } from '../../../src/github/publish/summary.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'summary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('publishSummary', () => {
  it('appends to what is there', async () => {
    const path = join(folder, 'summary');
    writeFileSync(path, 'before\n');
    expect(await publishSummary(path, '# Report')).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('before\n# Report\n');
  });

  it('warns where there is no summary file, and makes none', async () => {
    expect(await publishSummary(undefined, 'x')).toContain('GITHUB_STEP_SUMMARY');
    expect(await publishSummary(join(folder, 'absent'), 'x')).toContain('cannot be written');
    expect(() => readFileSync(join(folder, 'absent'))).toThrow();
  });

  it('counts what others wrote before', async () => {
    const path = join(folder, 'summary');
    writeFileSync(path, 'x'.repeat(LONGEST_SUMMARY - 1_000));
    expect(await publishSummary(path, `# A\n\nshort\n\n# B\n\n${'y'.repeat(2_000)}`)).toBeNull();
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('short\n\n> [!NOTE]');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LONGEST_SUMMARY);
    writeFileSync(path, 'x'.repeat(LONGEST_SUMMARY));
    expect(await publishSummary(path, '# A')).toContain('full');
  });
});

describe('cutSummary', () => {
  const long = 'é'.repeat(300);

  it('cuts before a heading', () => {
    expect(cutSummary(`# A\n\none\n\n## B\n\n${long}\n`, 300)).toMatch(/^# A\n\none\n\n> \[!NOTE\]\n.*\n$/s);
  });

  it('takes no heading inside a fence or a folded part for one', () => {
    const fenced = `# A\n\none\n\n\`\`\`\`md\n## no\n\`\`\`\n## nor this\n\`\`\`\`\n${long}\n# B\n`;
    expect(cutSummary(`# 0\n\n${fenced}`, 300)).toMatch(/^# 0\n\n> \[!NOTE\]/);
    const folded = `# A\n\none\n\n# B\n\n<details>\n\n## no\n\n${long}\n\n</details>\n`;
    expect(cutSummary(folded, 300)).toMatch(/^# A\n\none\n\n> \[!NOTE\]/);
  });

  it('keeps at least the note of a text without headings', () => {
    expect(cutSummary(long, 300)).toMatch(/^> \[!NOTE\]/);
  });

  it('never exceeds its limit, whatever the text', () => {
    const piece = fc.constantFrom(
      '# A\n',
      '```\n',
      '<details>',
      '</details>\n',
      'é'.repeat(50),
      '\n',
      '😀',
      '~~~~\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.integer({ min: -10, max: 2_000 }),
        (pieces, limit) => {
          const cut = cutSummary(pieces.join(''), limit);
          expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(Math.max(0, limit));
        },
      ),
    );
  });
});
