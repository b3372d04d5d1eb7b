// Checks the marks in texts: every name must be declared, and counted words have all their forms.
#include "base/nearest.h"
#include "base/plural.h"
#include "base/utf8.h"
#include "story/load/resolve_inner.h"

#include "story/marks.h"
#include "story/play.h"

#include <stdlib.h>
#include <string.h>

// The line of the mark that is looked at.
static Where where_of(Resolving *r, const Text *text)
{
    return resolve_mark_where(r, text->where, r->mark);
}

static void report_name(Resolving *r, const Text *text, const char *rule,
    const char *what, Str name, const IdIndex *index)
{
    Hint hint = resolve_hint(r, index, name);
    if (resolve_follows(r, index, name, &hint)) return;
    bool plain = strcmp(rule, "unknown-term") == 0 && hint.text[0] == '\0';
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, rule, where_of(r, text),
        "the text " STR_FMT " names the %s \"" STR_FMT "\", which is not declared%s%s",
        STR_ARG(text->key), what, STR_ARG(utf8_cut(name, 80)), hint.text,
        plain ? "; a bracket that is only shown is written \\[" : "");
}

static void check_forms(Resolving *r, const Text *text, const TextMark *mark)
{
    Plural missing;
    if (mark->forms.n == 0 || r->book->languages.n == 0) return;
    Str language = r->book->languages.items[0];
    int number = plural_missing(language, mark->forms, &missing);
    if (number >= 0)
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "plural-form",
            where_of(r, text),
            "the text " STR_FMT " has no form \"%s\" for {" STR_FMT
            "}, which the language " STR_FMT " uses with %d",
            STR_ARG(text->key), plural_id(missing), STR_ARG(mark->name),
            STR_ARG(language), number);
}

static void check_name(Resolving *r, const Text *text, const TextMark *mark)
{
    int variable = book_state(r->book, mark->name);
    if (variable == NONE && book_world(r->book, mark->name) != NONE) {
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "unknown-variable",
            where_of(r, text),
            "the text " STR_FMT " names the variable \"" STR_FMT
            "\", which is not declared; of a table write {world." STR_FMT "}",
            STR_ARG(text->key), STR_ARG(mark->name), STR_ARG(mark->name));
        return;
    }
    if (variable == NONE) {
        report_name(
            r, text, "unknown-variable", "variable", mark->name, &r->index->state);
        return;
    }
    ValueType type = r->book->state[variable].first.type;
    if (type == VALUE_LIST || type == VALUE_MAP)
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "list-in-text",
            where_of(r, text), "the text " STR_FMT " shows {" STR_FMT "}, which is %s",
            STR_ARG(text->key), STR_ARG(mark->name), value_type_name(type));
    else if (mark->forms.n > 0 && type != VALUE_INT && type != VALUE_NUM)
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "plural-form",
            where_of(r, text), "the text " STR_FMT " counts {" STR_FMT "}, which is %s",
            STR_ARG(text->key), STR_ARG(mark->name), value_type_name(type));
    check_forms(r, text, mark);
}

static void check_world(Resolving *r, const Text *text, const TextMark *mark)
{
    if (book_world(r->book, mark->name) == NONE)
        report_name(
            r, text, "unknown-world", "world value", mark->name, &r->index->world);
    if (mark->place.n > 0 && id_index_find(&r->index->places, mark->place) == NONE &&
        !resolve_is_region(r, mark->place))
        report_name(r, text, "unknown-place", "place", mark->place, &r->index->places);
    check_forms(r, text, mark);
}

static void check_facts(Resolving *r, const Text *text, const TextMark *mark)
{
    Str ids = mark->name;
    for (Str id; marks_next_fact(&ids, &id);)
        if (!str_eq(id, STR("invented")) && book_fact(r->book, id) == NONE)
            report_name(r, text, "unknown-fact", "fact", id, &r->index->facts);
}

// {Trust}, { trust } for {trust}: [at] begins with the mark.
static bool report_near_name(Resolving *r, const Text *text, Str at)
{
    size_t end = str_find(at, '}');
    Str inside = str_cut(at, 1, end), name = str_trim(inside);
    if (!str_starts(at, STR("{")) || end == at.n || str_starts(name, STR("{")) ||
        name.n == 0 || inside.n > SANDBOX_ID_MAX || str_has(name, STR(".")))
        return false;
    if (book_fact(r->book, name) != NONE) {
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "bad-mark",
            where_of(r, text),
            "the text " STR_FMT " has {" STR_FMT "}, and \"" STR_FMT
            "\" is a fact; the mark of a fact has a #: {#" STR_FMT "}",
            STR_ARG(text->key), STR_ARG(inside), STR_ARG(name), STR_ARG(name));
        return true;
    }
    Hint hint = resolve_hint(r, &r->index->state, name);
    if (hint.meant == NONE) return false;
    bool spaces = str_eq(name, r->index->state.ids[hint.meant]);
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "bad-mark",
        where_of(r, text),
        "the text " STR_FMT " has {" STR_FMT "}, which names no variable%s",
        STR_ARG(text->key), STR_ARG(inside),
        spaces ? "; no spaces stand in { }" : hint.text);
    return true;
}

// [depot|the yard] for [the yard|depot]
static bool report_turned(Resolving *r, const Text *text, const TextMark *mark)
{
    if (mark->name.s == mark->words.s || book_term(r->book, mark->words) == NONE)
        return false;
    Str name = utf8_cut(mark->name, 80), words = utf8_cut(mark->words, 80);
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "unknown-term",
        where_of(r, text),
        "the text " STR_FMT " names the term \"" STR_FMT
        "\", which is not declared; the words stand before the |: [" STR_FMT "|" STR_FMT
        "]",
        STR_ARG(text->key), STR_ARG(name), STR_ARG(name), STR_ARG(words));
    return true;
}

// [bus depots] where a term is called "bus depot"
static bool report_near_form(Resolving *r, const Text *text, const TextMark *mark)
{
    const BookIndex *index = r->book->index;
    if (resolve_hint(r, &r->index->terms, mark->name).meant != NONE ||
        mark->name.s != mark->words.s || mark->name.n > SANDBOX_ID_MAX ||
        index->n_forms > r->nearest_left || index->n_forms == 0)
        return false;
    r->nearest_left -= index->n_forms;
    Str *forms = mem_new(index->n_forms, sizeof *forms);
    for (int i = 0; i < index->n_forms; i++)
        forms[i] = index->forms[i].words;
    Str near = nearest_name(mark->name, forms, index->n_forms);
    free(forms);
    if (near.n == 0) return false;
    diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "unknown-term",
        where_of(r, text),
        "the text " STR_FMT " names the term \"" STR_FMT
        "\", which is not declared; did you mean \"" STR_FMT
        "\"? With its id: [" STR_FMT "|" STR_FMT "]",
        STR_ARG(text->key), STR_ARG(mark->name), STR_ARG(near), STR_ARG(mark->name),
        STR_ARG(r->book->terms[book_term(r->book, near)].id));
    return true;
}

// [behind]: what stands behind the mark; of [words](address) the address.
static void check_term(Resolving *r, const Text *text, const TextMark *mark, Str behind)
{
    bool address = str_starts(behind, STR("(http")) || str_starts(behind, STR("(www."));
    if (book_term(r->book, mark->name) != NONE) {
        if (address)
            diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "bad-mark",
                where_of(r, text),
                "the text " STR_FMT " has an address behind [" STR_FMT
                "], and texts have no links; take the (...) out",
                STR_ARG(text->key), STR_ARG(utf8_cut(mark->words, 80)));
        return;
    }
    if (report_turned(r, text, mark) || report_near_form(r, text, mark)) return;
    if (str_starts(behind, STR("(")))
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "unknown-term",
            where_of(r, text),
            "the text " STR_FMT " has the link [" STR_FMT
            "](...), and texts have no links; write the words alone, or declare a term "
            "for them",
            STR_ARG(text->key), STR_ARG(utf8_cut(mark->words, 80)));
    else
        report_name(r, text, "unknown-term", "term", mark->name, &r->index->terms);
}

static void check_text(void *ctx, const Text *text)
{
    Resolving *r = ctx;
    char message[BUDGET_SENTENCE_MAX];
    Str rest = text->src;
    if (marks_count(rest) > TEXT_MARKS) {
        diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "too-many-marks",
            text->where, "the text " STR_FMT " %s", STR_ARG(text->key),
            budget_message(BUDGET_TEXT_MARKS, message));
        return;
    }
    Str at = rest;
    for (TextMark mark; marks_next(&rest, &mark); at = rest) {
        r->mark = str_cut(at, 0, at.n - rest.n);
        switch (mark.kind) {
        case MARK_WORDS:
            break;
        case MARK_NAME:
            check_name(r, text, &mark);
            break;
        case MARK_WORLD:
            check_world(r, text, &mark);
            break;
        case MARK_FACTS:
            check_facts(r, text, &mark);
            break;
        case MARK_TERM:
            check_term(r, text, &mark, rest);
            break;
        case MARK_BAD:
            if (report_near_name(r, text, at)) return;
            diagnostics_add(r->loader->diagnostics, SEVERITY_ERROR, "bad-mark",
                where_of(r, text), "the text " STR_FMT " has %s; \\ makes it plain",
                STR_ARG(text->key), mark.problem);
            return; // continuing could take quadratic time
        }
    }
}

void resolve_texts(Resolving *r) { book_texts(r->book, check_text, r); }
