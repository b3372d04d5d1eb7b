// Makes one HTML file of the site that works from a double click, with nothing fetched:
//   node engine/web/single.mjs SITE OUT.html
// Scripts and styles stand in it as they are; whatever the page would fetch is deflated and in base64 (parts.js).
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { ALONE, fail, filesOf, pageAlone, sha256 } from './package.mjs';

const BYTES_MAX = 6 * 1024 * 1024;
const here = dirname(fileURLToPath(import.meta.url));

// Text that can stand in a script without ending it.
const script = (text) => text.replace(/<(?=\/script|script|!--)/gi, '\\x3C');

export function singleOf(site) {
  const read = (name) => readFileSync(join(site, name), 'utf8');
  const inline = new Set(['index.html', 'icon.svg', ...ALONE]), scripts = [];
  let page = pageAlone(site), style = '';
  page = page.replace(/<link rel="icon" href="([^"]+)">/, (_, name) =>
    `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(read(name)).toString('base64')}">`);
  page = page.replace(/<link rel="stylesheet" href="([^"]+)">/, (_, name) => {
    inline.add(name);
    style = read(name);
    return '<style>STYLE</style>';
  });
  page = page.replace(/ *<script src="([^"]+)"[^>]*><\/script>\n/g, (_, name) => {
    inline.add(name);
    scripts.push(script(read(name)));
    return '';
  });
  const parts = filesOf(site).filter((name) => !inline.has(name))
    .map((name) => `  <script type="text/plain" data-part="${name}">${
      deflateRawSync(readFileSync(join(site, name)), { level: 9 }).toString('base64')}</script>\n`);
  const start = script(readFileSync(join(here, 'parts.js'), 'utf8'));
  // They run once all parts are there; each is a script of its own, as in the site.
  const later = scripts.map((text) => `  <script type="text/plain" data-script>${text}</script>\n`);
  const policy = ["default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'",
    `script-src 'wasm-unsafe-eval' ${[start, ...scripts].map((text) => `'sha256-${sha256(text)}'`).join(' ')}`,
    `style-src 'sha256-${sha256(style)}'`, 'img-src data: blob:', 'worker-src blob:'].join('; ');
  page = page.replace(/(http-equiv="Content-Security-Policy" content=")[^"]*"/, (_, begin) => `${begin}${policy}"`);
  page = page.replace('<style>STYLE</style>', () => `<style>${style}</style>`);
  return page.replace('</body>', () => `${parts.join('')}${later.join('')}  <script>${start}</script>\n</body>`);
}

if (process.argv[1]?.endsWith('single.mjs')) {
  const [, , site, out] = process.argv;
  if (!out) fail('single.mjs: give the folder of the site and the name of the file');
  const page = singleOf(site);
  const bytes = Buffer.byteLength(page);
  if (bytes > BYTES_MAX) fail(`single.mjs: the file would have ${bytes} bytes; at most ${BYTES_MAX} are allowed`);
  if (/<(script|link|img)[^>]* (src|href)="(?!data:)|url\("?(?!data:)/.test(page.replace(/(<script[^>]*>).*?(<\/script>)/gs, '$1$2'))) fail('single.mjs: something of the page would still be fetched');
  writeFileSync(out, page);
  console.log(`${out}: ${bytes} bytes`);
}
