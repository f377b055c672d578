// What the tests use of Jest, for `npm run mutate`: collected here, run one after the other by run-tests.mjs.
import { expect } from 'expect';

const blocks = [];
const nothing = () => ({ tests: [], before: [], after: [], beforeEach: [], afterEach: [] });
let current = nothing();

/** The tests of the files imported so far, once. */
export function takeTests() {
  const { tests, before, after, beforeEach: first, afterEach: last } = current;
  current = nothing();
  const whole = (run) => async () => {
    for (const each of first) await each();
    try {
      await run();
    } finally {
      for (const each of last) await each();
    }
  };
  return { tests: tests.map(({ name, run }) => ({ name, run: whole(run) })), before, after };
}

function nameOf(name, values) {
  let next = 0;
  return name.replace(/%[a-z%]/g, (code) => (code === '%%' ? '%' : String(values[next++])));
}

/** Rows are lists of arguments where all of them are lists, as Jest takes them. */
const eachOf = (define) => (table) => (name, run) => {
  const areLists = table.every(Array.isArray);
  for (const row of table) {
    const values = areLists ? row : [row];
    define(nameOf(name, values), () => run(...values));
  }
};

export function it(name, run) {
  current.tests.push({ name: [...blocks, name].join(' › '), run });
}
it.each = eachOf(it);
it.skip = () => undefined;
export const test = it;

export function describe(name, define) {
  blocks.push(name);
  define();
  blocks.pop();
}
describe.each = eachOf(describe);

export const beforeAll = (run) => void current.before.push(run);
export const afterAll = (run) => void current.after.push(run);
/** Of the whole file: no test nests them. */
export const beforeEach = (run) => void current.beforeEach.push(run);
export const afterEach = (run) => void current.afterEach.push(run);
export const jest = { setTimeout: () => undefined };
export { expect };
