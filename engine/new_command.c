#include "new_command.h"

#include "base/ascii.h"
#include "base/os.h"
#include "page/words.h"
#include "story/api.h"
#include "template_data.h"
#include "tool.h"

#include <stdlib.h>
#include <string.h>

// What stands in the template for what is only known here.
#define TEMPLATE_ID    "my_scenario"
#define TEMPLATE_WORDS "\"@words@\""

// --- the folder -------------------------------------------------------------------------------------

static void keep_first(void *ctx, Str name)
{
    Buf *first = ctx;
    if (first->n == 0) buf_add(first, name);
}

// Whether [folder] is empty, or not there yet and can be made.
static bool make_empty_folder(const char *folder, Err *err)
{
    Buf first = {0};
    bool done = os_make_folder(folder, err) && os_list(folder, keep_first, &first, err);
    if (done && first.n > 0)
        done = err_set(err, ERR_IO,
            "\"%s\" is not empty: \"" STR_FMT
            "\" is in it. Name a folder that is empty or not there yet; "
            "nothing was written",
            folder, STR_ARG(buf_str(&first)));
    buf_free(&first);
    return done;
}

// --- what is written --------------------------------------------------------------------------------

// The last part of [folder] as an id, as far as it can be one; that of the template if it cannot.
static Str id_of(Arena *arena, const char *folder, Err *err)
{
    Buf real = {0}, id = {0};
    Str name = {0}, rest, part;
    if (os_real_path(folder, &real, err))
        rest = buf_str(&real);
    else
        return name;
    while (str_split(&rest, '/', &part))
        if (part.n > 0) name = part;
    for (size_t i = 0; i < name.n; i++) {
        char c = name.s[i];
        bool kept = ascii_is_lower(c) || ascii_is_digit(c) || c == '_' || c == '-';
        if (ascii_is_upper(c))
            c = (char)(c - 'A' + 'a');
        else if (!kept)
            c = '_';
        buf_add(&id, (Str){&c, 1});
    }
    name = api_id_valid(&api_words[WORD_SCENARIO], buf_str(&id))
               ? arena_str(arena, buf_str(&id))
               : STR(TEMPLATE_ID);
    buf_free(&real);
    buf_free(&id);
    return name;
}

// The words of the script as a list of JSON, for editors; those that stand twice in the table once.
static Str words_json(Arena *arena)
{
    Buf list = {0};
    for (int i = 0; i < WORD_KINDS; i++) {
        bool again = false;
        for (int k = 0; k < i && !again; k++)
            again = str_eq(str_of(api_words[k].name), str_of(api_words[i].name));
        if (!again)
            buf_addf(&list, "%s\"%s\"", list.n > 0 ? ", " : "", api_words[i].name);
    }
    for (int i = 0; i < TEST_WORDS; i++)
        buf_addf(&list, ", \"%s\"", api_test_words[i].name);
    Str words = arena_str(arena, buf_str(&list));
    buf_free(&list);
    return words;
}

// Appends [text] with [by] in the place of every [what].
static void add_replaced(Buf *out, Str text, Str what, Str by)
{
    for (size_t i = 0; i < text.n;) {
        bool here = str_starts(str_from(text, i), what);
        buf_add(out, here ? by : str_cut(text, i, i + 1));
        i += here ? what.n : 1;
    }
}

static bool write_file(const char *folder, const TemplateFile *file, Str id, Err *err)
{
    Arena arena = {0};
    Buf path = {0}, named = {0}, bytes = {0};
    buf_addf(&path, "%s/%s", folder, file->name);
    add_replaced(&named, file->bytes, STR(TEMPLATE_ID), id);
    add_replaced(&bytes, buf_str(&named), STR(TEMPLATE_WORDS), words_json(&arena));
    size_t slash = path.n;
    while (path.s[slash - 1] != '/')
        slash--;
    Str parent = arena_str(&arena, str_cut(buf_str(&path), 0, slash - 1));
    bool done =
        os_make_folder(parent.s, err) && os_write_safely(path.s, buf_str(&bytes), err);
    buf_free(&path);
    buf_free(&named);
    buf_free(&bytes);
    arena_free(&arena);
    return done;
}

// --- what is said -----------------------------------------------------------------------------------

static void say_next(const char *folder, Err *err)
{
    static const struct {
        const char *command;
        Word says;
    } next[] = {{"check", W_NEW_CHECK}, {"play", W_NEW_PLAY}, {"walk", W_NEW_WALK}};
    // engine/run.sh says how it was called: nothing puts qantar on the path.
    const char *called = getenv("QANTAR_CALLED");
    const char *quote = str_find(str_of(folder), ' ') < strlen(folder) ? "'" : "";
    Arena arena = {0};
    Buf text = {0};
    buf_addf(&text, STR_FMT "\n",
        STR_ARG(word_with(&arena, W_NEW_DONE, str_of(folder), (Str){0}, (Str){0})));
    for (size_t i = 0; i < sizeof next / sizeof *next; i++)
        buf_addf(&text, "  %s %s %s%s%s  # " STR_FMT "\n",
            called && *called ? called : "qantar", next[i].command, quote, folder,
            quote, STR_ARG(word(next[i].says)));
    tool_print(buf_str(&text), err);
    buf_free(&text);
    arena_free(&arena);
}

int run_new(const Arguments *arguments, Err *err)
{
    const char *folder = arguments->operands[0];
    Arena arena = {0};
    if (make_empty_folder(folder, err)) {
        Str id = id_of(&arena, folder, err);
        bool done = id.n > 0;
        for (const TemplateFile *file = template_files; done && file->name; file++)
            done = write_file(folder, file, id, err);
        if (done) say_next(folder, err);
    }
    arena_free(&arena);
    return CODE_FINE;
}
