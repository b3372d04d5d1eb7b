// The real site, where it was built (sh engine/web/build.sh): played by elements, keys and touch; kept over a reload;
// without storage; as one file; in a learning platform; silent towards the network.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packageOf } from '../../engine/web/scorm.mjs';
import { singleOf } from '../../engine/web/single.mjs';
import { answered, launch, missing, open, pageNow } from './browser.mjs';
import { program, root } from './native.mjs';
import { platform, until } from './platform.mjs';
import { built, hasBuilt, serveFolder } from './site.mjs';

const skip = missing() || (hasBuilt ? false : 'the site is not built (sh engine/web/build.sh)');
// The actions of a play file.
const playOf = (name) => readFileSync(join(root, 'tests', 'plays', `${name}.play`), 'utf8').split('\n')
  .filter((line) => line !== '' && !line.includes(' '));

// Tells the tests each page that the program shows.
const LISTEN = () => {
  let value;
  Object.defineProperty(globalThis, 'qantarPage', { configurable: true, get: () => value, set(given) {
    value = { ...given, show(page) {
      globalThis.lastPage = typeof page === 'string' ? JSON.parse(page) : page;
      return given.show(page);
    } };
  } });
};

describe('the real site', { skip }, () => {
  let server, browser, folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qantar-real-'));
    server = await serveFolder(built);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function newPage(options) {
    const page = await browser.page(options);
    await page.context().addInitScript(LISTEN);
    return page;
  }
  // The choices of a new scene do not fire for half a second (window/window_inner.h).
  const act = async (frame, id) => {
    await frame.waitForTimeout(550);
    return actNow(frame, id);
  };
  const actNow = (frame, id) => answered(frame, () => frame.evaluate((wanted) => {
    const found = [...document.querySelectorAll('#reader button[data-action]')].find((one) => one.dataset.action === wanted);
    if (!found) throw new Error(`there is no button ${wanted}: ${document.querySelector('#reader').textContent.slice(0, 300)}`);
    found.click();
  }, id));
  const playAll = async (frame, name) => {
    for (const id of playOf(name)) await act(frame, id);
    return pageNow(frame);
  };
  const firstPage = (frame) => frame.waitForFunction(() => globalThis.lastPage && document.querySelector('#reader h1'));

  test('the lesson is played by its buttons to its end, with no request to anywhere else and no error', async () => {
    const page = await newPage();
    await open(page, server.url);
    const last = await playAll(page, 'lesson_careful');
    assert.equal(last.page, 'ending');
    assert.equal(last.scene, 'solid_record');
    assert.deepEqual(page.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith(`blob:${server.url}`)), []);
    assert.deepEqual(page.errors, []);
    assert.equal(await page.evaluate(() => document.cookie), '');
    await page.context().close();
  });

  test('once it is loaded and kept, it asks the network for nothing', async () => {
    const page = await newPage();
    await open(page, server.url);
    await page.waitForTimeout(8000);
    page.requests.length = 0;
    server.asked.length = 0;
    for (const id of playOf('lesson_careful').slice(0, 8)) await act(page, id);
    assert.deepEqual(page.requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:')), []);
    assert.deepEqual(server.asked, []);
    await page.context().close();
  });

  test('by the keyboard: numbers choose, Escape leads back', async () => {
    const page = await newPage();
    await open(page, server.url, '?edition=lesson');
    const first = await pageNow(page);
    await page.waitForTimeout(700);
    const second = await answered(page, () => page.keyboard.press('1'));
    assert.notEqual(second.scene + second.turn, first.scene + first.turn);
    await page.waitForTimeout(700);
    const log = await answered(page, () => page.keyboard.press('l'));
    assert.equal(log.page, 'log');
    const back = await answered(page, () => page.keyboard.press('Escape'));
    assert.equal(back.scene, second.scene);
    await page.context().close();
  });

  test('by touch on the picture of the page', async () => {
    const page = await newPage({ hasTouch: true, viewport: { width: 800, height: 600 } });
    await open(page, server.url, '?edition=lesson');
    const first = await pageNow(page);
    const box = await page.locator('#canvas').boundingBox();
    let moved = false; // the words stand on the right, their answers above the foot
    for (let y = 0.89; y > 0.4 && !moved; y -= 0.04) {
      await page.touchscreen.tap(box.x + box.width * 0.75, box.y + box.height * y);
      await page.waitForTimeout(400);
      moved = (await pageNow(page)).turn !== first.turn;
    }
    assert.ok(moved);
    await page.context().close();
  });

  test('a play is kept over a reload', async () => {
    const page = await newPage();
    await open(page, server.url);
    for (const id of playOf('lesson_careful').slice(0, 3)) await act(page, id);
    const { scene } = await pageNow(page);
    await page.waitForTimeout(1500);
    await page.reload();
    await firstPage(page);
    assert.equal((await pageNow(page)).page, 'title');
    assert.equal((await act(page, 'resume')).scene, scene);
    await page.context().close();
  });

  test('plays on where storage is refused, and gives a code', async () => {
    const page = await newPage();
    await page.context().addInitScript(() => {
      const refuse = () => { throw new DOMException('no', 'SecurityError'); };
      Object.defineProperty(globalThis, 'indexedDB', { get: refuse });
      Object.defineProperty(globalThis, 'localStorage', { get: refuse });
    });
    await open(page, server.url);
    for (const id of playOf('lesson_careful').slice(0, 3)) await act(page, id);
    assert.equal((await pageNow(page)).page, 'scene');
    await page.context().close();
  });

  test('plays without WebGL', async () => {
    const page = await newPage();
    await page.context().addInitScript(() => {
      const own = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return /webgl/.test(kind) ? null : own.call(this, kind, ...rest);
      };
    });
    await open(page, server.url, '?edition=lesson');
    assert.equal((await pageNow(page)).page, 'scene');
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });

  test('a scenario of one\'s own is opened from the disk, and what is none is refused', async (t) => {
    if (!program()) return t.skip('the program is not built');
    const packed = join(folder, 'vote.qantar'), none = join(folder, 'none.qantar');
    execFileSync(program(), ['pack', join(root, 'scripts', 'water-vote'), '-o', packed]);
    writeFileSync(none, 'PK no zip');
    const page = await newPage();
    await open(page, server.url);
    await answered(page, () => page.setInputFiles('#open', packed));
    assert.equal((await pageNow(page)).page, 'title');
    assert.match(await page.locator('#reader h1').textContent(), /vote/i);
    await page.setInputFiles('#open', none);
    await page.waitForFunction(() => !/vote/i.test(document.querySelector('#reader h1')?.textContent ?? ''));
    await page.context().close();
  });

  test('is played as one file from the disk, with nothing fetched', async () => {
    const file = join(folder, 'qantar.html'), page = await newPage();
    writeFileSync(file, singleOf(built));
    await page.goto(pathToFileURL(file).href);
    await firstPage(page);
    assert.equal((await playAll(page, 'lesson_careful')).scene, 'solid_record');
    assert.deepEqual(page.requests.filter((url) => !/^(data|blob):/.test(url)), [pathToFileURL(file).href]);
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });

  test('in a platform: a whole play of the week in 4,096 characters, and on on another machine', async () => {
    const zip = join(folder, 'qantar.zip'), unpacked = join(folder, 'course');
    writeFileSync(zip, packageOf(built, { title: 'Qantar', parameters: '', mastery: '' }));
    assert.equal(spawnSync('python3', ['-m', 'zipfile', '-e', zip, unpacked]).status, 0);
    const lms = await platform(unpacked);
    const enter = async () => {
      const page = await newPage();
      await page.goto(`${lms.url}course`);
      await until(() => page.frames().some((frame) => frame.url().includes('/site/')), 'the frame');
      const frame = page.frames().find((one) => one.url().includes('/site/'));
      await firstPage(frame);
      return { page, frame };
    };
    const first = await enter(), actions = playOf('careful_late');
    let longest = 0;
    const half = actions.length >> 1;
    for (const id of actions.slice(0, half)) {
      await act(first.frame, id);
      longest = Math.max(longest, (lms.row['cmi.suspend_data'] || '').length);
    }
    const { scene } = await pageNow(first.frame);
    await first.page.goto(`${lms.url}else`);
    await until(() => lms.code() !== '', 'the commit');
    assert.equal(lms.row['cmi.core.lesson_status'], 'incomplete');
    await first.page.context().close();
    const second = await enter();
    assert.equal((await pageNow(second.frame)).scene, scene);
    for (const id of actions.slice(half)) await act(second.frame, id);
    assert.equal((await pageNow(second.frame)).scene, 'careful_late');
    await until(() => lms.row['cmi.core.lesson_status'] === 'completed', 'completion');
    assert.match(lms.row['cmi.core.score.raw'], /^\d{1,3}$/);
    longest = Math.max(longest, lms.row['cmi.suspend_data'].length);
    assert.ok(longest > 20 && longest <= 4096, `${longest} characters`);
    await second.page.context().close();
    await lms.close();
  });

  test('works offline after the first load', async () => {
    const own = await serveFolder(built), page = await newPage();
    await open(page, own.url);
    await until(() => page.evaluate(async () => (await (await caches.open('qantar')).keys()).length > 10
      && !!(await navigator.serviceWorker.getRegistration())?.active), 'what is kept');
    await page.waitForTimeout(3000);
    await own.close();
    await page.reload();
    await firstPage(page);
    for (const id of playOf('lesson_careful').slice(0, 3)) await act(page, id);
    assert.equal((await pageNow(page)).page, 'scene');
    await page.context().close();
  });
});
