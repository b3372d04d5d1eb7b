// Any bytes: an error with a sentence, or a value that comes back the same from its own text.
#include "base/json.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Err err = {0};
    json_t *value = json_read((Str){(const char *)bytes, size}, "input", &err);
    assert((value != NULL) == (err.kind == ERR_NONE));
    if (!value) {
        assert(err.text[0] != '\0');
        return 0;
    }
    Buf text = {0};
    json_write(&text, value, 0);
    json_t *back = json_read(buf_str(&text), "back", &err);
    assert(back && json_equal(value, back));
    json_decref(back);
    json_decref(value);
    buf_free(&text);
    return 0;
}
