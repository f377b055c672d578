import { describe, expect, it } from '@jest/globals';
import { readPrompt } from '../support/read-prompt.js';

/** One file of each format, in the lines of a checkout on Unix. */
const FILES: Readonly<Record<string, string>> = {
  'a.md': '---\ntitle: A\n---\n\nSay hi.\n\nThen say bye.\n',
  'b.txt': 'One line.\nAnother.\n',
  'c.jsonl': '{"prompt": "One"}\n\n{"messages": [{"role": "user", "content": "Two"}]}\n',
  'd.csv': 'prompt,"name\nof it"\n"One\nof three\nlines",x\nTwo,"y\n"\nThree,z\n',
  'e.tsv': 'prompt\tname\nOne\tx\nTwo\ty\n',
  'f.prompt.yml':
    'messages:\n  - role: system\n    content: |\n      Be brief.\n      Be kind.\n  - role: user\n    content: "Say {{word}}"\ntestData:\n  - word: hi\n  - word: bye\n',
  'g.prompty': '---\nname: G\nsample:\n  word: hi\n---\nsystem:\nBe brief.\n\nuser:\nSay {{word}}.\n',
  'h.prompt':
    '---\ninput:\n  default:\n    word: hi\n---\n{{role "system"}}\nBe brief.\n{{role "user"}}\nSay {{word}}.\n',
  'promptfooconfig.yaml':
    'prompts:\n  - |\n    Say {{word}}.\n    Now.\nproviders: [openai:chat:gpt-4o]\ntests:\n  - vars: { word: hi }\n  - vars: { word: bye }\n',
  'i.j2': '{% set word = "hi" %}\nSay {{ word }}.\n{% if word == "hi" %}\nNow.\n{% endif %}\n',
  'j.yml': '- prompt: |\n    One\n    two\n- prompt: Two\n',
};

const asOnWindows = (text: string): string => text.replaceAll('\n', '\r\n');
const asOnUnix = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('\\r\\n', '\\n'));

describe('a prompt file with the line ends of Windows', () => {
  it.each(Object.keys(FILES))('asks the same, but for them: %s', async (path) => {
    const text = FILES[path] ?? '';
    const unix = await readPrompt(path, { [path]: text });
    const windows = await readPrompt(path, { [path]: asOnWindows(text) });
    expect(unix.problems).toEqual([]);
    expect(unix.prompts.length).toBeGreaterThan(0);
    expect(asOnUnix(windows)).toEqual(asOnUnix(unix));
  });
});
