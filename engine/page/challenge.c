// "Challenge this key": every item of the boards that are done with the key's answer, its reason and what it rests on,
// to be saved as a form in which somebody says what it should be instead.
#include "base/actions.h"
#include "page/build.h"
#include "story/marks.h"

typedef struct Form {
    Build *b;
    int arrows, claims; // so far, for their numbers
} Form;

// "trigger" of LinkType, "Disputed" of Status.
static Str name_of(bool link, int type)
{
    return link ? build_link_word((LinkType)type) : build_status_word((Status)type);
}

// The names of those of [n] kinds that have this credit, with commas between.
static Str names_with(Build *b, bool link, const double *credit, int n, double wanted)
{
    Str names = {0};
    for (int i = 1; i < n; i++) {
        if (credit[i] != wanted) continue;
        names = names.n ? arena_fmt(b->own, STR_FMT ", " STR_FMT, STR_ARG(names),
                              STR_ARG(name_of(link, i)))
                        : name_of(link, i);
    }
    return names;
}

// "**Full credit:** trigger. **Half:** led to. The price was new."
static Str key_text(Build *b, Str full, Str half, const Text *because)
{
    Str said = arena_fmt(b->own, "**" STR_FMT ":** " STR_FMT ".",
        STR_ARG(word(W_KIT_FULL)), STR_ARG(full));
    if (half.n > 0)
        said = arena_fmt(b->own, STR_FMT " **" STR_FMT ":** " STR_FMT ".",
            STR_ARG(said), STR_ARG(word(W_KIT_HALF)), STR_ARG(half));
    return build_fmt(
        b, STR_FMT " " STR_FMT, STR_ARG(said), STR_ARG(build_text_alone(b, because)));
}

static Str sure_word(Str confidence)
{
    if (str_eq(confidence, STR("H"))) return word(W_SURE_HIGH);
    if (str_eq(confidence, STR("M"))) return word(W_SURE_MEDIUM);
    return str_eq(confidence, STR("L")) ? word(W_SURE_LOW) : (Str){0};
}

static void add_part(Buf *out, Str part)
{
    if (out->n > 0) buf_add(out, STR("; "));
    buf_add(out, part);
}

static void add_titles(Build *b, const Indexes *sources, Buf *out)
{
    const Book *book = story_book(b->stack->story);
    for (int i = 0; i < sources->n; i++)
        add_part(out, build_label(b, &book->sources[sources->items[i]].title));
}

// The facts that the reason names, each with how sure the record is of it.
static void add_facts(Build *b, const Text *because, Buf *out)
{
    const Book *book = story_book(b->stack->story);
    Str src = because->src;
    for (TextMark mark; marks_next(&src, &mark);) {
        Str ids = mark.kind == MARK_FACTS ? mark.name : (Str){0};
        for (Str id; marks_next_fact(&ids, &id);) {
            int fact = book_fact(book, id);
            if (fact == NONE) continue;
            Str sure = sure_word(book->facts[fact].confidence);
            add_part(out, sure.n > 0 ? build_fmt(b, STR_FMT " (" STR_FMT ")",
                                           STR_ARG(id), STR_ARG(sure))
                                     : id);
        }
    }
}

static Str rests_on(Build *b, const Link *link, const Text *because)
{
    Buf parts = {0};
    if (link) add_titles(b, &link->evidence, &parts);
    if (link) add_titles(b, &link->half_evidence, &parts);
    add_facts(b, because, &parts);
    Str made = parts.n > 0 ? word_with(b->arena, W_CHALLENGE_RESTS, buf_str(&parts),
                                 (Str){0}, (Str){0})
                           : word(W_CHALLENGE_NOTHING);
    buf_free(&parts);
    return made;
}

static Item order_row(Build *b, const Board *board)
{
    int *cards = arena_array(b->arena, int, board->n_cards), n = 0;
    for (int group = 0; group < board->n_groups; group++)
        for (int i = 0; i < board->n_cards; i++)
            if (board->cards[i].group == group) cards[n++] = i;
    return (Item){.label = word(W_KIT_ORDER),
        .text = markup_escape(b->arena, board_order_words(b, board, cards, n))};
}

static void add_link_row(Form *form, const Board *board, const Link *link, Item *row)
{
    Build *b = form->b;
    row->label = build_fmt(b, "A%d  " STR_FMT " → " STR_FMT, ++form->arrows,
        STR_ARG(build_label(b, &board->cards[link->from].label)),
        STR_ARG(build_label(b, &board->cards[link->to].label)));
    row->text = key_text(b, names_with(b, true, link->credit, LINK_TYPES, 1),
        names_with(b, true, link->credit, LINK_TYPES, 0.5), &link->because);
    row->note = rests_on(b, link, &link->because);
}

static void add_claim_row(Form *form, const Claim *claim, Item *row)
{
    Build *b = form->b;
    row->label = build_fmt(
        b, "C%d  " STR_FMT, ++form->claims, STR_ARG(build_label(b, &claim->text)));
    row->text = key_text(b, names_with(b, false, claim->credit, STATUSES, 1),
        names_with(b, false, claim->credit, STATUSES, 0.5), &claim->because);
    row->note = rests_on(b, NULL, &claim->because);
}

static void add_board(Form *form, const Node *node)
{
    Build *b = form->b;
    const Board *board = node->board;
    int n = 0;
    Item *rows = arena_array(b->arena, Item, 1 + board->n_links + board->n_claims);
    rows[n++] = order_row(b, board);
    for (int i = 0; i < board->n_links; i++)
        add_link_row(form, board, &board->links[i], &rows[n++]);
    for (int i = 0; i < board->n_claims; i++)
        add_claim_row(form, &board->claims[i], &rows[n++]);
    Block *table = add_block(b, BLOCK_TABLE);
    table->label = node_title(b, node);
    table->items = rows;
    table->n_items = n;
}

// "The town's library, library@example.org": what the scenario says of the two.
static void add_to(Build *b, const Book *book)
{
    Str author = build_label(b, &book->author),
        contact = build_label(b, &book->contact);
    Str both = author.n && contact.n ? build_fmt(b, STR_FMT ", " STR_FMT,
                                           STR_ARG(author), STR_ARG(contact))
               : author.n            ? author
                                     : contact;
    if (both.n > 0) add_note(b, word(W_FORM_TO), markup_escape(b->arena, both));
}

static void challenge_build(Build *b, Str arg)
{
    (void)arg;
    const Book *book = story_book(b->stack->story);
    Form form = {.b = b};
    b->page->title = word(W_CHALLENGE);
    add_heading(b, 1, b->page->title);
    add_block(b, BLOCK_PARAGRAPH)->text = word(W_CHALLENGE_ABOUT);
    add_to(b, book);
    for (int i = 0; i < book->n_nodes; i++)
        if (book->nodes[i].kind == NODE_BOARD &&
            play_board(b->stack->play, i).stage == BOARD_DONE)
            add_board(&form, &book->nodes[i]);
    Action *print = add_action(b, GROUP_PAGE, STR(ACTION_PRINT), word(W_RECORD_PRINT));
    print->open = b->stack->setup.can_record;
    if (!print->open) print->why = word(W_NO_STORE);
    add_back(b);
}

const PageOps challenge_ops = {challenge_build, NULL};
