// Makes the site installable: node engine/web/offline.mjs SITE [ICON.svg]
// Writes offline.js with the hashes of all files, manifest.webmanifest, and the icons where rsvg-convert is installed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, filesOf, sha256 } from './package.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const SIZES = [180, 192, 512]; // of iOS and of the manifest
const WAITS = /^(fonts\/|licences\/|icon-)|^(?!first\.|pictures\.).*\.data$/; // what the first words do not need

// False without the program that makes them.
function makeIcons(site, icon) {
  for (const size of SIZES) {
    const made = spawnSync('rsvg-convert', ['-w', size, '-h', size, '-o', join(site, `icon-${size}.png`), icon]);
    if (made.status !== 0) return false;
  }
  return true;
}

function manifest(site) {
  const pngs = SIZES.filter((size) => size !== 180 && existsSync(join(site, `icon-${size}.png`)))
    .map((size) => ({ src: `icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' }));
  return { name: 'Qantar', short_name: 'Qantar', start_url: './', scope: './', display: 'standalone',
    background_color: '#0b1026', theme_color: '#0b1026',
    icons: [...pngs, { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }] };
}

export function makeOffline(site, icon) {
  for (const size of SIZES) rmSync(join(site, `icon-${size}.png`), { force: true });
  if (icon) copyFileSync(icon, join(site, 'icon.svg'));
  const icons = makeIcons(site, join(site, 'icon.svg'));
  writeFileSync(join(site, 'manifest.webmanifest'), `${JSON.stringify(manifest(site), null, 2)}\n`);
  rmSync(join(site, 'parts.js'), { force: true }); // is for the one file
  const files = filesOf(site).filter((name) => name !== 'offline.js');
  const hashes = (names) => JSON.stringify(Object.fromEntries(
    names.map((name) => [name, sha256(readFileSync(join(site, name)))])), null, 1);
  const text = readFileSync(join(here, 'offline.js'), 'utf8')
    .replace('/*FIRST*/{}', () => hashes(files.filter((name) => !WAITS.test(name))))
    .replace('/*LATER*/{}', () => hashes(files.filter((name) => WAITS.test(name))));
  writeFileSync(join(site, 'offline.js'), text);
  return icons;
}

if (process.argv[1]?.endsWith('offline.mjs')) {
  const [, , site, icon] = process.argv;
  if (!site) fail('offline.mjs: give the folder of the site');
  if (!makeOffline(site, icon)) console.log('Icons as PNG were left out: rsvg-convert (package librsvg2-bin) is not installed.');
}
