import { describe, expect, it } from '@jest/globals';
import { prepareRun } from '../../../src/gate/prepare/prepare-run.js';
import { hashConfig } from '../../../src/gate/prepare/config-hash.js';
import { chooseWorkers, tokensPerSecond } from '../../../src/gate/run/choose-workers.js';
import { parseConfig } from '../../../src/settings/config.js';
import type { ParsedConfig } from '../../../src/settings/parsed-config.js';
import { worldWith } from '../../support/gate-world.js';

type Inputs = Readonly<Record<string, string>>;

const LOAD = { executor: 'constant-arrival-rate', 'max-tokens': '64', 'max-concurrency': '2000' };

function settingsOf(inputs: Inputs): ParsedConfig {
  const given = { endpoint: 'http://llm.example/v1', model: 'm', prompts: 'Hi.', prices: 'free', ...LOAD };
  return parseConfig({ inputs: { ...given, ...inputs }, readFile: () => '' });
}

async function scenariosOf(inputs: Inputs) {
  const url = new URL('http://llm.example/v1');
  return (await prepareRun(settingsOf(inputs), url, worldWith())).scenarios;
}

async function choose(inputs: Inputs, cpus = 64): Promise<number> {
  return chooseWorkers(await scenariosOf(inputs), cpus);
}

describe('the threads that a plan takes', () => {
  it('are none for a load that one thread carries well', async () => {
    expect(await choose({ stages: '60s:3', 'max-tokens': '256' })).toBe(0);
    expect(await choose({ stages: '60s:20', 'max-tokens': '256' })).toBe(0);
    expect(await choose({ stages: '60s:468' })).toBe(0);
  });

  it('grow with the tokens that it asks for at its highest rate', async () => {
    expect(await choose({ stages: '10s:469' })).toBe(3);
    expect(await choose({ stages: '10s:900' })).toBe(4);
    expect(await choose({ executor: 'ramping-arrival-rate', stages: '5s:10,5s:500,5s:10' })).toBe(3);
  });

  it('leave a core to the thread that plans, but are never one alone, which would read all that one thread reads', async () => {
    const stages = '10s:500';
    expect(await Promise.all([1, 2, 3, 4, 8].map((cpus) => choose({ stages }, cpus)))).toEqual([
      0, 0, 2, 3, 3,
    ]);
    expect(await choose({ stages: '10s:650' }, 2)).toBe(2);
  });

  it('are as many as users take whose answers are written to them', async () => {
    const users = { executor: 'constant-vus', stages: '10s:1000' };
    expect(await choose(users)).toBe(4);
    expect(await choose({ ...users, stages: '10s:599' })).toBe(0);
    // Users of short answers wait for no more than they ask.
    expect(await choose({ ...users, 'max-tokens': '5' })).toBe(0);
  });

  it('count both arms of a pair, and answers that come whole as little', async () => {
    const tokens = async (inputs: Inputs): Promise<number> =>
      Math.max(...(await scenariosOf({ stages: '10s:100', ...inputs })).map(tokensPerSecond));
    expect(await tokens({})).toBe(6_400);
    expect(await tokens({ config: 'base-model: other' })).toBe(12_800);
    expect(await tokens({ stream: 'false' })).toBe(2_000);
  });

  it('are no part of what tells measurements apart', () => {
    expect(hashConfig(settingsOf({ config: 'workers: 2' }))).toBe(hashConfig(settingsOf({})));
  });
});
