// What machines can find of accessibility, on every kind of page: axe-core, accessibility-checker-engine, no scroll to
// the side, the order of Tab, sizes of targets, languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, missing, open } from './browser.mjs';
import { root, serve } from './native.mjs';
import { pagesOfEveryKind } from './pages.mjs';

const skip = missing() || false;
const THEMES = ['paper', 'dusk', 'contrast'];
let server, browser, page, pages;

before(async () => {
  if (skip) return;
  server = await serve();
  browser = await launch();
  page = await browser.page();
  [pages] = await Promise.all([pagesOfEveryKind(), open(page, server.url)]);
});
after(async () => {
  if (browser) await browser.close();
  if (server) await server.close();
});

const show = (given, theme = 'paper') => page.evaluate(([json, name]) => {
  qantarPage.settings({ theme: name });
  qantarPage.show(json);
}, [given, theme]);

const library = (name) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

test('there is a page of every kind', { skip }, () => {
  const list = /typedef enum PageKind \{(.*?)\}/s.exec(readFileSync(join(root, 'engine', 'page', 'page.h'), 'utf8'))[1];
  const kinds = [...list.matchAll(/PAGE_(\w+)/g)].map((found) => found[1].toLowerCase()).filter((kind) => kind !== 'kinds');
  const shown = new Set(pages.map((one) => one.page.page));
  assert.deepEqual(kinds.filter((kind) => !shown.has(kind)), []);
});

test('every block and every open action of a page is in the document', { skip }, async () => {
  for (const { name, page: given } of pages) {
    await show(given);
    const lost = await page.evaluate((json) => {
      const there = new Set([...document.querySelectorAll('#reader [data-action], #reader [data-field]')]
        .map((node) => node.dataset.field || node.dataset.action));
      const kinds = new Set([...document.querySelectorAll('#reader [data-kind]')].map((node) => node.dataset.kind));
      const menu = json.actions.some((one) => one.id === 'menu');
      return [...json.actions.filter((one) => !there.has(one.id) && !one.id.startsWith('confirm:') &&
        !(menu && one.group === 'menu')).map((one) => one.id),
      ...json.blocks.filter((block) => block.text && !kinds.has(block.kind) && !['rail'].includes(block.kind) &&
        block.state !== 'ahead').map((block) => `block ${block.kind}`)];
    }, given);
    assert.deepEqual(lost, [], name);
  }
});

// Themes differ in colours alone: all rules in one, those of colours in the others.
test('axe-core finds nothing, in any theme', { skip }, async () => {
  await page.evaluate(library('axe-core'));
  for (const theme of THEMES)
    for (const { name, page: given } of pages) {
      await show(given, theme);
      const found = await page.evaluate(async (rules) => (await axe.run(document, { resultTypes: ['violations'], ...rules }))
        .violations.map((one) => `${one.id}: ${one.nodes.slice(0, 2).map((node) => node.html.slice(0, 160)).join(' | ')}`),
      theme === 'paper' ? {} : { runOnly: { type: 'rule', values: ['color-contrast'] } });
      assert.deepEqual(found, [], `${name}, ${theme}`);
    }
});

// It has no choice of rules and takes its time: in the other themes it sees the pages with the most colours.
const COLOURFUL = ['title', 'settings', 'scene with a source', 'check answered', 'board, result', 'map'];

test('accessibility-checker-engine finds nothing, in any theme', { skip }, async () => {
  await page.evaluate(`${library('accessibility-checker-engine')}; globalThis.ace = ace;`);
  for (const theme of THEMES)
    for (const { name, page: given } of pages) {
      if (theme !== 'paper' && !COLOURFUL.includes(name)) continue;
      await show(given, theme);
      const found = await page.evaluate(async () => {
        const report = await new ace.Checker().check(document, ['WCAG_2_2']);
        return report.results.filter((one) => one.value[1] === 'FAIL')
          .map((one) => `${one.ruleId}: ${one.message}: ${one.snippet.slice(0, 160)}`);
      });
      assert.deepEqual(found, [], `${name}, ${theme}`);
    }
});

test('nothing scrolls to the side: 320 px, 400 %, a portrait phone, text at 300 % and wide', { skip }, async () => {
  const sizes = [[320, 568, 100], [320, 256, 100], [360, 740, 200], [390, 844, 300], [1280, 720, 300]];
  for (const [width, height, percent] of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate((text) => qantarPage.settings({ text_percent: text, wide_spacing: true }), percent);
    for (const { name, page: given } of pages) {
      await show(given);
      const over = await page.evaluate(() => {
        const across = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= across) return [];
        return [...document.querySelectorAll('body *')].filter((node) => node.getBoundingClientRect().right > across + 1)
          .slice(0, 3).map((node) => node.outerHTML.slice(0, 120));
      });
      assert.deepEqual(over, [], `${name}, ${width} x ${height}, ${percent} %`);
    }
  }
  await page.evaluate(() => qantarPage.settings({ text_percent: 100, wide_spacing: false }));
  await page.setViewportSize({ width: 1000, height: 800 });
});

test('Tab goes through a page in reading order, and everything that works is a stop', { skip }, async () => {
  for (const name of ['scene', 'board with a card held', 'settings', 'saves with a code', 'scene with a slip']) {
    await show(pages.find((one) => one.name === name).page);
    const stops = await page.evaluate(() => [...document.querySelectorAll('button, input')]
      .filter((node) => node.offsetParent && !node.disabled).map((node, i) => (node.dataset.stop = String(i), String(i))));
    await page.evaluate(() => { document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus(); });
    const met = [];
    for (let i = 0; i < stops.length; i++) {
      await page.keyboard.press('Tab');
      met.push(await page.evaluate(() => document.activeElement.dataset.stop));
    }
    assert.deepEqual(met, stops, name);
    const down = await page.evaluate(() => [...document.querySelectorAll('#reader button:not(.term), #reader input')]
      .map((node) => Math.round(node.getBoundingClientRect().bottom)));
    for (let i = 1; i < down.length; i++) assert.ok(down[i] >= down[i - 1] - 40, `${name}: stop ${i} stands above the one before`);
  }
  await page.evaluate(() => document.body.removeAttribute('tabindex'));
});

test('buttons and fields are 44 px high at least, words of the glossary as high as their line', { skip }, async () => {
  for (const { name, page: given } of pages) {
    await show(given);
    const small = await page.evaluate(() => [...document.querySelectorAll('#reader button:not(.term), #reader input')]
      .filter((node) => node.getBoundingClientRect().height < 44).map((node) => node.outerHTML.slice(0, 100)));
    assert.deepEqual(small, [], name);
  }
});

test('one h1, no level is left out, and words of another language say so', { skip }, async () => {
  for (const { name, page: given } of pages) {
    await show(given);
    const levels = await page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .map((node) => Number(node.tagName[1])));
    assert.equal(levels.filter((level) => level === 1).length, 1, name);
    levels.reduce((last, level) => (assert.ok(level <= last + 1, `${name}: ${levels}`), level), 0);
    assert.equal(await page.evaluate(() => document.documentElement.lang), given.language, name);
    const foreign = [...(given.blocks || []), ...(given.actions || [])].filter((part) => part.interface_words);
    const tagged = await page.evaluate((tag) => document.querySelectorAll(`#reader [lang="${tag}"]`).length, given.interface || '-');
    assert.equal(tagged > 0, given.interface !== undefined && foreign.length > 0, name);
  }
});

test('nothing moves where the system asks for that, and forced colours keep what is told by colour', { skip }, async () => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await show(pages.find((one) => one.name === 'settings').page);
  const [moving, pressed, other] = await page.evaluate(() => [
    [...document.querySelectorAll('*')].filter((node) => node.getAnimations().length > 0).length,
    getComputedStyle(document.querySelector('[aria-pressed="true"][data-action]')).backgroundColor,
    getComputedStyle(document.querySelector('[aria-pressed="false"][data-action]')).backgroundColor]);
  assert.equal(moving, 0);
  assert.notEqual(pressed, other);
  await page.emulateMedia({ reducedMotion: null, forcedColors: null });
});

test('on paper there are no buttons', { skip }, async () => {
  await page.emulateMedia({ media: 'print' });
  await show(pages.find((one) => one.name === 'scene').page);
  const seen = await page.evaluate(() => [...document.querySelectorAll('.choices, #bar, nav')].filter((node) => node.offsetParent).length);
  assert.equal(seen, 0);
  await page.emulateMedia({ media: null });
});

test('no error in the page, and no request to another host', { skip }, () => {
  assert.deepEqual(page.errors, []);
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(server.url)), []);
});
