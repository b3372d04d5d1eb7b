// A fact of the record as a row: what it says, how sure it is, who says so, how it stood on a date and stands now.
#include "page/build.h"
#include "story/world.h"

bool know_any(Build *b) { return story_book(b->stack->story)->n_facts > 0; }

// Of a claim the record can be sure that it was made, whatever it is worth.
static bool is_claim(const Fact *fact)
{
    static const char *const claims[] = {"CLAIM", "REV", "NEVER"};
    return str_among(fact->status, claims, COUNT_OF(claims));
}

static Str sureness(const Fact *fact)
{
    bool said = is_claim(fact);
    if (str_eq(fact->confidence, STR("H")))
        return word(said ? W_KNOW_HIGH_SAID : W_KNOW_HIGH);
    if (str_eq(fact->confidence, STR("M")))
        return word(said ? W_KNOW_MEDIUM_SAID : W_KNOW_MEDIUM);
    if (str_eq(fact->confidence, STR("L")))
        return word(said ? W_KNOW_LOW_SAID : W_KNOW_LOW);
    return (Str){0};
}

// How the record has it now. A word of the scenario's own stands as it is.
static Str standing(const Fact *fact)
{
    static const struct {
        const char *id;
        Word word;
    } known[] = {{"EST", W_KNOW_EST}, {"CLAIM", W_KNOW_CLAIM}, {"CONT", W_KNOW_CONT},
        {"REV", W_KNOW_REV}, {"NEVER", W_KNOW_NEVER}};
    for (int i = 0; i < COUNT_OF(known); i++)
        if (str_eq(fact->status, str_of(known[i].id))) return word(known[i].word);
    return fact->status;
}

static Str without_stop(Str text)
{
    return text.n > 0 && text.s[text.n - 1] == '.' ? str_cut(text, 0, text.n - 1)
                                                   : text;
}

static void say(Buf *out, Str sentence)
{
    if (sentence.n == 0) return;
    if (out->n > 0) buf_addc(out, ' ');
    buf_add(out, sentence);
}

// "On 2 January 2022: not known yet.", "On 9 January 2022: Claimed (one post)."
static Str stood_then(Build *b, const Fact *fact, Str day, int64_t at)
{
    const Book *book = story_book(b->stack->story);
    const StatusChange *stood = world_fact_stood(book, fact, at);
    if (!stood)
        return word_with(b->own, W_KNOW_THEN, day, word(W_KNOW_NOT_YET), (Str){0});
    Str status = build_status_word(stood->status);
    Str why = without_stop(build_label(b, &stood->note));
    return why.n ? word_with(b->own, W_KNOW_THEN_WHY, day, status, why)
                 : word_with(b->own, W_KNOW_THEN, day, status, (Str){0});
}

static void say_standing(Build *b, const Fact *fact, Date when, int64_t at, Buf *out)
{
    const Book *book = story_book(b->stack->story);
    Str now = standing(fact);
    bool known = world_fact_known(book, fact, at);
    bool same = known && !world_fact_stood(book, fact, at);
    when.hour = -1;
    Str day = when.year ? build_day(b, when) : (Str){0};
    if (day.n > 0 && same && now.n > 0) {
        say(out, word_with(b->own, W_KNOW_ALWAYS, day, now, (Str){0}));
    } else {
        if (day.n > 0 && !same) say(out, stood_then(b, fact, day, at));
        if (now.n > 0) say(out, word_with(b->own, W_KNOW_NOW, now, (Str){0}, (Str){0}));
    }
    say(out, build_label(b, &fact->now));
}

Item know_fact_row(Build *b, int index, Date when, int64_t at, Str pages)
{
    const Fact *fact = &story_book(b->stack->story)->facts[index];
    Buf note = {0};
    say(&note, sureness(fact));
    Str who = without_stop(build_label(b, &fact->who));
    if (who.n > 0) say(&note, word_with(b->own, W_KNOW_WHO, who, (Str){0}, (Str){0}));
    say_standing(b, fact, when, at, &note);
    if (pages.n > 0)
        say(&note, word_with(b->own, W_KNOW_PAGES, pages, (Str){0}, (Str){0}));
    Item row = {.label = fact->id,
        .text = markup_escape(b->arena, build_label(b, &fact->text)),
        .note = arena_str(b->own, buf_str(&note))};
    buf_free(&note);
    return row;
}
