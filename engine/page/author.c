// The author's page: what check says, the variables with what changed them, and the way to any scene.
#include "base/nearest.h"
#include "base/utf8.h"
#include "page/author_links.h"
#include "page/build.h"

#define ROWS_OF_CHECK 40  // lines of its report that are shown
#define NODES_SHOWN   200 // of one chapter; the others are typed
#define VALUE_SHOWN   400 // bytes of a variable
#define NODE_IS       "node:"
#define NODES_OF      "nodes:"
#define NO_CHAPTER    "-" // which no id can be
#define FIELD_NODE    "go_to"

static Str escaped(Build *b, Str text)
{
    return markup_escape(b->arena, utf8_clean(b->arena, text));
}

// --- what check says ----------------------------------------------------------------------------

// "pump.lua:28: sentence" in its two parts; what names no place has none.
static Item row_of(Build *b, Str line)
{
    size_t first = str_find(line, ':'),
           second = first + 1 + str_find(str_from(line, first + 1), ':');
    bool placed = first < line.n && second + 1 < line.n &&
                  str_find(str_cut(line, 0, first), ' ') == first;
    return (Item){
        .label = placed ? arena_str(b->arena, str_cut(line, 0, second)) : (Str){0},
        .text = escaped(b, placed ? str_trim(str_from(line, second + 1)) : line)};
}

static void add_check(Build *b)
{
    Str rest = buf_str(&b->stack->checked), line;
    add_heading(b, 2, word(W_AUTHOR_CHECKED));
    add_action(b, GROUP_PAGE, STR(ACTION_AUTHOR_CHECK), word(W_AUTHOR_CHECK));
    if (rest.n == 0) {
        add_block(b, BLOCK_PARAGRAPH)->text = word(W_AUTHOR_UNCHECKED);
        return;
    }
    Item *rows = arena_array(b->arena, Item, ROWS_OF_CHECK);
    int n = 0, more = 0;
    while (str_split(&rest, '\n', &line))
        if (line.n > 0 && n < ROWS_OF_CHECK)
            rows[n++] = row_of(b, line);
        else
            more += line.n > 0;
    Block *table = add_block(b, BLOCK_TABLE);
    table->items = rows;
    table->n_items = n;
    if (more > 0)
        add_block(b, BLOCK_PARAGRAPH)->text =
            word_count(b->own, W_AUTHOR_CHECK_MORE, more);
}

// --- variables ----------------------------------------------------------------------------------

static Str value_words(Build *b, const Value *value)
{
    Buf json = {0};
    value_write(value, &json);
    Str shown = buf_str(&json);
    bool cut = shown.n > VALUE_SHOWN;
    Str words = escaped(b, utf8_cut(shown, VALUE_SHOWN));
    if (cut) words = build_fmt(b, STR_FMT " …", STR_ARG(words));
    buf_free(&json);
    return words;
}

// "queue, ask": where the turn was taken, and by which choice or answer.
static Str turn_words(Build *b, const LastChange *change)
{
    const Node *node = &story_book(b->stack->story)->nodes[change->node];
    Str by = {0};
    if (change->choice != NONE && node->kind == NODE_SCENE &&
        change->choice < node->n_choices)
        by = node->choices[change->choice].id;
    if (change->choice != NONE && node->kind == NODE_CHECK &&
        change->choice < node->n_answers)
        by = node->answers[change->choice].id;
    return build_fmt(
        b, STR_FMT "%s" STR_FMT, STR_ARG(node->id), by.n > 0 ? ", " : "", STR_ARG(by));
}

static Str change_words(Build *b, int var)
{
    LastChange change;
    bool all;
    if (play_last_change(b->stack->play, var, &change, &all))
        return word_with(b->own, W_AUTHOR_CHANGED, build_fmt(b, "%d", change.turn),
            turn_words(b, &change), (Str){0});
    return all ? word(W_AUTHOR_FIRST) : word_count(b->own, W_AUTHOR_BEFORE, UNDO_MAX);
}

static void add_variables(Build *b, const Book *book)
{
    add_heading(b, 2, word(W_AUTHOR_STATE));
    if (book->n_state == 0) {
        add_block(b, BLOCK_PARAGRAPH)->text = word(W_AUTHOR_NO_STATE);
        return;
    }
    Item *rows = arena_array(b->arena, Item, book->n_state);
    for (int i = 0; i < book->n_state; i++)
        rows[i] = (Item){.label = book->state[i].id,
            .text = value_words(b, play_value(b->stack->play, i)),
            .note = change_words(b, i)};
    Block *table = add_block(b, BLOCK_TABLE);
    table->items = rows;
    table->n_items = book->n_state;
}

// --- scenes -------------------------------------------------------------------------------------

static int chapter_shown(Build *b, const Book *book, Str arg)
{
    for (int i = 0; i < book->n_chapters; i++)
        if (str_eq(book->chapters[i].id, arg)) return i;
    return str_eq(arg, STR(NO_CHAPTER)) ? NONE : play_node(b->stack->play)->chapter;
}

// As they are written: a title that does not hold here must not hide the page.
static Str written(Build *b, const Text *text) { return build_plain(b, text->src); }

static void add_node(Build *b, const Book *book, AuthorLinks *links, int index)
{
    const Node *node = &book->nodes[index];
    int visits = play_visits(b->stack->play, index);
    Str seen =
        visits > 0 ? word_count(b->own, W_AUTHOR_SEEN, visits) : word(W_AUTHOR_UNSEEN);
    Str title = written(b, &node->title);
    add_action(b, GROUP_PAGE, build_fmt(b, NODE_IS STR_FMT, STR_ARG(node->id)),
        build_fmt(b, STR_FMT "%s" STR_FMT " · " STR_FMT " · " STR_FMT,
            STR_ARG(node->id), title.n > 0 ? " · " : "", STR_ARG(title), STR_ARG(seen),
            STR_ARG(author_links_words(links, b->own, index))));
}

static int add_nodes(Build *b, const Book *book, int chapter)
{
    int n = 0;
    AuthorLinks links = author_links_find(b->arena, book);
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].chapter == chapter && n++ < NODES_SHOWN)
            add_node(b, book, &links, i);
    return n > NODES_SHOWN ? n - NODES_SHOWN : 0;
}

static bool any_without_chapter(const Book *book)
{
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].chapter == NONE) return true;
    return false;
}

static void add_chapters(Build *b, const Book *book, int shown)
{
    for (int i = 0; i < book->n_chapters; i++)
        if (i != shown)
            add_action(b, GROUP_PAGE,
                build_fmt(b, NODES_OF STR_FMT, STR_ARG(book->chapters[i].id)),
                word_with(b->own, W_AUTHOR_CHAPTER,
                    written(b, &book->chapters[i].title), (Str){0}, (Str){0}));
    if (shown != NONE && any_without_chapter(book))
        add_action(b, GROUP_PAGE, STR(NODES_OF NO_CHAPTER), word(W_AUTHOR_NO_CHAPTER));
}

static void add_scenes(Build *b, const Book *book, Str arg)
{
    int chapter = chapter_shown(b, book, arg);
    add_heading(b, 2, word(W_AUTHOR_SCENES));
    add_block(b, BLOCK_PARAGRAPH)->text = word(W_AUTHOR_SCENES_TEXT);
    if (chapter != NONE) add_heading(b, 2, written(b, &book->chapters[chapter].title));
    int more = add_nodes(b, book, chapter);
    if (more > 0)
        add_block(b, BLOCK_PARAGRAPH)->text =
            word_count(b->own, W_AUTHOR_SCENES_MORE, more);
    add_field(b, STR(FIELD_NODE), word(W_AUTHOR_GO_ID), play_node(b->stack->play)->id,
        (Str){0}, W_AUTHOR_GO);
    add_chapters(b, book, chapter);
}

static void author_build(Build *b, Str arg)
{
    const Book *book = story_book(b->stack->story);
    const Node *node = play_node(b->stack->play);
    Str place =
        build_fmt(b, STR_FMT ":%d", STR_ARG(node->where.file), node->where.line);
    b->page->title = word(W_AUTHOR);
    add_heading(b, 1, b->page->title);
    Str at = word_with(b->own, W_AUTHOR_AT, node->id, place,
        build_fmt(b, "%d", play_turns(b->stack->play)));
    add_block(b, BLOCK_PARAGRAPH)->text = escaped(b, at);
    add_check(b);
    add_variables(b, book);
    add_scenes(b, book, arg);
    add_back(b);
}

// --- what is done -------------------------------------------------------------------------------

static void refuse(Stack *stack, Str id)
{
    const Book *book = story_book(stack->story);
    Arena arena = {0};
    Str *ids = arena_array(&arena, Str, book->n_nodes);
    for (int i = 0; i < book->n_nodes; i++)
        ids[i] = book->nodes[i].id;
    Str near = nearest_name(id, ids, (size_t)book->n_nodes);
    id = utf8_clean(&arena, utf8_cut(id, PAGE_ARG_MAX));
    stack_refuse(
        stack, word_with(&arena, near.n > 0 ? W_AUTHOR_NEAR : W_AUTHOR_NO_SCENE, id,
                   near, (Str){0}));
    arena_free(&arena);
}

static bool go_to(Stack *stack, Str id, Err *err)
{
    int node = book_node(story_book(stack->story), id);
    if (node != NONE) return stack_turn(stack, play_go_to(stack->play, node, err), err);
    refuse(stack, id);
    return true;
}

static bool author_act(Stack *stack, Str id, Str value, bool *done, Err *err)
{
    static const Str node = {NODE_IS, sizeof NODE_IS - 1};
    static const Str nodes = {NODES_OF, sizeof NODES_OF - 1};
    *done = true;
    if (str_eq(id, STR(ACTION_AUTHOR_CHECK))) {
        buf_clear(&stack->checked);
        buf_add(&stack->checked, value);
    } else if (str_starts(id, nodes)) {
        stack_push(stack, PAGE_AUTHOR, str_from(id, nodes.n));
    } else if (str_starts(id, node)) {
        return go_to(stack, str_from(id, node.n), err);
    } else if (str_eq(id, STR(FIELD_NODE))) {
        return go_to(stack, str_trim(value), err);
    } else {
        *done = false;
    }
    return true;
}

void author_add_action(Build *b)
{
    bool played = b->stack->frames[0].kind != PAGE_TITLE && b->stack->story;
    PageKind kind = b->page->kind;
    if (!b->stack->setup.author || !played || kind == PAGE_AUTHOR || kind == PAGE_ERROR)
        return;
    bool in_menu = page_action(b->page, STR(ACTION_MENU)) != NULL; // which has it, then
    add_action(
        b, in_menu ? GROUP_MENU : GROUP_PAGE, STR(ACTION_AUTHOR), word(W_AUTHOR));
}

const PageOps author_ops = {author_build, author_act};
