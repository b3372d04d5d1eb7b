#include "support/zip_forge.h"

#include "base/arena.h"
#include "pack/pack_manifest.h"
#include "support/support.h"

#include <string.h>
#include <zlib.h>

static void add_number(Buf *out, uint64_t value, int size)
{
    for (int i = 0; i < size; i++)
        buf_addc(out, (char)(value >> 8 * i));
}

static void deflate_raw(Str bytes, Buf *out)
{
    z_stream z = {.next_in = (Bytef *)(uintptr_t)bytes.s, .avail_in = (uInt)bytes.n};
    assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, -MAX_WBITS, 9, 0), Z_OK);
    unsigned char step[4096];
    int state;
    do {
        z.next_out = step;
        z.avail_out = sizeof step;
        state = deflate(&z, Z_FINISH);
        buf_add(out, (Str){(char *)step, sizeof step - z.avail_out});
    } while (state == Z_OK);
    deflateEnd(&z);
}

// What the head of a file and its row of the directory have in common.
static void add_shared(Buf *out, const ForgedFile *file, size_t packed, size_t name)
{
    uint32_t crc =
        (uint32_t)crc32(0, (const Bytef *)file->bytes.s, (uInt)file->bytes.n);
    add_number(out, 20, 2);
    add_number(out, file->flags, 2);
    add_number(out, file->deflated ? 8 : 0, 2);
    add_number(out, 0x00210000, 4);
    add_number(out, crc, 4);
    add_number(out, packed, 4);
    add_number(out, file->claimed ? file->claimed : file->bytes.n, 4);
    add_number(out, name, 2);
}

static void add_row(Buf *out, const ForgedFile *file, size_t packed, size_t place)
{
    buf_add(out, STR("PK\1\2"));
    add_number(out, 3 << 8 | 20, 2);
    add_shared(out, file, packed, file->name.n);
    add_number(out, file->extra.n, 2);
    add_number(out, file->comment.n, 2);
    add_number(out, 0, 4); // disk, internal attributes
    add_number(out, file->external ? file->external : 0100644u << 16, 4);
    add_number(out, place, 4);
    buf_add(out, file->name);
    buf_add(out, file->extra);
    buf_add(out, file->comment);
}

static void add_zip64(Buf *out, int n, size_t size, size_t at)
{
    size_t here = out->n;
    buf_add(out, STR("PK\6\6"));
    add_number(out, 44, 8);
    add_number(out, 45 | 45 << 16, 4);
    add_number(out, 0, 8);
    add_number(out, (uint64_t)n, 8);
    add_number(out, (uint64_t)n, 8);
    add_number(out, size, 8);
    add_number(out, at, 8);
    buf_add(out, STR("PK\6\7"));
    add_number(out, 0, 4);
    add_number(out, here, 8);
    add_number(out, 1, 4);
}

void zip_forge(const ForgedZip *zip, Buf *out)
{
    Buf rows = {0};
    size_t first = zip->before.n;
    buf_add(out, zip->before);
    for (int i = 0; i < zip->n; i++) {
        const ForgedFile *file = &zip->files[i];
        Str name = file->local_name.n > 0 ? file->local_name : file->name;
        Buf packed = {0};
        size_t place = file->over_first ? first : out->n;
        if (file->deflated)
            deflate_raw(file->bytes, &packed);
        else
            buf_add(&packed, file->bytes);
        add_row(&rows, file, packed.n, place);
        if (!file->over_first) {
            buf_add(out, STR("PK\3\4"));
            add_shared(out, file, packed.n, name.n);
            add_number(out, 0, 2);
            buf_add(out, name);
            buf_add(out, buf_str(&packed));
            buf_add(out, file->behind);
        }
        buf_free(&packed);
    }
    buf_add(out, zip->gap);
    size_t at = out->n;
    buf_add(out, buf_str(&rows));
    if (zip->zip64) add_zip64(out, zip->n, rows.n, at);
    uint64_t count = (uint64_t)(zip->count ? zip->count : zip->n);
    buf_add(out, STR("PK\5\6"));
    add_number(out, 0, 4);
    add_number(out, count, 2);
    add_number(out, count, 2);
    add_number(out, rows.n, 4);
    add_number(out, at, 4);
    add_number(out, zip->comment_claimed ? zip->comment_claimed : zip->comment.n, 2);
    buf_add(out, zip->comment);
    buf_free(&rows);
}

void zip_forge_manifest(ForgedZip *zip, Buf *text)
{
    Arena arena = {0};
    PackManifest manifest = {.id = STR("t"), .api = 1, .n_files = zip->n};
    manifest.files = arena_array(&arena, PackEntry, zip->n);
    for (int i = 0; i < zip->n; i++) {
        char hex[SHA256_HEX + 1];
        sha256_hex(zip->files[i].bytes, hex);
        manifest.files[i] = (PackEntry){
            zip->files[i].name, zip->files[i].bytes.n, arena_str(&arena, str_of(hex))};
    }
    pack_manifest_write(&manifest, text);
    memmove(zip->files + 1, zip->files, (FORGED_MAX - 1) * sizeof *zip->files);
    zip->files[0] = (ForgedFile){.name = STR("manifest.json"), .bytes = buf_str(text)};
    zip->n++;
    arena_free(&arena);
}
