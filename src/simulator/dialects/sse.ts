/** One server-sent event with a JSON payload, named where the provider names its events. */
export function sse(data: unknown, event?: string): string {
  const name = event === undefined ? '' : `event: ${event}\n`;
  return `${name}data: ${JSON.stringify(data)}\n\n`;
}

/** An event whose JSON ends in the middle. */
export const BROKEN_SSE = 'data: {"broken": \n\n';
