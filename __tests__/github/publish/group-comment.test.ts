import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishGroupComment } from '../../../src/github/publish/group-comment.js';
import { tagAddress } from '../../../src/github/publish/group-row.js';
import type { CommentMode } from '../../../src/github/publish/comment.js';
import { publishStatus } from '../../../src/github/publish/status.js';
import { type Choose, InterleavedGitHub, playAll } from '../../support/interleaved-github.js';
import { sha } from '../support.js';

interface Gate {
  readonly name: string;
  readonly commit?: string;
  readonly verdict?: 'pass' | 'fail' | 'skipped';
  readonly mode?: CommentMode;
}

/** What one job does at its end: its status, then the comment. */
async function tell(github: InterleavedGitHub, actor: number, gate: Gate): Promise<void> {
  const { name, commit = sha(1), verdict = 'pass', mode = 'always' } = gate;
  const api = github.api(actor);
  await publishStatus(api, {
    sha: commit,
    state: verdict === 'fail' ? 'failure' : 'success',
    context: name,
    description: `✅ ${name} has its sentence`,
    targetUrl: tagAddress('https://github.com/acme/prompts/actions/runs/9', {
      group: 'all',
      verdict,
      model: null,
      isNews: verdict === 'fail',
    }),
  });
  await publishGroupComment(api, {
    group: 'all',
    pullRequest: 1,
    commit,
    gate: name,
    mode,
    graphqlUrl: 'https://github.example/graphql',
    wait: () => Promise.resolve(),
  });
}

async function tellAll(github: InterleavedGitHub, gates: readonly Gate[], choose: Choose): Promise<void> {
  const told = gates.map((gate, actor) => tell(github, actor, gate));
  await github.play(choose);
  await Promise.all(told);
}

function expectRows(github: InterleavedGitHub, names: readonly string[]): void {
  expect(github.comments).toHaveLength(1);
  for (const name of names) expect(github.comments[0]?.body).toContain(`| ${name} |`);
}

const names = ['one', 'two', 'three', 'four'];
const gates = (count: number): Gate[] => names.slice(0, count).map((name) => ({ name }));
/** So that a write that was decided on an old look comes last. */
const inOrder: Choose = () => 0;

describe('the comment of a group', () => {
  it('holds the rows of two gates in every order of what they do, and the older comment stays', async () => {
    const played = await playAll(11, async (choose) => {
      const github = new InterleavedGitHub(sha(1));
      await tellAll(github, gates(2), choose);
      expectRows(github, ['one', 'two']);
      expect(github.comments[0]?.id).toBe(1);
    });
    expect(played).toBeGreaterThan(1_000);
  }, 120_000);

  it('holds the rows of three and four gates in any order', async () => {
    const orders = fc.array(fc.nat(11), { minLength: 60, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 4 }), orders, async (count, order) => {
        const github = new InterleavedGitHub(sha(1));
        await tellAll(github, gates(count), () => order[github.steps % order.length] ?? 0);
        expectRows(github, names.slice(0, count));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('holds them however long any one call of any gate is held up', async () => {
    for (let held = 0; held < 3; held += 1)
      for (let nth = 0; nth < 8; nth += 1) {
        const github = new InterleavedGitHub(sha(1));
        let calls = 0;
        const choose: Choose = (waiting) => {
          const own = waiting.findIndex(({ actor }) => actor === held);
          // Until its turn the gate goes first; then it stands still for as long as there is anybody else.
          if (own !== -1 && calls < nth) calls += 1;
          else if (waiting.length > 1) return waiting.findIndex(({ actor }) => actor !== held);
          return Math.max(0, own);
        };
        await tellAll(github, gates(3), choose);
        expectRows(github, names.slice(0, 3));
      }
  });

  it('is there again where somebody deletes it before the last look', async () => {
    const orders = fc.array(fc.nat(5), { minLength: 60, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const github = new InterleavedGitHub(sha(1));
        let deletedAt = 0;
        const deleted = github.act(9, 'delete by hand', () => {
          if (github.comments.length > 0) deletedAt = github.steps;
          github.comments.length = 0;
        });
        await tellAll(github, gates(2), () => order[github.steps % order.length] ?? 0);
        await deleted;
        const looked = Math.max(...github.lastLook.values());
        if (looked > deletedAt) expectRows(github, ['one', 'two']);
        else expect(github.comments).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('outlives answers that are lost after their work was done', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { minLength: 40, maxLength: 40 }),
        fc.nat(6),
        async (order, lost) => {
          const github = new InterleavedGitHub(sha(1));
          github.loses = (step) => step % 7 === lost;
          await tellAll(github, gates(2), () => order[github.steps % order.length] ?? 0);
          expectRows(github, ['one', 'two']);
        },
      ),
      { numRuns: 100 },
    );
  }, 120_000);

  it('speaks of the newest commit, though gates of the one before end late', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(11), { minLength: 60, maxLength: 60 }), async (order) => {
        const github = new InterleavedGitHub(sha(1));
        github.atOnce = /graphql|\/compare\//;
        const late: Promise<void>[] = [];
        const pushed = github.act(8, 'push', () => {
          github.head = sha(2);
          late.push(tell(github, 2, { name: 'one', commit: sha(2), verdict: 'fail' }));
          late.push(tell(github, 3, { name: 'two', commit: sha(2) }));
        });
        await tellAll(github, gates(2), () => order[github.steps % order.length] ?? 0);
        await Promise.all([pushed, ...late]);
        expectRows(github, ['one', 'two']);
        expect(github.comments[0]?.body).toContain('Of 2222222.');
        expect(github.comments[0]?.body).toContain('❌ fail | one');
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('is not opened for what is skipped, and by mode for what is no news', async () => {
    const opened = async (gate: Omit<Gate, 'name'>): Promise<boolean> => {
      const github = new InterleavedGitHub(sha(1));
      await tellAll(github, [{ name: 'one', ...gate }], inOrder);
      return github.comments.length > 0;
    };
    expect(await opened({ verdict: 'skipped' })).toBe(false);
    expect(await opened({ mode: 'on-failure' })).toBe(false);
    expect(await opened({ mode: 'on-failure', verdict: 'fail' })).toBe(true);
    expect(await opened({ mode: 'on-change' })).toBe(false);
    expect(await opened({ mode: 'never', verdict: 'fail' })).toBe(false);
    expect(await opened({ mode: 'on-change', verdict: 'fail' })).toBe(true);
  });

  it('shows the newest result of a gate that ran again', async () => {
    const github = new InterleavedGitHub(sha(1));
    await tellAll(github, [{ name: 'one', verdict: 'fail' }], inOrder);
    await tellAll(github, [{ name: 'one' }], inOrder);
    expectRows(github, ['one']);
    expect(github.comments[0]?.body).toContain('✅ pass | one');
    expect(github.comments[0]?.body).not.toContain('❌');
  });
});
