// What the scripts that package the site share: its files in one order, hashes, and the page without some elements.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// The files of a folder and those below it, "fonts/a.ttf", sorted by name. Hidden ones and notes of the build are none.
export function filesOf(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !/^(made|.*\.(gz|br|map))$/.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(folder, `${below}${entry.name}/`) : [below + entry.name]))
    .sort((a, b) => (a < b ? -1 : 1));
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('base64');

// The page without what only a site of its own needs: that it can be installed and works offline.
export function pageAlone(site) {
  return readFileSync(join(site, 'index.html'), 'utf8')
    .replace(/^.*<link rel="(manifest|apple-touch-icon|preload)".*\n/gm, '')
    .replace(/^.*<script src="install\.js"[^>]*>.*\n/gm, '');
}
export const ALONE = ['install.js', 'parts.js', 'offline.js', 'manifest.webmanifest', 'icon-180.png', 'icon-192.png', 'icon-512.png'];

// "--title T" among the arguments, else [otherwise].
export function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 && process.argv[at + 1] !== undefined ? process.argv[at + 1] : otherwise;
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
