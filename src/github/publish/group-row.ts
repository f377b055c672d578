import type { GroupRow } from '../../report/tables/group.js';
import { VERDICTS } from '../../report/schema/schema.js';
import { verdictSymbol } from '../../report/words.js';
import { pickText } from '../api/foreign.js';
import { type Author, isOwn } from './own-login.js';

/**
 * A gate's row is its own commit status, which nobody else writes: context, description and address, and behind the
 * address's `#` what a status has no field for.
 */
const MARK = 'llm-perf-gate';
const LONGEST_MODEL = 100;

/** What a status cannot say. */
export interface RowTag {
  readonly group: string;
  readonly verdict: string;
  readonly model: string | null;
  /** Whether this gate's row alone is worth a comment. */
  readonly isNews: boolean;
}

/** A row as it was read, and what its gate says of it. */
export interface TaggedRow extends GroupRow {
  readonly isNews: boolean;
}

/** The address of the run, which browsers open as before. */
export function tagAddress(url: string, { group, verdict, model, isNews }: RowTag): string {
  const tag = new URLSearchParams({
    [MARK]: group,
    verdict,
    ...(model === null ? {} : { model: model.slice(0, LONGEST_MODEL) }),
    ...(isNews ? { news: '1' } : {}),
  });
  return `${url}#${tag.toString()}`;
}

/** The rows of the group in a commit's statuses, the newest of each gate; those of another account mean nothing. */
export function readRows(statuses: readonly unknown[], group: string, ownLogin: string): TaggedRow[] {
  const rows = new Map<string, TaggedRow | null>();
  // GitHub lists the newest first.
  for (const status of statuses) {
    const gate = pickText(status, 'context');
    if (gate === null || rows.has(gate) || !isOwn(authorOf(status), ownLogin)) continue;
    rows.set(gate, readRow(status, gate, group));
  }
  return [...rows.values()].filter((row) => row !== null).sort((a, b) => (a.gate < b.gate ? -1 : 1));
}

function authorOf(status: unknown): Author {
  return {
    login: pickText(status, 'creator', 'login') ?? '',
    type: pickText(status, 'creator', 'type') ?? '',
  };
}

/** Null for a status of something else, or of another group. */
function readRow(status: unknown, gate: string, group: string): TaggedRow | null {
  const [url = '', hash = ''] = (pickText(status, 'target_url') ?? '').split('#', 2);
  const tag = new URLSearchParams(hash);
  const verdict = VERDICTS.find((each) => each === tag.get('verdict'));
  if (tag.get(MARK) !== group || verdict === undefined) return null;
  const description = pickText(status, 'description') ?? '';
  return {
    gate,
    verdict,
    model: tag.get('model'),
    passed: pickText(status, 'state') === 'success',
    sentence: description.replace(verdictSymbol(verdict), '').trim(),
    url: url === '' ? null : url,
    isNews: tag.get('news') === '1',
  };
}
