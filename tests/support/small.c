#include "support/small.h"

#include "support/support.h"

void small_setup(Small *small)
{
    small->folder.path = test_path(&small->arena, "scenarios/small");
    small->setup = (PagesSetup){.host = files_host(&small->folder),
        .store = memory_store_of(&small->memory),
        .seed = 3};
}

void small_free(Small *small)
{
    memory_store_free(&small->memory);
    arena_free(&small->arena);
}

static Str all_of(Arena *arena, FILE *file)
{
    Buf bytes = {0};
    rewind(file);
    for (int c; (c = getc(file)) != EOF;)
        buf_addc(&bytes, (char)c);
    Str text = arena_str(arena, buf_str(&bytes));
    buf_free(&bytes);
    return text;
}

Str small_read(Small *small, Reader *reader, Str typed)
{
    small->err = (Err){0};
    Pages *pages = pages_open(&small->setup, &small->err);
    assert_no_err(&small->err);
    FILE *in = tmpfile(), *out = tmpfile();
    assert_true(in && out);
    if (typed.n > 0) fwrite(typed.s, 1, typed.n, in);
    rewind(in);
    Console console = {.pages = pages, .in = in, .out = out, .record = small->record};
    reader(&console, &small->err);
    Str written = all_of(&small->arena, out);
    fclose(in);
    fclose(out);
    pages_close(pages);
    return written;
}

Str small_kept(const Small *small, const char *name)
{
    for (size_t i = 0; i < small->memory.n; i++)
        if (str_eq(str_of(small->memory.items[i].name), str_of(name)))
            return buf_str(&small->memory.items[i].bytes);
    return (Str){0};
}
