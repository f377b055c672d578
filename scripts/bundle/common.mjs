/** What webpack writes of ES modules into its files, how often, and the CommonJS for it. */
const IN_CHUNKS = [[/^export const (id|ids|modules) = /gm, 3, 'exports.$1 = ']];
const IN_MAIN = [
  [/^import \{ ?createRequire as __WEBPACK_EXTERNAL_createRequire ?\} from "module";\n/gm, 1, ''],
  [/\bimport\("\.\/" \+ (\w+\.u\(chunkId\))\)/g, 1, 'new Promise(resolve => resolve(require("./" + $1)))'],
  // What it would be rejected with ends the process all the same.
  [/^__webpack_exports__ = await __webpack_exports__;\n/gm, 1, ''],
];
const REQUIRE = /\b__WEBPACK_EXTERNAL_createRequire\(import\.meta\.url\)/g;
const ADDRESS = /\bimport\.meta\.url\b/g;

/** Of the folder: its files are CommonJS. */
export const PACKAGE = `${JSON.stringify({ type: 'commonjs' }, null, 2)}\n`;

/**
 * A file of the bundle as CommonJS. Node reads and compiles that in one go; of an ES module it loads a loader first, which takes as
 * long as a third of the whole bundle, and each file then takes some turns of the event loop. Throws where webpack writes otherwise
 * than it did.
 */
export function toCommon(text, isMain) {
  let code = text;
  for (const [pattern, times, by] of isMain ? IN_MAIN : IN_CHUNKS) {
    const found = code.match(pattern)?.length ?? 0;
    if (found !== times)
      throw new Error(`${pattern} is in a file of the bundle ${found} times, not ${times}`);
    code = code.replace(pattern, by);
  }
  code = code
    .replace(REQUIRE, 'require')
    .replace(ADDRESS, 'require("node:url").pathToFileURL(__filename).href');
  return `"use strict";\n${code}`;
}
