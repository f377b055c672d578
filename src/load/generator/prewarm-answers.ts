import type { ProtocolName } from '../../protocols/protocol.js';

/** A short answer in pieces as they go over the wire: one content event, to be repeated, and what ends the stream. */
export interface PrewarmAnswer {
  readonly contentType: string;
  readonly token: string | Buffer;
  readonly end: string | Buffer;
}

const sse = (token: string, ...end: readonly string[]): PrewarmAnswer => ({
  contentType: 'text/event-stream',
  token: `data: ${token}\n\n`,
  end: end.map((data) => `data: ${data}\n\n`).join(''),
});

/** Frames are binary and carry checksums, so they stand here ready made. */
const frames = (...base64: readonly string[]): Buffer =>
  Buffer.concat(base64.map((frame) => Buffer.from(frame, 'base64')));

export const PREWARM_ANSWERS: Readonly<Record<ProtocolName, PrewarmAnswer>> = {
  'openai-chat': sse(
    '{"choices":[{"index":0,"delta":{"content":"hot"}}]}',
    '{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}',
    '[DONE]',
  ),
  'openai-responses': sse(
    '{"type":"response.output_text.delta","delta":"hot"}',
    '{"type":"response.completed","response":{"status":"completed"}}',
  ),
  'openai-completions': sse(
    '{"choices":[{"index":0,"text":"hot"}]}',
    '{"choices":[{"index":0,"text":"","finish_reason":"stop"}]}',
    '[DONE]',
  ),
  'anthropic-messages': sse(
    '{"type":"content_block_delta","delta":{"type":"text_delta","text":"hot"}}',
    '{"type":"message_delta","delta":{"stop_reason":"end_turn"}}',
    '{"type":"message_stop"}',
  ),
  gemini: sse(
    '{"candidates":[{"content":{"parts":[{"text":"hot"}]}}]}',
    '{"candidates":[{"finishReason":"STOP"}]}',
  ),
  'gemini-interactions': sse(
    '{"event_type":"step.delta","index":0,"delta":{"type":"text","text":"hot"}}',
    '{"event_type":"interaction.completed","interaction":{"status":"completed"}}',
  ),
  'ollama-chat': {
    contentType: 'application/x-ndjson',
    token: '{"message":{"content":"hot"},"done":false}\n',
    end: '{"message":{"content":""},"done":true,"done_reason":"stop"}\n',
  },
  'bedrock-converse': {
    contentType: 'application/vnd.amazon.eventstream',
    // contentBlockDelta {"delta":{"text":"hot"},"contentBlockIndex":0}
    token: frames(
      'AAAAdAAAADamygz/DTptZXNzYWdlLXR5cGUHAAVldmVudAs6ZXZlbnQtdHlwZQcAEWNvbnRlbnRCbG9ja0RlbHRheyJkZWx0YSI6eyJ0ZXh0IjoiaG90In0sImNvbnRlbnRCbG9ja0luZGV4IjowfU5K0mg=',
    ),
    // messageStop {"stopReason":"end_turn"}, then metadata with a usage
    end: frames(
      'AAAAWQAAADB2+EJ/DTptZXNzYWdlLXR5cGUHAAVldmVudAs6ZXZlbnQtdHlwZQcAC21lc3NhZ2VTdG9weyJzdG9wUmVhc29uIjoiZW5kX3R1cm4ife9PAsc=',
      'AAAAaQAAAC2035YgDTptZXNzYWdlLXR5cGUHAAVldmVudAs6ZXZlbnQtdHlwZQcACG1ldGFkYXRheyJ1c2FnZSI6eyJpbnB1dFRva2VucyI6MSwib3V0cHV0VG9rZW5zIjoxfX0t57Wq',
    ),
  },
};
