import { type Decision, listDecisions } from './decision.js';
import { cleanText, shorten } from './markup/escape.js';
import type { Report } from './schema/schema.js';
import { verdictWord } from './words.js';

/** One thing that was judged, as CI servers read it: passed, or the element that says why not. */
interface TestCase {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message: string;
}

const LONGEST = 2_000;

/**
 * `junit.xml`, in the shape that Jenkins' and GitLab's readers of JUnit take: each threshold and each judged row of the
 * comparison is a test case. It is red exactly where the gate is: what is undecided fails only where that fails the gate.
 */
export function renderJunit(report: Report): string {
  const cases = listCases(report);
  const count = (outcome: TestCase['outcome']): string =>
    String(cases.filter((each) => each.outcome === outcome).length);
  const shared = [
    ['tests', String(cases.length)],
    ['failures', count('failure')],
    ['errors', count('error')],
    ['time', (report.run.durationMs / 1000).toFixed(3)],
  ] as const;
  const suite = [
    ['name', report.name],
    ...shared,
    ['skipped', count('skipped')],
    ['timestamp', report.run.startedAt.replace(/\.\d+Z$|Z$/, '')],
  ] as const;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    open('testsuites', [['name', report.tool.name], ...shared]),
    open('testsuite', suite),
    ...cases.map((each) => renderCase(each, report)),
    '</testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

/** What has no row is told by the run itself: why there was none, or why it failed all the same. */
function listCases(report: Report): TestCase[] {
  const rows = listDecisions(report).map((row) => caseOf(row, report));
  const isRed = rows.some(({ outcome }) => outcome === 'failure');
  if (rows.length > 0 && (isRed || report.passed)) return rows;
  const outcome =
    report.verdict === 'error'
      ? 'error'
      : report.verdict === 'skipped'
        ? 'skipped'
        : report.passed
          ? 'passed'
          : 'failure';
  return [...rows, { name: 'the run', outcome, message: report.headline }];
}

function caseOf({ name, limit, verdict, message, head }: Decision, report: Report): TestCase {
  const isBad = verdict === 'fail' || verdict === 'no_data' || verdict === 'inconclusive';
  const isRed = isBad && !report.passed && (verdict !== 'inconclusive' || report.verdict === 'inconclusive');
  return {
    name: `${name} ${limit}`.trim(),
    outcome: isRed ? 'failure' : isBad ? 'skipped' : 'passed',
    message: message === '' ? `${verdictWord(verdict)}: ${head}` : message,
  };
}

function renderCase({ name, outcome, message }: TestCase, report: Report): string {
  const element = open('testcase', [
    ['name', name],
    ['classname', `${report.tool.name}.${report.name}`],
    ['time', '0'],
  ]);
  if (outcome === 'passed') return element.replace(/>$/, '/>');
  // Jenkins shows the attribute, GitLab the text.
  const type: readonly (readonly [string, string])[] =
    outcome === 'skipped' ? [] : [['type', report.verdict]];
  return `${element}${open(outcome, [...type, ['message', message]])}${escapeXml(message)}</${outcome}></testcase>`;
}

function open(name: string, attributes: readonly (readonly [name: string, value: string])[]): string {
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}>`;
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** For an attribute or text; what XML 1.0 allows in no document (section 2.2) is left out. */
function escapeXml(text: string): string {
  return shorten(cleanText(text), LONGEST)
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => NAMED[character] ?? '');
}
