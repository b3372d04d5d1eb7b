// An entry is taken when it says the same values in all forms of its language; else the English stays.
#include "page/words_po.h"

#include "base/id_index.h"
#include "base/utf8.h"

#include <stdio.h>

#define VALUES 3 // {1} to {3}

// Bytes of a translated word; the longest sentences in English have 300.
#define TEXT_MAX 4000

// --- which values a text has ------------------------------------------------------------------------

typedef struct Values {
    bool shown[VALUES + 1], counted[VALUES + 1];
    Str forms; // the first that are not valid, or of which the language has another
    bool bad;  // [forms] are not forms at all
    Plural missing;
    int number; // that needs [missing]
} Values;

// Cuts the next "{2}" or "{2|...}" off *rest: which value, and its forms. 0: there is none.
static int next_value(Str *rest, Str *forms)
{
    for (;;) {
        *rest = str_from(*rest, str_find(*rest, '{'));
        if (rest->n < 3) return 0;
        int value = rest->s[1] - '0';
        size_t end = str_find(*rest, '}');
        bool is = value >= 1 && value <= VALUES && end < rest->n &&
                  (rest->s[2] == '}' || rest->s[2] == '|');
        if (!is) {
            *rest = str_from(*rest, 1);
            continue;
        }
        *forms = str_cut(*rest, 3, end);
        *rest = str_from(*rest, end + 1);
        return value;
    }
}

// What a language needs: found once for all entries.
typedef struct Needs {
    Str language; // empty: forms are not looked at
    Plural forms[PLURALS];
    int n;
} Needs;

static Needs needs_of(Str language)
{
    Needs needs = {.language = language};
    needs.n = plural_forms_of(language, needs.forms);
    return needs;
}

// A number for which the language has a form that [forms] lacks, or -1.
static int lacking(const Needs *needs, Str forms, Plural *missing)
{
    for (int i = 0; i < needs->n; i++)
        if (!plural_has_form(forms, needs->forms[i]))
            return plural_missing(needs->language, forms, missing);
    return -1;
}

static Values values_of(Str text, const Needs *needs)
{
    Values values = {.number = -1};
    Str forms;
    for (int value; (value = next_value(&text, &forms)) > 0;) {
        if (forms.n == 0) {
            values.shown[value] = true;
            continue;
        }
        values.counted[value] = true;
        bool bad = !plural_forms_valid(forms);
        Plural missing = PLURAL_OTHER;
        int number = bad ? -1 : lacking(needs, forms, &missing);
        if (values.forms.n > 0 || (!bad && number < 0)) continue;
        values.forms = forms;
        values.bad = bad;
        values.missing = missing;
        values.number = number;
    }
    return values;
}

// --- a translation ----------------------------------------------------------------------------------

static IdIndex index_of_keys(Arena *arena)
{
    Str *keys = arena_array(arena, Str, WORDS);
    for (int i = 0; i < WORDS; i++)
        keys[i] = str_of(word_key((Word)i));
    return id_index_make(arena, keys, WORDS);
}

typedef struct Telling {
    PoFault *fault;
    void *ctx;
} Telling;

__attribute__((format(printf, 3, 4))) static bool refuse(
    const Telling *telling, int line, const char *format, ...)
{
    char sentence[300];
    va_list args;
    va_start(args, format);
    vsnprintf(sentence, sizeof sentence, format, args);
    va_end(args);
    if (telling->fault) telling->fault(telling->ctx, line, sentence);
    return false;
}

static bool has_the_values(const Telling *t, const PoEntry *entry, const Needs *needs)
{
    static const Needs none;
    Values here = values_of(entry->texts[0], needs),
           there = values_of(entry->id, &none);
    for (int i = 1; i <= VALUES; i++) {
        if (there.shown[i] && !here.shown[i])
            return refuse(t, entry->text_line,
                "the translation of " STR_FMT " has no {%d}, which the English has",
                STR_ARG(entry->context), i);
        if (here.shown[i] && !there.shown[i] && !there.counted[i])
            return refuse(t, entry->text_line,
                "the translation of " STR_FMT " has {%d}, which the English has not",
                STR_ARG(entry->context), i);
        if (here.counted[i] && !there.shown[i] && !there.counted[i])
            return refuse(t, entry->text_line,
                "the translation of " STR_FMT " counts {%d}, which the English has not",
                STR_ARG(entry->context), i);
    }
    if (here.bad)
        return refuse(t, entry->text_line,
            "the forms \"" STR_FMT "\" are not written as \"one:page|other:pages\", "
            "\"other\" last",
            STR_ARG(utf8_cut(here.forms, 60)));
    if (here.number >= 0)
        return refuse(t, entry->text_line,
            "the forms \"" STR_FMT "\" have no \"%s\", which the language " STR_FMT
            " uses with %d",
            STR_ARG(utf8_cut(here.forms, 60)), plural_id(here.missing),
            STR_ARG(needs->language), here.number);
    return true;
}

static bool is_usable(
    const Telling *t, const PoEntry *entry, Word key, const Needs *needs)
{
    Str text = entry->texts[0];
    if (entry->plural.n > 0)
        return refuse(t, entry->line,
            STR_FMT " has no msgid_plural; forms are written {1|one:...|other:...}",
            STR_ARG(entry->context));
    if (!str_eq(entry->id, word_english(key)))
        return refuse(t, entry->line,
            "the English of " STR_FMT " has changed since; this entry is not used",
            STR_ARG(entry->context));
    if (text.n > TEXT_MAX || str_find(text, '\n') < text.n)
        return refuse(t, entry->text_line,
            "the translation of " STR_FMT " is longer than a line of %d bytes",
            STR_ARG(entry->context), TEXT_MAX);
    return has_the_values(t, entry, needs);
}

void words_po_add(
    WordsDraft *draft, const Po *po, Str language, PoFault *fault, void *ctx)
{
    Telling telling = {fault, ctx};
    Needs needs = needs_of(language);
    Arena arena = {0};
    IdIndex keys = index_of_keys(&arena);
    for (int i = 0; i < po->n; i++) {
        const PoEntry *entry = &po->entries[i];
        if (entry->fuzzy || entry->texts[0].n == 0) continue;
        int key = id_index_find(&keys, entry->context);
        if (key < 0)
            refuse(&telling, entry->line, "the interface has no word \"" STR_FMT "\"",
                STR_ARG(utf8_cut(entry->context, 40)));
        else if (draft->texts[key].n == 0 &&
                 is_usable(&telling, entry, (Word)key, &needs)) {
            draft->texts[key] = entry->texts[0];
            draft->translated++;
        }
    }
    arena_free(&arena);
}

const Words *words_po_table(const WordsDraft *draft, Str language)
{
    bool whole = draft->translated * 2 >= WORDS;
    if (draft->translated == 0) return NULL;
    return words_add(whole ? language : STR(WORDS_LANGUAGE), language, draft->texts);
}

// --- the template -----------------------------------------------------------------------------------

static const char *note_for(Str text)
{
    static const Needs none;
    Values values = values_of(text, &none);
    bool counted = false, shown = false;
    for (int i = 1; i <= VALUES; i++) {
        counted |= values.counted[i];
        shown |= values.shown[i];
    }
    if (counted)
        return "{1|one:...|other:...}: one form for each that the language has of "
               "zero, one, two, few, many, other; \"other\" stands last";
    return shown ? "{1}, {2} and {3} stand for values and can change places" : "";
}

void words_po_template(Buf *out, const Po *po, Str language)
{
    po_write_header(out, STR("qantar"), language, po);
    for (Word key = 0; key < WORDS; key++) {
        PoEntry entry = {.context = str_of(word_key(key)),
            .id = word_english(key),
            .comments = str_of(note_for(word_english(key))),
            .n_texts = 1};
        const PoEntry *old = po ? po_find(po, entry.context) : NULL;
        if (old) {
            entry.texts[0] = old->texts[0];
            entry.notes = old->notes;
            entry.fuzzy =
                old->texts[0].n > 0 && (old->fuzzy || !str_eq(old->id, entry.id));
        }
        po_write(out, &entry);
    }
}
