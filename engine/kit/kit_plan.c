// The lesson plan: times, what the teacher does, care, questions, words, and what the record does not know.
#include "kit/kit_inner.h"

#include "story/marks.h"

#define OPEN_MAX 6 // points of what is not known: the sheet has an end

// --- head ---------------------------------------------------------------------------------------------

static const Edition *edition_of(const Kit *kit)
{
    return kit->edition == NONE ? NULL : &kit->book->editions[kit->edition];
}

static int minutes_of(const Kit *kit)
{
    const Edition *edition = edition_of(kit);
    return edition ? edition->minutes : 0;
}

// "One lesson · 45 minutes in class, about 20 of them at the screen"
static void add_head(Kit *kit, int lessons)
{
    const Edition *edition = edition_of(kit);
    kit_raw(kit, "<h1>");
    kit_label(kit, &kit->book->title);
    kit_raw(kit, ": ");
    kit_say(kit, W_KIT_PLAN);
    kit_raw(kit, "</h1>\n<p class=\"under\">");
    if (edition) kit_label(kit, &edition->title);
    if (edition) kit_raw(kit, " · ");
    kit_say_str(kit, word_count(&kit->arena, W_KIT_LENGTH, lessons));
    if (minutes_of(kit) > 0)
        kit_say_str(kit, word_count(&kit->arena, W_KIT_PLAYED, minutes_of(kit)));
    kit_raw(kit, "</p>\n<p>");
    kit_tell(
        kit, edition && edition->aim.src.n > 0 ? &edition->aim : &kit->book->summary);
    kit_raw(kit, "</p>\n");
}

// --- before the lesson, and care ------------------------------------------------------------------------

static void add_item(Kit *kit, Word words)
{
    kit_raw(kit, "<li>");
    kit_say(kit, words);
    kit_raw(kit, "</li>\n");
}

static void add_before(Kit *kit)
{
    const Edition *edition = edition_of(kit);
    Str named = edition ? kit_plain(kit, &edition->title) : word(W_BEGIN);
    kit_raw(kit, "<div>");
    kit_heading(kit, 2, W_KIT_BEFORE);
    kit_raw(kit, "<ul>\n");
    add_item(kit, W_KIT_BEFORE_PLAY);
    add_item(kit, W_KIT_BEFORE_PAIRS);
    kit_raw(kit, "<li>");
    kit_say_str(
        kit, word_with(&kit->arena, W_KIT_BEFORE_START, named, (Str){0}, (Str){0}));
    kit_raw(kit, "</li>\n");
    add_item(kit, W_KIT_BEFORE_PRINT);
    kit_raw(kit, "</ul></div>\n");
}

static void add_care(Kit *kit)
{
    const Edition *edition = edition_of(kit);
    kit_raw(kit, "<div>");
    kit_heading(kit, 2, W_KIT_CARE);
    kit_paragraphs(kit, &kit->book->content_note, "p");
    if (edition) kit_paragraphs(kit, &edition->care, "p");
    kit_raw(kit, "<p>");
    kit_say(kit, W_KIT_CARE_LEAVE);
    kit_raw(kit, "</p>\n<p class=\"help\">");
    kit_say(kit, W_HELPLINE);
    kit_raw(kit, ":</p></div>\n");
}

// --- the table of times ------------------------------------------------------------------------------

static const struct {
    Word name, teacher, pupils;
} steps[] = {
    [STEP_BEGIN] = {W_KIT_BEGIN, W_KIT_BEGIN_TEACHER, W_KIT_BEGIN_PUPILS},
    [STEP_RECALL] = {W_KIT_RECALL, W_KIT_RECALL_TEACHER, W_KIT_RECALL_PUPILS},
    [STEP_PLAY] = {W_KIT_PLAY, W_KIT_PLAY_TEACHER, W_KIT_PLAY_PUPILS},
    [STEP_STOP] = {W_KIT_STOP, W_KIT_STOP_TEACHER, W_KIT_STOP_PUPILS},
    [STEP_TALK] = {W_KIT_TALK, W_KIT_TALK_TEACHER, W_KIT_TALK_PUPILS},
    [STEP_SLIP] = {W_KIT_SLIP_STEP, W_KIT_SLIP_TEACHER, W_KIT_SLIP_PUPILS},
};

static void add_hook(Kit *kit)
{
    const Edition *edition = edition_of(kit);
    kit_raw(kit, " ");
    if (edition && edition->hook.src.n > 0)
        kit_tell(kit, &edition->hook);
    else
        kit_say(kit, W_KIT_HOOK);
}

static void add_step(Kit *kit, const KitTime *time, bool last_play)
{
    buf_addf(kit->out, "<tr><td class=\"when\">%d–%d</td><td><strong>", time->from,
        time->to);
    kit_say(kit, steps[time->step].name);
    kit_raw(kit, ".</strong> ");
    kit_say(kit, steps[time->step].teacher);
    if (time->step == STEP_BEGIN) add_hook(kit);
    kit_raw(kit, "</td><td>");
    kit_say(kit, steps[time->step].pupils);
    if (last_play && kit_board(kit) != NONE) {
        kit_raw(kit, " ");
        kit_say(kit, W_KIT_PLAY_BOARD);
    }
    kit_raw(kit, "</td></tr>\n");
}

static bool is_last_play(const KitTime *times, int n, int i)
{
    if (times[i].step != STEP_PLAY) return false;
    while (++i < n)
        if (times[i].step == STEP_PLAY) return false;
    return true;
}

static void add_times(Kit *kit, const KitTime *times, int n, int lessons)
{
    kit_raw(kit, "<table class=\"times\"><thead><tr><th>");
    kit_say(kit, W_KIT_WHEN);
    kit_raw(kit, "</th><th>");
    kit_say(kit, W_KIT_TEACHER);
    kit_raw(kit, "</th><th>");
    kit_say(kit, W_KIT_PUPILS);
    kit_raw(kit, "</th></tr></thead><tbody>\n");
    for (int i = 0; i < n; i++) {
        bool first = i == 0 || times[i].lesson != times[i - 1].lesson;
        if (first && lessons > 1) {
            kit_raw(kit, "<tr><th colspan=\"3\">");
            kit_say_str(
                kit, word_count(&kit->arena, W_KIT_LESSON, times[i].lesson + 1));
            kit_raw(kit, "</th></tr>\n");
        }
        add_step(kit, &times[i], is_last_play(times, n, i));
    }
    kit_raw(kit, "</tbody></table>\n");
}

// --- questions, and what is not known --------------------------------------------------------------------

static void add_talk(Kit *kit)
{
    const Edition *edition = edition_of(kit);
    kit_raw(kit, "<div>");
    kit_heading(kit, 2, W_KIT_TALK_ABOUT);
    kit_raw(kit, "<ol>\n");
    if (edition) kit_paragraphs(kit, &edition->talk, "li");
    for (int i = 0; i < kit->book->n_nodes; i++) {
        const Node *node = &kit->book->nodes[i];
        if (!kit_reaches(kit, i) || node->talk_about.src.n == 0) continue;
        kit_stand(kit, i);
        kit_paragraphs(kit, &node->talk_about, "li");
    }
    if (kit_board(kit) != NONE) add_item(kit, W_KIT_TALK_ARROW);
    add_item(kit, W_KIT_TALK_OPEN);
    kit_raw(kit, "</ol></div>\n");
}

static void add_open(Kit *kit)
{
    KitOpen points[OPEN_MAX];
    int n = kit_open_points(kit, points, OPEN_MAX);
    if (n == 0) return;
    kit_raw(kit, "<div>");
    kit_heading(kit, 2, W_KIT_OPEN);
    kit_raw(kit, "<ul>\n");
    for (int i = 0; i < n; i++) {
        if (points[i].node != NONE) kit_stand(kit, points[i].node);
        kit_raw(kit, "<li>");
        kit_tell(kit, points[i].text);
        kit_raw(kit, points[i].node == NONE ? ": <strong>" : " <strong>");
        kit_say(kit, kit_status_word(points[i].status));
        kit_raw(kit, ".</strong> ");
        kit_tell(kit, points[i].because);
        kit_raw(kit, "</li>\n");
    }
    kit_raw(kit, "</ul></div>\n");
}

// --- words -------------------------------------------------------------------------------------------

typedef struct Terms {
    const Book *book;
    bool *used;
} Terms;

static void use_terms(const Terms *terms, Str src)
{
    for (TextMark mark; marks_next(&src, &mark);) {
        if (mark.kind == MARK_BAD) return;
        if (mark.kind != MARK_TERM) continue;
        int term = book_term(terms->book, mark.name);
        if (term != NONE) terms->used[term] = true;
    }
}

static void use_node(const Terms *terms, const Node *node)
{
    for (int i = 0; i < node->n_passages; i++)
        use_terms(terms, node->passages[i].text.src);
    for (int i = 0; i < node->n_answers; i++)
        use_terms(terms, node->answers[i].because.src);
    const Board *board = node->board;
    for (int i = 0; board && i < board->n_links; i++)
        use_terms(terms, board->links[i].because.src);
    for (int i = 0; board && i < board->n_claims; i++)
        use_terms(terms, board->claims[i].because.src);
}

// Those that the edition's pages open, in the order of the glossary.
static void add_words(Kit *kit)
{
    const Book *book = kit->book;
    Terms terms = {book, arena_array(&kit->arena, bool, book->n_terms)};
    for (int i = 0; i < book->n_nodes; i++)
        if (kit_reaches(kit, i)) use_node(&terms, &book->nodes[i]);
    int n = 0;
    for (int i = 0; i < book->n_terms; i++) {
        if (!terms.used[i]) continue;
        if (n++ == 0) {
            kit_heading(kit, 2, W_KIT_WORDS);
            kit_raw(kit, "<div class=\"words\">\n");
        }
        kit_raw(kit, "<p><strong>");
        kit_label(kit, &book->terms[i].title);
        kit_raw(kit, ":</strong> ");
        kit_tell(kit, &book->terms[i].text);
        kit_raw(kit, "</p>\n");
    }
    if (n > 0) kit_raw(kit, "</div>\n");
}

void kit_plan(Kit *kit)
{
    KitTime times[KIT_TIMES_MAX];
    int n = kit_times(minutes_of(kit), times), lessons = times[n - 1].lesson + 1;
    int start = kit->at;
    add_head(kit, lessons);
    kit_raw(kit, "<div class=\"two\">\n");
    add_before(kit);
    add_care(kit);
    kit_raw(kit, "</div>\n");
    add_times(kit, times, n, lessons);
    kit_raw(kit, "<div class=\"two\">\n");
    add_talk(kit);
    add_open(kit);
    kit_raw(kit, "</div>\n");
    kit_stand(kit, start);
    add_words(kit);
}
