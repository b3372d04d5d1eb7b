// The answer key: every question, place, arrow and claim with its reason, what it rests on, and the slip's answers.
#include "kit/kit_inner.h"

#include "plain/html_form.h"

// "Q2", "A7": as the form calls the item.
static void add_number(Kit *kit, char letter, int number)
{
    buf_addf(kit->out, "<span class=\"no\">%c%d</span> ", letter, number);
}

// --- questions ------------------------------------------------------------------------------------------

static void add_answer(Kit *kit, const Node *node, const Answer *answer)
{
    Word said = answer->credit >= 1  ? W_RECORD_RIGHT
                : answer->credit > 0 ? W_RECORD_HALF
                                     : W_RECORD_WRONG;
    kit_raw(kit, answer->credit >= 1 ? "<li class=\"right\"><strong>" : "<li><strong>");
    kit_label(kit, &answer->label);
    kit_raw(kit, "</strong>");
    if (node->scored) {
        kit_raw(kit, " <span class=\"mark\">");
        kit_say(kit, said);
        kit_raw(kit, "</span>");
    }
    if (answer->because.src.n > 0) kit_raw(kit, "<br/>");
    kit_tell(kit, &answer->because);
    kit_facts(kit, &answer->because);
    kit_raw(kit, "</li>\n");
}

static void add_question(Kit *kit, int at, int number)
{
    const Node *node = &kit->book->nodes[at];
    kit_stand(kit, at);
    kit_raw(kit, "<section><h3>");
    add_number(kit, 'Q', number);
    kit_label(kit, &node->title);
    if (!node->scored) {
        kit_raw(kit, " <span class=\"mark\">");
        kit_say(kit, W_KIT_UNSCORED);
        kit_raw(kit, "</span>");
    }
    kit_raw(kit, "</h3>\n");
    kit_passages(kit, node->passages, node->n_passages);
    kit_raw(kit, "<ul>\n");
    for (int i = 0; i < node->n_answers; i++)
        add_answer(kit, node, &node->answers[i]);
    kit_raw(kit, "</ul></section>\n");
}

static void add_questions(Kit *kit)
{
    int n = 0;
    for (int i = 0; i < kit->book->n_nodes; i++) {
        if (kit->book->nodes[i].kind != NODE_CHECK || !kit_reaches(kit, i)) continue;
        if (n++ == 0) kit_heading(kit, 2, W_KIT_QUESTIONS);
        add_question(kit, i, n);
    }
}

// --- boards -----------------------------------------------------------------------------------------------

static void add_card(Kit *kit, const Card *card)
{
    kit_raw(kit, "<strong>");
    kit_label(kit, &card->label);
    kit_raw(kit, "</strong>");
    if (card->when.src.n > 0) kit_raw(kit, " (");
    kit_label(kit, &card->when);
    if (card->when.src.n > 0) kit_raw(kit, ")");
    if (card->given) kit_raw(kit, " · ");
    if (card->given) kit_say(kit, W_KIT_GIVEN);
}

static void add_order(Kit *kit, const Board *board)
{
    kit_heading(kit, 3, W_KIT_ORDER);
    kit_raw(kit, "<p>");
    kit_say(kit, W_KIT_ORDER_ABOUT);
    kit_raw(kit, "</p>\n<ol>\n");
    for (int group = 0; group < board->n_groups; group++) {
        int n = 0;
        kit_raw(kit, "<li>");
        for (int i = 0; i < board->n_cards; i++) {
            if (board->cards[i].group != group) continue;
            if (n++ > 0) kit_raw(kit, " = ");
            add_card(kit, &board->cards[i]);
        }
        kit_raw(kit, "</li>\n");
    }
    kit_raw(kit, "</ol>\n");
}

// "trigger, led to", of those with that credit.
static Str types_with(Kit *kit, const Link *link, double credit)
{
    Buf names = {0};
    for (LinkType type = LINK_LED_TO; type < LINK_TYPES; type++) {
        if (link->credit[type] != credit) continue;
        if (names.n > 0) buf_add(&names, STR(", "));
        buf_add(&names, word(kit_link_word(type)));
    }
    Str made = arena_str(&kit->arena, buf_str(&names));
    buf_free(&names);
    return made;
}

static Str statuses_with(Kit *kit, const Claim *claim, double credit)
{
    Buf names = {0};
    for (Status status = STATUS_CONFIRMED; status < STATUSES; status++) {
        if (claim->credit[status] != credit) continue;
        if (names.n > 0) buf_add(&names, STR(", "));
        buf_add(&names, word(kit_status_word(status)));
    }
    Str made = arena_str(&kit->arena, buf_str(&names));
    buf_free(&names);
    return made;
}

static void add_credit(Kit *kit, Str full, Str half)
{
    kit_raw(kit, "<p><span class=\"mark\">");
    kit_say(kit, W_KIT_FULL);
    kit_raw(kit, ":</span> <strong>");
    kit_say_str(kit, full);
    kit_raw(kit, "</strong>");
    if (half.n > 0) {
        kit_raw(kit, " · <span class=\"mark\">");
        kit_say(kit, W_KIT_HALF);
        kit_raw(kit, ":</span> ");
        kit_say_str(kit, half);
    }
    kit_raw(kit, "</p>\n");
}

static void add_sources(Kit *kit, Word named, const Indexes *sources)
{
    if (sources->n == 0) return;
    kit_raw(kit, "<p><span class=\"mark\">");
    kit_say(kit, named);
    kit_raw(kit, ":</span> ");
    for (int i = 0; i < sources->n; i++) {
        if (i > 0) kit_raw(kit, "; ");
        kit_label(kit, &kit->book->sources[sources->items[i]].title);
    }
    kit_raw(kit, "</p>\n");
}

static void add_because(Kit *kit, const Text *because)
{
    kit_raw(kit, "<p>");
    kit_tell(kit, because);
    kit_facts(kit, because);
    kit_raw(kit, "</p></section>\n");
}

static void add_arrows(Kit *kit, const Board *board, int *number)
{
    if (board->n_links > 0) kit_heading(kit, 3, W_KIT_ARROWS);
    for (int i = 0; i < board->n_links; i++) {
        const Link *link = &board->links[i];
        kit_raw(kit, "<section><h4>");
        add_number(kit, 'A', ++*number);
        kit_label(kit, &board->cards[link->from].label);
        kit_raw(kit, " → ");
        kit_label(kit, &board->cards[link->to].label);
        kit_raw(kit, "</h4>\n");
        add_credit(kit, types_with(kit, link, 1), types_with(kit, link, 0.5));
        add_sources(kit, W_KIT_SHOWN_BY, &link->evidence);
        add_sources(kit, W_KIT_HALF_SHOWN_BY, &link->half_evidence);
        add_because(kit, &link->because);
    }
}

static void add_claims(Kit *kit, const Node *node, int *number)
{
    const Board *board = node->board;
    if (board->n_claims > 0) kit_heading(kit, 3, W_KIT_CLAIMS);
    for (int i = 0; i < board->n_claims; i++) {
        const Claim *claim = &board->claims[i];
        kit_raw(kit, "<section><h4>");
        add_number(kit, 'C', ++*number);
        kit_tell(kit, &claim->text);
        kit_raw(kit, "</h4>\n");
        add_credit(kit, statuses_with(kit, claim, 1), statuses_with(kit, claim, 0.5));
        add_because(kit, &claim->because);
    }
}

// The day on which the claims stand so.
static void add_day(Kit *kit, const Node *node)
{
    if (node->board->n_claims == 0 || node->date.year == 0) return;
    Str day =
        word_with(&kit->arena, W_DATE_DAY, arena_fmt(&kit->arena, "%d", node->date.day),
            word((Word)(W_JANUARY + node->date.month - 1)),
            arena_fmt(&kit->arena, "%d", node->date.year));
    kit_raw(kit, "<p>");
    kit_say_str(kit, word_with(&kit->arena, W_KIT_AS_OF, day, (Str){0}, (Str){0}));
    kit_raw(kit, "</p>\n");
}

static void add_boards(Kit *kit)
{
    int arrows = 0, claims = 0;
    for (int i = 0; i < kit->book->n_nodes; i++) {
        const Node *node = &kit->book->nodes[i];
        if (node->kind != NODE_BOARD || !kit_reaches(kit, i)) continue;
        kit_stand(kit, i);
        kit_raw(kit, "<h2>");
        kit_say(kit, W_KIT_BOARD);
        kit_raw(kit, ": ");
        kit_label(kit, &node->title);
        kit_raw(kit, "</h2>\n");
        add_day(kit, node);
        add_order(kit, node->board);
        add_arrows(kit, node->board, &arrows);
        add_claims(kit, node, &claims);
    }
}

// --- the exit slip's answers --------------------------------------------------------------------------------

static void add_slip_order(Kit *kit, const Board *board, const KitPick *pick)
{
    kit_raw(kit, "<li>");
    for (int i = 0; i < KIT_ORDER_CARDS; i++) {
        buf_addf(kit->out, "%s%d ", i > 0 ? " · " : "", i + 1);
        kit_label(kit, &board->cards[pick->cards[i]].label);
    }
    kit_raw(kit, "</li>\n");
}

static void add_slip_link(Kit *kit, const Board *board, const Link *link)
{
    kit_raw(kit, "<li>");
    kit_label(kit, &board->cards[link->from].label);
    kit_raw(kit, " → ");
    kit_label(kit, &board->cards[link->to].label);
    kit_raw(kit, ": <strong>");
    kit_say_str(kit, types_with(kit, link, 1));
    kit_raw(kit, "</strong>. ");
    kit_tell(kit, &link->because);
    kit_raw(kit, "</li>\n");
}

// Under [number], which it has on the slip: where there is no arrow, the item before it has no answer here.
static void add_slip_claim(Kit *kit, const Claim *claim, int number)
{
    buf_addf(kit->out, "<li value=\"%d\"><strong>", number);
    kit_say(kit, kit_status_word(claim->answer));
    kit_raw(kit, ".</strong> ");
    kit_tell(kit, &claim->because);
    kit_raw(kit, "</li>\n");
}

static void add_slip_answers(Kit *kit)
{
    KitPick pick = kit_pick(kit);
    bool order = pick.cards[0] != NONE;
    if (!order && pick.link == NONE && pick.claim == NONE) return;
    const Board *board = kit->book->nodes[pick.board].board;
    kit_stand(kit, pick.board);
    kit_heading(kit, 2, W_KIT_SLIP_ANSWERS);
    kit_raw(kit, "<ol>\n");
    if (order) add_slip_order(kit, board, &pick);
    if (pick.link != NONE) add_slip_link(kit, board, &board->links[pick.link]);
    if (pick.claim != NONE)
        add_slip_claim(kit, &board->claims[pick.claim], order ? 3 : 2);
    kit_raw(kit, "</ol>\n");
}

// --- the record behind it ---------------------------------------------------------------------------------------

typedef struct Cited {
    const Book *book;
    bool *facts;
} Cited;

static void cite(void *ctx, int fact) { ((Cited *)ctx)->facts[fact] = true; }

static void cite_node(Cited *cited, const Node *node)
{
    const Board *board = node->board;
    for (int i = 0; i < node->n_answers; i++)
        kit_each_fact(cited->book, node->answers[i].because.src, cite, cited);
    for (int i = 0; board && i < board->n_links; i++)
        kit_each_fact(cited->book, board->links[i].because.src, cite, cited);
    for (int i = 0; board && i < board->n_claims; i++)
        kit_each_fact(cited->book, board->claims[i].because.src, cite, cited);
}

// How sure the record is of it, where that is less than high.
static void add_sure(Kit *kit, Str confidence)
{
    static const char grades[] = "HML";
    size_t grade = confidence.n == 1 ? str_find(STR(grades), confidence.s[0]) : 3;
    if (grade == 0 || grade >= 3) return;
    kit_raw(kit, " <span class=\"mark\">");
    kit_say(kit, (Word)(W_SURE_HIGH + (int)grade));
    kit_raw(kit, "</span>");
}

static void add_facts(Kit *kit)
{
    const Book *book = kit->book;
    Cited cited = {book, arena_array(&kit->arena, bool, book->n_facts)};
    int n = 0;
    for (int i = 0; i < book->n_nodes; i++)
        if (kit_reaches(kit, i)) cite_node(&cited, &book->nodes[i]);
    for (int i = 0; i < book->n_facts; i++) {
        if (!cited.facts[i]) continue;
        if (n++ == 0) {
            kit_heading(kit, 2, W_KIT_FACTS);
            kit_raw(kit, "<p>");
            kit_say(kit, W_KIT_FACTS_ABOUT);
            kit_raw(kit, "</p>\n");
            kit_raw(kit, "<div class=\"words\">\n");
        }
        kit_raw(kit, "<p><strong>");
        html_plain(kit->out, book->facts[i].id);
        kit_raw(kit, "</strong> ");
        kit_tell(kit, &book->facts[i].text);
        add_sure(kit, book->facts[i].confidence);
        kit_raw(kit, "</p>\n");
    }
    if (n > 0) kit_raw(kit, "</div>\n");
}

// Whoever finds something wrong in the key can say so on paper.
static void add_form(Kit *kit)
{
    Str author = kit_plain(kit, &kit->book->author),
        contact = kit_plain(kit, &kit->book->contact);
    Str to = author.n && contact.n ? arena_fmt(&kit->arena, STR_FMT ", " STR_FMT,
                                         STR_ARG(author), STR_ARG(contact))
             : author.n            ? author
                                   : contact;
    kit_heading(kit, 2, W_CHALLENGE);
    kit_raw(kit, "<p>");
    kit_say(kit, W_KIT_CHALLENGE);
    kit_raw(kit, "</p>\n");
    html_form(&kit->shell, to, kit->out);
}

void kit_key(Kit *kit)
{
    kit_raw(kit, "<h1>");
    kit_label(kit, &kit->book->title);
    kit_raw(kit, ": ");
    kit_say(kit, W_KIT_KEY);
    kit_raw(kit, "</h1>\n<p class=\"under\">");
    if (kit->edition != NONE) {
        kit_label(kit, &kit->book->editions[kit->edition].title);
        kit_raw(kit, " · ");
    }
    kit_say(kit, W_KIT_KEY_FOR);
    kit_raw(kit, "</p>\n<p>");
    kit_say(kit, W_KIT_KEY_ABOUT);
    kit_raw(kit, "</p>\n");
    add_questions(kit);
    add_boards(kit);
    add_slip_answers(kit);
    add_facts(kit);
    add_form(kit);
}
