// The packages of files that the program reads (data.py): what the first page needs, then the others when the page is
// idle. A package is a line of JSON, [[path, bytes], ...], and then the bytes of those files one after the other.
//
//   qantarData.first(load, FS)  puts what is needed at once into the file system; a promise
//   qantarData.later(load, FS)  the others, one after the other; those that cannot be had are tried on the next visit
// load(name, 'bytes') promises an ArrayBuffer.
'use strict';

globalThis.qantarData = (() => {
  const FIRST = ['first.data', 'pictures.data'];
  const LATER = ['sounds.data', 'easy.data', 'arabic.data'];

  function unpack(FS, buffer) {
    const all = new Uint8Array(buffer), end = all.indexOf(10);
    let at = end + 1;
    for (const [path, size] of JSON.parse(new TextDecoder().decode(all.subarray(0, end)))) {
      FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      FS.writeFile(path, all.subarray(at, at + size));
      at += size;
    }
  }

  // A font that was chosen on an earlier visit is needed at once.
  function needed() {
    let chosen = '';
    try {
      chosen = JSON.parse(localStorage.getItem('qantar.reader')).settings.font;
    } catch { /* none */ }
    const arabic = /^(ar|fa|ur)\b/.test(new URLSearchParams(location.search).get('lang') || '');
    return LATER.filter((name) => (name === 'easy.data' && chosen === 'easy') || (name === 'arabic.data' && arabic));
  }
  const atOnce = needed();

  const fetched = (load, FS, name) => load(name, 'bytes').then((buffer) => unpack(FS, buffer));
  const idle = () => new Promise((resolve) => {
    if (globalThis.requestIdleCallback) requestIdleCallback(resolve, { timeout: 5000 });
    else setTimeout(resolve, 500);
  });

  return {
    first: (load, FS) => Promise.all([...FIRST, ...atOnce].map((name) => fetched(load, FS, name))),
    async later(load, FS) {
      for (const name of LATER.filter((one) => !atOnce.includes(one))) {
        await idle();
        await fetched(load, FS, name).catch(() => {});
      }
    },
  };
})();
