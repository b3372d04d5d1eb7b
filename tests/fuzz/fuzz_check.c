// Any bytes as a scenario that is checked: a report of sentences, or one on why there is none.
#include "base/utf8.h"
#include "tools/check.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bool read_script(void *ctx, Str name, Buf *out, Err *err)
{
    if (!str_eq(name, STR("scenario.lua")))
        return err_set(err, ERR_NO_INPUT, "there is no such file");
    buf_add(out, *(const Str *)ctx);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str script = {(const char *)bytes, size};
    Host host = {.ctx = &script, .read = read_script};
    CheckSetup setup = {0};
    Diagnostics diagnostics = {0};
    CheckCounts counts = {0};
    Err err = {0};
    Buf report = {0};
    bool looked = check_scenario(&host, &setup, &diagnostics, &counts, &err);
    assert(looked == (err.kind == ERR_NONE));
    if (looked) check_print(&diagnostics, &counts, &report);
    assert(utf8_valid(buf_str(&report)) && utf8_valid(str_of(err.text)));
    diagnostics_free(&diagnostics);
    buf_free(&report);
    return 0;
}
