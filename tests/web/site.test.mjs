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
import { act, answered, firstPage, launch, listening, missing, open, pageNow } from './browser.mjs';
import { program, root } from './native.mjs';
import { platform, until } from './platform.mjs';
import { built, hasBuilt, serveFolder } from './site.mjs';

const skip = missing() || (hasBuilt ? false : 'the site is not built (sh engine/web/build.sh)');
// The actions of a play file.
const playOf = (name) => readFileSync(join(root, 'tests', 'plays', `${name}.play`), 'utf8').split('\n')
  .filter((line) => line !== '' && !line.includes(' '));

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

  const newPage = (options) => listening(browser, options);
  // A lesson is begun, and the page loaded again: the scene to resume.
  const leftOff = async (page) => {
    await open(page, server.url);
    for (const id of playOf('lesson_careful').slice(0, 3)) await act(page, id);
    const { scene } = await pageNow(page);
    await page.waitForTimeout(1500);
    await page.reload();
    await firstPage(page);
    return scene;
  };
  const playAll = async (frame, name) => {
    for (const id of playOf(name)) await act(frame, id);
    return pageNow(frame);
  };

  // Holds back a part of the program until it is called.
  const held = async (page, part) => {
    let go;
    const told = new Promise((resolve) => { go = resolve; });
    await page.route(part, async (route) => {
      await told;
      await route.continue();
    });
    return go;
  };
  const early = (page) => page.evaluate(() => document.documentElement.dataset.early === 'true');

  test('the first page stands before the program is there, and what is pressed waits for it', async () => {
    const page = await newPage();
    await page.addInitScript(() => { speechSynthesis.getVoices = () => [{ lang: 'en-GB' }]; });
    const go = await held(page, /qantar-worker\.wasm/);
    await page.goto(server.url, { waitUntil: 'commit' });
    await page.waitForSelector('#reader h1');
    assert.ok(await early(page));
    assert.equal(await page.textContent('#reader h1'), 'January 2022');
    assert.ok(await page.isVisible('#reader button[data-action="begin:lesson"]'));
    await page.click('#reader button[data-action="begin:week"]');
    await page.keyboard.press('1');
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('[aria-busy]')].map((one) => one.dataset.action)), ['begin:lesson']);
    assert.equal(await pageNow(page), undefined);
    await page.evaluate(() => { // the first page of the program is the one that is shown, and may be read aloud
      new MutationObserver(() => { globalThis.speakShown ??= globalThis.lastPage?.page; })
        .observe(document.querySelector('#speak'), { attributeFilter: ['hidden'] });
    });
    go();
    await page.waitForFunction(() => globalThis.lastPage?.page === 'scene');
    assert.equal((await pageNow(page)).scene, 'lesson_open');
    assert.equal(await page.evaluate(() => globalThis.speakShown), 'title');
    assert.equal(await early(page), false);
    assert.equal(await page.evaluate(() => document.querySelectorAll('[aria-busy]').length), 0);
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });

  test('it does not for whoever left off in a play, since another page comes, nor in another language', async () => {
    const page = await newPage();
    await page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
      globalThis.wasEarly = document.documentElement.dataset.early === 'true'; // the scripts have run
    }));
    const wasEarly = () => page.evaluate(() => globalThis.wasEarly);
    await open(page, server.url);
    assert.equal(await wasEarly(), true);
    await act(page, 'begin:lesson');
    await page.waitForTimeout(1500);
    await page.reload();
    await firstPage(page);
    assert.equal(await wasEarly(), false);
    await page.reload(); // the last page was a title now, but with a play to go on with
    await firstPage(page);
    assert.equal(await wasEarly(), false);
    await page.goto(`${server.url}?lang=ru`);
    await firstPage(page);
    assert.equal(await wasEarly(), false);
    await page.context().close();
  });

  test('a press before the program is there does nothing where another page comes', async () => {
    const page = await newPage();
    const go = await held(page, /qantar-worker\.wasm/);
    await page.goto(server.url, { waitUntil: 'commit' });
    await page.waitForSelector('#reader h1');
    await page.evaluate(() => { globalThis.qantarFirstPage.blocks.pop(); });
    await page.click('#reader button[data-action="begin:lesson"]');
    go();
    await firstPage(page);
    await page.waitForTimeout(1500);
    assert.equal((await pageNow(page)).page, 'title');
    assert.equal(await page.locator('#reader article > p').count() > 0, true);
    await page.context().close();
  });

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
    // The longest that it waits between two parts is five seconds.
    for (let asked = -1; asked !== server.asked.length;) {
      asked = server.asked.length;
      await page.waitForTimeout(7000);
    }
    page.requests.length = 0;
    server.asked.length = 0;
    for (const id of playOf('lesson_careful').slice(0, 8)) await act(page, id);
    // Chromium (156.0.8078.114) asks once more for the icon of its tab, and has it from what is kept.
    const icon = `${server.url}icon.svg`;
    assert.deepEqual(page.requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:') && url !== icon), []);
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

  test('two fingers zoom the picture, and choose nothing', async () => {
    const page = await newPage({ hasTouch: true, viewport: { width: 800, height: 600 } });
    await open(page, server.url, '?edition=lesson');
    const { turn, scene } = await pageNow(page);
    const session = await page.context().newCDPSession(page);
    const send = (type, ...points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    await send('touchStart', [400, 300]);
    await send('touchStart', [400, 300], [430, 300]);
    for (let i = 1; i <= 20; i++) {
      await send('touchMove', [400 - 8 * i, 300], [430 + 8 * i, 300]);
      await page.waitForTimeout(16);
    }
    await send('touchEnd');
    await page.waitForFunction(() => visualViewport.scale > 1.5);
    await page.waitForTimeout(600);
    assert.deepEqual([(await pageNow(page)).turn, (await pageNow(page)).scene], [turn, scene]);
    await page.context().close();
  });

  test('the settings fill the screen, and give it back', async () => {
    const page = await newPage();
    await open(page, server.url);
    await act(page, 'settings');
    await page.locator('#text').click();
    await page.waitForTimeout(550);
    await answered(page, () => page.locator('button[data-action="screen:full"]').click());
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.waitForTimeout(550);
    await answered(page, () => page.locator('button[data-action="screen:window"]').click());
    await page.waitForFunction(() => document.fullscreenElement === null);
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });

  test('a play is kept over a reload', async () => {
    const page = await newPage();
    const scene = await leftOff(page);
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

  test('a scenario of one\'s own is opened from the disk', async (t) => {
    if (!program()) return t.skip('the program is not built');
    const packed = join(folder, 'vote.qantar');
    execFileSync(program(), ['pack', join(root, 'scripts', 'water-vote'), '-o', packed]);
    const page = await newPage();
    await open(page, server.url);
    await answered(page, () => page.setInputFiles('#open', packed));
    assert.equal((await pageNow(page)).page, 'title');
    assert.match(await page.locator('#reader h1').textContent(), /vote/i);
    await page.context().close();
  });

  // The sentence is on top of everything at its place, and all of it is seen.
  const isSeen = (page) => page.evaluate(() => {
    const box = document.querySelector('#said'), line = box.querySelector('p'), at = line.getBoundingClientRect();
    return document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2) === line &&
      at.top >= document.querySelector('#bar').getBoundingClientRect().bottom && at.bottom <= innerHeight && box.scrollHeight <= box.clientHeight;
  });

  test('what is no scenario is refused by a sentence above the picture, and the page stays as it was', async () => {
    const none = join(folder, 'none.qantar'), page = await newPage();
    writeFileSync(none, 'PK no zip');
    await open(page, server.url);
    const [title, shown] = [await page.locator('#reader h1').textContent(), await pageNow(page)];
    assert.equal(await page.locator('#said').isVisible(), false);
    await page.setInputFiles('#open', none);
    await page.locator('#said').waitFor();
    assert.match(await page.locator('#said p').textContent(), /^this packed scenario cannot be opened/);
    for (const size of [{ width: 1000, height: 800 }, { width: 500, height: 400 }, { width: 320, height: 256 }]) {
      await page.setViewportSize(size); // as the window is, at 200 and at 400 percent
      assert.ok(await isSeen(page), JSON.stringify(size));
    }
    assert.equal(await page.locator('#reader h1').textContent(), title);
    assert.deepEqual(await pageNow(page), shown);
    assert.ok(await page.locator('#canvas').isVisible());
    await page.locator('#said button').click();
    assert.equal(await page.locator('#said').isVisible(), false);
    await page.setInputFiles('#open', []);
    await page.setInputFiles('#open', none);
    await page.locator('#said').waitFor();
    await act(page, 'about');
    assert.equal(await page.locator('#said').isVisible(), false);
    await page.context().close();
  });

  test('a part that cannot be had is named, and the page can be loaded again', async () => {
    for (const part of ['first.data', 'qantar-worker.wasm', 'qantar.wasm', 'qantar.js']) {
      const page = await newPage();
      await page.route(`**/${part}`, (route) => route.abort());
      await page.goto(server.url);
      await page.locator('#said').waitFor();
      assert.match(await page.locator('#said p').textContent(), new RegExp(`^Qantar could not be loaded: ${part}.*Try to load the page again\\.$`), part);
      assert.ok(await isSeen(page), part);
      await page.unroute(`**/${part}`);
      await page.locator('#said button').click();
      await firstPage(page);
      assert.equal(await page.locator('#said').isVisible(), false);
      await page.context().close();
    }
  });

  test('pictures come after the first words, and where they cannot be had the play goes on without them', async () => {
    for (const part of ['', 'pictures.data', 'qantar-picture-worker.wasm']) {
      const page = await newPage();
      if (part) await page.route(`**/${part}`, (route) => route.abort());
      await page.goto(server.url);
      await firstPage(page);
      await until(() => page.evaluate(() => performance.getEntriesByType('resource').some((one) => one.name.endsWith('/sounds.data'))), 'what comes last');
      const asked = await page.evaluate(() => performance.getEntriesByType('resource')
        .filter((one) => /\/(first|pictures)\.data$/.test(one.name)).map((one) => one.startTime));
      assert.equal(asked.length, 2);
      if (!part) assert.ok(asked[1] > asked[0], `${asked}`);
      for (const id of playOf('lesson_careful').slice(0, 5)) await act(page, id);
      assert.equal(await page.locator('#said').isVisible(), false, part);
      assert.equal(await page.evaluate(() => Module.FS.analyzePath('/qantar/scripts/kazakhstan-2022/pictures').exists), part !== 'pictures.data');
      await page.context().close();
    }
  });

  test('pictures that come while the play is left are there in the next one', async () => {
    const page = await newPage();
    let send;
    const held = new Promise((resolve) => { send = resolve; });
    await page.route('**/pictures.data', async (route) => {
      await held;
      await route.continue();
    });
    await open(page, server.url);
    await act(page, 'quit');
    send();
    await until(() => page.evaluate(() => performance.getEntriesByType('resource').some((one) => one.name.endsWith('/sounds.data'))), 'what comes last');
    await act(page, 'again');
    const redPixels = () => page.evaluate(() => {
      const { width, height } = document.querySelector('#canvas');
      const pixels = document.querySelector('#canvas').getContext('2d').getImageData(width >> 1, 0, width >> 1, height).data;
      let red = 0;
      for (let i = 0; i < pixels.length; i += 4) if (pixels[i] > 200 && pixels[i + 1] < 80) red++;
      return red;
    });
    await until(async () => await redPixels() > 1000, 'the red of the price sign');
    await page.context().close();
  });

  test('a program that breaks says so, and goes on after a load', async () => {
    const page = await newPage();
    await open(page, server.url, '?lang=ru');
    await page.evaluate(() => { setTimeout(() => Module._web_act(0x7fffffff, 0x7fffffff), 0); });
    await page.locator('#said').waitFor();
    assert.match(await page.locator('#said p').textContent(), /^Qantar остановился/);
    assert.ok(await isSeen(page));
    await page.locator('#said button').click();
    await firstPage(page);
    assert.equal(await page.locator('#said').isVisible(), false);
    await page.context().close();
  });

  test('after Leave the page says so, and leads back by a button or a key', async () => {
    const page = await newPage();
    const scene = await leftOff(page);
    for (const back of [() => page.locator('#reader button').click(), () => page.keyboard.press('1')]) {
      await page.waitForTimeout(550);
      await page.evaluate(() => [...document.querySelectorAll('#reader button')].find((one) => one.dataset.action === 'quit').click());
      await page.getByRole('heading', { name: 'You have left Qantar' }).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
      assert.match(await page.locator('#reader').innerText(), /What you have played is kept in this browser/);
      assert.equal(await page.locator('#canvas').isVisible(), false);
      await page.waitForTimeout(550);
      await answered(page, back);
      assert.equal((await pageNow(page)).page, 'title');
      assert.ok(await page.locator('#canvas').isVisible());
    }
    await page.waitForTimeout(550);
    await page.evaluate(() => document.activeElement.blur());
    await answered(page, () => page.keyboard.press('s')); // keys still reach the program
    await answered(page, () => page.keyboard.press('Escape'));
    assert.equal((await act(page, 'resume')).scene, scene);
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });

  test('a record is a download: one HTML file with the picture of the ending', async () => {
    const page = await newPage();
    await open(page, server.url);
    await playAll(page, 'lesson_careful');
    await act(page, 'record');
    const [file] = await Promise.all([page.waitForEvent('download'), act(page, 'print')]);
    assert.match(file.suggestedFilename(), /\.html$/);
    const html = readFileSync(await file.path(), 'utf8');
    assert.match(html, /^<!DOCTYPE html>/i);
    assert.match(html, /data:image\/jpeg;base64,[A-Za-z0-9+/=]{1000}/);
    // The page says so once the file is made, which may be after the download has begun.
    await page.waitForFunction((name) => globalThis.lastPage.blocks.some((block) => (block.text || '').includes(name)),
      file.suggestedFilename().slice(0, 12), { timeout: 10000 });
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
    const lms = await platform(unpacked, '?seed=3894649422'); // of the play, which meets other pages with another
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
