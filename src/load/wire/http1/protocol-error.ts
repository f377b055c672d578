/** Bytes that no HTTP/1.1 response can hold. The codes are those of Node's own parser. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  constructor(
    readonly code: string,
    what: string,
  ) {
    super(`the response is not HTTP/1.1: ${what}`);
  }
}

/** Most bytes of a response's head, or of what stands beside its chunks: nobody may fill the memory. */
export const LARGEST_HEAD = 64 * 1024;

/** One byte, to be shown in a message. */
export function showByte(byte: number): string {
  return JSON.stringify(String.fromCharCode(byte));
}
