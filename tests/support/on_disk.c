#include "support/on_disk.h"

#include "support/support.h"

#include "base/os.h"

void assert_holds(const char *path, const char *expected)
{
    Buf buf = {0};
    Err err = {0};
    os_read(path, &buf, &err);
    assert_no_err(&err);
    assert_str(buf_str(&buf), expected);
    buf_free(&buf);
}

typedef struct Listing {
    Buf text;
} Listing;

static void add_name(void *ctx, Str name)
{
    Listing *listing = ctx;
    buf_addf(&listing->text, STR_FMT " ", STR_ARG(name));
}

void assert_listing(const char *folder, const char *expected)
{
    Listing listing = {0};
    Err err = {0};
    os_list(folder, add_name, &listing, &err);
    assert_no_err(&err);
    assert_str(buf_str(&listing.text), expected);
    buf_free(&listing.text);
}

void write_text(const char *path, const char *text)
{
    Err err = {0};
    os_write_safely(path, str_of(text), &err);
    assert_no_err(&err);
}

void assert_cannot_write(const char *path, const char *part)
{
    Err err = {0};
    assert_false(os_write_safely(path, STR("new"), &err));
    assert_int_equal(err.kind, ERR_IO);
    assert_err(&err, path);
    assert_err(&err, part);
}
