import type { Problem } from '../../base/errors.js';
import type { Call } from '../../protocols/protocol.js';

/** Fields that the user's body may not change: a setting of their own decides what they cost or how they are read. */
export function checkBody({ body, model, stream }: Call): Problem[] {
  const problems: Problem[] = [];
  const named = body?.['model'];
  if (named !== undefined && named !== null && named !== model)
    problems.push(problem('may not name another `model`: set `model`, by which its price is found'));
  if (body?.['stream'] !== undefined && body['stream'] !== stream)
    problems.push(problem(`may not contradict \`stream: ${stream}\`: set \`stream\``));
  return problems;
}

function problem(message: string): Problem {
  return { setting: 'body', message };
}
