// A site for the tests of what packages it: the same kinds of file as the real one has, small. And the real one, where
// it was built.
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { root } from './native.mjs';

export const built = join(root, '.build', 'web', 'site');
export const hasBuilt = existsSync(join(built, 'index.html'));

export const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json', '.png': 'image/png' };
// The smallest module of WebAssembly.
const WASM = Buffer.from([0, 0x61, 0x73, 0x6D, 1, 0, 0, 0]);

const PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'">
  <title>A site</title>
  <link rel="icon" href="icon.svg">
  <link rel="manifest" href="manifest.webmanifest">
  <link rel="stylesheet" href="style.css">
</head>
<body>
  <main><div id="reader"></div></main>
  <script src="first.js"></script>
  <script src="second.js"></script>
  <script src="install.js"></script>
</body>
</html>
`;

// What the real page does: parts are fetched, or taken from the file; a worker starts from a Blob.
const SECOND = `'use strict';
const inside = globalThis.qantarParts;
const load = async (name) => (inside ? inside.bytes(name) : (await fetch(name)).arrayBuffer());
globalThis.ready = (async () => {
  const text = new TextDecoder();
  const source = text.decode(await load('worker.js'));
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  const said = await new Promise((resolve) => { worker.onmessage = (event) => resolve(event.data); worker.postMessage('?'); });
  await WebAssembly.compile(await load('qantar.wasm'));
  const first = text.decode((await load('first.data')).slice(0, 20));
  globalThis.order.push('second');
  document.querySelector('#reader').textContent = said;
  return { said, first, order: globalThis.order.join() };
})();
`;

// Returns its folder. [words]: what the worker says, to tell versions apart.
export function makeSite(words = 'ready') {
  const folder = mkdtempSync(join(tmpdir(), 'qantar-site-'));
  const write = (name, bytes) => writeFileSync(join(folder, name), bytes);
  mkdirSync(join(folder, 'fonts'));
  write('index.html', PAGE);
  write('style.css', '#reader { color: rgb(1, 2, 3); }\n');
  write('first.js', `'use strict';\nglobalThis.order = ['first', '</script><!--'.length];\n`);
  write('second.js', SECOND);
  write('worker.js', `onmessage = () => postMessage(${JSON.stringify(words)});\n`);
  write('qantar.wasm', WASM);
  write('icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>');
  return folder;
}

// A package of data.py: [[path, bytes], ...], a line, then the bytes.
export function pack(files) {
  return Buffer.concat([Buffer.from(`${JSON.stringify(files.map(([path, bytes]) => [path, bytes.length]))}\n`),
    ...files.map(([, bytes]) => bytes)]);
}

// Serves a folder on a free port of loopback: { url, asked, folder, close() }; [folder] may be changed. With a
// [page], "/" is that text. [packed]: files that have a NAME.br beside them are sent as that.
export async function serveFolder(folder, page = '', { packed = false } = {}) {
  const one = { folder, asked: [] };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname);
    one.asked.push(path);
    const file = join(one.folder, path === '/' ? 'index.html' : path);
    if (path === '/' && page) return response.writeHead(200, { 'content-type': TYPES['.html'] }).end(page);
    if (path.includes('..') || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const brotli = packed && existsSync(`${file}.br`) && /\bbr\b/.test(request.headers['accept-encoding'] || '');
    response.writeHead(200, { 'content-type': TYPES[extname(file)] || 'application/octet-stream', 'cache-control': 'no-cache',
      ...(brotli ? { 'content-encoding': 'br' } : {}) });
    createReadStream(brotli ? `${file}.br` : file).pipe(response);
  });
  const listen = (port) => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address();
  one.url = `http://127.0.0.1:${port}/`;
  one.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  one.open = () => listen(port);
  return one;
}

// To be called in a suite: before its tests, the real site is served and a browser started, { server, browser }.
export function realSite() {
  const one = {};
  before(async () => {
    one.server = await serveFolder(built);
    one.browser = await launch();
  });
  after(async () => {
    await one.browser?.close();
    await one.server?.close();
  });
  return one;
}

export const removeSite = (folder) => rmSync(folder, { recursive: true, force: true });
