import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../src/settings/config.js';
import { SETTINGS_FILES, usesOf, WORKFLOWS } from '../support/documented.js';

const asOnWindows = (text: string): string => text.replaceAll('\n', '\r\n');

describe('settings with the line ends of Windows', () => {
  it.each(SETTINGS_FILES)('are the same: $where', ({ text }) => {
    const read = (config: string) =>
      parseConfig({ inputs: { endpoint: 'simulator', 'config-file': 'f' }, readFile: () => config });
    const [unix, windows] = [read(text), read(asOnWindows(text))];
    // Checks are functions.
    expect(JSON.stringify([windows.config, windows.scenarios])).toBe(
      JSON.stringify([unix.config, unix.scenarios]),
    );
    expect(windows.places).toEqual(unix.places);
  });

  const inputs = WORKFLOWS.flatMap(usesOf).filter((use) => Object.values(use.inputs).join('').includes('\n'));

  it.each(inputs)('are the same as inputs: $where', ({ inputs: given }) => {
    const read = (change: (text: string) => string) =>
      parseConfig({
        inputs: {
          endpoint: 'simulator',
          ...Object.fromEntries(Object.entries(given).map(([name, text]) => [name, change(text)])),
        },
        readFile: () => '',
      });
    expect(read(asOnWindows).config).toEqual(read((text) => text).config);
  });
});
