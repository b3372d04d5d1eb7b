// In the one HTML file (single.mjs): takes its parts out of the page, then runs its scripts in their order.
//
//   qantarParts.bytes(name)  an ArrayBuffer with the bytes of a file of the site; of its own at each call
//   qantarParts.text(name)   the same as text
'use strict';

(() => {
  const parts = new Map();

  function fromBase64(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    const packed = atob(text), bytes = new Uint8Array(packed.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = packed.charCodeAt(i);
    return bytes;
  }

  const inflate = (bytes) =>
    new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();

  function part(name) {
    if (!parts.has(name)) throw new Error(`${name} is not in this file`);
    return parts.get(name);
  }

  function run(text) {
    const script = document.createElement('script');
    script.textContent = text; // which the policy of the page knows by its hash
    document.body.append(script);
  }

  function refuse(why) {
    const line = document.createElement('p');
    line.textContent = `This browser cannot open the file (${why.message}). A newer Chrome, Edge, Firefox or Safari can.`;
    document.querySelector('#reader').replaceChildren(line);
  }

  globalThis.qantarParts = {
    bytes: (name) => part(name).slice(0),
    text: (name) => new TextDecoder().decode(part(name)),
  };
  const all = [...document.querySelectorAll('script[data-part]')];
  Promise.all(all.map(async (node) => {
    parts.set(node.dataset.part, await inflate(fromBase64(node.textContent)));
    node.remove();
  })).then(() => {
    for (const node of document.querySelectorAll('script[data-script]')) {
      run(node.textContent);
      node.remove();
    }
  }).catch(refuse);
})();
