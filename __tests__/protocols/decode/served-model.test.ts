import { expect, it } from '@jest/globals';
import { isSameModel } from '../../../src/protocols/decode/served-model.js';

it.each([
  ['gpt-4.1-mini', 'gpt-4.1-mini'],
  ['gpt-4o', 'gpt-4o-2024-08-06'],
  ['gpt-4', 'gpt-4-0613'],
  ['claude-sonnet-4', 'claude-sonnet-4-20250514'],
  ['claude-3-7-sonnet-latest', 'claude-3-7-sonnet'],
  ['openai/gpt-4.1', 'gpt-4.1-2025-04-14'],
  ['models/gemini-2.5-flash', 'gemini-2.5-flash-001'],
  ['Llama-3', 'llama-3'],
  ['llama3.2', 'llama3.2:latest'],
])('%s is answered by itself as %s', (asked, served) => expect(isSameModel(asked, served)).toBe(true));

it.each([
  ['gpt-4o', 'gpt-4o-mini'],
  ['gpt-4.1', 'gpt-4'],
  ['gpt-5', 'gpt-5.5'],
  ['claude-opus-5', 'claude-opus-5-5'],
  ['gpt-5.6-terra', 'gpt-5.6-sol'],
  ['m', ''],
])('%s is not answered by %s', (asked, served) => expect(isSameModel(asked, served)).toBe(false));
