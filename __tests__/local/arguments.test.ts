import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SettingsError } from '../../src/base/errors.js';
import { parseConfig } from '../../src/settings/config.js';
import { SETTING_NAMES } from '../../src/settings/schema.js';
import { DEMO, parseArguments, renderHelp } from '../../src/local/arguments.js';

/** As they would be told. */
function problemsOf(args: readonly string[]): string {
  const given = parseArguments(args);
  return typeof given === 'string' ? '' : new SettingsError(given.problems).message;
}

function flagsOf(args: readonly string[]): unknown {
  const given = parseArguments(args);
  return typeof given === 'string' ? given : given.flags;
}

describe('arguments', () => {
  it('are names with values, joined or apart', () => {
    expect(flagsOf(['--model', 'small', '--budget=2.5', '--headers=X: a=b'])).toEqual({
      model: 'small',
      budget: '2.5',
      headers: 'X: a=b',
    });
  });

  it('may leave out the value of a boolean only', () => {
    expect(flagsOf(['--stream', '--model', 'x', '--nonce'])).toEqual({
      stream: 'true',
      model: 'x',
      nonce: 'true',
    });
    expect(flagsOf(['--stream', 'false'])).toEqual({ stream: 'false' });
    expect(problemsOf(['--model'])).toContain('--model: needs a value');
    expect(problemsOf(['--model', '--stream'])).toContain('--model: needs a value');
  });

  it('take negative and multi-line values as they are, and an empty one', () => {
    expect(flagsOf(['--start-rate', '-1', '--thresholds', 'ttft: p(95)<1s\ne2e: p(95)<2s'])).toEqual({
      'start-rate': '-1',
      thresholds: 'ttft: p(95)<1s\ne2e: p(95)<2s',
    });
    expect(flagsOf(['--model='])).toEqual({ model: '' });
  });

  it('add up where a setting has lines, and else the last one counts', () => {
    expect(flagsOf(['--thresholds', 'a', '--thresholds', 'b', '--model', 'x', '--model', 'y'])).toEqual({
      thresholds: 'a\nb',
      model: 'y',
    });
  });

  it('that do not exist are named all at once, with a suggestion and without their values', () => {
    const problems = problemsOf(['--modle', 'small', '--api-kye=sk-secret', 'stray', '--Budget', '1']);
    expect(problems).toContain('--modle: there is no such flag; did you mean `model`?');
    expect(problems).toContain('--api-kye');
    expect(problems).toContain('is no flag; write `--name value`');
    expect(problems).toContain('did you mean `budget`');
    expect(problems).not.toContain('sk-secret');
    expect(problems).not.toContain('small:');
  });

  it('ask for help wherever it is said', () => {
    expect(parseArguments(['--help'])).toBe('help');
    expect(parseArguments(['--model', 'x', '-h'])).toBe('help');
  });

  it('ask for the version, for all details and for silence, which are no settings', () => {
    expect(parseArguments(['--version'])).toBe('version');
    expect(parseArguments(['--details', '--model', 'x', '--quiet'])).toEqual({
      flags: { model: 'x' },
      details: true,
      quiet: true,
      problems: [],
    });
    expect(problemsOf(['--quiet', 'please'])).toContain('--quiet: stands alone');
  });

  it('end in flags and problems, whatever is given', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('--', '--=', '--model', '--stream', '--x=', '-', '---model', '--model==', '\n'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (args) => {
        problemsOf(args);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('help', () => {
  it('lists every setting that does something here as a flag, and no other', () => {
    const onGitHub = [
      'github-token',
      'comment',
      'comment-group',
      'commit-status',
      'artifact-name',
      'retention-days',
      'paths',
      'mode',
      'reuse',
    ];
    const listed = SETTING_NAMES.filter((name) => renderHelp().includes(`\n  --${name} `));
    expect(SETTING_NAMES.filter((name) => !listed.includes(name)).sort()).toEqual(onGitHub.sort());
    expect(renderHelp()).toContain('--scenarios');
    expect(renderHelp()).not.toContain('undefined');
  });
});

describe('the demonstration', () => {
  it('is made of valid settings, and lasts less than 40 s', () => {
    const { config } = parseConfig({ inputs: DEMO, readFile: () => '' });
    expect(config.endpoint).toBe('simulator');
    const total = config.stages.reduce((sum, { durationMs }) => sum + durationMs, 0);
    expect(total).toBeLessThan(40_000);
  });
});
