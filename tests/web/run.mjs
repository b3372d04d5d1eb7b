// The tests of the reader in the browser: node tests/web/run.mjs [FILE...]. Each *.test.mjs starts what it needs;
// those in a browser are skipped with a reason where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const files = process.argv.slice(2).length ? process.argv.slice(2)
  : readdirSync(here).filter((name) => name.endsWith('.test.mjs')).sort().map((name) => join(here, name));

// Packages are fetched once, where a registry can be reached.
if (!existsSync(join(here, 'node_modules', 'playwright-core'))) {
  const made = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300000 });
  if (made.status !== 0) console.log('Skipped: tests in a browser, npm could not fetch their packages.');
}
const { missing } = await import('./browser.mjs');
if (missing()) console.log(`Skipped: tests in a browser, ${missing()}.`);
const run = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...files], { stdio: 'inherit' });
process.exit(run.status ?? 1);
