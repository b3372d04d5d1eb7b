// Texts of a script: white space, paragraphs with stable keys, line numbers.
#include "story/load/load.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "story/load/strange.h"

#include <stdio.h>
#include <string.h>

// --- the line of a text ---------------------------------------------------------------------------

// Moves the cached position one line forward or back. False at the end of the file.
static bool step_forward(lua_State *L, ScriptFile *file)
{
    if (file->offset >= file->text.n) return false;
    size_t length = str_find(str_from(buf_str(&file->text), file->offset), '\n') + 1;
    sandbox_charge_bytes(L, length);
    file->offset += length;
    file->line++;
    return true;
}

static void step_back(lua_State *L, ScriptFile *file)
{
    size_t end = file->offset - 1,
           start = end; // of the line before, without its newline
    while (start > 0 && file->text.s[start - 1] != '\n')
        start--;
    sandbox_charge_bytes(L, end - start);
    file->offset = start;
    file->line--;
}

// Searched from the cached position: lookups are mostly close to the last one.
Str load_text_from(const ParseContext *pc, ScriptFile *file, int line)
{
    Str text = load_script_text(pc->loader, file);
    while (file->line > line && file->line > 1)
        step_back(pc->L, file);
    while (file->line < line && step_forward(pc->L, file)) {
    }
    return str_cut(text, file->offset, file->offset + LINE_SEARCH);
}

// The line at or after [where] that contains the start of the text, or [where] if it is not found, for
// example because of escapes.
static Where find_line(ParseContext *pc, Where where, Str words)
{
    ScriptFile *file = load_find_file(pc->loader, where.file);
    if (!file || words.n == 0) return where;
    words = str_cut(words, 0, LINE_KNOWN);
    Str rest = load_text_from(pc, file, where.line);
    int line = where.line;
    for (Str part; str_split(&rest, '\n', &part); line++) {
        sandbox_charge_bytes(pc->L, part.n);
        size_t tried = 0;
        bool found = false;
        for (size_t at; !found && (at = str_find(part, words.s[0])) < part.n;
             part = str_from(part, at + 1)) {
            found = str_starts(str_from(part, at), words);
            tried++;
        }
        sandbox_charge_items(pc->L, tried);
        if (found) return (Where){where.file, line};
    }
    return where;
}

// --- white space ----------------------------------------------------------------------------------

// Reads the lines up to the next blank line; *first is the first of them. False at the end.
static bool read_paragraph(Str *rest, Str *paragraph, Str *first)
{
    Str line;
    do {
        if (!str_split(rest, '\n', &line)) return false;
        line = str_trim(line);
    } while (line.n == 0);
    *first = line;
    const char *start = line.s;
    size_t n = line.n;
    while (str_split(rest, '\n', &line)) {
        line = str_trim(line);
        if (line.n == 0) break;
        n = (size_t)(line.s + line.n - start);
    }
    *paragraph = (Str){start, n};
    return true;
}

// Nearly every byte: no white space begins with it but a space itself.
static bool is_plain(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte == ' ' || (byte > ' ' && byte < 0xC2);
}

// Bytes of white space other than a space at the start of [s], or 0: a tab, a page, a line of another
// system or of Unicode.
static size_t other_space(Str s)
{
    if (ascii_is_space(s.s[0])) return 1;
    if (str_starts(s, STR("\xC2\x85"))) return 2;
    bool line =
        str_starts(s, STR("\xE2\x80\xA8")) || str_starts(s, STR("\xE2\x80\xA9"));
    return line ? 3 : 0;
}

// Appends a line, in which all white space becomes spaces.
static void add_line(Buf *out, Str line)
{
    size_t from = 0;
    for (size_t i = 0; i < line.n;) {
        size_t space = is_plain(line.s[i]) ? 0 : other_space(str_from(line, i));
        if (space > 0) {
            buf_add(out, str_cut(line, from, i));
            buf_addc(out, ' ');
            from = i + space;
        }
        i += space > 0 ? space : 1;
    }
    buf_add(out, str_from(line, from));
}

// Appends the paragraph as one line, its lines joined by single spaces.
static void add_joined(Buf *out, Str paragraph)
{
    bool later = false;
    for (Str line; str_split(&paragraph, '\n', &line); later = true) {
        if (later) buf_addc(out, ' ');
        add_line(out, str_trim(line));
    }
}

static const char *encoding_of(Loader *loader, ScriptFile *file)
{
    if (!file) return NULL;
    if (!file->encoding_known)
        file->encoding = strange_encoding(load_script_text(loader, file));
    file->encoding_known = true;
    return file->encoding;
}

// The text at the top of the stack. False with a diagnostic if it is invalid.
static bool check_text(ParseContext *pc, const char *name, Str *out)
{
    out->s = lua_tolstring(pc->L, -1, &out->n);
    sandbox_charge_memory(pc->L, 2 * out->n);
    if (utf8_valid(*out) && strlen(out->s) == out->n) return true;
    ScriptFile *file = load_find_file(pc->loader, pc->where.file);
    const char *encoding = encoding_of(pc->loader, file);
    if (encoding && file->encoding_told) return false; // one sentence for a file
    if (encoding) file->encoding_told = true;
    load_report(pc, "bad-utf8", "has a %s that is not UTF-8%s%s%s", name,
        encoding ? "; the file is in " : "", encoding ? encoding : "",
        encoding ? ", save it as UTF-8" : "");
    return false;
}

Text load_text(ParseContext *pc, const char *name)
{
    Loader *loader = pc->loader;
    Str raw, paragraph, first = {0}, line;
    if (!check_text(pc, name, &raw)) return (Text){0};
    Buf *joined = &loader->joined;
    buf_clear(joined);
    while (read_paragraph(&raw, &paragraph, &line)) {
        if (joined->n > 0)
            buf_add(joined, STR("\n\n"));
        else
            first = line;
        add_joined(joined, paragraph);
    }
    Text text = {.src = arena_str(&loader->book->arena, buf_str(joined))};
    text.key = load_concat(loader, (Str[]){pc->key, STR("."), str_of(name)}, 3);
    text.where = find_line(pc, pc->where, first);
    return text;
}

static void add_passage(ParseContext *pc, Node *node, Passage passage)
{
    // Capacity doubles at powers of two; old arrays remain in the arena.
    int n = node->n_passages;
    if (n == PASSAGES_MAX) sandbox_raise_budget(pc->L, BUDGET_PASSAGES, PASSAGES_MAX);
    if ((n & (n - 1)) == 0) {
        size_t room = n ? 2 * (size_t)n : 1;
        Passage *grown = load_alloc(pc, room, sizeof *grown);
        if (n > 0) memcpy(grown, node->passages, (size_t)n * sizeof *grown);
        node->passages = grown;
    }
    node->passages[node->n_passages++] = passage;
}

void load_passages(ParseContext *pc, const char *name, Node *node, Condition when)
{
    Loader *loader = pc->loader;
    Str raw, paragraph, first;
    if (!check_text(pc, name, &raw)) return;
    Where where = pc->where;
    if (node->n_passages > 0) where = node->passages[node->n_passages - 1].text.where;
    while (read_paragraph(&raw, &paragraph, &first)) {
        buf_clear(&loader->joined);
        add_joined(&loader->joined, paragraph);
        Passage passage = {.when = when};
        passage.text.src = arena_str(&loader->book->arena, buf_str(&loader->joined));
        char number[16];
        snprintf(number, sizeof number, ".%d", node->n_passages + 1);
        // The question of a check has the key of a text too.
        Str part = strcmp(name, "plain") == 0 ? STR(".plain") : STR(".text");
        passage.text.key =
            load_concat(loader, (Str[]){pc->key, part, str_of(number)}, 3);
        where = find_line(pc, where, first);
        passage.text.where = where;
        add_passage(pc, node, passage);
    }
}
