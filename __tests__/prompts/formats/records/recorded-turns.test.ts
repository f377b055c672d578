import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../../src/prompts/files/reading.js';
import { readPrompt } from '../../../support/read-prompt.js';

async function read(record: object): Promise<Reading> {
  return await readPrompt('a.jsonl', { 'a.jsonl': JSON.stringify(record) });
}

const turnsOf = ({ prompts }: Reading): string[][] =>
  prompts.map(({ messages }) => messages.map(({ role, content }) => `${role}: ${content}`));

describe('a conversation of several turns is asked once, at its last user turn, with the recorded ones before it', () => {
  it.each([
    ['of OpenAI', 'messages', 'role', 'content', ['user', 'assistant']],
    ['of ShareGPT', 'conversations', 'from', 'value', ['human', 'gpt']],
  ])('%s', async (_, list, who, what, [user, answer]) => {
    const turn = (by: string | undefined, text: string): object => ({ [who]: by, [what]: text });
    const open = [turn(user, 'A'), turn(answer, 'B'), turn(user, 'C')];
    const wanted = [['user: A', 'assistant: B', 'user: C']];
    expect(turnsOf(await read({ [list]: open }))).toEqual(wanted);
    expect(turnsOf(await read({ [list]: [...open, turn(answer, 'D')] }))).toEqual(wanted);
  });
});

describe('of MT-bench', () => {
  it('the first turn is asked, and told is that the next ones need its answer', async () => {
    const reading = await read({ question_id: 81, category: 'writing', turns: ['Write', 'Rewrite'] });
    expect(turnsOf(reading)).toEqual([['user: Write']]);
    expect(reading.notes.join()).toContain(
      'only the first of its `turns` is asked: the next ones need its answer',
    );
  });

  it('a single turn is nothing to be told of', async () => {
    expect((await read({ question_id: 81, turns: ['Write'] })).notes.join()).not.toContain('turns');
  });
});
