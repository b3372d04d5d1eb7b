// The reader beside the picture: who hears has all of it, who sees has the canvas, and the keys find their way to either.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { answered, launch, missing, open, pageNow, press } from './browser.mjs';
import { serve } from './native.mjs';

const skip = missing() || false;
let server, browser, page;

before(async () => {
  if (skip) return;
  server = await serve();
  browser = await launch();
  page = await browser.page();
  await open(page, server.url, '?canvas&edition=lesson&at=lesson_queue');
  await page.evaluate(() => {
    globalThis.got = [];
    for (const type of ['keydown', 'keyup'])
      document.querySelector('#canvas').addEventListener(type, (event) => {
        got.push(`${type} ${event.key}`);
        event.preventDefault(); // as SDL does
      });
  });
});
after(async () => {
  if (browser) await browser.close();
  if (server) await server.close();
});

const mode = () => page.evaluate(() => document.documentElement.dataset.mode);
const got = () => page.evaluate(() => globalThis.got.splice(0));

test('the canvas has the window, the words are in the tree', { skip }, async () => {
  assert.equal(await mode(), 'picture');
  const [canvas, reader] = await page.evaluate(() => ['#canvas', '#reader'].map((id) => {
    const box = document.querySelector(id).getBoundingClientRect();
    return [box.width, box.height];
  }));
  assert.deepEqual(canvas, [1000, 764]);
  assert.deepEqual(reader, [1, 1]);
  const tree = await page.locator('body').ariaSnapshot();
  assert.match(tree, /heading "The price board" \[level=1\]/);
  assert.match(tree, /button "Photograph the price board first"/);
  assert.doesNotMatch(tree, /canvas/);
});

test('keys without a focus go to the canvas, those of the browser do not', { skip }, async () => {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('2');
  await page.keyboard.press('Control+=');
  await page.keyboard.press('F6');
  assert.deepEqual(await got(), ['keydown ArrowDown', 'keyup ArrowDown', 'keydown 2', 'keyup 2']);
  assert.equal((await pageNow(page)).scene, 'lesson_queue');
});

test('Tab goes through the words, and the canvas shows where; Enter acts once and goes to neither twice', { skip }, async () => {
  const wanted = 'photograph';
  for (let i = 0; i < 30 && (await page.evaluate(() => globalThis.lastFocus)) !== wanted; i++) await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => globalThis.lastFocus), wanted);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.action), wanted);
  await answered(page, () => page.keyboard.press('Enter'));
  assert.deepEqual(await got(), []);
  assert.equal((await pageNow(page)).scene, 'lesson_kiosk');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.closest('#reader')));
  assert.deepEqual(await got(), []);
});

test('a page that the canvas brought leaves the focus where it is, and is said', { skip }, async () => {
  await page.evaluate(() => document.activeElement.blur());
  const given = await pageNow(page);
  await page.evaluate((json) => qantarPage.show({ ...json, turn: json.turn + 1, title: 'Another',
    blocks: [{ kind: 'heading', text: 'Another', value: 1 }, { kind: 'paragraph', text: 'New words.' }] }), given);
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
  assert.match(await page.locator('#live').textContent(), /Another.*New words/);
});

test('a field is seen while it has the focus', { skip }, async () => {
  await page.evaluate(() => qantarPage.show({ page: 'saves', language: 'en', blocks: [{ kind: 'heading', text: 'Saves', value: 1 }],
    actions: [{ id: 'code', group: 'page', label: 'A code', open: true, takes: 'text' }] }));
  await page.locator('#reader input').focus();
  assert.ok((await page.locator('#reader').boundingBox()).width > 500);
  await page.keyboard.type('1b');
  assert.equal(await page.locator('#reader input').inputValue(), '1b');
  assert.deepEqual(await got(), []);
  await page.locator('#text').focus();
  assert.ok((await page.locator('#reader').boundingBox()).width < 2);
});

test('text only, and back; it is remembered', { skip }, async () => {
  await page.locator('#text').click();
  assert.equal(await mode(), 'text');
  assert.equal(await page.locator('#canvas').isVisible(), false);
  await page.reload();
  await page.waitForFunction(() => globalThis.lastPage);
  assert.equal(await mode(), 'text');
  await press(page, 'photograph');
  await page.locator('#text').click();
  assert.equal(await mode(), 'picture');
});

test('axe-core finds nothing beside the canvas', { skip }, async () => {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8'));
  const found = await page.evaluate(async () => (await axe.run()).violations.map((one) => `${one.id}: ${one.nodes[0].html}`));
  assert.deepEqual(found, []);
  assert.deepEqual(page.errors, []);
});
