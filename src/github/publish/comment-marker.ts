import { isCommit, pick, pickCount, pickText } from '../api/foreign.js';

/** What a comment says, hidden, of the run that wrote it. */
export interface CommentState {
  readonly commit: string;
  readonly runId: number | null;
  readonly attempt: number;
  readonly verdict: string;
  readonly passed: boolean;
}

const STATE = /^<!-- llm-perf-gate-state (\{.*\}) -->$/;

/** The first line of the gate's comment; no name can end the HTML comment early. */
export function markerOf(name: string): string {
  const wellFormed = Buffer.from(name).toString();
  return `<!-- llm-perf-gate:${encodeURIComponent(wellFormed).replaceAll('--', '%2D%2D')} -->`;
}

/** The two hidden lines that stand above the text. */
export function headOfComment(name: string, state: CommentState): string {
  const json = JSON.stringify(state).replace(
    /[<>-]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${markerOf(name)}\n<!-- llm-perf-gate-state ${json} -->\n\n`;
}

/** Whether the comment's first line is the marker of the gate `name`. */
export function carriesMarker(body: string, name: string): boolean {
  return linesOf(body)[0] === markerOf(name);
}

/** The state in the comment, or null where it is missing or damaged. */
export function readState(body: string): CommentState | null {
  const json = STATE.exec(linesOf(body)[1] ?? '')?.[1];
  if (json === undefined) return null;
  try {
    return validState(JSON.parse(json));
  } catch {
    return null;
  }
}

function validState(value: unknown): CommentState | null {
  const commit = pickText(value, 'commit');
  const verdict = pickText(value, 'verdict');
  const passed = pick(value, 'passed');
  if (commit === null || !isCommit(commit) || verdict === null || typeof passed !== 'boolean') return null;
  return {
    commit,
    runId: pickCount(value, 'runId'),
    attempt: pickCount(value, 'attempt') ?? 1,
    verdict,
    passed,
  };
}

function linesOf(body: string): string[] {
  return body.split('\n', 2).map((line) => line.trim());
}
