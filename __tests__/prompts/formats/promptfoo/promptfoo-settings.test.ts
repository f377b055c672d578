import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../../src/prompts/files/reading.js';
import { readPrompt } from '../../../support/read-prompt.js';

const PATH = 'c.yaml';

async function read(config: string, files: Record<string, string> = {}): Promise<Reading> {
  return await readPrompt(PATH, { [PATH]: config, ...files });
}

function textsOf({ prompts }: Reading): string[] {
  return prompts.map(({ messages }) =>
    messages.map(({ role, content }) => `${role}: ${content}`).join(' | '),
  );
}

describe('of a promptfoo configuration', () => {
  it('prefix and suffix of the tests are sent', async () => {
    const reading = await read(
      'prompts: ["Say {{w}}"]\ndefaultTest:\n  options: { prefix: "Be brief. ", suffix: " Thanks." }\ntests:\n  - vars: { w: cat }\n  - vars: { w: dog }\n    options: { suffix: "!" }\n',
    );
    expect(textsOf(reading)).toEqual(['user: Be brief. Say cat Thanks.', 'user: Be brief. Say dog!']);
  });

  it('settings that its providers have in common are sent, and others are told', async () => {
    const one = await read(
      'prompts: [Hi]\nproviders:\n  - id: openai:chat:gpt-4o-mini\n    config: { temperature: 0.1, max_tokens: 33, tools: file://t.json }\n',
      { 't.json': '[{"type":"function","function":{"name":"f"}}]' },
    );
    expect(one.problems).toEqual([]);
    expect(one.prompts[0]).toMatchObject({
      model: 'gpt-4o-mini',
      maxTokens: 33,
      sampling: { temperature: 0.1 },
      tools: [{ name: 'f' }],
    });
    const two = await read(
      'prompts: [Hi]\nproviders:\n  - { id: a:b, config: { temperature: 0 } }\n  - { id: c:d, config: { temperature: 1 } }\n',
    );
    expect(two.prompts[0]?.sampling).toBeUndefined();
    expect(two.notes.join()).toContain('differ in their settings');
  });

  it('a system text of its provider is sent before the prompt', async () => {
    const reading = await read(
      'prompts: [Hi]\nproviders:\n  - { id: google:g, config: { systemInstruction: Be kind. } }\n',
    );
    expect(textsOf(reading)).toEqual(['system: Be kind. | user: Hi']);
  });

  it('a prompt’s own config wins over the provider’s', async () => {
    const reading = await read(
      'prompts:\n  - { label: L, raw: Hi, config: { temperature: 0 } }\nproviders:\n  - { id: openai:m, config: { temperature: 1, top_p: 0.5 } }\n',
    );
    expect(reading.prompts[0]?.sampling).toEqual({ temperature: 0, topP: 0.5 });
  });

  it('what stands beside the messages of a JSON prompt is sent', async () => {
    const reading = await read('prompts: [file://chat.json]\ntests: [{ vars: { q: x } }]\n', {
      'chat.json': '{"messages":[{"role":"user","content":"{{q}}"}],"temperature":0.4}',
    });
    expect(reading.prompts[0]).toMatchObject({
      sampling: { temperature: 0.4 },
      messages: [{ content: 'x' }],
    });
  });

  it('a conversation in a text file is one', async () => {
    const reading = await read('prompts: [chat.txt]\ntests: [{ vars: { q: "a \\"b\\"" } }]\n', {
      'chat.txt': '- role: system\n  content: Be kind.\n- role: user\n  content: Say {{q}}\n',
    });
    expect(textsOf(reading)).toEqual(['system: Be kind. | user: Say a "b"']);
  });

  it('scenarios are asked beside the tests', async () => {
    const reading = await read(
      'prompts: ["{{w}} in {{l}}"]\ntests: [{ vars: { w: one, l: Farsi } }]\nscenarios:\n  - config: [{ vars: { l: Dutch } }, { vars: { l: Greek } }]\n    tests: [{ vars: { w: cat } }]\n',
    );
    expect(textsOf(reading)).toEqual(['user: one in Farsi', 'user: cat in Dutch', 'user: cat in Greek']);
  });

  it('tests come from CSV, YAML, JSON and JSON Lines', async () => {
    const files = {
      't.csv': 'w,__expected,__prefix\ncat,contains: meow,"Well, "\n',
      't/a.yaml': '- vars: { w: dog }\n',
      't.json': '[{"vars": {"w": "cow"}}]',
      't.jsonl': '{"vars": {"w": "hen"}}\n',
    };
    const reading = await read(
      'prompts: ["Say {{w}}"]\ntests: [file://t.csv, file://t/*.yaml, t.json, t.jsonl]\n',
      files,
    );
    expect(textsOf(reading)).toEqual([
      'user: Well, Say cat',
      'user: Say dog',
      'user: Say cow',
      'user: Say hen',
    ]);
    expect(reading.prompts[0]?.checks).toEqual([{ name: 'contains: meow', kind: 'contains', value: 'meow' }]);
  });

  it('values hold other values, lists of texts, and files', async () => {
    const reading = await read(
      'prompts: ["{{a}}"]\ntests:\n  - vars: { a: "{{b}} and {{c}}", b: [x, y], c: file://c.txt }\n',
      { 'c.txt': 'z\n' },
    );
    expect(textsOf(reading)).toEqual(['user: x and z', 'user: y and z']);
  });

  it('prompts may be picked by tests', async () => {
    const reading = await read(
      'prompts: [{ label: one, raw: "1 {{a}}" }, { label: two, raw: "2 {{a}}" }]\ntests: [{ vars: { a: x }, prompts: [two] }]\n',
    );
    expect(textsOf(reading)).toEqual(['user: 2 x']);
  });

  it.each([
    ['prompts: [Hi]\nproviders: [openai:image:dall-e-3]\n', 'another API'],
    ['prompts: [Hi]\nnunjucksFilters: { f: ./f.js }\n', 'programs are not run'],
    ['prompts: [Hi]\ntests: huggingface://datasets/x\n', 'not fetched'],
    ['prompts: [Hi]\ntests: file://t.py\n', 'programs are not run'],
    ['prompts: [Hi]\ntests: [{ vars: { a: file://x.png } }]\n', 'only text can be sent'],
    ['prompts: [Hi]\ntests: [{ options: { transformVars: x } }]\n', 'transformVars'],
    ['prompts: [writers.py:fn]\n', 'programs are not run'],
    ['prompts: [prompts/writers.mjs:long]\n', 'programs are not run'],
    ['prompts: [langfuse://x]\n', 'langfuse'],
    ['prompts: [exec:./run]\n', 'exec'],
  ])('%j is refused with its line', async (config, message) => {
    const { prompts, problems } = await read(config);
    expect(prompts).toEqual([]);
    expect(problems[0]).toMatchObject({ file: PATH, message: expect.stringContaining(message) });
    expect(problems[0]?.line).toBeGreaterThanOrEqual(1);
  });
});
