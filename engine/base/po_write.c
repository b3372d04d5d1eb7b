// PO files, written.
#include "base/po.h"

#include <stdio.h>

static void add_escaped(Buf *out, Str text)
{
    buf_addc(out, '"');
    for (size_t i = 0; i < text.n; i++) {
        char c = text.s[i];
        if (c == '\n')
            buf_add(out, STR("\\n"));
        else if (c == '\t')
            buf_add(out, STR("\\t"));
        else if (c == '\r')
            buf_add(out, STR("\\r"));
        else {
            if (c == '"' || c == '\\') buf_addc(out, '\\');
            buf_addc(out, c);
        }
    }
    buf_add(out, STR("\"\n"));
}

// A text of several lines begins with an empty string, and each has its own.
static void add_string(Buf *out, const char *name, Str text)
{
    buf_addf(out, "%s ", name);
    if (str_find(text, '\n') + 1 >= text.n) {
        add_escaped(out, text);
        return;
    }
    buf_add(out, STR("\"\"\n"));
    while (text.n > 0) {
        size_t end = str_find(text, '\n');
        if (end < text.n) end++;
        add_escaped(out, str_cut(text, 0, end));
        text = str_from(text, end);
    }
}

static void add_comments(Buf *out, const char *sign, Str lines)
{
    Str line;
    while (str_split(&lines, '\n', &line))
        buf_addf(out, "%s " STR_FMT "\n", sign, STR_ARG(line));
}

void po_write(Buf *out, const PoEntry *entry)
{
    buf_addc(out, '\n');
    add_comments(out, "#", entry->notes);
    add_comments(out, "#.", entry->comments);
    add_comments(out, "#:", entry->place);
    if (entry->fuzzy) buf_add(out, STR("#, fuzzy\n"));
    if (entry->context.n > 0) add_string(out, "msgctxt", entry->context);
    add_string(out, "msgid", entry->id);
    if (entry->plural.n > 0) add_string(out, "msgid_plural", entry->plural);
    for (int i = 0; entry->plural.n > 0 && i < entry->n_texts; i++) {
        char name[24];
        snprintf(name, sizeof name, "msgstr[%d]", i);
        add_string(out, name, entry->texts[i]);
    }
    if (entry->plural.n == 0) add_string(out, "msgstr", entry->texts[0]);
}

static Str field_of(Str line) { return str_cut(line, 0, str_find(line, ':')); }

// The fields in their order, each as [old] has it or else as it is made; then the other lines of [old].
static void add_header(Buf *out, Str made, Str old)
{
    Str rest = made, line, other;
    while (str_split(&rest, '\n', &line)) {
        Str lines = old, kept = line;
        bool own = str_eq(field_of(line), STR("Language"));
        while (!own && str_split(&lines, '\n', &other))
            if (str_same_word(field_of(other), field_of(line))) kept = other;
        buf_addf(out, STR_FMT "\n", STR_ARG(kept));
    }
    while (str_split(&old, '\n', &other)) {
        bool is = false;
        for (rest = made; str_split(&rest, '\n', &line);)
            is = is || str_same_word(field_of(other), field_of(line));
        if (!is && other.n > 0) buf_addf(out, STR_FMT "\n", STR_ARG(other));
    }
}

void po_write_header(Buf *out, Str project, Str language, const Po *old)
{
    Arena arena = {0};
    Buf text = {0};
    Str made = arena_fmt(&arena,
        "Project-Id-Version: " STR_FMT "\nLanguage: " STR_FMT "\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n",
        STR_ARG(project), STR_ARG(language));
    add_header(&text, made, old ? old->header : (Str){0});
    if (old) add_comments(out, "#", old->header_notes);
    add_string(out, "msgid", (Str){0});
    add_string(out, "msgstr", buf_str(&text));
    buf_free(&text);
    arena_free(&arena);
}
