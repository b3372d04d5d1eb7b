// The reader of engine/web/ without wasm: a server on loopback whose pages come from a native `qantar lines`, one
// process for each load. So the DOM can be tried and tested wherever the program is built.
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const web = join(root, 'engine', 'web');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf', '.otf': 'font/otf', '.woff2': 'font/woff2', '.json': 'application/json', '.svg': 'image/svg+xml' };

// The program of whichever build folder has one, or nothing.
export function program() {
  const found = [process.env.QANTAR, ...['fast', 'release', 'dev'].map((kind) => join(root, '.build', kind, 'qantar'))];
  return found.find((path) => path && existsSync(path));
}

// What takes the place of the program in wasm: pages by EventSource, actions by fetch.
const CONNECT = `'use strict';
{
  const id = crypto.randomUUID();
  const events = new EventSource('events' + (location.search ? location.search + '&' : '?') + 'id=' + id);
  qantarPage.start({ act(action, value) {
    fetch('act?id=' + id, { method: 'POST', body: JSON.stringify(value ? { do: action, value } : { do: action }) });
  }, focus(action) { globalThis.lastFocus = action; },
  canvas: new URLSearchParams(location.search).has('canvas') ? document.querySelector('#canvas') : null });
  events.onmessage = (event) => { globalThis.lastPage = JSON.parse(event.data); qantarPage.show(event.data); };
  events.onerror = () => events.close();
  for (const file of ['Literata-Regular.ttf', 'Literata-Bold.ttf', 'Literata-Italic.ttf', 'Inter-Regular.otf', 'Inter-SemiBold.otf'])
    fetch('fonts/' + file).then((answer) => answer.arrayBuffer()).then((bytes) => qantarPage.font(file, bytes));
}`;

// A play: its pages go to [onPage], a line each; say() writes a line to it.
export function play(query, onPage) {
  const profile = mkdtempSync(join(tmpdir(), 'qantar-web-'));
  const args = ['lines', query.get('scenario') || join(root, 'scripts', 'kazakhstan-2022'), '--profile', profile, '--seed', '7'];
  for (const name of ['edition', 'at', 'lang'])
    if (query.get(name)) args.push(`--${name}`, query.get(name));
  if (query.get('author')) args.push('--author');
  const child = spawn(program(), args, { stdio: ['pipe', 'pipe', 'ignore'] });
  createInterface({ input: child.stdout }).on('line', onPage);
  child.stdin.on('error', () => {});
  child.on('exit', () => rmSync(profile, { recursive: true, force: true }));
  return { say: (line) => child.stdin.write(`${line}\n`), end: () => child.stdin.end(), child };
}

function body(request) {
  return new Promise((resolve) => {
    let text = '';
    request.on('data', (chunk) => { text = (text + chunk).slice(0, 65536); });
    request.on('end', () => resolve(text));
  });
}

// The files that the page may ask for: those of engine/web/ and the fonts.
function file(path) {
  const name = path === '/' ? '/index.html' : path;
  if (!/^\/[\w.-]+$/.test(name) && !/^\/fonts\/[\w.-]+$/.test(name)) return null;
  const folder = name.startsWith('/fonts/') ? root : name === '/icon.svg' ? join(root, 'assets') : web;
  const full = join(folder, name);
  return existsSync(full) ? full : null;
}

// Starts on a free port of loopback: { url, asked, close() }; [asked] are the paths that were asked for.
export async function serve() {
  const plays = new Map(), asked = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    asked.push(url.pathname);
    const id = url.searchParams.get('id');
    if (url.pathname === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      const one = play(url.searchParams, (line) => response.write(`data: ${line}\n\n`));
      plays.set(id, one);
      request.on('close', () => { one.end(); plays.delete(id); });
    } else if (url.pathname === '/act' && request.method === 'POST') {
      const line = await body(request);
      if (plays.has(id)) plays.get(id).say(line);
      response.writeHead(204).end();
    } else if (url.pathname === '/connect.js') {
      response.writeHead(200, { 'content-type': TYPES['.js'] }).end(CONNECT);
    } else if (url.pathname === '/') {
      // Without what belongs to the program in wasm and to the folder that is put up.
      const page = readFileSync(join(web, 'index.html'), 'utf8').replace(/.*(manifest\.webmanifest|rel="preload").*\n/g, '')
        .replace(/.*<script src="(lms_api|lms|install|start|qantar)\.js".*\n/g, '')
        .replace('</body>', '<script src="connect.js" defer></script>\n</body>');
      response.writeHead(200, { 'content-type': TYPES['.html'] }).end(page);
    } else {
      const path = file(url.pathname);
      if (!path) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[extname(path)] || 'application/octet-stream' });
      createReadStream(path).pipe(response);
    }
  });
  await new Promise((resolve) => server.listen(Number(process.env.PORT) || 0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, asked,
    close() {
      for (const one of plays.values()) one.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    } };
}

// node native.mjs: for a person with a browser.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.env.PORT ||= '8022';
  console.log(`The lesson: ${(await serve()).url}`);
}
