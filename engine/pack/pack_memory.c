#include "pack/pack_memory.h"

#include <string.h>

static Str now(const PackMemory *memory)
{
    return memory->out ? buf_str(memory->out) : memory->bytes;
}

static voidpf open_memory(voidpf opaque, const void *name, int mode)
{
    (void)name;
    (void)mode;
    ((PackMemory *)opaque)->at = 0;
    return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *into, uLong size)
{
    (void)stream;
    PackMemory *memory = opaque;
    Str left = str_from(now(memory), memory->at);
    size_t n = size < left.n ? size : left.n;
    if (n > 0) memcpy(into, left.s, n);
    memory->at += n;
    return (uLong)n;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *from, uLong size)
{
    (void)stream;
    PackMemory *memory = opaque;
    Buf *out = memory->out;
    if (!out) return 0;
    size_t over = out->n - memory->at, n = size < over ? size : over;
    if (n > 0) memcpy(out->s + memory->at, from, n);
    buf_add(out, (Str){(const char *)from + n, size - n});
    memory->at += size;
    return size;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream)
{
    (void)stream;
    return ((PackMemory *)opaque)->at;
}

// Not beyond the end: a zip that says so is broken.
static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
    (void)stream;
    PackMemory *memory = opaque;
    size_t n = now(memory).n;
    size_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory->at
                  : origin == ZLIB_FILEFUNC_SEEK_END ? n
                                                     : 0;
    if (offset > n - from) return -1;
    memory->at = from + (size_t)offset;
    return 0;
}

static int close_memory(voidpf opaque, voidpf stream)
{
    (void)opaque;
    (void)stream;
    return 0;
}

zlib_filefunc64_def pack_memory_calls(PackMemory *memory)
{
    return (zlib_filefunc64_def){.zopen64_file = open_memory,
        .zread_file = read_memory,
        .zwrite_file = write_memory,
        .ztell64_file = tell_memory,
        .zseek64_file = seek_memory,
        .zclose_file = close_memory,
        .zerror_file = close_memory,
        .opaque = memory};
}
