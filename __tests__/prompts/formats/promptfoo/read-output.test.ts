import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../../src/prompts/files/reading.js';
import { readPrompt } from '../../../support/read-prompt.js';

/** As promptfoo 0.118.17 writes them (`EvaluateResult` of src/types). */
const result = (testIdx: number, raw: string, more: object = {}): object => ({
  promptIdx: 0,
  testIdx,
  testCase: { vars: { a: testIdx } },
  promptId: 'x',
  provider: { id: 'echo', label: '' },
  prompt: { raw, label: 'file://make.py:prompt', ...more },
  vars: { a: testIdx },
  response: { output: raw },
  success: true,
});
const RESULTS = [
  result(0, 'Say {{it}}'),
  result(1, '[{"role":"system","content":"Be kind."},{"role":"user","content":"Hi"}]', {
    config: { temperature: 0 },
  }),
  result(1, '[{"role":"system","content":"Be kind."},{"role":"user","content":"Hi"}]'),
];

async function read(path: string, text: string): Promise<Reading> {
  return await readPrompt(path, { [path]: text });
}

describe('what `promptfoo eval --output` wrote', () => {
  it.each([
    ['prompts.jsonl', RESULTS.map((one) => JSON.stringify(one)).join('\n')],
    ['out.json', JSON.stringify({ evalId: 'e', results: { version: 3, results: RESULTS }, config: {} })],
  ])('is asked as it was filled in, each prompt once: %s', async (path, text) => {
    const { prompts, problems, notes } = await read(path, text);
    expect(problems).toEqual([]);
    expect(prompts).toMatchObject([
      { id: `${path}#1`, messages: [{ role: 'user', content: 'Say {{it}}' }] },
      {
        id: `${path}#2`,
        sampling: { temperature: 0 },
        messages: [
          { role: 'system', content: 'Be kind.' },
          { role: 'user', content: 'Hi' },
        ],
      },
    ]);
    expect(new Set(prompts.map(({ rowKey }) => rowKey)).size).toBe(2);
    expect(notes.join()).toContain('without the settings of its providers');
  });

  it('is refused where it is no prompt, with its line', async () => {
    const lines = [result(0, 'Hi'), result(1, '[{"role":"user","content":[{"type":"image_url"}]}]')];
    const { problems } = await read('p.jsonl', lines.map((one) => JSON.stringify(one)).join('\n'));
    expect(problems).toMatchObject([{ line: 2, message: expect.stringContaining('only text') as unknown }]);
  });

  it('is what a configuration of programs says would do', async () => {
    const configs = [
      { prompts: ['file://make.py:prompt'] },
      { prompts: ['Hi'], tests: 'file://make.js' },
      { prompts: ['{{a}}'], tests: [{ vars: { a: 'file://make.py' } }] },
      { prompts: ['Hi'], nunjucksFilters: { x: './x.js' } },
    ];
    for (const config of configs) {
      const { problems } = await read('promptfooconfig.yaml', JSON.stringify(config));
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).toContain('`promptfoo eval --providers echo --output prompts.jsonl`');
    }
  });
});
