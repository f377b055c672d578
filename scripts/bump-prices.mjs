// The newest price table: the package, pinned, and its version where the sources name it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const NAME = '@pydantic/genai-prices';
const SOURCE = 'src/budget/price-list.ts';

const versionOf = () => JSON.parse(readFileSync('package.json', 'utf8')).devDependencies[NAME];

const before = versionOf();
execFileSync('npm', ['install', '--save-dev', '--save-exact', '--ignore-scripts', `${NAME}@latest`], {
  stdio: 'inherit',
});
const after = versionOf();

const source = readFileSync(SOURCE, 'utf8');
const named = source.replace(/(PRICE_TABLE_VERSION = ')[^']*'/, `$1${after}'`);
if (!named.includes(`PRICE_TABLE_VERSION = '${after}'`))
  throw new Error(`${SOURCE} does not name the version of ${NAME}`);
writeFileSync(SOURCE, named);
process.stdout.write(
  before === after ? `${NAME} ${after} is the newest\n` : `${NAME}: ${before} to ${after}\n`,
);
