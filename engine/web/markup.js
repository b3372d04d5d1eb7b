// Inline markup into runs, as text/markup.c does it: **strong**, *emphasis*, [words|term], \ before a character that
// is meant as it is. Unclosed or empty marks are shown as they were typed.
'use strict';

globalThis.qantarMarkup = (() => {
  const ESCAPABLE = '*[]{}\\|';

  function findMarks(text) {
    const marks = [];
    for (let at = 0; at < text.length; at++) {
      const c = text[at];
      const kind = c === '*' && text[at + 1] === '*' ? '**' : c;
      if (c === '\\' && at + 1 < text.length && ESCAPABLE.includes(text[at + 1]))
        marks.push({ kind, at, works: true }), at++;
      else if ('*[|]'.includes(c)) marks.push({ kind, at, works: false });
      if (kind === '**') at++;
    }
    return marks;
  }

  const isSpace = (text, at) => at >= text.length || text[at] === ' ' || text[at] === '\n';

  // A pair of stars holds something, and hugs it.
  function pairStars(text, marks, kind) {
    let open = null;
    for (const mark of marks) {
      if (mark.kind !== kind) continue;
      if (open && mark.at > open.at + kind.length && !isSpace(text, mark.at - 1)) {
        open.works = mark.works = true;
        open = null;
      } else if (!isSpace(text, mark.at + kind.length)) open = mark;
    }
  }

  function pairBrackets(text, marks) {
    const blank = (from, to) => text.slice(from, to).trim() === '';
    let open = null, bar = null;
    for (const mark of marks) {
      if (mark.kind === '[') {
        open = mark;
        bar = null;
      } else if (mark.kind === '|' && open && !bar) bar = mark;
      else if (mark.kind === ']' && open) {
        const end = bar ? bar.at : mark.at;
        if (!blank(open.at + 1, end) && !(bar && blank(bar.at + 1, mark.at))) {
          open.works = mark.works = true;
          open.name = text.slice((bar || open).at + 1, mark.at).trim();
          if (bar) bar.works = true;
        }
        open = bar = null;
      }
    }
  }

  // [{text, strong, emphasis, term, bracket}]: [term] is the id that a run opens, or ''; runs of one bracket share its
  // number, 0 is none.
  function runs(text) {
    const marks = findMarks(text);
    pairStars(text, marks, '**');
    pairStars(text, marks, '*');
    pairBrackets(text, marks);
    const out = [];
    let style = { strong: false, emphasis: false, term: '', bracket: 0 };
    let words = '', inName = false, at = 0, brackets = 0;
    const write = (more) => { if (!inName) words += more; };
    const endRun = () => {
      if (words) out.push({ text: words, ...style });
      words = '';
    };
    for (const mark of marks) {
      write(text.slice(at, mark.at));
      at = mark.at + mark.kind.length;
      if (mark.kind === '\\') write(text[at++]);
      else if (!mark.works) write(mark.kind);
      else {
        if (!inName) endRun();
        if (mark.kind === '**') style = { ...style, strong: !style.strong };
        if (mark.kind === '*') style = { ...style, emphasis: !style.emphasis };
        if (mark.kind === '[') style = { ...style, term: mark.name, bracket: ++brackets };
        if (mark.kind === '|') inName = true;
        if (mark.kind === ']') {
          inName = false;
          style = { ...style, term: '', bracket: 0 };
        }
      }
    }
    write(text.slice(at));
    endRun();
    return out;
  }

  return { runs };
})();
