// Any bytes as settings: the first values, or some that are written and read the same again.
#include "page/settings.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Err err = {0};
    Buf notes = {0}, first = {0}, second = {0};
    Settings settings, again;
    bool read =
        settings_read((Str){(const char *)bytes, size}, &settings, &notes, &err);
    assert(read == (err.kind == ERR_NONE));
    assert(settings.text_percent >= 100 && settings.text_percent <= 300);
    assert(settings.window_w >= 0 && settings.window_h >= 0);
    settings_write(&settings, &first);
    buf_clear(&notes);
    assert(settings_read(buf_str(&first), &again, &notes, NULL) && notes.n == 0);
    settings_write(&again, &second);
    assert(str_eq(buf_str(&first), buf_str(&second)));
    settings_free(&settings);
    settings_free(&again);
    buf_free(&notes);
    buf_free(&first);
    buf_free(&second);
    return 0;
}
