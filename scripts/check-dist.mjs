// dist/ must be what the sources build to: a fresh build is compared with the committed one, file by file.
import { execFileSync } from 'node:child_process';

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const changed = execFileSync('git', ['status', '--porcelain', '--', 'dist'], { encoding: 'utf8' });
if (changed !== '') {
  process.stderr.write(`dist/ is not what the sources build to; commit the fresh build:\n${changed}`);
  process.exit(1);
}
