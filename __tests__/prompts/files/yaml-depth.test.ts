import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { isTooDeep } from '../../../src/prompts/files/yaml-depth.js';

const blocks = (levels: number, step = 1): string =>
  Array.from({ length: levels }, (_, i) => `${' '.repeat(i * step)}k:`).join('\n');

describe('the depth of YAML', () => {
  it.each([
    ['lists', '['.repeat(20_000)],
    ['maps', '{a: '.repeat(20_000)],
    ['items on a line', '- '.repeat(20_000)],
    ['keys on a line', '? '.repeat(20_000)],
    ['indented blocks', blocks(1400)],
    ['lists over lines', '[\n'.repeat(5000)],
    ['lists in block items', `- ${'['.repeat(101)}`],
  ])('is too much for %s', (_, text) => {
    expect(isTooDeep(text)).toBe(true);
  });

  it.each([
    ['a hundred lists', '['.repeat(100) + ']'.repeat(100)],
    ['many lists in a row', '- [[x], {a: b}]\n'.repeat(5000)],
    ['many items', '- a\n- b: c\n'.repeat(5000)],
    ['brackets in quotes', `- "${'['.repeat(5000)}"`],
    ['brackets in a block', `a: |\n${'  [\n  {\n'.repeat(5000)}`],
    ['brackets as block after block', '- |\n  [\n'.repeat(500)],
    ['a deeply indented block text', `a: |\n${' '.repeat(900)}x`],
    ['blocks as deep as is let through', blocks(399)],
  ])('is fine for %s, which the parser survives', (_, text) => {
    expect(isTooDeep(text)).toBe(false);
    expect(parse(text)).toBeDefined();
  });
});
