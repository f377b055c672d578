import { readFileSync, writeFileSync } from 'node:fs';

// What the gate uses of GitHub's published description of its REST API, for the fake GitHub to hold every request and
// every answer of its own against. Run anew with the `generated/api.github.com.json` of the npm package @octokit/openapi
// (MIT), which is too large to depend on: node scripts/extract-github-api.mjs FILE
const OPERATIONS = [
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/statuses/{sha}',
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'GET /repos/{owner}/{repo}/actions/artifacts',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  'GET /repos/{owner}/{repo}/actions/runs',
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
];
const TARGET = '__tests__/fixtures/github-api.json';
/** Words for people, and what JSON Schema does not know. */
const PROSE = new Set([
  'description',
  'example',
  'examples',
  'title',
  'deprecated',
  'externalDocs',
  'x-github-breaking-changes',
]);

const description = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const resolve = (value) =>
  value?.$ref === undefined
    ? value
    : value.$ref
        .split('/')
        .slice(1)
        .reduce((at, key) => at[key], description);

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type of its own. `partial` leaves out what must be there. */
function schemaOf(value, partial, depth = 0) {
  if (Array.isArray(value)) return value.map((each) => schemaOf(each, partial, depth));
  if (typeof value !== 'object' || value === null) return value;
  // Nothing of an answer is read that lies deeper.
  if (value.$ref !== undefined) return depth > 2 ? {} : schemaOf(resolve(value), partial, depth + 1);
  const { nullable, properties, required, ...rest } = value;
  const plain = Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => !PROSE.has(key))
      .map(([key, each]) => [key, schemaOf(each, partial, depth)]),
  );
  if (required !== undefined && !partial) plain.required = required;
  if (properties !== undefined)
    plain.properties = Object.fromEntries(
      Object.entries(properties).map(([key, each]) => [key, schemaOf(each, partial, depth)]),
    );
  return nullable === true ? { anyOf: [{ type: 'null' }, plain] } : plain;
}

function operationOf(name) {
  const [method, path] = name.split(' ');
  const { parameters = [], requestBody, responses } = description.paths[path][method.toLowerCase()];
  const answer = resolve(responses[200] ?? responses[201])?.content?.['application/json']?.schema;
  const body = requestBody?.content['application/json'].schema;
  return {
    parameters: parameters.map(resolve).map(({ name, in: place, required = false, schema }) => ({
      name,
      in: place,
      required,
      schema: schemaOf(schema, false),
    })),
    ...(body === undefined ? {} : { body: schemaOf(body, false) }),
    ...(answer === undefined ? {} : { answer: schemaOf(answer, true) }),
  };
}

const known = OPERATIONS.filter((name) => {
  const [method, path] = name.split(' ');
  return description.paths[path]?.[method.toLowerCase()] !== undefined;
});
if (known.length < OPERATIONS.length)
  throw new Error(`unknown: ${OPERATIONS.filter((name) => !known.includes(name)).join(', ')}`);
const source = `@octokit/openapi ${description.info.version}, generated/api.github.com.json (MIT); see scripts/extract-github-api.mjs`;
const lines = OPERATIONS.map((name) => ` ${JSON.stringify(name)}: ${JSON.stringify(operationOf(name))}`);
writeFileSync(TARGET, `{"source": ${JSON.stringify(source)},\n"operations": {\n${lines.join(',\n')}\n}}\n`);
