import { describe, expect, it } from '@jest/globals';
import type { LoadedPrompts } from '../../src/prompts/loaded-prompts.js';
import { loadPrompts } from '../../src/prompts/load-prompts.js';
import { memoryFiles } from '../support/memory-files.js';

const PROMPT = '---\nmodel: m\ntools: [search, read]\n---\nHi';
const TOOLS = [
  { name: 'search', description: 'Finds', parameters: { type: 'object', properties: {} } },
  { name: 'write', description: 'Writes' },
  { type: 'function', function: { name: 'read' } },
];

async function load(entry: object, files: Readonly<Record<string, string>> = {}): Promise<LoadedPrompts> {
  return await loadPrompts(
    [{ file: 'a.prompt', ...entry }],
    memoryFiles({ 'a.prompt': PROMPT, 'tools.json': JSON.stringify(TOOLS), ...files }),
  );
}

const namesOf = ({ prompts }: LoadedPrompts): string[] | undefined =>
  prompts[0]?.tools?.map(({ name }) => name);

describe('tools that a file only names', () => {
  it('are refused with both ways to give or leave them', async () => {
    const { problems } = await load({});
    expect(problems).toMatchObject([{ file: 'a.prompt', line: 3 }]);
    expect(problems[0]?.message).toContain('names search, read');
    expect(problems[0]?.message).toContain('tools: tools.json');
    expect(problems[0]?.message).toContain('tools: none');
  });

  it('are taken by their names from a file or a list of the entry', async () => {
    expect(namesOf(await load({ tools: 'tools.json' }))).toEqual(['search', 'read']);
    expect(namesOf(await load({ tools: TOOLS }))).toEqual(['search', 'read']);
    const { problems } = await load({ tools: TOOLS.slice(0, 1) });
    expect(problems[0]?.message).toContain('names read,');
  });

  it('are left out where the entry says so, and that is told', async () => {
    const reading = await load({ tools: 'none' });
    expect(namesOf(reading)).toBeUndefined();
    expect(reading.notes).toContain('a.prompt: its `tools` are not sent, as its entry says');
    const built = '---\nconfig: { tools: [{ googleSearch: {} }] }\n---\nHi';
    expect((await load({}, { 'a.prompt': built })).problems[0]?.message).toContain('run by the provider');
    const asked = await load({ tools: 'none' }, { 'a.prompt': built });
    expect(asked.problems).toEqual([]);
    expect(asked.notes).toContain('a.prompt: its `tools` are not sent, as its entry says');
  });

  it('may be a Prompty file’s as well, which names what its own program runs', async () => {
    const prompty = '---\ntools:\n  - { name: api, kind: openapi, specification: ./x.json }\n---\nuser:\nHi';
    const refused = await load({ file: 'b.prompty' }, { 'b.prompty': prompty });
    expect(refused.problems).toMatchObject([{ file: 'b.prompty', line: 3 }]);
    expect(refused.problems[0]?.message).toContain('tools: none');
    expect(
      namesOf(await load({ file: 'b.prompty', tools: 'none' }, { 'b.prompty': prompty })),
    ).toBeUndefined();
    const given = await load({ file: 'b.prompty', tools: 'tools.json' }, { 'b.prompty': prompty });
    expect(namesOf(given)).toEqual(['search', 'write', 'read']);
  });

  it.each([
    [{ tools: 'nowhere.json' }, 'does not exist'],
    [{ tools: 7 }, 'must be a list of functions'],
    [{ tools: [{ type: 'web_search' }] }, 'run by the provider'],
    [{ file: 'c.txt', tools: 'tools.json' }, 'is for .prompt and .prompty files'],
  ])('are refused by name where %j is none', async (entry, words) => {
    const { problems, prompts } = await load(entry, { 'c.txt': 'Hi' });
    expect(prompts).toEqual([]);
    expect(problems.map(({ message }) => message).join()).toContain(words);
  });
});

describe('a folder or a glob of .prompt files', () => {
  it('asks no partial by itself, and tells it', async () => {
    const files = memoryFiles({ 'p/_part.prompt': 'Part', 'p/a.prompt': 'A {{> part}}' });
    for (const entry of ['p', 'p/*.prompt']) {
      const { prompts, notes } = await loadPrompts([entry], files);
      expect(prompts.map(({ id }) => id)).toEqual(['p/a.prompt']);
      expect(notes.join()).toContain('p/_part.prompt: is a partial');
    }
    const named = await loadPrompts([{ file: 'p/_part.prompt' }, './p/a.prompt'], files);
    expect(named.prompts.map(({ id }) => id)).toEqual(['p/_part.prompt', 'p/a.prompt']);
  });
});
