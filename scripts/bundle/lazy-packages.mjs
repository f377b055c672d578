/** Packages that most runs never call, of whose functions some are called in the middle of what is no promise. */
const PACKAGES = ['yaml', '@cfworker/json-schema'];

/** A module as webpack writes it: its number, and all up to the next. */
const MODULE = /^\/\*{3}\/ (\d+):\n([\s\S]*?)(?=^\/\*{3}\/ \d+:$|^\};?$)/gm;
const REQUIRED = /_require__\((\d+)\)/g;
/** Where webpack says what a number stands for. */
const NAMED =
  /^\/\/ EXTERNAL MODULE: \.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\/.*\nvar \w+ = \w+\((\d+)\);$/gm;

/** The modules by which these packages are called, and all that belong to them, by their numbers. */
export function findLazyModules(texts) {
  const called = new Set();
  const requires = new Map();
  for (const text of texts) {
    for (const [, name, id] of text.matchAll(NAMED)) if (PACKAGES.includes(name)) called.add(id);
    for (const [, id, code] of text.matchAll(MODULE))
      requires.set(id, new Set([...code.matchAll(REQUIRED)].map(([, other]) => other)));
  }
  const inside = new Set();
  const open = [...called];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (inside.has(id)) continue;
    inside.add(id);
    open.push(...(requires.get(id) ?? []));
  }
  return { called, inside };
}
