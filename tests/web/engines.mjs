// The tests of the real site in another browser than Chromium: the lesson to its end, keys, a reload, the canvas, what is refused,
// the one file.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { singleOf } from '../../engine/web/single.mjs';
import { root } from './native.mjs';
import { built, hasBuilt, serveFolder } from './site.mjs';

const actions = readFileSync(join(root, 'tests', 'plays', 'lesson_careful.play'), 'utf8').split('\n')
  .filter((line) => line !== '' && !line.includes(' '));
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

// [there]: whether the browser is installed, of the packages [wanted]; [launch]: as launchFirefox (firefox.mjs).
export function testsIn(name, { there, wanted, launch }) {
  const skip = !there ? `${name} is not installed (apt-get install ${wanted})`
    : hasBuilt ? false : 'the site is not built (sh engine/web/build.sh)';
  if (skip) console.log(`Skipped: tests in ${name}, ${skip}.`);

  describe(`in ${name}`, { skip }, () => {
    let server, browser, folder;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'qantar-site-'));
      server = await serveFolder(built);
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    });

    const until = async (what, ...args) => {
      for (const end = Date.now() + 30000; Date.now() < end; await pause(50)) {
        const value = await browser.run(what, ...args);
        if (value) return value;
      }
      throw new Error(`not within 30 seconds: ${what}`);
    };
    const heading = () => document.querySelector('#reader h1')?.textContent ?? '';
    // The program has painted its first page. Errors and refused requests are noted from the moment the document is there, in
    // an attribute, since what runs here shares no variables with the page.
    const open = async (url) => {
      await browser.go(url);
      await browser.run(() => {
        const noted = document.documentElement;
        const note = (text) => { noted.dataset.noted = `${noted.dataset.noted ?? ''}${text}\n`; };
        addEventListener('error', (event) => note(event.message));
        addEventListener('unhandledrejection', (event) => note(event.reason));
        document.addEventListener('securitypolicyviolation', (event) => note(`refused: ${event.blockedURI}`));
      });
      await until(() => document.querySelector('#reader h1') && document.querySelector('canvas')?.width > 300);
    };
    const errors = () => browser.run(() => document.documentElement.dataset.noted ?? '');
    const words = () => browser.run(() => document.querySelector('#reader').innerHTML);
    // The choices of a new scene do not fire for half a second. Each page has other words.
    const act = async (id) => {
      await pause(600);
      const before = await words();
      await until((wanted) => {
        const button = [...document.querySelectorAll('#reader button[data-action]')].find((one) => one.dataset.action === wanted);
        button?.click();
        return Boolean(button);
      }, id);
      await until((was) => document.querySelector('#reader').innerHTML !== was, before);
    };

    test('the lesson to its end, and after a reload it goes on', async () => {
      await open(server.url);
      for (const id of actions.slice(0, 4)) await act(id);
      const left = await browser.run(heading);
      await pause(1500);
      await open(server.url);
      await act('resume');
      assert.equal(await browser.run(heading), left);
      for (const id of actions.slice(4)) await act(id);
      assert.match(await browser.run(() => document.querySelector('#reader').textContent), /\d of \d/);
      assert.equal(await errors(), '');
    });

    test('a number key chooses, and Tab comes to every button', async () => {
      await open(`${server.url}?edition=lesson&seed=3`);
      const first = await browser.run(heading);
      await pause(700);
      await browser.keys('1');
      await until((was) => document.querySelector('#reader h1')?.textContent !== was, first);
      const wanted = await browser.run(() => document.querySelectorAll('#reader button:not(:disabled)').length);
      const seen = new Set();
      for (let i = 0; i < wanted + 20; i++) {
        await browser.keys('\uE004');
        seen.add(await browser.run(() => document.activeElement.closest('#reader') && document.activeElement.dataset.action));
      }
      seen.delete(null);
      assert.ok(seen.size >= 3, [...seen].join());
      assert.equal(await errors(), '');
    });

    // Its upper part, over which no shade lies: without the picture it is of one colour.
    test('the canvas shows the picture', async () => {
      await open(`${server.url}?edition=lesson&at=lesson_queue`);
      await until(() => {
        const canvas = document.querySelector('canvas'), copy = document.createElement('canvas');
        [copy.width, copy.height] = [64, 36];
        const paint = copy.getContext('2d');
        paint.drawImage(canvas, 0, 0, canvas.width, canvas.height * 0.4, 0, 0, 64, 36);
        const pixels = paint.getImageData(0, 0, 64, 36).data, colours = new Set();
        for (let i = 0; i < pixels.length; i += 4) colours.add(pixels.slice(i, i + 3).join());
        return colours.size > 50;
      });
    });

    test('what would be fetched from elsewhere is refused', async () => {
      await open(server.url);
      await browser.run(() => { document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/elsewhere.png' })); });
      await until(() => document.documentElement.dataset.noted?.includes('refused: http://127.0.0.1:9/elsewhere.png'));
    });

    test('the one file from the disk', async () => {
      const file = join(folder, 'qantar.html');
      writeFileSync(file, singleOf(built));
      await open(pathToFileURL(file).href);
      for (const id of actions.slice(0, 6)) await act(id);
      assert.equal(await errors(), '');
    });
  });
}
