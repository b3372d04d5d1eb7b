// The real site in Firefox, where both are there: the lesson to its end, keys, a reload, the canvas, the one file.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { singleOf } from '../../engine/web/single.mjs';
import { firefoxPath, launchFirefox } from './firefox.mjs';
import { root } from './native.mjs';
import { built, hasBuilt, serveFolder } from './site.mjs';

const skip = !firefoxPath ? 'Firefox is not installed (apt-get install firefox-esr)'
  : hasBuilt ? false : 'the site is not built (sh engine/web/build.sh)';
if (skip) console.log(`Skipped: tests in Firefox, ${skip}.`);
const actions = readFileSync(join(root, 'tests', 'plays', 'lesson_careful.play'), 'utf8').split('\n')
  .filter((line) => line !== '' && !line.includes(' '));
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

describe('in Firefox', { skip }, () => {
  let server, firefox, folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qantar-firefox-site-'));
    server = await serveFolder(built);
    firefox = await launchFirefox();
  });
  after(async () => {
    await firefox?.close();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const heading = () => document.querySelector('#reader h1')?.textContent ?? '';
  // The program has painted its first page. Errors and refused requests are noted from the moment the document is there, in
  // an attribute, since what runs here shares no variables with the page.
  const open = async (url) => {
    await firefox.go(url);
    await firefox.run(() => {
      const noted = document.documentElement;
      const note = (text) => { noted.dataset.noted = `${noted.dataset.noted ?? ''}${text}\n`; };
      addEventListener('error', (event) => note(event.message));
      addEventListener('unhandledrejection', (event) => note(event.reason));
      document.addEventListener('securitypolicyviolation', (event) => note(`refused: ${event.blockedURI}`));
    });
    await firefox.until(() => document.querySelector('#reader h1') && document.querySelector('canvas')?.width > 300);
  };
  const errors = () => firefox.run(() => document.documentElement.dataset.noted ?? '');
  const words = () => firefox.run(() => document.querySelector('#reader').innerHTML);
  // The choices of a new scene do not fire for half a second. Each page has other words.
  const act = async (id) => {
    await pause(600);
    const before = await words();
    await firefox.until((wanted) => {
      const button = [...document.querySelectorAll('#reader button[data-action]')].find((one) => one.dataset.action === wanted);
      button?.click();
      return Boolean(button);
    }, id);
    await firefox.until((was) => document.querySelector('#reader').innerHTML !== was, before);
  };

  test('the lesson to its end, and after a reload it goes on', async () => {
    await open(server.url);
    for (const id of actions.slice(0, 4)) await act(id);
    const left = await firefox.run(heading);
    await pause(1500);
    await open(server.url);
    await act('resume');
    assert.equal(await firefox.run(heading), left);
    for (const id of actions.slice(4)) await act(id);
    assert.match(await firefox.run(() => document.querySelector('#reader').textContent), /\d of \d/);
    assert.equal(await errors(), '');
  });

  test('a number key chooses, and Tab comes to every button', async () => {
    await open(`${server.url}?edition=lesson&seed=3`);
    const first = await firefox.run(heading);
    await pause(700);
    await firefox.keys('1');
    await firefox.until((was) => document.querySelector('#reader h1')?.textContent !== was, first);
    const wanted = await firefox.run(() => document.querySelectorAll('#reader button:not(:disabled)').length);
    const seen = new Set();
    for (let i = 0; i < wanted + 20; i++) {
      await firefox.keys('\uE004');
      seen.add(await firefox.run(() => document.activeElement.closest('#reader') && document.activeElement.dataset.action));
    }
    seen.delete(null);
    assert.ok(seen.size >= 3, [...seen].join());
    assert.equal(await errors(), '');
  });

  test('the canvas shows a picture and not one colour', async () => {
    await open(`${server.url}?edition=lesson&at=lesson_queue`);
    await pause(3000);
    const colours = await firefox.run(() => {
      const canvas = document.querySelector('canvas'), copy = document.createElement('canvas');
      [copy.width, copy.height] = [64, 36];
      const paint = copy.getContext('2d');
      paint.drawImage(canvas, 0, 0, 64, 36);
      const found = new Set(), pixels = paint.getImageData(0, 0, 64, 36).data;
      for (let i = 0; i < pixels.length; i += 4) found.add(pixels.slice(i, i + 3).join());
      return found.size;
    });
    assert.ok(colours > 50, `${colours} colours`);
  });

  test('what would be fetched from elsewhere is refused', async () => {
    await open(server.url);
    await firefox.run(() => { document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/elsewhere.png' })); });
    await firefox.until(() => document.documentElement.dataset.noted?.includes('refused: http://127.0.0.1:9/elsewhere.png'));
  });

  test('the one file from the disk', async () => {
    const file = join(folder, 'qantar.html');
    writeFileSync(file, singleOf(built));
    await open(pathToFileURL(file).href);
    for (const id of actions.slice(0, 6)) await act(id);
    assert.equal(await errors(), '');
  });
});
