import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import type { Api } from '../api/api.js';
import { pause } from '../api/deadline.js';
import type { CommentOutcome } from './comment.js';
import { type GroupRequest, publishGroupComment } from './group-comment.js';
import { findOwnComments, removeComment, type Sought } from './own-comments.js';

/** Others end at the same moment; GitHub may show an older state for a moment. */
const LOOKS_AGAIN_MS: Readonly<Record<'others' | 'github', Ms>> = { others: 400, github: 1_500 };

/** The group's comment with this gate's row in it, in place of a comment of the gate's own. */
export async function shareComment(
  api: Api,
  { name, ...request }: Omit<GroupRequest, 'wait'> & { readonly name: string },
  clock: Clock,
): Promise<CommentOutcome | null> {
  if (request.mode === 'never') return null;
  const outcome = await publishGroupComment(api, {
    ...request,
    wait: (why) => pause(clock, LOOKS_AGAIN_MS[why] * (0.5 + Math.random())),
  });
  await removeOwn(api, { ...request, name });
  return outcome;
}

/** A comment of the gate's own, from before it had a group, would never be brought up to date again. */
async function removeOwn(api: Api, sought: Sought): Promise<void> {
  for (const comment of await findOwnComments(api, sought)) await removeComment(api, comment);
}
