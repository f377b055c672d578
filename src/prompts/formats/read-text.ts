import type { Reader } from '../files/reading.js';
import { readingOf } from '../files/reading.js';
import { variablesIn } from '../templates/template.js';

/** `.txt`, `.md`: the whole file is one user message, sent as it stands. */
export const readText: Reader = ({ path, text }) => {
  const names = variablesIn(text).slice(0, 5);
  const notes =
    names.length === 0
      ? []
      : [`${path}: {{${names.join('}}, {{')}}} is sent as it stands, a text file has no variables`];
  return readingOf(
    [{ id: path, messages: [{ role: 'user', content: text.trimEnd() }], source: { file: path } }],
    notes,
  );
};
