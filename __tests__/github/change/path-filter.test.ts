import { describe, expect, it } from '@jest/globals';
import type { ChangedFiles } from '../../../src/github/change/changed-paths.js';
import { compileRules, decideByPaths, type PathDecision } from '../../../src/github/change/path-filter.js';

function matches(patterns: readonly string[], path: string, always: readonly string[] = []): boolean {
  return compileRules({ patterns, always })(path);
}

describe('compileRules', () => {
  it('lets the last match win', () => {
    const patterns = ['prompts/**', '!prompts/drafts/**', 'prompts/drafts/final.md'];
    expect(matches(patterns, 'prompts/a.md')).toBe(true);
    expect(matches(patterns, 'prompts/drafts/b.md')).toBe(false);
    expect(matches(patterns, 'prompts/drafts/final.md')).toBe(true);
    expect(matches(patterns, 'src/a.ts')).toBe(false);
  });

  it('takes all but the negated where the list begins with a negation', () => {
    expect(matches(['!docs/**'], 'docs/a.md')).toBe(false);
    expect(matches(['!docs/**'], 'src/a.ts')).toBe(true);
  });

  it('knows folders, dot files and other spellings of the root', () => {
    expect(matches(['prompts'], 'prompts/deep/a.md')).toBe(true);
    expect(matches(['prompts/'], 'prompts/deep/a.md')).toBe(true);
    expect(matches(['./prompts/*.md'], 'prompts/a.md')).toBe(true);
    expect(matches(['/prompts/*.md'], 'prompts/a.md')).toBe(true);
    expect(matches(['**'], '.github/workflows/a.yml')).toBe(true);
    expect(matches(['/'], 'anything')).toBe(true);
  });

  it('keeps a star within one folder', () => {
    expect(matches(['prompts/*.md'], 'prompts/deep/a.md')).toBe(false);
    expect(matches(['*.{yml,yaml}'], 'gate.yaml')).toBe(true);
  });

  it('takes away only what surely matches, and takes what may', () => {
    expect(matches(['**', '!caf\u00e9/**'], 'cafe\u0301/a.md')).toBe(true);
    expect(matches(['**', '!caf\u00e9/**'], 'caf\u00e9/a.md')).toBe(false);
    expect(matches(['**', '!**.md'], 'docs/deep/a.md')).toBe(true);
    expect(matches(['app/(chat)/**'], 'app/(chat)/page.tsx')).toBe(true);
    expect(matches(['**', '!app/(chat)/**'], 'app/(chat)/page.tsx')).toBe(false);
  });

  it('always takes what the gate itself reads', () => {
    expect(matches(['!**'], 'gate.yml', ['gate.yml', 'prompts/*'])).toBe(true);
    expect(matches(['src/**'], 'prompts/a.md', ['gate.yml', 'prompts/*'])).toBe(true);
  });
});

describe('decideByPaths', () => {
  const rules = { patterns: ['prompts/**'], always: [] };
  const file = (
    path: string,
    previousPath: string | null = null,
  ): { path: string; previousPath: string | null; status: string } => ({ path, previousPath, status: 'x' });
  const decide = (changed: ChangedFiles): Promise<PathDecision> =>
    decideByPaths(rules, () => Promise.resolve(changed));

  it('skips only where a complete list holds no match', async () => {
    expect(await decide({ kind: 'complete', files: [file('src/a.ts')] })).toMatchObject({
      matched: false,
      files: [],
    });
    expect(await decide({ kind: 'complete', files: [] })).toMatchObject({ matched: false });
    expect(await decide({ kind: 'truncated', files: [file('src/a.ts')] })).toMatchObject({ matched: true });
    expect(await decide({ kind: 'unknown', reason: 'the branch is new' })).toMatchObject({
      matched: true,
      reason: expect.stringContaining('new') as unknown as string,
    });
  });

  it('says what matched, the old name of a renamed file too', async () => {
    const changed: ChangedFiles = {
      kind: 'complete',
      files: [file('prompts/a.md'), file('elsewhere.md', 'prompts/b.md'), file('c')],
    };
    expect(await decide(changed)).toEqual({
      matched: true,
      reason: 'prompts/a.md matches `paths`, and 1 more count',
      files: ['prompts/a.md', 'prompts/b.md'],
    });
  });

  it('does not say of a prompt that `paths` names it where only the prompts do', async () => {
    const own = { patterns: ['src/**'], always: ['prompts/*.md'] };
    const changed: ChangedFiles = { kind: 'complete', files: [file('prompts/a.md')] };
    const { reason } = await decideByPaths(own, () => Promise.resolve(changed));
    expect(reason).toBe('prompts/a.md is a prompt or the config file');
  });

  it('runs where the list cannot be had', async () => {
    const decision = await decideByPaths(rules, () => Promise.reject(new Error('502')));
    expect(decision).toMatchObject({
      matched: true,
      reason: expect.stringContaining('502') as unknown as string,
    });
  });

  it('asks nobody where no paths are set', async () => {
    const decision = await decideByPaths({ patterns: [], always: [] }, () =>
      Promise.reject(new Error('asked')),
    );
    expect(decision).toEqual({ matched: true, reason: 'no `paths` are set', files: [] });
  });
});
