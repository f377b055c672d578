import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../../src/prompts/files/reading.js';
import { readPrompt } from '../../../support/read-prompt.js';

const PATH = 'eval/promptfooconfig.yaml';

async function read(config: string, files: Record<string, string> = {}): Promise<Reading> {
  return await readPrompt(PATH, { [PATH]: config, ...files });
}

function textsOf({ prompts }: Reading): string[][] {
  return prompts.map(({ messages }) => messages.map(({ role, content }) => `${role}: ${content}`));
}

describe('a promptfoo configuration', () => {
  it('asks every prompt with every test', async () => {
    const reading = await read(`prompts:
  - Say {{what}} in {{ lang }}
  - { id: second, label: Second, raw: 'Shout {{what}}' }
defaultTest:
  vars: { lang: French }
tests:
  - vars: { what: hello }
    assert:
      - { type: contains, value: '{{what}}' }
      - { type: llm-rubric, value: nice }
  - vars: { what: [bye, thanks], lang: German }
`);
    expect(reading.problems).toEqual([]);
    expect(textsOf(reading).flat()).toEqual([
      'user: Say hello in French',
      'user: Say bye in German',
      'user: Say thanks in German',
      'user: Shout hello',
      'user: Shout bye',
      'user: Shout thanks',
    ]);
    expect(reading.prompts.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `${PATH}#${n}`));
    expect(reading.prompts[0]).toMatchObject({
      source: { file: PATH, line: 7 },
      checks: [{ kind: 'contains', value: 'hello' }],
    });
    expect(reading.prompts[3]?.rowKey).toContain('Second');
    expect(reading.notes).toEqual([
      `${PATH}: its template is read as Nunjucks`,
      `${PATH}: not run, as only an answer's text is checked: llm-rubric`,
    ]);
  });

  it('reads the files that it names, seen from its own folder', async () => {
    const reading = await read(
      'prompts: [file://prompts/*.txt, file://chat.json, chat.yaml, file://../shared.md]\ntests: [{vars: {a: file://value.txt}}]',
      {
        'eval/prompts/one.txt': 'First {{a}}\n---\nSecond {{a}}',
        'eval/chat.json': '[{"role": "system", "content": "S"}, {"role": "user", "content": "{{a}}"}]',
        'eval/chat.yaml': '- role: user\n  content: "Y {{a}}"',
        'shared.md': 'Shared {{a}}',
        'eval/value.txt': 'A\n',
      },
    );
    expect(reading.problems).toEqual([]);
    expect(textsOf(reading)).toEqual([
      ['user: First A'],
      ['user: Second A'],
      ['system: S', 'user: A'],
      ['user: Y A'],
      ['user: Shared A'],
    ]);
  });

  it('takes a JSON list of messages for a conversation, and other text in brackets for text', async () => {
    const reading = await read(`prompts: ['[{"role": "user", "content": "Hi"}]', '[draft] Write']`);
    expect(textsOf(reading)).toEqual([['user: Hi'], ['user: [draft] Write']]);
  });

  it.each(['{{ a | none_such }}', '{% if a %}x', "{% include 'x' %}", '{{ a.b( }}'])(
    'refuses %s, with file and line',
    async (text) => {
      const { prompts, problems } = await read(
        `# top\nprompts:\n  - plain\n  - "Say ${text}"\ntests: [{vars: {a: 1}}]`,
      );
      expect(prompts).toHaveLength(1);
      expect(problems).toEqual([
        expect.objectContaining({ file: PATH, line: 4, message: expect.stringContaining('Nunjucks') }),
      ]);
    },
  );

  it('places a problem in a file of its own there', async () => {
    const { problems } = await read('prompts: file://p.txt', { 'eval/p.txt': 'Line\nof {{missing}}' });
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'eval/p.txt',
        line: 2,
        message: expect.stringContaining('{{missing}}'),
      }),
    ]);
  });

  it.each([
    ['prompts: file://none.txt', 'none.txt` matches no file'],
    ['prompts: file://../../x.txt', 'lies outside the workspace'],
    ['prompts: [[1]]', 'a prompt must be a text'],
    ['prompts: [x]\ntests: file://tests.csv', 'the tests tests.csv match no file'],
    [
      'prompts: [x]\ntests: [{vars: {a: file://none.txt}}]',
      'the variable `a` names eval/none.txt, which does not exist',
    ],
    ['prompts: file://run.py', 'programs are not run'],
  ])('%j is refused: %s', async (config, message) => {
    const { prompts, problems } = await read(config, { 'eval/run.py': 'print(1)' });
    expect(prompts).toEqual([]);
    expect(problems[0]?.message).toContain(message);
  });

  it.each([
    [
      'a long default value',
      `prompts: ["{{a}}"]\ndefaultTest: {vars: {a: file://long.txt}}\ntests:\n${'- {vars: {b: 1}}\n'.repeat(5000)}`,
    ],
    [
      'a variable named often',
      `prompts: ["${'{{a}}'.repeat(50_000)}"]\ntests: [{vars: {a: file://long.txt}}]`,
    ],
    ['a long prompt', `prompts: [file://long.txt]\ntests:\n${'- {vars: {b: 1}}\n'.repeat(5000)}`],
  ])('does not become gigabytes by %s', async (_, config) => {
    const { prompts, problems } = await read(config, { 'eval/long.txt': 'x'.repeat(900_000) });
    expect(prompts).toEqual([]);
    expect(problems[0]?.message).toContain('more than 16 MiB');
  });

  it('does not expand lists of values without end', async () => {
    const many = JSON.stringify(Array.from({ length: 200 }, (_, i) => `v${i}`));
    const { problems } = await read(
      `prompts: ["{{a}}{{b}}{{c}}"]\ntests: [{vars: {a: ${many}, b: ${many}, c: ${many}}}]`,
    );
    expect(problems[0]?.message).toContain('more than 10000');
  });
});
