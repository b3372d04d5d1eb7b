#include "pot_command.h"

#include "base/complain.h"
#include "base/os.h"
#include "page/words_po.h"
#include "tool.h"

// Without a backup: the file is under version control.
static bool write_out(const char *path, Str text, Err *err)
{
    Buf backup = {0};
    if (!path) {
        tool_print(text, err);
        return true;
    }
    buf_addf(&backup, "%s" OS_BACKUP, path);
    bool done = os_write_safely(path, text, err) && os_remove(backup.s, err);
    buf_free(&backup);
    return done;
}

static void tell_fault(void *ctx, int line, const char *sentence)
{
    complain("%s:%d: %s", ((const Buf *)ctx)->s, line, sentence);
}

// What is there in the language already. False, with nothing read, when that is nothing.
static bool read_translation(Str language, Arena *arena, Po *po)
{
    Folder nowhere = {.path = "."};
    Buf file = {0}, name = {0};
    Host host = files_host(&nowhere);
    bool is = language.n > 0 && host.words(host.ctx, language, &file, NULL);
    buf_addf(&name, "assets/lang/" STR_FMT ".po", STR_ARG(language));
    if (is) po_read(arena, buf_str(&file), po, tell_fault, &name);
    buf_free(&name);
    buf_free(&file);
    return is;
}

int run_pot(const Arguments *arguments, Err *err)
{
    Arena arena = {0};
    Buf text = {0};
    Po po;
    Str language;
    if (!arguments_language(arguments, &language, err)) return CODE_FINE;
    bool is = read_translation(language, &arena, &po);
    words_po_template(&text, is ? &po : NULL, language);
    write_out(arguments->options[OPTION_OUT], buf_str(&text), err);
    buf_free(&text);
    arena_free(&arena);
    return CODE_FINE;
}
