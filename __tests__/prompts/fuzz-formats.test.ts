import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadPrompts } from '../../src/prompts/load-prompts.js';
import { memoryFiles } from '../support/memory-files.js';

const PATHS = [
  'a.prompt.yml',
  'a.prompty',
  'a.prompt',
  'promptfooconfig.yaml',
  'a.jsonl',
  'a.csv',
  'a.j2',
  'a.md',
];

/** Pieces of all formats, in any order: whole files of nonsense that begin as real ones do. */
const piece = fc.constantFrom(
  '---\n',
  'model:\n  id: m\n',
  'model: m\n',
  'inputs:\n  - name: a\n    default: 1\n',
  'sample: { a: 1 }\n',
  'sample: x.json\n',
  'config: { temperature: 1 }\n',
  'tools: [a]\n',
  'tools: [{ name: t, parameters: {} }]\n',
  'system:\n',
  'user:\nHi {{a}}\n',
  'messages:\n  - role: user\n    content: "{{a}}"\n',
  'testData: [{ a: 1 }]\n',
  'prompts: ["{{a}}", x.txt]\n',
  'providers: [openai:m]\n',
  'tests:\n  - vars: { a: [x, y] }\n',
  'tests: t.csv\n',
  'scenarios: [{ config: [{}], tests: [{}] }]\n',
  'defaultTest: { vars: { a: 1 } }\n',
  '{"messages":[{"role":"user","content":"x"}]}\n',
  '{"instruction":"i","input":"j"}\n',
  'prompt,act\n"a",b\n',
  '{{#if a}}',
  '{{/if}}',
  '{{> p}}',
  '{% for a in b %}',
  '{% endfor %}',
  '{{ a | upper }}',
  '{{role "system"}}',
  '{{{a}}}',
  '[',
  '}',
  ': ',
  '&a ',
  '*a',
  '\u0000',
  '\ufeff',
  '{a}',
  '{{.A}}',
  '{{if .A}}',
  '![thread]\n',
  '![a](b.png)',
  '${file:x.json}',
  '${env:A:b}',
  'inputs: { a: { kind: thread } }\n',
  '\u{f0002}{"name":1}\u{f0003}',
  '\u{f0000}role:x\u{f0001}',
  '{{media url=a}}',
  '{{{{a}}}}',
  'redteam: {}\n',
  'user: Hi {{a}}\n',
  '{"testIdx":0,"prompt":{"raw":"[{}]"}}\n',
  '<prompt a>',
  '</prompt>',
);

describe('any file of any format', () => {
  it.each(PATHS)('%s gives prompts, or problems with a file and a line, and no exception', async (path) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string()), { maxLength: 12 }),
        async (pieces) => {
          const files = memoryFiles({
            [path]: pieces.join(''),
            'x.txt': 'X {{a}}',
            't.csv': 'a\n1\n',
            'x.json': '{"a":2}',
          });
          const { prompts, problems } = await loadPrompts([{ file: path }], files);
          expect(prompts.length + problems.length).toBeGreaterThan(0);
          for (const { file, line, message } of problems) {
            expect({ file, line, message }).toEqual({ file, line: expect.any(Number), message });
            expect(file).toBeDefined();
            expect(message).not.toMatch(/undefined|\[object|Cannot read|is not a function|call stack/);
          }
          for (const { messages } of prompts) expect(messages.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 120, seed: 19 },
    );
  });
});
