// One page of every kind, from the program itself, for the tests that look at pages one by one.
import { join } from 'node:path';
import { play, root } from './native.mjs';

const LESSON = { edition: 'lesson' }, BOARD = { edition: 'lesson', at: 'lesson_board' };
const SMALL = { scenario: join(root, 'tests', 'scenarios', 'small') };

// The name of a page, how the program is started, and the actions that lead there: "id" or "id=text"; "*" plays the
// board on by its first choices, to the page that has the action named behind it.
const WAYS = [
  ['title', {}],
  ['about', {}, 'about'],
  ['settings', {}, 'settings'],
  ['keys', {}, 'settings', 'keys'],
  ['a key that is refused', {}, 'settings', 'keys', 'key:next=nonsense'],
  ['saves', {}, 'saves'],
  ['a code that is refused', {}, 'saves', 'code=12345'],
  ['saves with a code', LESSON, 'go_on', 'saves', 'save:new=Before the square'],
  ['scene with a note', LESSON],
  ['scene with a map', LESSON, 'go_on'],
  ['scene', LESSON, 'go_on', 'go_on'],
  ['scene with a slip', LESSON, 'go_on', 'go_on', 'term:tenge=slip'],
  ['scene with an outcome', LESSON, 'go_on', 'go_on', 'pass_on'],
  ['scene with a source', { edition: 'lesson', at: 'lesson_desk' }],
  ['source', { edition: 'lesson', at: 'lesson_desk' }, 'source:decree_70'],
  ['notebook', { edition: 'lesson', at: 'lesson_desk' }, 'notebook'],
  ['check', { edition: 'lesson', at: 'lesson_trigger' }],
  ['check answered', { edition: 'lesson', at: 'lesson_trigger' }, 'memory'],
  ['glossary', {}, 'glossary'],
  ['glossary searched', {}, 'glossary', 'find-term=tenge'],
  ['map', BOARD, 'map', 'chart:gatherings'],
  ['chart of steps', BOARD, 'map', 'chart:price'],
  ['chart of hours', BOARD, 'map', 'chart:internet'],
  ['toll', BOARD, 'map', 'chart:toll'],
  ['facts', LESSON, 'go_on', 'know'],
  ['menu', LESSON, 'go_on', 'menu'],
  ['log', LESSON, 'go_on', 'go_on', 'pass_on', 'log'],
  ['help', LESSON, 'go_on', 'help'],
  ['contents', LESSON, 'go_on', 'contents'],
  ['record', LESSON, 'go_on', 'record'],
  ['board', BOARD],
  ['board with a card held', BOARD, 'take:price'],
  ['board with a card placed', BOARD, 'take:price', 'put:1', 'take:appeal'],
  ['board, the order', BOARD, '* order_done'],
  ['board, arrows', BOARD, '* order_done', 'order_done', 'link:led_to'],
  ['board, evidence', { edition: 'lesson', at: 'lesson_desk' }, '* pin:none'],
  ['board, claims', BOARD, '* status:confirmed', 'status:confirmed'],
  ['board, result', BOARD, '* next_arrow', 'next_arrow'],
  ['ending', BOARD, '* ended'],
  ['chain after the ending', BOARD, '* ended', 'chain'],
  ['record after the ending', BOARD, '* ended', 'record'],
  ['key of the board', BOARD, '* challenge', 'challenge'],
  ['invented scene', SMALL, 'begin'],
  ['what an author sees', { ...LESSON, author: 'yes' }, 'author-page'],
  ['error', { scenario: join(root, 'tests', 'bad', 'lua-syntax') }],
  ['scene in Russian', { edition: 'lesson', at: 'lesson_queue', lang: 'ru' }],
  ['board in Russian', { ...BOARD, lang: 'ru' }, 'take:price'],
  ['settings in Russian', { lang: 'ru' }, 'settings'],
];

const isError = (page) => page.page === 'error' && !(page.actions || []).length;

// A play with promises: do() answers with the page; a refused action throws, unless the way says that it is.
export async function driven(query) {
  let next;
  const first = new Promise((resolve) => { next = resolve; });
  const one = play(new URLSearchParams(query), (line) => next(JSON.parse(line)));
  const driver = { page: await first, ended: one.end, async do(id, value) {
    const answer = new Promise((resolve) => { next = (page) => (isError(page) ? resolve({ error: page.title }) : resolve(page)); });
    one.say(JSON.stringify(value === undefined ? { do: id } : { do: id, value }));
    const page = await answer;
    if (page.error) throw new Error(`${id}: ${page.error}`);
    driver.page = page;
    return page;
  } };
  return driver;
}

const has = (page, id) => (id === 'ended' ? page.status === 'ended'
  : (page.actions || []).some((action) => action.id === id && action.open));

// The first choice that moves the board on: cards in turn, the first word for each arrow, no source, a status.
function onward(page) {
  const choices = (page.actions || []).filter((action) => action.group === 'choice' && action.open && !action.inline);
  const good = ['order_done', 'put:0', 'take:', 'link:', 'pin:', 'status:', 'continue', ''];
  for (const start of good) {
    const found = choices.find((action) => action.id.startsWith(start));
    if (found) return found.id;
  }
  throw new Error(`no way on from ${page.page} ${page.scene}`);
}

async function go(driver, step) {
  if (!step.startsWith('* ')) {
    const [id, value] = step.split('=');
    return driver.do(id, value);
  }
  for (let i = 0; i < 120 && !has(driver.page, step.slice(2)); i++) await driver.do(onward(driver.page));
  return driver.page;
}

async function made([name, query, ...steps]) {
  const driver = await driven(query);
  try {
    for (const step of steps) await go(driver, step);
    return { name, page: driver.page };
  } catch (error) {
    throw new Error(`the page "${name}": ${error.message}`);
  } finally {
    driver.ended();
  }
}

// [{name, page}] in the order above; three plays at a time.
export async function pagesOfEveryKind() {
  const all = [];
  for (let i = 0; i < WAYS.length; i += 3) all.push(...await Promise.all(WAYS.slice(i, i + 3).map(made)));
  return all;
}
