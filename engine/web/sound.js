// Plays the program's sounds (window/sound_out_web.c) by Web Audio, as sound_out_native.c and sound_mix.c do: a bed
// below everything and what is heard once. The device is open while something sounds and closed at rest, and
// opened only after somebody has pressed something.
//
//   qantarSound.able()                whether this browser has sounds at all
//   qantarSound.wants(name)           its samples are not there, and could be heard
//   qantarSound.give(name, rate, samples)   mono, 16 bits; they are kept while the device is open
//   qantarSound.play(choice)          { bed, begins, shots, silence, percent }, by names; '' is no bed
//   qantarSound.endBed()              soon; not what is heard once
//   qantarSound.end()                 at once
//   qantarSound.rests()               no device is open
'use strict';

globalThis.qantarSound = (() => {
  // Seconds, those of sound_mix.h and sound_out_native.c.
  const BED = 9, RISE = 0.7, FALL = 3, CUT = 0.25, LINGER = 0.4;
  const SHOTS = 4; // at once; one more takes the place of the oldest

  let context = null, master = null, bed = null, shots = [], until = 0, timer = 0, pressed = false;
  const known = new Map(); // samples by name

  const able = () => typeof AudioContext === 'function';
  const mayBegin = () => (navigator.userActivation ? navigator.userActivation.hasBeenActive : pressed);
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, () => { pressed = true; }, { capture: true, once: true });

  const wants = (name) => able() && mayBegin() && !known.has(name);

  function give(name, rate, samples) {
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: rate }), to = buffer.getChannelData(0);
    for (let i = 0; i < samples.length; i++) to[i] = samples[i] / 32768;
    known.set(name, buffer);
  }

  function sourceOf(buffer, to, loop) {
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = loop;
    source.connect(to);
    return source;
  }

  // One timer, set again when something sounds longer, closes the device.
  function rest() {
    clearTimeout(timer);
    timer = setTimeout(end, (Math.max(0, until - context.currentTime) + LINGER) * 1000);
  }

  function open() {
    if (context) return true;
    try {
      context = new AudioContext();
    } catch { return false; }
    context.resume().catch(() => {});
    master = context.createGain();
    master.connect(context.destination);
    until = 0;
    return true;
  }

  // It rises from where it is, stands, and falls to nothing.
  function hold(one) {
    const now = context.currentTime, gain = one.gain.gain, level = gain.value;
    gain.cancelScheduledValues(now);
    gain.setValueAtTime(level, now);
    gain.linearRampToValueAtTime(1, now + RISE * (1 - level));
    gain.setValueAtTime(1, now + BED - FALL);
    gain.linearRampToValueAtTime(0, now + BED);
    one.source.stop(now + BED);
    one.until = now + BED;
    until = Math.max(until, one.until);
  }

  function dropBed() {
    if (!bed) return;
    const now = context.currentTime, gain = bed.gain.gain, level = gain.value;
    gain.cancelScheduledValues(now);
    gain.setValueAtTime(level, now);
    gain.linearRampToValueAtTime(0, now + CUT);
    bed.source.stop(now + CUT);
    bed = null;
    until = Math.max(now + CUT, ...shots.map((shot) => shot.until));
  }

  function beginBed(name, buffer) {
    if (bed && (bed.name !== name || bed.until <= context.currentTime)) dropBed();
    if (!bed) {
      const gain = context.createGain();
      gain.gain.value = 0;
      gain.connect(master);
      bed = { name, gain, source: sourceOf(buffer, gain, true), until: 0 };
      bed.source.start();
    }
    hold(bed);
  }

  function shoot(buffer) {
    const now = context.currentTime;
    shots = shots.filter((shot) => shot.until > now);
    if (shots.length === SHOTS) shots.shift().source.stop();
    const source = sourceOf(buffer, master, false);
    source.start();
    shots.push({ source, until: now + buffer.duration });
    until = Math.max(until, now + buffer.duration);
  }

  function end() {
    clearTimeout(timer);
    timer = 0;
    if (context) context.close().catch(() => {});
    context = master = bed = null;
    shots = [];
    known.clear();
  }

  function play(choice) {
    if (choice.silence || choice.percent === 0) {
      end();
      return;
    }
    if (!able() || !mayBegin()) return;
    const under = choice.begins ? known.get(choice.bed) : null;
    const once = choice.shots.map((name) => known.get(name)).filter(Boolean);
    if (!context && !under && once.length === 0) return;
    if (!open()) return;
    master.gain.value = choice.percent / 100;
    if (under) beginBed(choice.bed, under);
    else if (bed && bed.name !== choice.bed) dropBed();
    once.forEach(shoot);
    rest();
  }

  function endBed() {
    if (!bed) return;
    dropBed();
    rest();
  }

  // Nobody hears what a page plays that nobody sees.
  document.addEventListener('visibilitychange', () => document.hidden && end());

  return { able, wants, give, play, endBed, end, rests: () => context === null };
})();
