// Without a browser: every kind of block has its case, the words are the program's, nothing is made from text but text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './native.mjs';

const read = (...path) => readFileSync(join(root, ...path), 'utf8');

globalThis.document = {}; // dom.js asks for it only when it makes something
globalThis.Node = class {};
for (const name of ['words.js', 'markup.js', 'drawing.js', 'dom.js']) (0, eval)(read('engine', 'web', name));

test('every kind of block of blocks.def has a case, and there is no other', () => {
  const kinds = [...read('engine', 'page', 'blocks.def').matchAll(/^BLOCK\(\w+, (\w+),/gm)].map((found) => found[1]);
  assert.ok(kinds.length >= 26);
  assert.deepEqual(Object.keys(globalThis.qantarDom.KINDS).sort(), kinds.sort());
});

// A new sort of item needs its place in dom.js or drawing.js, then in this list.
test('every sort of item is known', () => {
  const items = [...read('engine', 'page', 'blocks.def').matchAll(/^ITEM\((\w+),/gm)].map((found) => found[1]);
  assert.deepEqual(items, ['row', 'move', 'layer', 'overlay', 'snow', 'light', 'band', 'milestone', 'ring', 'land', 'name',
    'day', 'town', 'tick', 'range', 'act', 'span', 'figure']);
});

test('words in capitals are those of words.def and ru.po', () => {
  const def = read('engine', 'page', 'words.def'), po = read('assets', 'lang', 'ru.po');
  const unquote = (text) => JSON.parse(`"${text}"`);
  for (const key of Object.keys(globalThis.qantarWords.en).filter((name) => /^[A-Z]/.test(name))) {
    const english = new RegExp(`^WORD\\(${key}, "(.*?)"\\)`, 'm').exec(def);
    assert.ok(english, `${key} is no word of words.def`);
    assert.equal(globalThis.qantarWords.en[key], unquote(english[1]));
    const russian = new RegExp(`msgctxt "${key}"\\nmsgid ".*"\\nmsgstr "(.*)"`).exec(po);
    assert.equal(globalThis.qantarWords.ru[key], unquote(russian[1]));
  }
});

test('every language of the interface has all words', () => {
  const spoken = /spoken\[\] = \{WORDS_LANGUAGE, (.*?)\}/.exec(read('engine', 'page', 'words.c'))[1];
  const tags = ['en', ...spoken.split(',').map((tag) => tag.trim().replaceAll('"', ''))];
  assert.deepEqual(Object.keys(globalThis.qantarWords).sort(), tags.sort());
  for (const tag of tags) {
    assert.deepEqual(Object.keys(globalThis.qantarWords[tag]), Object.keys(globalThis.qantarWords.en));
    for (const [key, words] of Object.entries(globalThis.qantarWords[tag])) assert.ok(words, `${tag}: ${key}`);
  }
});

test('no file of the reader makes elements from text', () => {
  for (const name of ['dom.js', 'page.js', 'drawing.js', 'markup.js'])
    assert.doesNotMatch(read('engine', 'web', name), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
});

test('the page allows no script but files, and no request to anywhere else', () => {
  const page = read('engine', 'web', 'index.html');
  assert.match(page, /script-src 'self' 'wasm-unsafe-eval'/);
  assert.match(page, /default-src 'none'/);
  assert.doesNotMatch(page, /unsafe-inline|<style|style=|<script>|\son\w+=|https?:/);
  assert.doesNotMatch(read('engine', 'web', 'style.css'), /url\("?(https?:|\/\/)|@import/);
});

test('markup is read as text/markup.c reads it', () => {
  const runs = (text) => globalThis.qantarMarkup.runs(text)
    .map((run) => [run.strong ? 's' : '', run.emphasis ? 'e' : '', run.term ? `(${run.term})` : '', run.text].join(''));
  assert.deepEqual(runs('a **b** *c*'), ['a ', 'sb', ' ', 'ec']);
  assert.deepEqual(runs('[the words|id] [word]'), ['(id)the words', ' ', '(word)word']);
  assert.deepEqual(runs('2 * 3 ** 4 *'), ['2 * 3 ** 4 *']);
  assert.deepEqual(runs('\\*a\\* \\[b\\] \\x'), ['*a* [b] \\x']);
  assert.deepEqual(runs('[a **b**|c]'), ['(c)a ', 's(c)b']);
  assert.deepEqual(runs('[|a] [] [ ] a]b'), ['[|a] [] [ ] a]b']);
  assert.deepEqual(runs('<b>&amp;</b>'), ['<b>&amp;</b>']);
});
