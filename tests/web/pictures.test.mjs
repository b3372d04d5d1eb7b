// The canvas shows what the window shows: pages of every kind in the real site, where it was built, against `qantar shot` of
// the native program, pixel by pixel. Both are the same C code; what differs is their compilers' arithmetic and the fonts,
// which the site has with fewer letters.
//
// QANTAR_SHOTS=FOLDER keeps the pictures of both.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { act, launch, listening, missing, open } from './browser.mjs';
import { program, root } from './native.mjs';
import { built, hasBuilt, serveFolder } from './site.mjs';

const skip = missing() || (hasBuilt ? false : 'the site is not built (sh engine/web/build.sh)');
const [WIDTH, HEIGHT, BAR] = [1000, 720, 36];

// Of 255, for a channel of a pixel: on the mean of a page, and at one place. On 1 December 2026 each of these pages was the same in
// both to the last bit; what is left is for other versions of the compilers.
const MEAN_MOST = 0.01, MOST = 2;

// A name, how both are started, and the actions that lead there.
const PAGES = [
  ['title', {}],
  ['about', {}, 'about'],
  ['settings', {}, 'settings'],
  ['keys', {}, 'settings', 'keys'],
  ['glossary', {}, 'glossary'],
  ['scene', { edition: 'lesson', at: 'lesson_queue' }],
  ['scene with a source', { edition: 'lesson', at: 'lesson_desk' }],
  ['source', { edition: 'lesson', at: 'lesson_desk' }, 'source:decree_70'],
  ['sources', { edition: 'lesson', at: 'lesson_desk' }, 'notebook'],
  ['check', { edition: 'lesson', at: 'lesson_trigger' }],
  ['check answered', { edition: 'lesson', at: 'lesson_trigger' }, 'memory'],
  ['board', { edition: 'lesson', at: 'lesson_board', seed: '7' }],
  ['map', { edition: 'lesson', at: 'lesson_board' }, 'map', 'chart:gatherings'],
  ['chart', { edition: 'lesson', at: 'lesson_board' }, 'map', 'chart:price'],
  ['ending', { edition: 'lesson', at: 'solid_record' }],
  ['settings in Russian', { lang: 'ru' }, 'settings'],
];

// What of the canvas differs from a PNG file, in the page.
async function difference(png) {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = document.querySelector('#canvas'), { width, height } = bitmap;
  if (canvas.width !== width || canvas.height !== height) return { size: `${canvas.width} x ${canvas.height}` };
  const drawn = new OffscreenCanvas(width, height).getContext('2d');
  drawn.drawImage(bitmap, 0, 0);
  const there = drawn.getImageData(0, 0, width, height).data, here = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  let sum = 0, most = 0, differ = 0;
  for (let i = 0; i < here.length; i += 4) {
    const of = [0, 1, 2].map((k) => Math.abs(here[i + k] - there[i + k])), one = Math.max(...of);
    sum += of[0] + of[1] + of[2];
    most = Math.max(most, one);
    differ += one > 8 ? 1 : 0;
  }
  return { mean: sum / (width * height * 3), most, differ };
}

describe('the canvas against the window', { skip }, () => {
  let server, browser, folder;
  before(async () => {
    folder = process.env.QANTAR_SHOTS || mkdtempSync(join(tmpdir(), 'qantar-shots-'));
    server = await serveFolder(built);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    if (folder && !process.env.QANTAR_SHOTS) rmSync(folder, { recursive: true, force: true });
  });

  function nativeShot(name, query, actions) {
    const file = join(folder, `${name}.native.png`), options = Object.entries(query).flatMap(([key, value]) => [`--${key}`, value]);
    execFileSync(program(), ['shot', join(root, 'scripts', 'kazakhstan-2022'), ...options, '--size', `${WIDTH}x${HEIGHT}`, '--quiet',
      ...(actions.length ? ['--open', actions.join(',')] : []), '-o', file]);
    return readFileSync(file).toString('base64');
  }

  async function webPage(query, actions) {
    const page = await listening(browser, { viewport: { width: WIDTH, height: HEIGHT + BAR }, reducedMotion: 'reduce' });
    await open(page, server.url, `?${new URLSearchParams(query)}`);
    await page.waitForTimeout(600);
    if (query.at) await page.keyboard.press('Escape'); // a plate
    for (const id of actions) await act(page, id);
    await pointElsewhere(page);
    return page;
  }

  // An action at the foot, or of the title, is pressed and not let go of: then the focus has no ring, as in a shot.
  async function pointElsewhere(page) {
    const isOver = () => page.evaluate(() => document.querySelector('#canvas').style.cursor === 'pointer');
    const places = [...Array(12).keys()].flatMap((i) => [[30 + 80 * i, HEIGHT + BAR - 24], [200, 200 + 40 * i]]);
    for (const [x, y] of places) {
      if (await isOver()) break;
      await page.mouse.move(x, y);
      await page.waitForTimeout(150);
    }
    assert.ok(await isOver(), 'no action was found on the page');
    await page.mouse.down();
    await page.mouse.move(500, 10);
    await page.mouse.up();
  }

  // Pictures come after the words: looked at until it is still.
  async function settled(page, png) {
    let last = null;
    for (let i = 0; i < 40; i++) {
      await page.waitForTimeout(400);
      const now = await page.evaluate(difference, png);
      if (last && now.mean === last.mean && (now.mean === 0 || i > 8)) return now;
      last = now;
    }
    return last;
  }

  for (const [name, query, ...actions] of PAGES)
    test(name, async (t) => {
      const png = nativeShot(name, query, actions), page = await webPage(query, actions);
      const found = await settled(page, png);
      if (process.env.QANTAR_SHOTS)
        writeFileSync(join(folder, `${name}.web.png`), Buffer.from((await page.evaluate(() =>
          document.querySelector('#canvas').toDataURL('image/png'))).split(',')[1], 'base64'));
      t.diagnostic(`mean ${found.mean?.toFixed(3)}, most ${found.most}, ${found.differ} pixels by more than 8`);
      assert.equal(found.size, undefined);
      assert.ok(found.mean <= MEAN_MOST && found.most <= MOST, JSON.stringify(found));
      await page.context().close();
    });
});
