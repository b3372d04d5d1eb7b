// What a screen reader that follows the specifications says over one whole play of the lesson, page by page, compared with
// lesson.transcript.txt. QANTAR_BLESS=1 writes it anew: then read the difference.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, missing, open, pageNow, press } from './browser.mjs';
import { serve } from './native.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const KEPT = join(here, 'lesson.transcript.txt');
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

// Its module for browsers, with its one name as a global: a module cannot be loaded past the page's policy.
function reader() {
  const folder = dirname(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/package.json'));
  const source = readFileSync(join(folder, 'lib', 'esm', 'index.browser.js'), 'utf8');
  const name = /export\{.*?([\w$]+) as virtual\}/.exec(source)[1];
  return source.replace(/export\{[^}]*\};?/, `globalThis.virtual = ${name};`);
}

// From the top of the page to its end, without the ends of things and what a button says twice; then what the live region
// said and where the focus is.
const hear = (page, part) => page.evaluate(async (selector) => {
  const live = [...document.querySelectorAll('#live p')].map((line) => `live: ${line.textContent}`);
  const at = document.activeElement, container = document.querySelector(selector);
  await virtual.start({ container });
  const first = await virtual.lastSpokenPhrase(), top = virtual.activeNode;
  for (let i = 0; i < 2000; i++) {
    await virtual.next();
    if (virtual.activeNode === top && (await virtual.lastSpokenPhrase()) === first) break;
  }
  const all = (await virtual.spokenPhraseLog()).slice(0, -1);
  const phrases = all.filter((phrase, i) => phrase && !/^(end of |paragraph$|strong$|emphasis$|document$)/.test(phrase) &&
    !(i > 0 && /^(button|listitem)/.test(all[i - 1]) && all[i - 1].includes(phrase)));
  await virtual.stop();
  const focus = at === document.body ? 'nothing' : (at.textContent || at.id).trim().slice(0, 60);
  return [...phrases, ...live, `focus: ${focus}`];
}, part);

// The way of a careful pupil: the second choice where there is one; on the board the first places.
function next(page) {
  const choices = page.actions.filter((one) => one.group === 'choice' && one.open && !one.inline);
  const named = ['order_done', 'continue', 'put:0'].map((id) => choices.find((one) => one.id === id)).find(Boolean);
  const scene = page.page === 'scene' || page.page === 'title';
  return (named || (scene && page.page !== 'title' && choices[1]) || choices[0]).id;
}

test('what is heard over the lesson, from the title to the ending', { skip }, async () => {
  const page = await browser.page();
  await open(page, server.url);
  await page.evaluate(reader());
  const said = [];
  for (let turns = 0; turns < 100; turns++) {
    const now = await pageNow(page);
    // What stands below the story is the same all over: it is heard on three pages.
    const whole = turns < 2 || now.status === 'ended';
    said.push(`=== ${now.page}${now.scene ? ` ${now.scene}` : ''}`, ...await hear(page, whole ? '#reader' : 'article'), '');
    if (now.status === 'ended') break;
    const id = next(now);
    said.push(`> ${id}`, '');
    await press(page, id);
  }
  const text = `${said.join('\n').trim()}\n`;
  if (process.env.QANTAR_BLESS || !existsSync(KEPT)) writeFileSync(KEPT, text);
  assert.equal(text, readFileSync(KEPT, 'utf8'));
  assert.match(text, /=== ending/);
});
