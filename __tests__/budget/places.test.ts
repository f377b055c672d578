import { describe, expect, it } from '@jest/globals';
import { placeFactor } from '../../src/budget/places.js';

describe('what a place costs beside the listed price', () => {
  it.each([
    ['api.openai.com', 'gpt-4o', 1],
    ['eu.api.openai.com', 'gpt-4o', 1.1],
    ['us.api.x.ai', 'grok-4', 1.1],
    ['ca-api.together.ai', 'llama', 1.25],
    ['europe-west4-aiplatform.googleapis.com', 'gemini-3', 1.1],
    ['aiplatform.eu.rep.googleapis.com', 'gemini-3', 1.1],
    ['aiplatform.googleapis.com', 'gemini-3', 1],
    ['x.openai.azure.com', 'gpt-4o', 1.1],
    ['bedrock-runtime.us-east-1.amazonaws.com', 'meta.llama3', 1],
    ['bedrock-runtime.sa-east-1.amazonaws.com', 'meta.llama3', 1.68],
    ['bedrock-runtime.us-gov-west-1.amazonaws.com', 'meta.llama3', 1.2],
    ['bedrock-runtime.ap-south-1.amazonaws.com', 'meta.llama3', 1.2],
    ['bedrock-runtime.eu-west-1.amazonaws.com', 'meta.llama3', 1.17],
    ['bedrock-runtime.ca-central-1.amazonaws.com', 'meta.llama3', 1.17],
    ['bedrock-runtime.eu-north-1.amazonaws.com', 'meta.llama3', 1.33],
    ['bedrock-runtime.us-east-1.amazonaws.com', 'anthropic.claude-sonnet-4-5', 1.1],
    ['bedrock-runtime.sa-east-1.amazonaws.com', 'global.anthropic.claude-sonnet-4-5', 1],
  ])('at %s for %s: %d', (host, model, times) => {
    expect(placeFactor(new URL(`https://${host}/v1`), model)).toBe(times);
  });
});
