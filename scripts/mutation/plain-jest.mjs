// What the tests use of Jest, for `npm run mutate`: collected here, run one after the other by run-tests.mjs.
import { expect } from 'expect';

const blocks = [];
let current = { tests: [], before: [], after: [] };

/** The tests of the files imported so far, once. */
export function takeTests() {
  const taken = current;
  current = { tests: [], before: [], after: [] };
  return taken;
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
export const beforeEach = () => {
  throw new Error('no test of a room uses beforeEach');
};
export const afterEach = beforeEach;
export const jest = { setTimeout: () => undefined };
export { expect };
