// A page of the lines protocol (scripts/LINES.md) as elements: a function for each kind of block, then what can be
// done. Text gets in as text nodes alone; nothing here knows where the page came from or what a press does.
'use strict';

globalThis.qantarDom = (() => {
  const RTL = /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)|-Arab(-|$)/i;
  const FORMS = ['', 'PHOTO', 'VOICE', 'DECREE', 'PAGE', 'TICKER', 'SLIP', 'NOTES', 'SCREEN', 'TRACE'];
  const STATUSES = ['confirmed', 'reported', 'claimed', 'disputed', 'withdrawn', 'unknown'];
  const SHAPES = ['diamond', 'disc', 'triangle', 'square', 'ring'];

  // --- elements and words -------------------------------------------------------------------------------------------

  // An element with a class (or none) and children: nodes, texts, lists of them, or nothing.
  function el(tag, name, ...children) {
    const node = document.createElement(tag);
    if (name) node.className = name;
    add(node, children);
    return node;
  }

  function add(node, child) {
    if (Array.isArray(child)) child.forEach((one) => add(node, one));
    else if (child instanceof Node) node.append(child);
    else if (child !== undefined && child !== null && child !== '') node.append(document.createTextNode(child));
  }

  const hidden = (...children) => el('span', 'vh', ...children); // heard, not seen
  const sign = (name, words) => {
    const node = el('span', name, words);
    node.setAttribute('aria-hidden', 'true');
    return node;
  };

  const isOwn = (page, part, field) =>
    Boolean(page.interface) && (part.interface_words || '').split(' ').includes(field);
  const interfaceLanguage = (page) => page.interface || page.language || 'en';

  // The reader's own words; a language that has none here speaks English, and says so.
  function word(page, key, ...values) {
    const language = interfaceLanguage(page);
    const all = globalThis.qantarWords;
    const known = all[language] || all[language.split('-')[0]];
    const words = (known || all.en)[key].replace(/\{(\d)\}/g, (_, n) => values[n - 1]);
    return { words, language: known ? language : 'en' };
  }

  function own(page, key, ...values) {
    const { words, language } = word(page, key, ...values);
    if (language === page.language) return document.createTextNode(words);
    const node = el('span', '', words);
    node.lang = language;
    return node;
  }

  // Names whose language is known are tagged with it.
  function storyWords(page, text) {
    const names = (page.pronunciations || []).filter((name) => name.language && name.language !== page.language);
    if (names.length === 0) return [text];
    const escaped = names.map((name) => name.words).sort((a, b) => b.length - a.length)
      .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(${escaped.join('|')})(?![\\p{L}\\p{N}_-])`, 'u');
    return text.split(pattern).map((piece, i) => {
      if (i % 2 === 0) return piece;
      const node = el('span', '', piece);
      node.lang = names.find((name) => name.words === piece).language;
      return node;
    });
  }

  function words(page, text, isInterface) {
    if (!isInterface) return storyWords(page, text);
    const node = el('span', '', text);
    node.lang = page.interface;
    return node;
  }

  // A plain text of a block, an item or an action: nothing when it has none.
  const plain = (page, part, field) => (part[field] ? words(page, part[field], isOwn(page, part, field)) : '');

  function term(page, id, children) {
    const action = (page.actions || []).find((one) => one.id === `term:${id}`);
    if (!action) return children;
    const button = el('button', 'term', children);
    button.type = 'button';
    button.dataset.action = action.id;
    button.dataset.value = 'slip';
    return button;
  }

  function markedRuns(page, text, isInterface) {
    const out = [];
    let bracket = 0;
    for (const run of globalThis.qantarMarkup.runs(text)) {
      let node = words(page, run.text, isInterface);
      if (run.emphasis) node = el('em', '', node);
      if (run.strong) node = el('strong', '', node);
      if (run.bracket && run.bracket === bracket) {
        out[out.length - 1].children.push(node);
        continue;
      }
      bracket = run.bracket;
      out.push({ term: run.term, children: [node] });
    }
    return out.map((one) => (one.term ? term(page, one.term, one.children) : one.children));
  }

  const marked = (page, part, field) =>
    (part[field] ? markedRuns(page, part[field], isOwn(page, part, field)) : '');

  // A text of several lines, a paragraph a line.
  function paragraphs(page, part, field, tag = 'p') {
    const lines = (part[field] || '').split(/\n+/).filter((line) => line.trim());
    return lines.map((line) => {
      const node = el(tag, '', markedRuns(page, line, isOwn(page, part, field)));
      node.dir = 'auto';
      return node;
    });
  }

  // --- parts of blocks ----------------------------------------------------------------------------------------------

  // A heading below the last one of the page or of a part.
  const heading = (c, ...children) => el(`h${Math.min(6, c.level + 1)}`, '', ...children);

  const action = (page, id) => (page.actions || []).find((one) => one.id === id);

  function actionButton(c, one, ...children) {
    const button = el('button', '', ...(children.length ? children : [plain(c.page, one, 'label')]));
    button.type = 'button';
    button.dataset.action = one.id;
    if (one.chosen && one.group === 'setting') button.setAttribute('aria-pressed', 'true');
    else if (one.group === 'setting') button.setAttribute('aria-pressed', 'false');
    else if (one.chosen) {
      button.classList.add('chosen');
      const after = word(c.page, 'ALOUD_CHOSEN', '').words;
      button.append(hidden(after));
    }
    if (one.open) return button;
    button.setAttribute('aria-disabled', 'true');
    const why = el('span', 'why', one.why ? plain(c.page, one, 'why') : own(c.page, 'CLOSED'));
    why.id = `why-${c.n++}`;
    button.setAttribute('aria-describedby', why.id);
    return [button, why];
  }

  // The button of a block that opens something here and is no choice of its own.
  function opener(c, block, ...children) {
    const one = block.action && action(c.page, block.action);
    if (!one || (one.group === 'choice' && !one.inline)) return null;
    return actionButton(c, one, ...children);
  }

  function statusWord(c, block) {
    if (!block.status_word) return '';
    const known = STATUSES.includes(block.status) ? ` status-${block.status}` : '';
    return el('span', `status${known}`, plain(c.page, block, 'status_word'));
  }

  const joined = (parts) => parts.filter((part) => part && part.length !== 0)
    .flatMap((part, i) => (i > 0 ? [' · ', part] : [part]));

  function row(c, item) {
    const tr = el('tr');
    if (item.label) {
      const th = el('th', item.value === 1 && STATUSES.includes(item.id) ? `status-${item.id}` : '',
        plain(c.page, item, 'label'));
      th.scope = 'row';
      tr.append(th);
    }
    const td = el('td', '', marked(c.page, item, 'text'),
      item.note ? el('span', 'small', ' ', plain(c.page, item, 'note')) : '');
    td.dir = 'auto';
    if (!item.label) td.colSpan = 2;
    tr.append(td);
    if (item.state === 'here') {
      tr.className = 'here';
      tr.setAttribute('aria-current', 'true');
    }
    return tr;
  }

  function rows(c, block, caption) {
    const items = (block.items || []).filter((item) => item.label || item.text || item.note);
    if (items.length === 0) return '';
    const table = el('table', '', caption && block[caption] ? el('caption', '', plain(c.page, block, caption)) : '',
      el('tbody', '', items.map((item) => row(c, item))));
    return el('div', 'wide', table);
  }

  const picture = (name) => (c, block) => {
    if (!block.text) return null;
    const says = word(c.page, 'ALOUD_PICTURE', '\u0000');
    const [before, after] = says.words.split('\u0000');
    const tagged = (text) => {
      if (!text || says.language === c.page.language) return text;
      const node = el('span', '', text);
      node.lang = says.language;
      return node;
    };
    return el('p', name, tagged(before), plain(c.page, block, 'text'), tagged(after));
  };

  // A drawing beside the table that says the same; where the page has no table for it, a list does.
  function drawing(c, block) {
    const svg = globalThis.qantarDrawing && globalThis.qantarDrawing.draw(block);
    const said = c.next && c.next.kind === 'table' ? [] : (block.items || [])
      .filter((item) => item.label && !['tick', 'name', 'water', 'land', 'ring', 'day'].includes(item.id))
      .map((item) => el('li', '', joined(['label', 'text', 'note'].map((field) => plain(c.page, item, field)))));
    const caption = [block.kind === 'map' && block.text ? el('p', '', plain(c.page, block, 'text')) : '',
      block.note ? el('p', 'small', plain(c.page, block, 'note')) : ''];
    const unit = block.label ? el('p', 'small', plain(c.page, block, 'label')) : '';
    const figure = el('div', `drawing ${block.kind}`, unit, svg || '', said.length ? el('ul', '', said) : '', caption);
    return figure.textContent.trim() || svg ? figure : null;
  }

  // --- the board ------------------------------------------------------------------------------------------------------

  // Tied cards share their places.
  function misplaced(page, card) {
    const first = card.value || 0, yours = card.max || 0;
    const tied = page.blocks.filter((one) => one.kind === 'card' && (one.value || 0) === first).length;
    return yours > 0 && (yours < first || yours > first + tied - 1);
  }

  const arrowWords = (c, block) => {
    const [before, between, after] = word(c.page, 'ALOUD_ARROW', '\u0000', '\u0000').words.split('\u0000');
    return [before, plain(c.page, block, 'label'), sign('', ' → '), hidden(between), plain(c.page, block, 'note'), after];
  };

  // A card that is offered as a choice is shown there.
  function card(c, block) {
    const offered = block.state === 'ahead' && action(c.page, block.action);
    if (offered && offered.group === 'choice' && !offered.inline) return null;
    const given = !block.min && c.placing;
    const open = opener(c, block), titles = open && block.action === `take:${block.id}`;
    const item = el('li', `card ${block.state || ''}`,
      el('p', '', titles ? open : el('strong', '', plain(c.page, block, 'label')),
        given ? hidden(word(c.page, 'TERM_GIVEN', '').words) : '',
        block.note ? el('span', 'small', ' · ', plain(c.page, block, 'note')) : ''),
      paragraphs(c.page, block, 'text'),
      misplaced(c.page, block) ? el('p', 'small', own(c.page, 'CARD_YOURS', block.max)) : '',
      titles ? '' : open);
    if (block.value > 0) item.value = block.value;
    return item;
  }

  function arrow(c, block) {
    if (block.state === 'ahead') return null;
    const asked = block.state === 'here' && !(block.items || []).length;
    const item = el('li', `arrow ${block.state || ''}`,
      el('p', '', arrowWords(c, block), block.text ? [': ', el('strong', '', plain(c.page, block, 'text'))] : ': ?'),
      block.status_word ? el('p', 'small', own(c.page, 'ALOUD_PINNED', block.status_word)) : '',
      rows(c, block), opener(c, block));
    if (asked) item.setAttribute('aria-current', 'true');
    return item;
  }

  function claim(c, block) {
    if (block.state === 'ahead') return null;
    const asked = block.state === 'here' && !(block.items || []).length;
    const item = el('li', `claim ${block.state || ''}`, paragraphs(c.page, block, 'text'),
      block.status_word ? el('p', '', statusWord(c, block)) : '', rows(c, block));
    if (asked) item.setAttribute('aria-current', 'true');
    return item;
  }

  // --- kinds of block -------------------------------------------------------------------------------------------------

  // Each gets the context and a block, and gives an element, several, or nothing.
  const KINDS = {
    heading(c, block) {
      c.level = block.value > 1 || c.headed ? 2 : 1;
      c.headed = true;
      const above = block.label ? el('p', 'above', plain(c.page, block, 'label')) : '';
      const title = el(`h${c.level}`, '', plain(c.page, block, 'text'));
      if (c.level === 1) title.tabIndex = -1;
      return [above, title].filter(Boolean);
    },
    place: (c, block) => el('p', 'place', joined([
      block.label ? el('strong', '', plain(c.page, block, 'label')) : '',
      ...['text', 'note', 'status_word'].map((field) => plain(c.page, block, field))])),
    speaker: (c, block) => el('p', 'speaker', el('strong', '', plain(c.page, block, 'label')),
      block.text ? [', ', plain(c.page, block, 'text')] : ''),
    paragraph: (c, block) => paragraphs(c.page, block, 'text'),
    quote: (c, block) => el('blockquote', '', paragraphs(c.page, block, 'text')),
    note(c, block) {
      const node = el('div', block.value === 1 ? 'note refused' : 'note',
        block.label ? el('p', 'label', plain(c.page, block, 'label')) : '', paragraphs(c.page, block, 'text'));
      node.tabIndex = -1;
      if (block.action) {
        node.id = `about-${c.n++}`;
        c.about.set(block.action, node.id);
      }
      return node;
    },
    source(c, block) {
      const form = FORMS[block.min || 0] ? own(c.page, `FORM_${FORMS[block.min]}`) : '';
      const name = plain(c.page, block, 'label');
      const news = block.value === 1 ? el('span', 'new', own(c.page, 'TERM_NEW', '')) : '';
      const open = opener(c, block, name);
      return el('section', 'source', heading(c, news, open || name),
        el('p', 'small', joined([form, statusWord(c, block), plain(c.page, block, 'note')])),
        paragraphs(c.page, block, 'text'), rows(c, block));
    },
    meter(c, block) {
      const meter = el('meter');
      Object.assign(meter, { min: block.min || 0, max: block.max || 0, value: block.value || 0 });
      meter.setAttribute('aria-hidden', 'true');
      const moved = block.x ? ` (${block.x > 0 ? '+' : '−'}${Math.abs(block.x)})` : '';
      return el('li', '', sign(`shape ${SHAPES.includes(block.note) ? block.note : 'disc'}`, ''),
        plain(c.page, block, 'label'), ' ', plain(c.page, block, 'text'), moved, meter);
    },
    outcome: (c, block) => el('div', 'outcome', block.text ? el('p', '', plain(c.page, block, 'text')) : '',
      (block.items || []).length ? el('ul', '', block.items.map((item) => el('li', '',
        el('strong', '', plain(c.page, item, 'label')), item.text ? [': ', marked(c.page, item, 'text')] : ''))) : ''),
    answer: (c, block) => el('li', `answer ${['right', 'half', 'none'].includes(block.status) ? block.status : ''}`,
      el('p', '', el('strong', '', plain(c.page, block, 'label'))),
      block.note ? el('p', 'mark', plain(c.page, block, 'note')) : '', paragraphs(c.page, block, 'text')),
    talk: (c, block) => el('div', 'talk', el('p', 'label', plain(c.page, block, 'label')), paragraphs(c.page, block, 'text')),
    picture: picture('picture'),
    plate: picture('picture plate'),
    sound: (c, block) => (block.text ? el('p', 'sound', plain(c.page, block, 'text')) : null),
    chain(c, block) {
      const stops = (block.items || []).map((item) => {
        const stop = el('li', item.state || '', item.note && !(item.label || '').startsWith(item.note)
          ? el('span', 'small', plain(c.page, item, 'note'), ' ') : '', plain(c.page, item, 'label'));
        if (item.state === 'here') stop.setAttribute('aria-current', 'step');
        else if (item.state) stop.append(hidden(' (', own(c.page, item.state), ')'));
        return stop;
      });
      return el('div', 'chain', heading(c, own(c.page, 'CHAIN')), el('p', '', plain(c.page, block, 'text')),
        stops.length ? el('ol', '', stops) : '', opener(c, block));
    },
    term(c, block) {
      const title = heading(c, plain(c.page, block, 'label'));
      const said = block.note ? el('p', 'small', plain(c.page, block, 'note')) : '';
      const node = el(block.value === 1 ? 'div' : 'section', block.value === 1 ? 'slip' : 'entry', title, said,
        paragraphs(c.page, block, 'text'));
      if (block.value !== 1) return node;
      title.id = 'slip-title';
      node.setAttribute('role', 'dialog');
      node.setAttribute('aria-labelledby', title.id);
      node.tabIndex = -1;
      for (const id of ['close-slip', 'all-terms'])
        if (action(c.page, id)) add(node, actionButton(c, action(c.page, id)));
      return node;
    },
    table: (c, block) => (block.value === 1 ? el('p', '', plain(c.page, block, 'label')) : rows(c, block, 'label')),
    // Its words are the list of cards behind it.
    rail: () => null,
    card,
    arrow,
    claim,
    entry: (c, block) => el('section', 'entry', heading(c, plain(c.page, block, 'label')), paragraphs(c.page, block, 'text'),
      block.note ? el('p', 'chose', own(c.page, 'TERM_CHOSEN', block.note)) : ''),
    score(c, block) {
      const meter = el('meter');
      Object.assign(meter, { max: block.max || 1, value: block.value || 0 });
      meter.setAttribute('aria-hidden', 'true');
      return el('div', 'score', el('p', '', el('strong', '', plain(c.page, block, 'label'), ': ', plain(c.page, block, 'note')),
        meter), block.text ? el('p', '', plain(c.page, block, 'text')) : '');
    },
    map: drawing,
    steps: drawing,
    hours: drawing,
    counts: (c, block) => el('div', 'counts', block.text ? el('p', '', el('strong', '', plain(c.page, block, 'text'))) : '',
      rows(c, block, 'label'), block.note ? el('p', 'small', plain(c.page, block, 'note')) : ''),
  };

  // Blocks that make one list with their neighbours: the list's tag and class, and the word of its heading.
  function listOf(block) {
    if (block.kind === 'card') {
      if (block.value > 0 && block.state === 'done') return { tag: 'ol', name: 'cards rail', word: 'rail' };
      return { tag: 'ul', name: 'cards hand', word: 'hand' };
    }
    if (block.kind === 'arrow') return { tag: 'ul', name: 'arrows', word: 'arrows' };
    if (block.kind === 'claim') return { tag: 'ul', name: 'claims', word: 'claims' };
    return block.kind === 'answer' ? { tag: 'ul', name: 'answers' } : null;
  }

  // What the live region and the tests call one thing: its kind and the words that it says.
  function tag(node, kind) {
    node.dataset.kind = kind;
    return node;
  }

  function addBlock(c, to, block) {
    const made = KINDS[block.kind] ? KINDS[block.kind](c, block) : paragraphs(c.page, block, 'text');
    const nodes = (Array.isArray(made) ? made : [made]).filter(Boolean).map((node) => tag(node, block.kind));
    if (nodes.length === 0) return;
    const list = listOf(block);
    if (!list) {
      to.append(...nodes);
      return;
    }
    let last = to.lastElementChild;
    if (!last || last.className !== list.name) {
      if (list.word) {
        const title = el(`h${Math.min(6, c.level + 1)}`, '', own(c.page, list.word));
        to.append(title);
      }
      last = el(list.tag, list.name);
      last.setAttribute('role', 'list');
      to.append(last);
    }
    last.append(...nodes);
  }

  // --- what can be done -----------------------------------------------------------------------------------------------

  function field(c, one) {
    const sends = action(c.page, `confirm:${one.id}`);
    const whole = el('div', 'field'), input = el('input');
    const label = el('label', '', plain(c.page, one, 'label'));
    label.htmlFor = input.id = `field-${c.n++}`;
    label.id = `${input.id}-label`;
    Object.assign(input, { type: 'text', value: one.value || '', autocomplete: 'off', spellcheck: false });
    input.dataset.field = one.id;
    if (c.about.has(one.id)) {
      input.setAttribute('aria-describedby', c.about.get(one.id));
      input.setAttribute('aria-invalid', 'true');
    }
    const button = el('button', '', sends ? plain(c.page, sends, 'label') : own(c.page, 'send'));
    button.type = 'button';
    button.id = `${input.id}-button`;
    button.dataset.sends = input.id;
    button.setAttribute('aria-labelledby', `${button.id} ${label.id}`); // "Set" of what
    whole.append(label, input, button);
    if (!one.open) {
      input.disabled = button.disabled = true;
      whole.append(el('span', 'why', plain(c.page, one, 'why')));
    }
    return whole;
  }

  // A card that is offered has its words below its name.
  function choice(c, one, n) {
    const block = c.page.blocks.find((other) => other.action === one.id && other.kind === 'card');
    const label = [sign('key', String(n)), el('span', '', plain(c.page, one, 'label'))];
    const made = [actionButton(c, one, ...label)].flat();
    if (n <= 9 && one.open) made[0].dataset.digit = n;
    if (block && block.text && block.state === 'ahead') {
      const more = el('span', 'more', marked(c.page, block, 'text'));
      more.id = `more-${c.n++}`;
      made[0].setAttribute('aria-describedby', more.id);
      made.push(more);
    }
    return el('li', '', made);
  }

  // A heading to jump to; who sees has no need of it.
  const titled = (c, key, node) => {
    node.prepend(el('h2', 'vh', own(c.page, key)));
    return node;
  };

  // "Text size: 125%" and its neighbours as one group.
  function settings(c, some) {
    const out = [];
    for (const one of some) {
      const key = one.id.split(':')[0], cut = one.label.indexOf(': ');
      let group = out[out.length - 1];
      if (!group || group.dataset.setting !== key) {
        const name = { ...one, label: cut > 0 ? one.label.slice(0, cut) : one.label };
        group = el('fieldset', '', el('legend', '', plain(c.page, name, 'label')));
        group.dataset.setting = key;
        out.push(group);
      }
      add(group, actionButton(c, one, plain(c.page, { ...one, label: cut > 0 ? one.label.slice(cut + 2) : one.label }, 'label')));
    }
    return out;
  }

  const used = (one, roots) => one.inline && roots.some((root) => [...root.querySelectorAll('[data-action]')]
    .some((node) => node.dataset.action === one.id));

  // Choices and settings go to the end of [root]; the navigation to other pages is handed back.
  function addActions(c, root, stand) {
    const onSlip = root.querySelector('.slip') ? ['close-slip', 'all-terms'] : [];
    const actions = (c.page.actions || []).filter((one) => !one.id.startsWith('confirm:') && !onSlip.includes(one.id) &&
      !used(one, [root, stand]));
    const choices = actions.filter((one) => one.group === 'choice');
    if (choices.length) {
      const list = el('ol', 'choices', choices.map((one, i) => choice(c, one, i + 1)));
      list.setAttribute('role', 'list');
      root.append(titled(c, 'choices', el('section', 'do', list)));
    }
    const set = settings(c, actions.filter((one) => one.group === 'setting'));
    if (set.length) root.append(el('div', 'settings', set));
    // What opens pages: a menu of its own where there are choices, else it is what the page is for.
    const hasMenu = Boolean(action(c.page, 'menu'));
    const pages = actions.filter((one) => one.group === 'page' || (one.group === 'menu' && !hasMenu));
    if (pages.length === 0) return null;
    const nav = el('nav', 'pages', pages.map((one) => (one.takes === 'text' ? field(c, one)
      : el('div', 'one', actionButton(c, one)))));
    const name = word(c.page, 'pages');
    nav.setAttribute('aria-label', name.words);
    return nav;
  }

  // --- the page -------------------------------------------------------------------------------------------------------

  // The page's elements, in reading order: the heading, what it says, what can be done, how the play stands, other pages.
  function render(page) {
    const blocks = page.blocks || [];
    const c = { page: { ...page, blocks }, level: 1, headed: false, n: 0, about: new Map() };
    c.placing = blocks.some((block) => block.kind === 'card' && block.state !== 'done');
    const isFirst = (block) => block.kind === 'heading' && !(block.value > 1);
    const first = blocks.find(isFirst);
    const slip = blocks.find((block) => block.kind === 'term' && block.value === 1);
    const story = el('article', `page ${page.page || ''}`);
    if (page.invented) story.append(el('p', 'invented', own(page, 'INVENTED')));
    if (first) addBlock(c, story, first);
    else {
      const title = el('h1', '', plain(page, page, 'title') || 'Qantar');
      title.tabIndex = -1;
      c.headed = true;
      story.append(tag(title, 'heading'));
    }
    const stand = el('section', 'stand'), meters = el('ul', 'meters');
    blocks.forEach((block, i) => {
      c.next = blocks[i + 1];
      if (block === first || block === slip) return;
      if (block.kind === 'meter') addBlock(c, meters, block);
      else if (block.kind === 'chain') {
        const level = c.level;
        c.level = 2;
        addBlock(c, stand, block);
        c.level = level;
      } else addBlock(c, story, block);
    });
    if (slip) addSlip(c, story, slip);
    const pages = addActions(c, story, stand);
    if (meters.children.length) stand.prepend(meters);
    const out = [story];
    if (stand.children.length) out.push(titled(c, 'stand', stand));
    if (pages) out.push(pages);
    out.forEach((node) => node.normalize()); // words that belong together are one text
    return out;
  }

  // A slip lies behind the paragraph whose word opened it.
  function addSlip(c, story, slip) {
    const holder = el('div');
    addBlock(c, holder, slip);
    const opener = [...story.querySelectorAll('button.term')].find((node) => node.dataset.action === `term:${slip.id}`);
    let after = opener && opener.closest('[data-kind]');
    if (after && after.tagName === 'LI') after = after.parentElement;
    if (after) after.after(holder.firstElementChild);
    else story.append(holder.firstElementChild);
  }

  const isRtl = (tag) => RTL.test(tag || '');

  return { KINDS, render, word, own, el, isRtl };
})();
