// A sentence above whatever is on the page, with a button: what was refused, or that the program has stopped.
//
//   qantarSaid.say(words, {language, button, act})
//                     [button] is its name, [act] what it does besides putting the sentence away
//   qantarSaid.clear()
'use strict';

globalThis.qantarSaid = (() => {
  const find = (selector) => document.querySelector(selector);

  function clear() {
    find('#said').hidden = true;
    find('#said p').textContent = '';
  }

  // The words get in while it is seen, so that a screen reader is told of them.
  function say(words, { language = 'en', button = '', act = null } = {}) {
    const box = find('#said'), line = find('#said p'), press = find('#said button');
    box.hidden = false;
    box.lang = language;
    line.textContent = words;
    press.textContent = button;
    press.hidden = button === '';
    press.onclick = () => {
      clear();
      if (act) act();
    };
  }

  return { say, clear };
})();
