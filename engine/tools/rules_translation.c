// Rules about the languages that a scenario declares behind its first: lang/TAG.po, and lang/ui.TAG.po where there is one.
#include "base/nearest.h"
#include "base/utf8.h"
#include "page/words_load.h"
#include "page/words_po.h"
#include "story/translation.h"
#include "tools/rules.h"

#include <string.h>

#define LACKING_MAX 200 // texts among which a misspelt key is looked for

typedef struct TranslationReading {
    Check *check;
    Str file, language;
    Po po;
    Err why;          // why the file cannot be read
    const char *told; // what an entry must be to be told: an id of a rule
    bool *used;       // by entry: a text of the scenario has its key
    int texts, missing;
    bool faulty; // a fault of the file was told: what it lacks may follow from that
    Str first_missing;                // its key
    const Text *lacking[LACKING_MAX]; // the first that have no entry
    int n_lacking;
} TranslationReading;

static void tell_fault(void *ctx, int line, const char *sentence)
{
    const TranslationReading *reading = ctx;
    check_report(reading->check, (Where){reading->file, line}, "%s", sentence);
}

static void keep_quiet(void *ctx, int line, const char *sentence)
{
    (void)ctx, (void)line, (void)sentence;
}

// False when there is no such file.
static bool read_po(TranslationReading *reading, const char *folder, PoFault *fault)
{
    Check *check = reading->check;
    Buf bytes = {0};
    reading->file =
        arena_fmt(&check->kept, "%s" STR_FMT ".po", folder, STR_ARG(reading->language));
    bool read =
        check->host->read(check->host->ctx, reading->file, &bytes, &reading->why);
    if (read)
        reading->faulty =
            !po_read(&check->arena, buf_str(&bytes), &reading->po, fault, reading);
    buf_free(&bytes);
    return read;
}

// For each language behind the first that has its file.
static void each_translation(
    Check *check, PoFault *fault, void (*look)(TranslationReading *))
{
    const Ids *languages = &check->book->languages;
    for (int i = 1; i < languages->n; i++) {
        TranslationReading reading = {.check = check, .language = languages->items[i]};
        if (!read_po(&reading, TRANSLATION_FOLDER, fault)) continue;
        reading.used = arena_array(&check->arena, bool, reading.po.n);
        look(&reading);
    }
}

// --- the files ----------------------------------------------------------------------------------------

static void look_at_header(TranslationReading *reading)
{
    Str said = reading->po.language;
    if (said.n > 0 && !str_same_word(said, reading->language))
        check_report(reading->check, (Where){reading->file, 1},
            "the header says Language: " STR_FMT ", and the file is for " STR_FMT,
            STR_ARG(said), STR_ARG(reading->language));
}

static void look_at_words(Check *check, Str language)
{
    TranslationReading reading = {.check = check, .language = language};
    WordsDraft *draft = arena_new(&check->arena, WordsDraft);
    if (read_po(&reading, WORDS_OF_SCENARIO, tell_fault))
        words_po_add(draft, &reading.po, language, tell_fault, &reading);
}

void rule_po_file(Check *check)
{
    each_translation(check, tell_fault, look_at_header);
    for (int i = 0; i < check->book->languages.n; i++)
        look_at_words(check, check->book->languages.items[i]);
}

static FieldAt at_languages(const Book *book)
{
    return (FieldAt){book->where, WORD_SCENARIO, book->id, "languages", {0}};
}

void rule_translation_no_file(Check *check)
{
    const Ids *languages = &check->book->languages;
    for (int i = 1; i < languages->n; i++) {
        TranslationReading reading = {.check = check, .language = languages->items[i]};
        if (read_po(&reading, TRANSLATION_FOLDER, keep_quiet)) continue;
        const char *near = strstr(reading.why.text, "; did you mean");
        check_report_at(check, at_languages(check->book),
            "languages names \"" STR_FMT "\", and there is no file " STR_FMT "%s",
            STR_ARG(reading.language), STR_ARG(reading.file),
            near ? near : "; `qantar pot` begins one");
    }
}

// lang/ru.po and lang/ui.ru.po are of the language "ru".
static Str language_of_file(Str name)
{
    Str own = STR(WORDS_OF_SCENARIO);
    bool words = str_starts(name, own);
    name = str_from(name, words ? own.n : STR(TRANSLATION_FOLDER).n);
    return str_cut(name, 0, name.n - STR(".po").n);
}

static void tell_not_listed(Check *check, Str file, Str language)
{
    const Ids *languages = &check->book->languages;
    Buf all = {0};
    for (int i = 0; i < languages->n; i++)
        buf_addf(&all, "\"" STR_FMT "\", ", STR_ARG(languages->items[i]));
    check_report_at(check, at_languages(check->book),
        STR_FMT " is in the folder, and languages does not name \"" STR_FMT
                "\"; write languages = { %s\"" STR_FMT "\" }",
        STR_ARG(file), STR_ARG(language), all.s, STR_ARG(language));
    buf_free(&all);
}

void rule_translation_not_listed(Check *check)
{
    const Ids *languages = &check->book->languages;
    Str rest = check->setup->scripts, name;
    while (str_split(&rest, '\n', &name)) {
        if (!str_starts(name, STR(TRANSLATION_FOLDER))) continue;
        Str language = language_of_file(name);
        bool listed = false;
        for (int i = 0; i < languages->n && !listed; i++)
            listed = str_same_word(languages->items[i], language);
        if (!listed) tell_not_listed(check, name, utf8_cut(language, 40));
    }
}

// --- the entries --------------------------------------------------------------------------------------

static void look_at_text(void *ctx, const Text *text)
{
    TranslationReading *reading = ctx;
    Check *check = reading->check;
    const PoEntry *entry = NULL;
    Buf why = {0};
    if (text->src.n == 0) return;
    check_beat(check);
    TranslationState state = translation_of(
        check->book, &reading->po, reading->language, text, &entry, &why);
    if (entry) reading->used[entry - reading->po.entries] = true;
    reading->texts++;
    bool fuzzy = entry && entry->fuzzy && state == TRANSLATION_NONE;
    if (state == TRANSLATION_NONE && !fuzzy && reading->missing++ == 0)
        reading->first_missing = text->key;
    if (!entry && reading->n_lacking < LACKING_MAX)
        reading->lacking[reading->n_lacking++] = text;
    Str rule = str_of(check->rule->id);
    if (entry && state == TRANSLATION_STALE && str_eq(rule, STR("translation-stale")))
        check_report(check, (Where){reading->file, entry->line},
            "the text " STR_FMT " (" STR_FMT
            ":%d) has changed since it was translated; it is shown in the original",
            STR_ARG(text->key), STR_ARG(text->where.file), text->where.line);
    if (fuzzy && str_eq(rule, STR("translation-stale")))
        check_report(check, (Where){reading->file, entry->line},
            "the translation of " STR_FMT " (" STR_FMT
            ":%d) is marked fuzzy and not used; look at it, then delete the line #, "
            "fuzzy",
            STR_ARG(text->key), STR_ARG(text->where.file), text->where.line);
    if (entry && state == TRANSLATION_UNLIKE && str_eq(rule, STR("translation-marks")))
        check_report(check, (Where){reading->file, entry->text_line},
            "the translation of " STR_FMT " (" STR_FMT ":%d) is not used: " STR_FMT,
            STR_ARG(text->key), STR_ARG(text->where.file), text->where.line,
            STR_ARG(buf_str(&why)));
    buf_free(&why);
}

static void look_at_texts(TranslationReading *reading)
{
    book_texts(reading->check->book, look_at_text, reading);
}

void rule_translation_marks(Check *check)
{
    each_translation(check, NULL, look_at_texts);
}

void rule_translation_stale(Check *check)
{
    each_translation(check, NULL, look_at_texts);
}

// The text that an entry without one is meant for: its key is nearly the same, or left out and the text is the same.
static const Text *meant_by(const TranslationReading *reading, const PoEntry *entry)
{
    Str keys[LACKING_MAX];
    for (int i = 0; i < reading->n_lacking; i++) {
        keys[i] = reading->lacking[i]->key;
        if (entry->context.n == 0 && str_eq(reading->lacking[i]->src, entry->id))
            return reading->lacking[i];
    }
    Str near = entry->context.n == 0 || reading->n_lacking == 0
                   ? (Str){0}
                   : nearest_name(entry->context, keys, reading->n_lacking);
    for (int i = 0; near.n > 0 && i < reading->n_lacking; i++)
        if (str_eq(keys[i], near)) return reading->lacking[i];
    return NULL;
}

// The one that has no translation has a misspelt one, which is told.
static bool is_misspelt(const TranslationReading *reading)
{
    const Po *po = &reading->po;
    for (int i = 0; reading->missing == 1 && po->entries && i < po->n; i++)
        if (!reading->used[i] && meant_by(reading, &po->entries[i])) return true;
    return false;
}

static void tell_missing(TranslationReading *reading)
{
    look_at_texts(reading);
    if (is_misspelt(reading)) return;
    if (reading->missing > 0 && !reading->faulty)
        check_report(reading->check, (Where){reading->file, 1},
            "%d of %d texts %s no translation; the first is " STR_FMT, reading->missing,
            reading->texts, reading->missing == 1 ? "has" : "have",
            STR_ARG(reading->first_missing));
}

void rule_translation_missing(Check *check)
{
    each_translation(check, NULL, tell_missing);
}

static void tell_unknown(TranslationReading *reading)
{
    look_at_texts(reading);
    const Po *po = &reading->po;
    int looked = 0;
    for (int k = 0; po->entries && k < po->n; k++) {
        const PoEntry *entry = &po->entries[po->sorted[k]];
        const PoEntry *before = k > 0 ? &po->entries[po->sorted[k - 1]] : NULL;
        bool twice = before && str_eq(before->context, entry->context) &&
                     str_eq(before->id, entry->id); // that is told
        if (reading->used[po->sorted[k]] || twice) continue;
        const Text *meant = ++looked > LACKING_MAX ? NULL : meant_by(reading, entry);
        Where where = {reading->file, entry->line};
        if (entry->context.n == 0)
            check_report(reading->check, where, "this entry has no msgctxt%s%s%s",
                meant ? "; write msgctxt \"" : "", meant ? meant->key.s : "",
                meant ? "\" above its msgid" : "");
        else
            check_report(reading->check, where,
                "no text of the scenario has the key \"" STR_FMT "\"" NEAREST_FMT,
                STR_ARG(utf8_cut(entry->context, 80)),
                NEAREST_ARG(meant ? meant->key : (Str){0}));
    }
}

void rule_translation_unknown(Check *check)
{
    each_translation(check, NULL, tell_unknown);
}
