import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { CommentMode } from './comment.js';

/**
 * When this run comments. An estimate measured nothing, so that it speaks on the pull request only where `comment` was
 * written by somebody; the default is no wish.
 */
export function commentModeOf(parsed: Pick<ParsedConfig, 'config' | 'given'> | null): CommentMode {
  if (parsed === null) return 'always';
  const { config, given } = parsed;
  return config.mode === 'estimate' && !given.has('comment') ? 'never' : config.comment;
}
