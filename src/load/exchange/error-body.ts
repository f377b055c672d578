const LONGEST = 64 * 1024;

/** The body of a refusal, of which no more is kept than a message needs. */
export class ErrorBody {
  private readonly chunks: Buffer[] = [];
  private bytes = 0;

  /** Copies what there is room for; false where the rest does not matter any more. */
  add(chunk: Uint8Array): boolean {
    const kept = chunk.subarray(0, LONGEST - this.bytes);
    this.chunks.push(Buffer.from(kept));
    this.bytes += kept.length;
    return kept.length === chunk.length;
  }

  text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}
