// Reading aloud with a browser's voices, with a browser of our own making.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import { root } from './native.mjs';

const source = readFileSync(join(root, 'engine', 'web', 'speech.js'), 'utf8');
const english = { lang: 'en-GB', localService: true, name: 'ours' };
const far = { lang: 'en-US', localService: false, name: 'far' };
const russian = { lang: 'ru_RU', localService: true, name: 'rus' };

let voices, spoken, cancelled, listeners, failed, speech;

beforeEach(() => {
  voices = [far, english];
  spoken = [];
  cancelled = 0;
  listeners = [];
  failed = [];
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  globalThis.speechSynthesis = {
    getVoices: () => voices,
    speak: (utterance) => spoken.push(utterance),
    cancel: () => cancelled++,
    addEventListener: (kind, tell) => listeners.push(tell),
  };
  (0, eval)(source);
  speech = globalThis.qantarSpeech;
  speech.failed = (tag) => failed.push(tag);
});

const turn = () => new Promise((done) => setImmediate(done));
const told = () => spoken.map((utterance) => `${utterance.voice ? utterance.voice.name : '-'}: ${utterance.text}`);

test('parts are spoken in their order, each by a voice of its language that is on this computer', async () => {
  voices.push(russian);
  speech.add('one', 'en-US', 100, 100);
  speech.add('два', 'ru', 200, 50);
  assert.deepEqual(told(), []);
  await turn();
  assert.deepEqual(told(), ['ours: one', 'rus: два']);
  assert.deepEqual([spoken[1].rate, spoken[1].pitch, spoken[1].lang], [2, 0.5, 'ru_RU']);
  assert.deepEqual(failed, []);
});

test('a few words of a language without a voice are read in that of the rest', async () => {
  speech.add('the long sentence around it', 'en', 100, 100);
  speech.add('алаң', 'kk', 100, 100);
  await turn();
  assert.deepEqual(told(), ['ours: the long sentence around it', 'ours: алаң']);
});

test('a text in a language without a voice is not read, and the language is told', async () => {
  speech.add('note', 'en', 100, 100);
  speech.add('бүкіл мәтін осы тілде', 'kk', 100, 100);
  await turn();
  assert.deepEqual(told(), []);
  assert.deepEqual(failed, ['kk']);
});

test('voices that come late are waited for', async () => {
  voices = [];
  speech.add('one', 'en', 100, 100);
  await turn();
  assert.deepEqual(told(), []);
  voices = [english];
  listeners.forEach((tell) => tell());
  await turn();
  assert.deepEqual(told(), ['ours: one']);
});

test('a browser without any voice says so in the end', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  voices = [];
  speech.add('one', 'en', 100, 100);
  await turn();
  t.mock.timers.tick(3000);
  await turn();
  assert.deepEqual(failed, ['en']);
});

test('what is stopped is not spoken, also not when its voices come', async () => {
  voices = [];
  speech.add('one', 'en', 100, 100);
  await turn();
  speech.stop();
  voices = [english];
  listeners.forEach((tell) => tell());
  speech.add('two', 'en', 100, 100);
  await turn();
  assert.deepEqual(told(), ['ours: two']);
  assert.equal(cancelled, 1);
});

test('a failure is told once, one that was asked for is none', async () => {
  speech.add('one', 'en', 100, 100);
  speech.add('two', 'en', 100, 100);
  await turn();
  spoken[0].onerror({ error: 'canceled' });
  assert.deepEqual(failed, []);
  spoken[0].onerror({ error: 'synthesis-failed' });
  spoken[1].onerror({ error: 'synthesis-failed' });
  assert.deepEqual(failed, ['']);
});

test('without a voice of any kind nothing breaks', () => {
  delete globalThis.speechSynthesis;
  assert.equal(speech.able(), false);
  speech.add('one', 'en', 100, 100);
  speech.stop();
});
