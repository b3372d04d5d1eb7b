// Any text as a date, a zone, a number, and marks in a text: parts that add up, values in bounds.
#include "story/book.h"
#include "story/date.h"
#include "story/marks.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void read_date(Str text)
{
    Date date;
    int minutes;
    uint64_t number = 0;
    if (date_parse(text, &date)) {
        assert(date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31);
        assert(date.hour >= -1 && date.hour < 24 && date.minute >= 0);
        assert(date_cmp(date, date) == 0);
    }
    if (date_parse_zone(text, &minutes))
        assert(minutes >= -14 * 60 && minutes <= 14 * 60);
    assert(!str_number(text, 999, &number) || number <= 999);
}

static void read_marks(Str text)
{
    size_t bytes = 0, marks = 0;
    Str rest = text;
    for (TextMark mark; marks_next(&rest, &mark); bytes += mark.src.n) {
        assert(mark.src.n > 0 && mark.src.s == text.s + bytes);
        assert((mark.kind == MARK_BAD) == (mark.problem != NULL));
        marks += mark.kind == MARK_NAME || mark.kind == MARK_WORLD ||
                 mark.kind == MARK_FACTS;
        Str ids = mark.kind == MARK_FACTS ? mark.name : (Str){0};
        for (Str id; marks_next_fact(&ids, &id);)
            assert(id.n > 0);
    }
    assert(bytes == text.n && marks <= marks_count(text));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text = {(const char *)bytes, size};
    read_date(text);
    read_marks(text);
    return 0;
}
