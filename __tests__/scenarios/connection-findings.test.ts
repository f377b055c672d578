import { describe, expect, it } from '@jest/globals';
import { findStaleConnections } from '../../src/scenarios/connection-findings.js';
import { failedWith, sampleWith } from '../support/samples.js';

const stale = { kind: 'stale_connection', message: 'closed' };

describe('connections that the server closed against its word', () => {
  it('are no finding where there were none', () => {
    expect(findStaleConnections([sampleWith(), failedWith('timeout')])).toEqual([]);
  });

  it('are told with what was done about them', () => {
    const [one, ...others] = findStaleConnections([sampleWith(), sampleWith({ resentUsd: 0 })]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      code: 'connections_closed',
      values: { lost: 1, resent: 1, failed: 0, charged: 0 },
    });
    expect(one?.message).toContain(
      '1 request met such an end before a byte of an answer; it was sent once more',
    );
  });

  it('are told with what was lost', () => {
    const failed = failedWith('network_error', { error: stale });
    const [finding] = findStaleConnections([sampleWith({ resentUsd: 0.5 }), failed]);
    expect(finding?.values).toEqual({ lost: 2, resent: 1, failed: 1, charged: 0.5 });
    expect(finding?.message).toContain('1 request was sent once more, and 1 failed');
  });
});
