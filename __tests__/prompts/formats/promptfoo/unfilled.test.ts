import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../../src/prompts/files/reading.js';
import type { Given } from '../../../../src/prompts/templates/reader.js';
import { readPrompt } from '../../../support/read-prompt.js';

const PATH = 'promptfooconfig.yaml';

async function read(config: object, given?: Given): Promise<Reading> {
  return await readPrompt(PATH, { [PATH]: JSON.stringify(config) }, given);
}

const textOf = ({ prompts }: Reading): string | undefined => prompts[0]?.messages[0]?.content;

describe('a prompt that promptfoo would send with its tags', () => {
  const tests = [{ vars: { question: 'Why?', chunks: ['a', 'b'] } }];

  it('is refused where a tag of another language keeps all others from being filled in', async () => {
    const config = { prompts: ['Ask {{question}}\n{{#each chunks}}\n- {{this}}\n{{/each}}'], tests };
    const { prompts, problems } = await read(config);
    expect(prompts).toEqual([]);
    expect(problems[0]?.message).toContain('would send {{question}} as it stands');
    expect(problems[0]?.message).toContain('`handlebars`');
    expect(textOf(await read(config, { rows: [{ chunks: ['x'] }], engine: 'handlebars' }))).toBe(
      'Ask Why?\n- x\n',
    );
    expect(textOf(await read(config, { rows: [{}], engine: 'none' }))).toBe(config.prompts[0]);
  });

  it('is sent as promptfoo sends it where no variable of the tests is in it', async () => {
    const prompts = ['A brace {{ that stays'];
    expect(textOf(await read({ prompts, tests }))).toBe(prompts[0]);
  });

  it('is refused where the tests’ variables stand in single braces', async () => {
    const config = { prompts: ['Ask {question} as {"type": "x"}, {other}'], tests: [tests[0]] };
    expect((await read(config)).problems[0]?.message).toContain('`{question}` is the name of a variable');
    const filled = { prompts: ['Ask {question}'], tests };
    expect(textOf(await read(filled, { rows: [{}], engine: 'f-string' }))).toBe('Ask Why?');
    expect(textOf(await read(config, { rows: [{}], engine: 'nunjucks' }))).toBe(config.prompts[0]);
    expect(textOf(await read({ prompts: ['Ask {other}'], tests }))).toBe('Ask {other}');
  });

  it('is JSON only where its value is: it is what the user says, unless it is a conversation', async () => {
    const prompts = ['{{question}}'];
    const ask = async (question: string): Promise<Reading> =>
      await read({ prompts, tests: [{ vars: { question } }] });
    for (const json of ['{"task": "x"}', '[1, 2]', '[]', '{"messages": "none"}'])
      expect((await ask(json)).prompts[0]?.messages).toEqual([{ role: 'user', content: json }]);
    expect((await ask('[{"role": "system", "content": "Hi"}]')).prompts[0]?.messages).toEqual([
      { role: 'system', content: 'Hi' },
    ]);
    expect((await read({ prompts: ['{"task": "x"}'] })).problems[0]?.message).toContain(
      'write it as `messages`',
    );
  });

  it('of which a model is to make the tests says who makes them', async () => {
    const config = { prompts: ['{{prompt}}'], redteam: { purpose: 'x' } };
    expect((await read(config)).problems[0]?.message).toContain('`promptfoo redteam generate`');
    expect(textOf(await read(config, { rows: [{ prompt: 'Hi' }] }))).toBe('Hi');
  });
});
