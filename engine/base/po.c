// The reader: a line at a time, after the GNU gettext manual, "The Format of PO Files".
#include "base/po.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

typedef enum Slot { // of the string that is being read
    SLOT_NONE,
    SLOT_CONTEXT,
    SLOT_ID,
    SLOT_PLURAL,
    SLOT_TEXT,
    SLOT_IGNORED, // of an entry with a fault
} Slot;

typedef struct PoReading {
    Arena *arena;
    Po *po;
    int room;
    PoFault *fault;
    void *ctx;
    int faults, line;
    bool encoding_told; // once for a file
    PoEntry entry;
    bool has_context, has_id, has_plural, has_text, bad; // of [entry]
    int form;                                            // of SLOT_TEXT
    Slot slot;
    Buf string, comments, notes, place;
} PoReading;

// --- faults -----------------------------------------------------------------------------------------

__attribute__((format(printf, 3, 4))) static void tell(
    PoReading *r, int line, const char *format, ...)
{
    char sentence[300];
    va_list args;
    if (r->faults++ >= PO_FAULTS_MAX || !r->fault) return;
    va_start(args, format);
    vsnprintf(sentence, sizeof sentence, format, args);
    va_end(args);
    r->fault(r->ctx, line, sentence);
}

#define SHOWN(str) STR_ARG(utf8_cut(str, 40))

// The letter at the beginning, or nothing.
static Str letter_of(Str text)
{
    Str rest = text;
    uint32_t code;
    return utf8_next(&rest, &code) ? str_cut(text, 0, text.n - rest.n) : (Str){0};
}

// --- an entry ---------------------------------------------------------------------------------------

static Str *slot_of(PoReading *r)
{
    switch (r->slot) {
    case SLOT_CONTEXT:
        return &r->entry.context;
    case SLOT_ID:
        return &r->entry.id;
    case SLOT_PLURAL:
        return &r->entry.plural;
    case SLOT_TEXT:
        return &r->entry.texts[r->form];
    default:
        return NULL;
    }
}

static void end_string(PoReading *r)
{
    Str *slot = slot_of(r);
    if (slot) *slot = arena_str(r->arena, buf_str(&r->string));
    buf_clear(&r->string);
    r->slot = SLOT_NONE;
}

// "Language: ru" among the lines of the header.
static Str header_field(Str header, Str name)
{
    Str line;
    while (str_split(&header, '\n', &line))
        if (line.n > name.n && line.s[name.n] == ':' &&
            str_same_word(str_cut(line, 0, name.n), name))
            return str_trim(str_from(line, name.n + 1));
    return (Str){0};
}

static void read_header(PoReading *r, Str header)
{
    Str language = header_field(header, STR("Language"));
    Str content = header_field(header, STR("Content-Type"));
    char *tag = arena_copy(r->arena, language.s ? language.s : "", language.n);
    for (size_t i = 0; i < language.n; i++)
        if (tag[i] == '_') tag[i] = '-';
    r->po->language = (Str){tag, language.n};
    r->po->plural_forms = header_field(header, STR("Plural-Forms"));
    r->po->header = header;
    r->po->header_notes = arena_str(r->arena, buf_str(&r->notes));
    size_t at = str_find_part(content, STR("charset="));
    Str charset = str_trim(str_from(content, at + 8));
    if (charset.n > 0 && !str_same_word(charset, STR("UTF-8")) &&
        !str_same_word(charset, STR("CHARSET"))) {
        tell(r, r->entry.line,
            "the header names the encoding \"" STR_FMT "\"; save the file as UTF-8",
            SHOWN(charset));
        r->encoding_told = true;
    }
}

static void keep_entry(PoReading *r)
{
    if (r->po->n == PO_ENTRIES_MAX) {
        tell(r, r->entry.line, "the file has more than %d entries", PO_ENTRIES_MAX);
        r->po->n++; // told once
        return;
    }
    if (r->po->n > PO_ENTRIES_MAX) return;
    r->po->entries =
        mem_room(r->po->entries, r->po->n, &r->room, sizeof *r->po->entries);
    r->entry.comments = arena_str(r->arena, buf_str(&r->comments));
    r->entry.notes = arena_str(r->arena, buf_str(&r->notes));
    r->entry.place = arena_str(r->arena, buf_str(&r->place));
    r->po->entries[r->po->n++] = r->entry;
}

static void end_entry(PoReading *r)
{
    end_string(r);
    bool begun = r->has_context || r->has_id || r->has_text;
    if (begun && !r->bad && !r->has_id)
        tell(r, r->line, "this entry has no msgid");
    else if (begun && !r->bad && !r->has_text)
        tell(r, r->entry.line, "this entry has no msgstr");
    else if (begun && !r->bad && r->entry.id.n == 0 && !r->has_context)
        read_header(r, r->entry.texts[0]);
    else if (begun && !r->bad)
        keep_entry(r);
    buf_clear(&r->comments);
    buf_clear(&r->notes);
    buf_clear(&r->place);
    r->entry = (PoEntry){0};
    r->has_context = r->has_id = r->has_plural = r->has_text = r->bad = false;
}

// --- strings ----------------------------------------------------------------------------------------

static bool add_escape(PoReading *r, char c)
{
    static const char letters[] = "nrt\"\\", stands[] = "\n\r\t\"\\";
    for (size_t i = 0; i < sizeof letters - 1; i++)
        if (c == letters[i]) {
            buf_addc(&r->string, stands[i]);
            return true;
        }
    return false;
}

static void spoil(PoReading *r)
{
    r->bad = true;
    r->slot = SLOT_IGNORED;
}

// A string in quotes, which must be all that is left of the line.
static void read_string(PoReading *r, Str rest)
{
    rest = str_trim(rest);
    size_t i = 1;
    if (rest.n == 0 || rest.s[0] != '"') {
        bool curly = str_starts(rest, STR("\xE2\x80\x9C")) ||
                     str_starts(rest, STR("\xE2\x80\x9D")) ||
                     str_starts(rest, STR("\xE2\x80\x9E")) ||
                     str_starts(rest, STR("\xC2\xAB"));
        if (curly)
            tell(r, r->line, "the string begins with " STR_FMT "; write \" around it",
                STR_ARG(letter_of(rest)));
        else
            tell(r, r->line, "a string in quotation marks is missing here");
        spoil(r);
        return;
    }
    for (; i < rest.n && rest.s[i] != '"'; i++) {
        if (rest.s[i] != '\\') {
            buf_addc(&r->string, rest.s[i]);
        } else if (++i == rest.n || !add_escape(r, rest.s[i])) {
            tell(r, r->line, "\\" STR_FMT " is no escape; write \\n, \\t, \\\" or \\\\",
                STR_ARG(letter_of(str_from(rest, i))));
            spoil(r);
            return;
        }
    }
    if (i >= rest.n)
        tell(r, r->line, "the quotation mark at the end of this string is missing");
    else if (i + 1 < rest.n)
        tell(r, r->line,
            "something stands behind the string; a quotation mark in it is "
            "written \\\"");
    else if (r->string.n > PO_TEXT_MAX)
        tell(r, r->line, "this string is longer than %d bytes", PO_TEXT_MAX);
    else
        return;
    spoil(r);
}

// --- lines ------------------------------------------------------------------------------------------

static void read_comment(PoReading *r, Str line)
{
    char kind = line.n > 1 ? line.s[1] : ' ';
    Str rest = str_trim(str_from(line, 2)), flag;
    if (r->has_text && kind != '~') end_entry(r);
    Buf *kept = kind == '.'   ? &r->comments
                : kind == ':' ? &r->place
                : kind == ' ' ? &r->notes
                              : NULL;
    if (kept && kept->n < PO_TEXT_MAX) {
        if (kept->n > 0) buf_addc(kept, '\n');
        buf_add(kept, rest);
    }
    while (kind == ',' && str_split(&rest, ',', &flag))
        if (str_eq(str_trim(flag), STR("fuzzy"))) r->entry.fuzzy = true;
}

// Begins the string of [slot]. False when the entry has it already.
static bool begin_slot(PoReading *r, Slot slot, bool *has, const char *name)
{
    end_string(r);
    if (*has) {
        tell(r, r->line, "this entry has a second %s; is an empty line missing?", name);
        spoil(r);
        return false;
    }
    *has = true;
    r->slot = r->bad ? SLOT_IGNORED : slot;
    return true;
}

// The "[2]" after msgstr.
static bool read_form(PoReading *r, Str *rest)
{
    r->form = 0;
    if (rest->n == 0 || rest->s[0] != '[') return true;
    uint64_t form;
    size_t end = str_find(*rest, ']');
    if (!str_number(str_cut(*rest, 1, end), PLURALS - 1, &form) || end == rest->n) {
        tell(r, r->line, "msgstr has the forms [0] to [%d] at most", PLURALS - 1);
        spoil(r);
        return false;
    }
    r->form = (int)form;
    *rest = str_from(*rest, end + 1);
    return true;
}

static bool begin_text(PoReading *r, Str *rest)
{
    end_string(r);
    if (!read_form(r, rest)) return false;
    if (r->form != r->entry.n_texts) {
        tell(r, r->line,
            r->form < r->entry.n_texts
                ? "this entry has a second msgstr; is an empty line missing?"
                : "a form of msgstr before this one is missing");
        spoil(r);
        return false;
    }
    if (r->entry.n_texts++ == 0) r->entry.text_line = r->line;
    r->has_text = true;
    r->slot = r->bad ? SLOT_IGNORED : SLOT_TEXT;
    return true;
}

static bool take_word(Str *rest, Str word)
{
    if (!str_starts(*rest, word)) return false;
    char next = rest->n > word.n ? rest->s[word.n] : ' ';
    if (ascii_is_letter(next) || next == '_') return false;
    *rest = str_trim(str_from(*rest, word.n));
    return true;
}

static void read_keyword(PoReading *r, Str line)
{
    Str rest = line;
    bool fine;
    if (take_word(&rest, STR("msgctxt"))) {
        if (r->has_id || r->has_text) end_entry(r);
        fine = begin_slot(r, SLOT_CONTEXT, &r->has_context, "msgctxt");
    } else if (take_word(&rest, STR("msgid"))) {
        if (r->has_text) end_entry(r);
        fine = begin_slot(r, SLOT_ID, &r->has_id, "msgid");
        if (fine) r->entry.line = r->line;
    } else if (take_word(&rest, STR("msgid_plural"))) {
        fine = begin_slot(r, SLOT_PLURAL, &r->has_plural, "msgid_plural");
    } else if (take_word(&rest, STR("msgstr"))) {
        fine = begin_text(r, &rest);
    } else {
        if (!r->bad) // else it is of an entry that is told
            tell(r, r->line, "\"" STR_FMT "\" is no line of a PO file", SHOWN(line));
        end_string(r);
        spoil(r);
        return;
    }
    if (fine) read_string(r, rest);
}

static bool has_control(Str line)
{
    for (size_t i = 0; i < line.n; i++)
        if ((unsigned char)line.s[i] < ' ' && line.s[i] != '\t') return true;
    return false;
}

static void read_line(PoReading *r, Str line)
{
    line = str_trim(line);
    if (line.n == 0) {
        if (r->has_text || r->bad) end_entry(r);
    } else if (!utf8_valid(line)) {
        if (!r->encoding_told)
            tell(r, r->line, "this line is not UTF-8; save the file as UTF-8");
        r->encoding_told = true;
        spoil(r);
    } else if (has_control(line)) {
        tell(r, r->line, "this line has a control character in it");
        spoil(r);
    } else if (line.s[0] == '#') {
        read_comment(r, line);
    } else if (line.s[0] == '"' && r->slot == SLOT_NONE) {
        tell(r, r->line, "this string belongs to no msgid or msgstr");
        spoil(r);
    } else if (line.s[0] == '"') {
        if (r->slot != SLOT_IGNORED) read_string(r, line);
    } else {
        read_keyword(r, line);
    }
}

// --- order ----------------------------------------------------------------------------------------

static int cmp_entries(const PoEntry *a, const PoEntry *b)
{
    int by = str_cmp(a->context, b->context);
    if (by == 0) by = str_cmp(a->id, b->id);
    return by != 0 ? by : (a->line > b->line) - (a->line < b->line);
}

static int by_context(const void *a, const void *b)
{
    return cmp_entries(*(const PoEntry *const *)a, *(const PoEntry *const *)b);
}

static void sort(PoReading *r)
{
    Po *po = r->po;
    if (po->n > PO_ENTRIES_MAX) po->n = PO_ENTRIES_MAX;
    const PoEntry **order = mem_new(po->n + 1, sizeof(const PoEntry *));
    for (int i = 0; i < po->n; i++)
        order[i] = &po->entries[i];
    if (po->n > 0) qsort(order, (size_t)po->n, sizeof(const PoEntry *), by_context);
    po->sorted = arena_array(r->arena, int, po->n);
    for (int i = 0; i < po->n; i++) {
        po->sorted[i] = (int)(order[i] - po->entries);
        if (i > 0 && str_eq(order[i]->context, order[i - 1]->context) &&
            str_eq(order[i]->id, order[i - 1]->id))
            tell(r, order[i]->line,
                "line %d has the same msgctxt and msgid; only that entry counts",
                order[i - 1]->line);
    }
    free(order);
}

bool po_read(Arena *arena, Str bytes, Po *out, PoFault *fault, void *ctx)
{
    *out = (Po){0};
    PoReading r = {.arena = arena, .po = out, .fault = fault, .ctx = ctx};
    Str line;
    if (bytes.n > PO_BYTES_MAX) {
        tell(&r, 1, "the file is larger than %u MiB", PO_BYTES_MAX >> 20);
        bytes.n = 0;
    }
    if (str_starts(bytes, STR("\xFF\xFE")) || str_starts(bytes, STR("\xFE\xFF"))) {
        tell(&r, 1, "the file is in UTF-16; save it as UTF-8");
        bytes.n = 0;
    }
    if (str_starts(bytes, STR("\xEF\xBB\xBF"))) bytes = str_from(bytes, 3);
    while (str_split(&bytes, '\n', &line)) {
        r.line++;
        read_line(&r, line);
    }
    end_entry(&r);
    sort(&r);
    PoEntry *kept = out->entries;
    out->entries = arena_copy(arena, kept, (size_t)out->n * sizeof *kept);
    free(kept);
    buf_free(&r.string);
    buf_free(&r.comments);
    buf_free(&r.notes);
    buf_free(&r.place);
    return r.faults == 0;
}
