#include "plain/input.h"

#include "base/os.h"

InputKind input_line(FILE *in, Buf *line)
{
    buf_clear(line);
    size_t length = 0;
    int c;
    while ((c = os_read_byte(in)) != EOF && c != '\n') {
        if (length++ < INPUT_LINE_MAX) buf_addc(line, (char)c);
    }
    if (c == EOF && length == 0) return INPUT_END;
    return length > INPUT_LINE_MAX ? INPUT_LONG : INPUT_LINE;
}
