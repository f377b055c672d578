import type { FileSource } from '../../src/prompts/files/file-source.js';

/** Files that exist in a test alone. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): FileSource {
  return {
    list: (under) =>
      Promise.resolve({
        paths: Object.keys(files)
          .filter((path) => under === '' || path.startsWith(`${under}/`))
          .sort(),
        complete: true,
      }),
    read: (path) => {
      const content = Object.hasOwn(files, path) ? files[path] : undefined;
      return Promise.resolve(
        content === undefined
          ? 'missing'
          : typeof content === 'string'
            ? new TextEncoder().encode(content)
            : content,
      );
    },
  };
}
