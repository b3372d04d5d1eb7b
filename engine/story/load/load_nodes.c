// What scenes, checks, boards and their items begin with, and what is checked when their fields are read.
#include "story/load/load_words.h"

static void begin_node(ParseContext *pc)
{
    Node *node = pc->target;
    node->place = node->speaker = node->picture = node->at = node->next = NONE;
    node->chart = NONE;
    node->plate = NONE;
    node->chapter = pc->loader->chapters.n - 1; // NONE before the first chapter
}

void load_begin_scene(ParseContext *pc)
{
    Node *node = pc->target;
    begin_node(pc);
    node->kind = NODE_SCENE;
    node->choices = load_items(pc, WORD_CHOICE, &node->n_choices);
}

void load_begin_ending(ParseContext *pc)
{
    begin_node(pc);
    ((Node *)pc->target)->kind = NODE_ENDING;
}

// --- choices and answers ------------------------------------------------------------------------------

bool load_is_action(Str id)
{
    static const char *const reserved[] = {
#define ACTION(NAME, id, typed) id,
#include "base/actions.def"
#undef ACTION
    };
    return str_among(id, reserved, COUNT_OF(reserved));
}

static void check_reserved(ParseContext *pc)
{
    if (load_is_action(pc->id))
        load_report(pc, "reserved-id", "needs another id: pages use this one");
}

static bool has_field(ParseContext *pc, const char *name)
{
    bool has = lua_getfield(pc->L, pc->table, name) != LUA_TNIL;
    lua_pop(pc->L, 1);
    return has;
}

void load_end_choice(ParseContext *pc)
{
    const Choice *choice = pc->target;
    check_reserved(pc);
    // Two ids in one text are told as that.
    bool joined = choice->go_ids.n == 1 && str_has(choice->go_ids.items[0], STR(","));
    if (choice->pick && choice->go_ids.n < 2 && !joined)
        load_report_field(pc, "go", "pick-without-list",
            "has pick, but go is no list to pick from; go names each scene that pick "
            "may answer: go = { \"one\", \"other\" }");
    if (!choice->pick && choice->go_ids.n > 1 && !pc->misnamed &&
        !has_field(pc, "pick") && !load_report_nothing(pc->loader))
        load_report(pc, "list-without-pick",
            "goes to a list of scenes, but has no pick = function(s) ... end");
}

void load_end_answer(ParseContext *pc)
{
    Answer *answer = pc->target;
    check_reserved(pc);
    lua_getfield(pc->L, pc->table, "right");
    bool right = lua_toboolean(pc->L, -1);
    lua_pop(pc->L, 1);
    if (!right || !has_field(pc, "credit")) return;
    answer->credit = 1;
    load_report(pc, "half-answer",
        "is right and has credit, which is for answers that are partly right; take "
        "credit away");
}

void load_begin_check(ParseContext *pc)
{
    Node *node = pc->target;
    begin_node(pc);
    node->kind = NODE_CHECK;
    node->answers = load_items(pc, WORD_ANSWER, &node->n_answers);
}

// Every answer says why, or none does and the check is not scored: then an answer leads on at once.
static void check_reasons(ParseContext *pc, Node *node)
{
    int told = 0;
    for (int i = 0; i < node->n_answers; i++)
        told += node->answers[i].because.src.n > 0;
    node->leads_on = told == 0 && !node->scored;
    for (int i = 0; i < node->n_answers && !node->leads_on; i++)
        if (node->answers[i].because.src.n == 0)
            diagnostics_add(pc->loader->diagnostics, SEVERITY_ERROR, "missing-field",
                node->answers[i].where, "answer \"" STR_FMT "\" needs because: %s",
                STR_ARG(node->answers[i].id), api_field_expected(FIELD_TEXT));
}

void load_end_check(ParseContext *pc)
{
    Node *node = pc->target;
    int right = 0;
    bool credited = false;
    for (int i = 0; i < node->n_answers; i++) {
        right += node->answers[i].credit >= 1;
        credited |= node->answers[i].credit > 0;
    }
    lua_getfield(pc->L, pc->table, "scored");
    if (lua_isnil(pc->L, -1)) node->scored = credited;
    lua_pop(pc->L, 1);
    check_reasons(pc, node);
    if (pc->misnamed) return; // what lacks may stand there under another name
    if (node->n_answers < 2)
        load_report(pc, "too-few-answers", "needs at least two answers");
    if (node->scored && right == 0)
        load_report(pc, "no-right-answer", "is scored, but no answer is right");
    if (node->scored && right > 1)
        load_report(
            pc, "two-right-answers", "has %d right answers; one is the most", right);
}

// --- boards -------------------------------------------------------------------------------------------

void load_begin_card(ParseContext *pc)
{
    Card *card = pc->target;
    card->group = NONE;
    card->scored = true;
}

void load_begin_link(ParseContext *pc)
{
    Link *link = pc->target;
    link->from = link->to = NONE;
}

void load_end_link(ParseContext *pc)
{
    Link *link = pc->target;
    bool halved = link->answer != LINK_NONE && link->credit[link->answer] > 0 &&
                  link->credit[link->answer] < 1;
    if (halved)
        load_report(pc, "half-answer",
            "names its answer \"%s\" in half as well; the answer counts whole",
            book_link_type_id(link->answer));
    if (link->answer != LINK_NONE) link->credit[link->answer] = 1;
    if (link->from == link->to && link->from != NONE)
        load_report(pc, "link-to-itself", "goes from a card to the same card");
}

void load_end_claim(ParseContext *pc)
{
    Claim *claim = pc->target;
    if (claim->answer != STATUS_NONE && claim->credit[claim->answer] > 0)
        load_report(pc, "half-answer",
            "names its answer \"%s\" in half as well; the answer counts whole",
            book_status_id(claim->answer));
    if (claim->answer != STATUS_NONE) claim->credit[claim->answer] = 1;
}

// Cards first: order and links refer to them.
void load_begin_board(ParseContext *pc)
{
    Node *node = pc->target;
    begin_node(pc);
    node->kind = NODE_BOARD;
    node->board = load_alloc(pc, 1, sizeof *node->board);
    node->board->cards = load_items(pc, WORD_CARD, &node->board->n_cards);
    node->board->links = load_items(pc, WORD_LINK, &node->board->n_links);
    node->board->claims = load_items(pc, WORD_CLAIM, &node->board->n_claims);
}
