// Rules for documented scenarios: sources, facts, real people.
#include "base/ascii.h"
#include "base/utf8.h"
#include "tools/prose.h"
#include "tools/rules.h"

#define QUOTED_MAX 48 // bytes of a sentence that are shown in a diagnostic

// --- sources --------------------------------------------------------------------------------------

// Date and status are checked by the loader, for every scenario.
void rule_source_record(Check *check)
{
    if (!check->book->documented) return;
    for (int i = 0; i < check->book->n_sources; i++) {
        const Source *source = &check->book->sources[i];
        bool who = source->who.src.n > 0, facts = source->facts.n > 0;
        if (!who || !facts)
            check_report(check, source->where,
                "source \"" STR_FMT
                "\" has no %s%s%s, which a documented scenario must give",
                STR_ARG(source->id), who ? "" : "who", !who && !facts ? " and " : "",
                facts ? "" : "facts");
    }
}

void rule_chart_record(Check *check)
{
    const Book *book = check->book;
    for (int i = 0; book->documented && i < book->n_charts; i++) {
        const Chart *chart = &book->charts[i];
        if (chart->source.src.n == 0)
            check_report(check, chart->where,
                "chart \"" STR_FMT
                "\" has no source, which a documented scenario must give",
                STR_ARG(chart->id));
        for (int k = 0; k < chart->n_points; k++)
            if (chart->points[k].facts.n == 0)
                check_report(check, chart->points[k].where,
                    "point \"" STR_FMT "\" of chart \"" STR_FMT
                    "\" has no facts, which a documented scenario must give",
                    STR_ARG(chart->points[k].id), STR_ARG(chart->id));
    }
}

// --- facts ------------------------------------------------------------------------------------------

static void check_fact_dates(Check *check, const Fact *fact)
{
    const StatusChanges *history = &fact->history;
    const StatusChange *last = history->n > 0 ? &history->items[history->n - 1] : NULL;
    if (fact->since.year && !last)
        check_report(check, fact->where,
            "fact \"" STR_FMT
            "\" has since, the end of its history, but no history; is it known?",
            STR_ARG(fact->id));
    else if (fact->since.year && date_cmp(fact->since, last->date) < 0)
        check_report(check, fact->where,
            "fact \"" STR_FMT
            "\" has a since that is before the last entry of its history",
            STR_ARG(fact->id));
    if (fact->known.year && last && date_cmp(history->items[0].date, fact->known) < 0)
        check_report(check, fact->where,
            "fact \"" STR_FMT
            "\" has a known that is after the first entry of its history",
            STR_ARG(fact->id));
}

void rule_fact_dates(Check *check)
{
    for (int i = 0; i < check->book->n_facts; i++)
        check_fact_dates(check, &check->book->facts[i]);
}

// --- sentences of fact ----------------------------------------------------------------------------

static bool has_figure(Str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (ascii_is_digit(text.s[i])) return true;
    return false;
}

// "the fifth of January", "January the fifth": a month next to a day in words. English only; in other
// languages the rule finds dates with digits.
static bool has_day(Str text)
{
    static const char *const months[] = {"January", "February", "March", "April", "May",
        "June", "July", "August", "September", "October", "November", "December"};
    static const char *const days[] = {"first", "second", "third", "fourth", "fifth",
        "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
        "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
        "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth",
        "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"};
    int month = -3, day = -3, at = 0;
    for (Str word; prose_word(&text, &word); at++) {
        if (str_among(word, months, COUNT_OF(months))) month = at;
        if (str_among(word, days, COUNT_OF(days))) day = at;
        bool near = month - day <= 2 && day - month <= 2;
        if (near && month >= 0 && day >= 0) return true;
    }
    return false;
}

static const char *what_is_factual(const Check *check, Str sentence)
{
    if (has_figure(sentence)) return "a figure";
    if (has_day(sentence)) return "a date";
    bool names = mentions_real(&check->mentions, sentence) != NONE;
    return names ? "a real person's name" : NULL;
}

Str check_quote(Check *check, Str sentence)
{
    if (sentence.n <= QUOTED_MAX) return sentence;
    size_t n = QUOTED_MAX;
    while (n > 0 && sentence.s[n] != ' ')
        n--;
    return arena_fmt(&check->arena, STR_FMT " …", STR_ARG(str_cut(sentence, 0, n)));
}

static void check_facts(Check *check, const Text *text)
{
    Prose prose = prose_of(&check->arena, text->src);
    for (int i = 0; i < prose.n; i++) {
        const Sentence *sentence = &prose.items[i];
        const char *what =
            sentence->marks > 0 ? NULL : what_is_factual(check, sentence->text);
        if (what)
            check_report(check, text->where,
                "\"" STR_FMT
                "\" has %s but no mark; end it with {#ID} of a fact, or {#invented}",
                STR_ARG(check_quote(check, sentence->text)), what);
    }
}

void rule_no_fact(Check *check)
{
    if (check->book->documented) check_each_statement(check, check_facts);
}

// --- real people ----------------------------------------------------------------------------------

static void not_real(Check *check, int person, Where where, const char *who)
{
    if (person == NONE || !check->book->people[person].real) return;
    check_report(check, where,
        "%s has \"" STR_FMT
        "\" as speaker, who is a real person: no lines may be invented for them",
        who, STR_ARG(check->book->people[person].id));
}

void rule_real_speaker(Check *check)
{
    const Book *book = check->book;
    for (int i = 0; i < book->n_chapters; i++)
        not_real(check, book->chapters[i].speaker, book->chapters[i].where,
            arena_fmt(
                &check->arena, "chapter \"" STR_FMT "\"", STR_ARG(book->chapters[i].id))
                .s);
    for (int i = 0; i < book->n_nodes; i++) {
        const Node *node = &book->nodes[i];
        bool own = node->chapter == NONE ||
                   book->chapters[node->chapter].speaker != node->speaker;
        if (own)
            not_real(check, node->speaker, node->where, check_node_name(check, node));
    }
}

static bool has_quotation(Str label)
{
    for (uint32_t code; utf8_next(&label, &code);)
        if (code == '"' || code == 0x201C || code == 0xAB) return true; // " “ «
    return false;
}

void rule_real_speech(Check *check)
{
    for (int i = 0; i < check->book->n_nodes; i++)
        for (int k = 0; k < check->book->nodes[i].n_choices; k++) {
            const Choice *choice = &check->book->nodes[i].choices[k];
            if (!has_quotation(choice->label.src)) continue;
            int person = mentions_real(&check->mentions, choice->label.src);
            if (person != NONE)
                check_report(check, choice->where,
                    "choice \"" STR_FMT "\" names \"" STR_FMT
                    "\", who is a real person, beside words in quotation marks",
                    STR_ARG(choice->id), STR_ARG(check->book->people[person].id));
        }
}
