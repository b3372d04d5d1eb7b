// What the browser keeps to itself over the canvas, with a browser of our own making.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import { root } from './native.mjs';

const source = readFileSync(join(root, 'engine', 'web', 'canvas.js'), 'utf8');
let listeners, heard, canvas, lifted;

beforeEach(() => {
  listeners = {};
  heard = [];
  lifted = [];
  globalThis.visualViewport = { scale: 1 };
  globalThis.addEventListener = (type, tell) => { listeners[type] = tell; };
  globalThis.Touch = class { constructor(given) { Object.assign(this, given); } };
  globalThis.TouchEvent = class { constructor(type, given) { Object.assign(this, given, { type }); } };
  canvas = { dispatchEvent: (event) => lifted.push(...event.changedTouches.map((touch) => [touch.identifier, touch.clientX])) };
  (0, eval)(source);
  globalThis.qantarCanvas.watch(canvas);
});

// What SDL hears of an event: fingers that changed, of those that are down.
function send(type, changed, down, more = {}) {
  let stopped = false;
  const touches = (list) => list.map((identifier) => ({ identifier, clientX: 5, clientY: 5 }));
  listeners[type]({ type, target: canvas, changedTouches: touches(changed), touches: touches(down),
    stopImmediatePropagation: () => { stopped = true; }, ...more });
  if (!stopped) heard.push(`${type} ${changed}`);
}

test('one finger is the program\'s', () => {
  send('touchstart', [0], [0]);
  send('touchmove', [0], [0]);
  send('touchend', [0], []);
  assert.deepEqual(heard, ['touchstart 0', 'touchmove 0', 'touchend 0']);
  assert.deepEqual(lifted, []);
});

test('SDL cannot refuse the first finger to the browser, only its end', () => {
  let refused = 0;
  for (const [type, down] of [['touchstart', [0]], ['touchend', []]]) {
    const event = { type, target: canvas, changedTouches: [{ identifier: 0 }], touches: down.map((identifier) => ({ identifier })),
      stopImmediatePropagation() {}, preventDefault: () => { refused++; } };
    listeners[type](event);
    event.preventDefault();
  }
  assert.equal(refused, 1);
});

test('two fingers are the browser\'s, and the first presses nothing when it is lifted', () => {
  send('touchstart', [0], [0]);
  send('touchstart', [1], [0, 1]);
  send('touchmove', [0, 1], [0, 1]);
  send('touchend', [0], [1]);
  send('touchend', [1], []);
  assert.deepEqual(heard, ['touchstart 0']);
  assert.deepEqual(lifted, [[0, -9999]]);
  send('touchstart', [2], [2]);
  send('touchend', [2], []);
  assert.deepEqual(heard, ['touchstart 0', 'touchstart 2', 'touchend 2']);
});

test('on a zoomed page one finger moves it', () => {
  globalThis.visualViewport.scale = 2;
  send('touchstart', [0], [0]);
  send('touchmove', [0], [0]);
  send('touchend', [0], []);
  assert.deepEqual(heard, []);
});

test('the wheel is the program\'s, but with Ctrl', () => {
  send('wheel', [], []);
  send('wheel', [], [], { ctrlKey: true });
  send('wheel', [], [], { metaKey: true });
  assert.deepEqual(heard, ['wheel ']);
});

test('what is beside the canvas is left alone', () => {
  send('touchstart', [0, 1], [0, 1], { target: {} });
  send('wheel', [], [], { ctrlKey: true, target: {} });
  assert.equal(heard.length, 2);
});
