// Reads aloud with the browser's voices, for the program (base/tts_web.c). It says when there is no voice for a
// language instead of reading that in the voice of another.
//
//   qantarSpeech.able()                      whether this browser can read aloud at all
//   qantarSpeech.add(text, tag, rate, pitch) behind what was added since the last stop; 100 is the voice's own rate
//                                            and pitch; what is added in one turn of the event loop is one text
//   qantarSpeech.stop()                      at once
//   qantarSpeech.failed                      to be set: called with the tag without a voice, or '' when it failed
'use strict';

globalThis.qantarSpeech = (() => {
  const VOICES_MS = 3000; // by then a browser that has voices has told

  let parts = [], text = 0; // parts that wait; which text they are of

  const synthesis = () => globalThis.speechSynthesis;
  const language = (tag) => tag.split(/[-_]/)[0].toLowerCase();

  // A voice of this computer needs no network, and does not stop in the middle.
  function voiceOf(tag) {
    const fit = synthesis().getVoices().filter((voice) => language(voice.lang) === language(tag));
    const exact = (voice) => voice.lang.replace('_', '-').toLowerCase() === tag.toLowerCase();
    return fit.find((voice) => voice.localService && exact(voice)) || fit.find((voice) => voice.localService) ||
      fit.find(exact) || fit[0] || null;
  }

  function voicesCame() {
    if (synthesis().getVoices().length > 0) return Promise.resolve();
    return new Promise((done) => {
      const timer = setTimeout(done, VOICES_MS);
      synthesis().addEventListener('voiceschanged', () => { clearTimeout(timer); done(); }, { once: true });
    });
  }

  // The language without a voice in which most of the text would be lost, or null. A name in another language is
  // read in the voice of the rest.
  function missing(all) {
    const without = all.filter((part) => part.tag && !voiceOf(part.tag));
    const length = (list) => list.reduce((sum, part) => sum + part.text.length, 0);
    if (synthesis().getVoices().length === 0 && all.length > 0) return all[0].tag;
    return length(without) * 2 > length(all) ? without[0].tag : null;
  }

  function say(all) {
    const lost = missing(all), mine = text;
    if (lost !== null) {
      api.failed(lost);
      return;
    }
    const first = all.find((part) => part.tag && voiceOf(part.tag));
    for (const part of all) {
      const spoken = new SpeechSynthesisUtterance(part.text);
      const voice = (part.tag && voiceOf(part.tag)) || (first && voiceOf(first.tag));
      if (voice) Object.assign(spoken, { voice, lang: voice.lang });
      spoken.rate = Math.min(10, Math.max(0.1, part.rate / 100));
      spoken.pitch = Math.min(2, Math.max(0, part.pitch / 100));
      spoken.onerror = (event) => {
        if (mine !== text || event.error === 'canceled' || event.error === 'interrupted') return;
        stop();
        api.failed('');
      };
      synthesis().speak(spoken);
    }
  }

  function add(words, tag, rate, pitch) {
    if (!synthesis()) return;
    parts.push({ text: words, tag, rate, pitch });
    if (parts.length > 1) return;
    const mine = text;
    Promise.resolve().then(voicesCame).then(() => {
      if (mine !== text) return;
      const all = parts;
      parts = [];
      say(all);
    });
  }

  function stop() {
    text++;
    parts = [];
    if (synthesis()) synthesis().cancel();
  }

  const api = { able: () => Boolean(synthesis() && globalThis.SpeechSynthesisUtterance), add, stop, failed() {} };
  return api;
})();
