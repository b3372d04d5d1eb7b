// A whole play of the lesson in the DOM reader: by buttons, by the keyboard alone, by number keys; what gets the focus, what
// the live region says, and that nothing is done twice.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answered, launch, missing, open, pageNow, press } from './browser.mjs';
import { serve } from './native.mjs';

const skip = missing() || false;
let server, browser;

before(async () => {
  if (skip) return;
  server = await serve();
  browser = await launch();
});
after(async () => {
  if (browser) await browser.close();
  if (server) await server.close();
});

const focused = (page) => page.evaluate(() => {
  const node = document.activeElement;
  return node === document.body ? 'body' : node.dataset.action || node.dataset.field || node.className || node.tagName.toLowerCase();
});
const live = (page) => page.evaluate(() => [...document.querySelectorAll('#live p')].map((line) => line.textContent));

// The next choice: the right order on the board by what its cards say, else the first.
const ORDER = ['conditions', 'price', 'protests', 'local', 'resignation', 'stormed', 'widened', 'appeal', 'arrival'];
function next(page) {
  const choices = page.actions.filter((one) => one.group === 'choice' && one.open && !one.inline);
  const held = page.blocks.find((block) => block.kind === 'card' && block.state === 'here');
  if (held) {
    const rail = page.blocks.filter((block) => block.kind === 'card' && block.state === 'done').map((block) => block.id);
    return `put:${rail.filter((id) => ORDER.indexOf(id) < ORDER.indexOf(held.id)).length}`;
  }
  const find = (id) => choices.find((one) => one.id === id);
  return (find('order_done') || find('continue') || choices[0]).id;
}

async function playOn(page, take) {
  let now = await pageNow(page);
  for (let turns = 0; now.status !== 'ended'; turns++) {
    assert.ok(turns < 100, 'the lesson does not end');
    now = await take(next(now), now);
    assert.notEqual(now.page, 'error');
  }
  return now;
}

test('the lesson by buttons, with the board in the right order', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url);
  await press(page, 'begin:lesson');
  const end = await playOn(page, (id) => press(page, id));
  const order = end.blocks.find((block) => block.kind === 'score');
  assert.equal(order.value, order.max, order.note);
  assert.deepEqual(page.errors, []);
});

test('the lesson by Tab and Enter alone, from the top of each page', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url, '?edition=lesson&at=lesson_words');
  await playOn(page, (id) => answered(page, async () => {
    for (let stops = 0; await focused(page) !== id; stops++) {
      assert.ok(stops < 80, `Tab does not get to ${id}`);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  }));
});

test('number keys choose, but not right after a turn, not in a field, and not when they are off', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url, '?edition=lesson');
  await answered(page, () => page.keyboard.press('1'));
  await page.keyboard.press('1'); // too early
  await page.waitForTimeout(600);
  assert.equal((await pageNow(page)).scene, 'lesson_where');
  await answered(page, () => page.keyboard.press('1'));
  assert.equal((await pageNow(page)).scene, 'lesson_queue');
  await answered(page, () => page.keyboard.press('v'));
  await page.locator('#reader input').first().focus();
  await page.keyboard.press('1');
  await page.keyboard.press('b');
  assert.match(await page.locator('#reader input').first().inputValue(), /1b/);
  await answered(page, () => page.keyboard.press('Escape'));
  await page.locator('#digits').click();
  await page.waitForTimeout(600);
  await page.keyboard.press('1');
  await page.waitForTimeout(300);
  assert.equal((await pageNow(page)).scene, 'lesson_queue');
  assert.equal(await page.locator('#reader [aria-keyshortcuts]').count(), 0);
  await page.reload();
  assert.equal(await page.locator('#digits').getAttribute('aria-pressed'), 'false');
});

test('a button pressed twice, and Enter held down, act once', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url, '?edition=lesson');
  await answered(page, () => page.locator('#reader [data-action="go_on"]').evaluate((button) => { button.click(); button.click(); }));
  await page.waitForTimeout(300);
  assert.equal((await pageNow(page)).scene, 'lesson_where');
  await page.locator('#reader [data-action="go_on"]').focus();
  await answered(page, async () => { for (let i = 0; i < 5; i++) await page.keyboard.down('Enter'); });
  await page.waitForTimeout(700);
  await page.keyboard.up('Enter');
  assert.equal((await pageNow(page)).scene, 'lesson_queue');
});

test('the focus: the heading of a new page, a slip and its word again, the button to another page again', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url, '?edition=lesson');
  assert.equal(await focused(page), 'body');
  await press(page, 'go_on');
  assert.equal(await focused(page), 'h1');
  await press(page, 'go_on');
  await press(page, 'term:lpg');
  assert.equal(await focused(page), 'slip');
  await answered(page, () => page.keyboard.press('Escape'));
  assert.equal(await focused(page), 'term:lpg');
  await press(page, 'glossary');
  assert.equal(await focused(page), 'h1');
  await press(page, 'back');
  assert.equal(await focused(page), 'glossary');
  await press(page, 'menu');
  await press(page, 'settings');
  await press(page, 'text:150');
  assert.equal(await focused(page), 'text:150');
  assert.equal(await page.locator('[data-action="text:150"]').getAttribute('aria-pressed'), 'true');
});

test('a field says what is wrong with what was typed, and keeps the focus', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url);
  await press(page, 'saves');
  const field = page.locator('#reader input[data-field="code"]');
  await field.fill('nonsense');
  await answered(page, () => field.press('Enter'));
  assert.equal(await focused(page), 'code');
  const says = await field.getAttribute('aria-describedby');
  assert.ok(says && (await page.locator(`#${says}`).textContent()).length > 10);
  assert.equal((await live(page)).length, 1);
});

test('a closed action says why and does nothing', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url, '?edition=lesson');
  await press(page, 'menu');
  const undo = page.locator('#reader [data-action="undo"]');
  assert.equal(await undo.getAttribute('aria-disabled'), 'true');
  assert.equal(await page.locator(`#${await undo.getAttribute('aria-describedby')}`).textContent(), 'There is nothing to undo yet.');
  await undo.evaluate((button) => button.click());
  await page.waitForTimeout(300);
  assert.equal((await pageNow(page)).page, 'menu');
});

test('the live region says what is new, once, and nothing else', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url, '?edition=lesson&at=lesson_queue');
  assert.deepEqual(await live(page), []);
  const before = await pageNow(page);
  const now = await press(page, 'pass_on');
  const said = await live(page);
  const plain = (block) => block.text.replace(/\*\*?|\[([^|\]]*)(\|[^\]]*)?\]/g, '$1');
  for (const block of now.blocks.filter((one) => one.kind === 'paragraph'))
    assert.ok(said.includes(plain(block)), plain(block));
  for (const block of before.blocks.filter((one) => one.kind === 'paragraph'))
    assert.ok(!said.includes(plain(block)), plain(block));
  assert.ok(said.some((line) => line.includes('Trust +1')));
  assert.ok(!said.some((line) => line.includes('5 of 12')), 'meters are not read each time');
  assert.ok(!said.some((line) => line === now.title), 'the focus says the heading');
  assert.equal(new Set(said).size, said.length);
  await press(page, 'menu');
  await press(page, 'settings');
  await press(page, 'theme:dusk');
  assert.deepEqual(await live(page), [], 'the button says itself that it is pressed');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dusk');
  await page.waitForFunction(() => document.querySelector('#live').childNodes.length === 0, null, { timeout: 10000 });
});

test('on the board the focus goes to the question, and the button of a card is its name', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url, '?edition=lesson&at=lesson_board');
  await press(page, 'take:price');
  assert.equal(await focused(page), 'note');
  assert.equal(await page.locator('.hand button[data-action="take:appeal"]').textContent(), 'CSTO request');
  await press(page, 'put:1');
  assert.equal(await focused(page), 'note');
  assert.deepEqual(await page.locator('.rail > li strong').allTextContents(), ['Oil, few jobs, 2011', 'Price doubles', 'City hall stormed']);
});

test('text that looks like elements stays text', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url);
  const nasty = '<img src=x onerror="globalThis.broken=1"><script>globalThis.broken=1</script>';
  await page.evaluate((text) => qantarPage.show({ page: 'scene', language: 'en', title: text,
    blocks: [...Object.keys(qantarDom.KINDS)].map((kind) => ({ kind, label: text, text, note: text, status_word: text, id: text, action: text,
      state: 'done', items: [{ label: text, text, note: text, id: text }] })),
    actions: [{ id: text, group: 'choice', label: text, open: true, takes: '' }] }), nasty);
  assert.equal(await page.locator('#reader img, #reader script').count(), 0);
  assert.ok(await page.locator('#reader button').count() > 0);
  assert.equal(await page.evaluate(() => globalThis.broken), undefined);
  await page.evaluate(() => qantarPage.show('no json'));
  assert.match(await page.getByRole('alert').textContent(), /could not be shown/);
});

test('a page that runs from right to left does', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url);
  await page.evaluate(() => qantarPage.show({ page: 'scene', language: 'ar', blocks: [{ kind: 'heading', text: 'مرحبا', value: 1 }], actions: [] }));
  assert.equal(await page.locator('#reader').getAttribute('dir'), 'rtl');
});
