import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import type { Received, Reply } from './loopback-server.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}

interface Operation {
  readonly parameters: readonly Parameter[];
  readonly body?: object;
  readonly answer?: object;
}

interface Match {
  readonly name: string;
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

const { operations } = JSON.parse(readFileSync('__tests__/fixtures/github-api.json', 'utf8')) as {
  readonly operations: Readonly<Record<string, Operation>>;
};

/** Parameters that may hold slashes. */
const LONG = new Set(['basehead', 'tree_sha', 'file_sha']);

const ROUTES = Object.entries(operations)
  .map(([name, operation]) => {
    const [method = '', path = ''] = name.split(' ');
    const pattern = path.replace(/\{(\w+)\}/g, (_, part: string) =>
      LONG.has(part) ? `(?<${part}>.+)` : `(?<${part}>[^/]+)`,
    );
    return { name, operation, method, pattern: new RegExp(`^${pattern}$`) };
  })
  // A literal part of a path goes before a parameter.
  .sort((a, b) => b.name.replace(/\{\w+\}/g, '').length - a.name.replace(/\{\w+\}/g, '').length);

/** What GitHub's own description objects to in a request; empty where it is as described. */
export function objectionsToRequest(request: Received): string[] {
  const match = find(request);
  if (match === null) return [`${request.method} ${request.path}: no such operation`];
  const { name, operation, path } = match;
  const objections = operation.parameters.flatMap((parameter) => {
    const raw = parameter.in === 'path' ? path[parameter.name] : request.query.get(parameter.name);
    if (raw === undefined || raw === null)
      return parameter.required && parameter.in !== 'header' ? [`${parameter.name} is missing`] : [];
    return violationsOf(typed(raw, parameter.schema), parameter.schema).map(
      (each) => `${parameter.name} = ${raw}: ${each}`,
    );
  });
  const known = operation.parameters.map((parameter) => parameter.name);
  for (const key of request.query.keys())
    if (!known.includes(key)) objections.push(`there is no parameter ${key}`);
  objections.push(...objectionsToBody(request.body, operation));
  return objections.map((objection) => `${name}: ${objection}`);
}

/** What it objects to in what the fake answers: a field that is there must be of its kind. */
export function objectionsToAnswer(request: Received, reply: Reply): string[] {
  const match = find(request);
  if (match?.operation.answer === undefined || reply.status >= 300 || reply.body === undefined) return [];
  // GitHub answers null more often than it says: the repository of a fork that is gone.
  const answer: unknown = JSON.parse(reply.body.toString(), (_, value: unknown) => value ?? undefined);
  return violationsOf(answer, match.operation.answer).map((each) => `${match.name} answers: ${each}`);
}

function find({ method, path }: Received): Match | null {
  for (const route of ROUTES) {
    const found = route.method === method ? route.pattern.exec(path) : null;
    if (found !== null) return { name: route.name, operation: route.operation, path: found.groups ?? {} };
  }
  return null;
}

function objectionsToBody(body: Buffer, operation: Operation): string[] {
  if (operation.body === undefined) return body.length === 0 ? [] : ['it takes no body'];
  const given = JSON.parse(body.toString()) as Readonly<Record<string, unknown>>;
  const known = Object.keys((operation.body as { readonly properties?: object }).properties ?? {});
  return [
    ...violationsOf(given, operation.body),
    ...Object.keys(given).flatMap((key) => (known.includes(key) ? [] : [`the body has no field ${key}`])),
  ];
}

/** A path and a query are text; what is described as a number must read as one. */
function typed(raw: string, { type }: Readonly<Record<string, unknown>>): unknown {
  return type === 'integer' && /^-?\d+$/.test(raw) ? Number(raw) : raw;
}

function violationsOf(value: unknown, schema: object): string[] {
  const { valid, errors } = new Validator(schema, '2020-12', false).validate(value);
  // What lies deepest is the cause of what is said above it.
  const [cause] = errors.sort((a, b) => b.instanceLocation.length - a.instanceLocation.length);
  return valid || cause === undefined ? [] : [`${cause.instanceLocation} ${cause.error}`];
}
