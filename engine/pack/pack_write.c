#include "pack/pack_write.h"

#include "pack/pack_memory.h"
#include "pack/pack_name.h"
#include "pack/pack_read.h"

#include <minizip/zip.h>
#include <stdlib.h>

#define DOS_1980 0x00210000u    // 1 January 1980, the first day that a zip can say
#define FILE_644 0100644u << 16 // a regular file that everybody may read
#define MADE_BY  (3 << 8 | 20)  // Unix, zip 2.0
#define MEM_BEST 9

static int compare_files(const void *a, const void *b)
{
    return str_cmp(((const PackFile *)a)->name, ((const PackFile *)b)->name);
}

static bool add_file(zipFile zip, const char *name, Str bytes)
{
    zip_fileinfo info = {.dosDate = DOS_1980, .external_fa = FILE_644};
    return zipOpenNewFileInZip4_64(zip, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
               Z_BEST_COMPRESSION, 0, -MAX_WBITS, MEM_BEST, Z_DEFAULT_STRATEGY, NULL, 0,
               MADE_BY, 0, 0) == ZIP_OK &&
           zipWriteInFileInZip(zip, bytes.s, (unsigned)bytes.n) == ZIP_OK &&
           zipCloseFileInZip(zip) == ZIP_OK;
}

static bool write_zip(Str manifest, const PackFile *files, int n, Buf *out)
{
    Arena arena = {0};
    PackMemory memory = {.out = out};
    zlib_filefunc64_def calls = pack_memory_calls(&memory);
    zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &calls);
    bool written = zip && add_file(zip, PACK_MANIFEST, manifest);
    for (int i = 0; i < n && written; i++)
        written = add_file(zip, arena_str(&arena, files[i].name).s, files[i].bytes);
    if (zip) written = zipClose(zip, NULL) == ZIP_OK && written;
    arena_free(&arena);
    return written;
}

static bool fill_manifest(
    PackManifest *manifest, const PackFile *files, int n, Arena *arena, Err *err)
{
    manifest->files = arena_array(arena, PackEntry, n + 1);
    manifest->n_files = n;
    for (int i = 0; i < n; i++) {
        char hex[SHA256_HEX + 1];
        if (!pack_name_travels(files[i].name, err) ||
            !pack_content_travels(files[i].name, files[i].bytes, err))
            return false;
        sha256_hex(files[i].bytes, hex);
        manifest->files[i] =
            (PackEntry){files[i].name, files[i].bytes.n, arena_str(arena, str_of(hex))};
    }
    return true;
}

// A file that pack_open would refuse is not written.
static bool opens(Str packed, Err *err)
{
    Pack *pack = pack_open(packed, err);
    Buf file = {0};
    bool fine = pack != NULL;
    for (int i = 0; fine && i < pack_manifest(pack)->n_files; i++, buf_clear(&file))
        fine = pack_read(pack, pack_manifest(pack)->files[i].name, &file, err);
    buf_free(&file);
    pack_close(pack);
    return fine;
}

bool pack_write(
    PackManifest *manifest, PackFile *files, int n, Arena *arena, Buf *out, Err *err)
{
    Buf text = {0}, packed = {0};
    if (n > 1) qsort(files, (size_t)n, sizeof *files, compare_files);
    bool done = fill_manifest(manifest, files, n, arena, err);
    if (done) pack_manifest_write(manifest, &text);
    if (done && !write_zip(buf_str(&text), files, n, &packed))
        done = err_set(err, ERR_BUG, "the scenario could not be packed");
    done = done && opens(buf_str(&packed), err);
    if (done) buf_add(out, buf_str(&packed));
    buf_free(&text);
    buf_free(&packed);
    return done;
}
