import { describe, expect, it } from '@jest/globals';

interface Lazy {
  readonly called: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
}

const load = async (name: string): Promise<unknown> =>
  await import(new URL(`../../scripts/bundle/${name}.mjs`, import.meta.url).href);
const { prune } = (await load('prune')) as { prune: (text: string, lazy: Lazy) => Promise<string> };
const { findLazyModules } = (await load('lazy-packages')) as {
  findLazyModules: (texts: string[]) => Lazy;
};
const { toCommon } = (await load('common')) as { toCommon: (text: string, isMain: boolean) => string };

/** As webpack writes a chunk: one module calls a package of two modules, one of which nobody else uses. */
const chunkOf = (use: string): string => `export const id = 5;
export const ids = [5];
export const modules = {

/***/ 11:
/***/ ((__unused_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(22);
function neverImported(text) { return text + 'unused'; }
function read(text) { return ${use}; }

/***/ }),

/***/ 22:
/***/ ((module, exports, __webpack_require__) => {
var inner = __webpack_require__(33);
globalThis.evaluated.push('yaml');
exports.parse = (text) => inner.mark + text;
exports.Lexer = class { end = '.' };

/***/ }),

/***/ 33:
/***/ ((module, exports) => {
globalThis.evaluated.push('inner');
exports.mark = 'ü ';

/***/ })

};
`;

const CHUNK = chunkOf('(0, dist.parse)(text) + new dist.Lexer().end');

/** Runs a pruned chunk as the bundle's runtime does; `evaluated` lists the package's modules in the order in which they ran. */
function run(common: string): { read: (text: string) => string; evaluated: string[] } {
  const chunk: { modules: Readonly<Record<string, ((...given: unknown[]) => void) | undefined>> } = {
    modules: {},
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is built here is code
  const evaluate = new Function('exports', common) as (exports: object) => void;
  evaluate(chunk);
  const evaluated: string[] = [];
  Object.assign(globalThis, { evaluated });
  const known = new Map<number, { exports: Record<string, unknown> }>();
  const require = (id: number): Record<string, unknown> => {
    const module = known.get(id) ?? { exports: {} };
    if (!known.has(id)) {
      known.set(id, module);
      chunk.modules[id]?.(module, module.exports, require);
    }
    return module.exports;
  };
  require.d = (exports: object, getters: Record<string, () => unknown>) => {
    for (const [name, get] of Object.entries(getters)) Object.defineProperty(exports, name, { get });
  };
  return { read: require(11)['read'] as (text: string) => string, evaluated };
}

describe('a file of the bundle', () => {
  it('does what it did, in ASCII, with its names and without what nobody imports', async () => {
    const pruned = await prune(CHUNK, { called: new Set(), inside: new Set() });
    expect(pruned).not.toMatch(/[^\n\x20-\x7e]/);
    expect(pruned).not.toContain('neverImported');
    expect(pruned).toContain('function read(text)');
    const { read, evaluated } = run(toCommon(pruned, false));
    expect(evaluated).toEqual(['inner', 'yaml']);
    expect(read('text')).toBe('ü text.');
  });

  it('has every function around a module in parentheses, so that it is compiled at once', async () => {
    const pruned = await prune(CHUNK, { called: new Set(), inside: new Set() });
    expect(pruned.match(/^ {2}\d+: \(function\(/gm)).toHaveLength(3);
  });

  it('runs a package for settings when it is first called, and compiles it then', async () => {
    const lazy = findLazyModules([CHUNK]);
    expect(lazy).toEqual({ called: new Set(['22']), inside: new Set(['22', '33']) });
    const pruned = await prune(CHUNK, lazy);
    expect(pruned.match(/^ {2}\d+: \(function\(/gm)).toHaveLength(1);
    const { read, evaluated } = run(toCommon(pruned, false));
    expect(evaluated).toEqual([]);
    expect([read('text'), read('again')]).toEqual(['ü text.', 'ü again.']);
    expect(evaluated).toEqual(['inner', 'yaml']);
  });

  it('is not built where such a package is handed on whole', async () => {
    const text = chunkOf('Object.keys(dist)');
    await expect(prune(text, findLazyModules([text]))).rejects.toThrow('dist cannot be imported lazily');
  });

  it('is CommonJS all through, the main one too', () => {
    const main = `import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var os = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
var chunk = import("./" + runtime.u(chunkId)).then(install);
var here = import.meta.url;
var __webpack_exports__ = run();
__webpack_exports__ = await __webpack_exports__;
`;
    expect(toCommon(main, true)).toBe(`"use strict";
var os = require("os");
var chunk = new Promise(resolve => resolve(require("./" + runtime.u(chunkId)))).then(install);
var here = require("node:url").pathToFileURL(__filename).href;
var __webpack_exports__ = run();
`);
  });

  it('is not built where webpack writes its files otherwise than it did', () => {
    expect(() => toCommon('export default {};', false)).toThrow('0 times, not 3');
    expect(() => toCommon('import("./other.js")', true)).toThrow('0 times, not 1');
  });
});
