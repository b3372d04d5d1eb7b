#include "pack/pack_read.h"

#include "base/ascii.h"
#include "base/id_index.h"
#include "base/os_name.h"
#include "base/utf8.h"
#include "pack/pack_memory.h"
#include "pack/pack_name.h"

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

// Bytes of the fixed parts of a zip file (PKWARE, APPNOTE.TXT 4.3), and where a field is in its end.
#define LOCAL_HEAD     30
#define CENTRAL_HEAD   46
#define END            22
#define END_COUNT      10
#define END_SIZE       12
#define END_DIRECTORY  16
#define FLAGS_HARMLESS 0x806u // how well it is compressed; names are UTF-8
#define MODE_TYPE      0170000u
#define MODE_FILE      0100000u
#define DOS_FOLDER     0x10u
#define MANIFEST_MAX   (2u << 20) // bytes
#define READ_STEP      65536

typedef struct Member { // of the directory
    Str name;
    size_t bytes;
    unz64_file_pos at;
} Member;

struct Pack {
    Arena arena;
    Str bytes;
    PackMemory memory;
    unzFile zip;
    Member *members; // the manifest, then the files in the order of their names
    int n;
    PackManifest manifest;
};

// --- the form of the file -----------------------------------------------------------------------------

static bool fail_form(Err *err)
{
    return err_set(
        err, ERR_DATA, "it was not written by qantar pack, or has been changed since");
}

static uint32_t number(Str bytes, size_t at, int size)
{
    uint32_t value = 0;
    for (int i = size - 1; i >= 0; i--)
        value = value << 8 | (unsigned char)bytes.s[at + (size_t)i];
    return value;
}

// Without a comment the end of the directory is the end of the file. Compared with what minizip takes for it,
// or for a zip64 directory.
static bool check_end(const Pack *pack, uint32_t n, Err *err)
{
    Str bytes = pack->bytes;
    size_t end = bytes.n - END;
    return (str_starts(str_from(bytes, end), STR("PK\5\6")) &&
               number(bytes, end + END_COUNT, 2) == n &&
               number(bytes, end + END - 2, 2) == 0) ||
           fail_form(err);
}

static bool fail_member(Str name, const char *what, Err *err)
{
    return err_set(
        err, ERR_DATA, "\"" STR_FMT "\" in it %s", STR_ARG(utf8_cut(name, 100)), what);
}

static bool check_member(Str name, const unz_file_info64 *info, Err *err)
{
    uLong type = info->external_fa >> 16 & MODE_TYPE;
    if (info->flag & 1) return fail_member(name, "is encrypted", err);
    if ((type != 0 && type != MODE_FILE) || info->external_fa & DOS_FOLDER)
        return fail_member(name, "is a link or a folder and no file", err);
    if (info->uncompressed_size > PACK_FILE_MAX)
        return fail_member(name, "is larger than a file of a scenario may be", err);
    bool known =
        info->compression_method == 0 || info->compression_method == Z_DEFLATED;
    if (!known || info->flag & ~(uLong)FLAGS_HARMLESS || info->disk_num_start > 0)
        return fail_form(err);
    return true;
}

// Each file begins where the one before it ends, so that no two overlap or share data under two names. *at is
// where it has to begin, and is set to where it ends.
static bool check_place(Pack *pack, Str name, uint64_t size, uint64_t *at, Err *err)
{
    int method;
    if (unzOpenCurrentFile2(pack->zip, &method, NULL, 1) != UNZ_OK)
        return fail_form(err);
    uint64_t begins = unzGetCurrentFileZStreamPos64(pack->zip);
    unzCloseCurrentFile(pack->zip);
    if (begins != *at + LOCAL_HEAD + name.n || size > pack->bytes.n - begins ||
        !str_starts(str_from(pack->bytes, (size_t)begins - name.n), name))
        return fail_form(err);
    *at = begins + size;
    return true;
}

static bool read_member(Pack *pack, Member *member, uint64_t *at, Err *err)
{
    char name[OS_NAME_MAX + 2] = {0};
    unz_file_info64 info;
    if (unzGetCurrentFileInfo64(
            pack->zip, &info, name, sizeof name - 1, NULL, 0, NULL, 0) != UNZ_OK ||
        info.size_filename != strlen(name))
        return fail_form(err);
    member->name = arena_str(&pack->arena, str_of(name));
    member->bytes = (size_t)info.uncompressed_size;
    return check_member(member->name, &info, err) &&
           check_place(pack, member->name, info.compressed_size, at, err) &&
           (unzGetFilePos64(pack->zip, &member->at) == UNZ_OK || fail_form(err));
}

// The end record gives the place and length of the directory. With these there is no gap before the end record,
// and no space in the directory for extra fields and comments.
static bool check_directory(const Pack *pack, uint64_t files_end, Err *err)
{
    size_t end = pack->bytes.n - END, size = 0;
    for (int i = 0; i < pack->n; i++)
        size += CENTRAL_HEAD + pack->members[i].name.n;
    return (number(pack->bytes, end + END_DIRECTORY, 4) == files_end &&
               number(pack->bytes, end + END_SIZE, 4) == size &&
               files_end + size == end) ||
           fail_form(err);
}

static bool read_directory(Pack *pack, Err *err)
{
    unz_global_info64 info;
    if (unzGetGlobalInfo64(pack->zip, &info) != UNZ_OK) return fail_form(err);
    if (info.number_entry > PACK_FILES_MAX)
        return err_set(err, ERR_DATA, "it has more than %d files", PACK_FILES_MAX);
    pack->members = arena_array(&pack->arena, Member, (ptrdiff_t)info.number_entry + 1);
    if (!check_end(pack, (uint32_t)info.number_entry, err)) return false;
    uint64_t at = 0;
    size_t all = 0;
    for (int step = unzGoToFirstFile(pack->zip);
         step == UNZ_OK && pack->n < (int)info.number_entry;
         step = unzGoToNextFile(pack->zip)) {
        Member *member = &pack->members[pack->n];
        if (!read_member(pack, member, &at, err)) return false;
        all += member->bytes;
        pack->n++;
    }
    if (all > PACK_ALL_MAX)
        return err_set(err, ERR_DATA, "its files have more than %u MiB together",
            PACK_ALL_MAX >> 20);
    if (pack->n != (int)info.number_entry || pack->n < 2) return fail_form(err);
    return check_directory(pack, at, err);
}

// --- names -------------------------------------------------------------------------------------------

// Some file systems ignore case.
static Str small_letters(Arena *arena, Str name)
{
    char *small = arena_alloc(arena, name.n + 1);
    for (size_t i = 0; i < name.n; i++)
        small[i] = ascii_lower(name.s[i]);
    return (Str){small, name.n};
}

static bool check_names(const Pack *pack, Err *err)
{
    Arena arena = {0};
    Str *names = arena_array(&arena, Str, pack->n);
    bool fine = true;
    for (int i = 1; i < pack->n && fine; i++) {
        names[i - 1] = small_letters(&arena, pack->members[i].name);
        fine = pack_name_travels(pack->members[i].name, err);
    }
    IdIndex index = id_index_make(&arena, names, fine ? pack->n - 1 : 0);
    for (int i = 1; i < index.n && fine; i++)
        if (str_eq(names[index.sorted[i - 1]], names[index.sorted[i]]))
            fine = err_set(err, ERR_DATA, "two of its files are named \"" STR_FMT "\"",
                STR_ARG(names[index.sorted[i]]));
    for (int i = 2; i < pack->n && fine; i++)
        if (str_cmp(pack->members[i - 1].name, pack->members[i].name) >= 0)
            fine = fail_form(err);
    arena_free(&arena);
    return fine;
}

// --- reading -----------------------------------------------------------------------------------------

static bool inflate_member(Pack *pack, const Member *member, Buf *out)
{
    if (unzGoToFilePos64(pack->zip, &member->at) != UNZ_OK ||
        unzOpenCurrentFile(pack->zip) != UNZ_OK)
        return false;
    char *step = mem_new(1, READ_STEP);
    size_t before = out->n;
    int n;
    while ((n = unzReadCurrentFile(pack->zip, step, READ_STEP)) > 0)
        buf_add(out, (Str){step, (size_t)n});
    free(step);
    bool whole = unzCloseCurrentFile(pack->zip) == UNZ_OK;
    return whole && n == 0 && out->n - before == member->bytes;
}

static bool read_manifest(Pack *pack, Err *err)
{
    const Member *member = &pack->members[0];
    Buf text = {0};
    bool read = str_eq(member->name, STR(PACK_MANIFEST)) &&
                member->bytes <= MANIFEST_MAX && inflate_member(pack, member, &text);
    read = read ? pack_manifest_read(buf_str(&text), &pack->arena, &pack->manifest, err)
                : fail_form(err);
    buf_free(&text);
    const PackManifest *manifest = &pack->manifest;
    if (read && manifest->n_files != pack->n - 1) return fail_form(err);
    for (int i = 1; read && i < pack->n; i++)
        if (!str_eq(pack->members[i].name, manifest->files[i - 1].name) ||
            pack->members[i].bytes != manifest->files[i - 1].bytes)
            return fail_form(err);
    return read;
}

static bool open_zip(Pack *pack, Err *err)
{
    if (pack->bytes.n > PACK_BYTES_MAX)
        return err_set(err, ERR_DATA, "it has more than %u MiB", PACK_BYTES_MAX >> 20);
    if (pack->bytes.n < END || !str_starts(pack->bytes, STR("PK\3\4")))
        return fail_form(err);
    zlib_filefunc64_def calls = pack_memory_calls(&pack->memory);
    pack->zip = unzOpen2_64("", &calls);
    return (pack->zip || fail_form(err)) && read_directory(pack, err) &&
           check_names(pack, err) && read_manifest(pack, err);
}

Pack *pack_open(Str bytes, Err *err)
{
    Pack *pack = mem_new(1, sizeof *pack);
    Err why = {0};
    pack->bytes = pack->memory.bytes = bytes;
    if (open_zip(pack, &why)) return pack;
    pack_close(pack);
    err_set(err, why.kind, "this packed scenario cannot be opened: %s", why.text);
    return NULL;
}

const PackManifest *pack_manifest(const Pack *pack) { return &pack->manifest; }

static const Member *find_member(const Pack *pack, Str name)
{
    for (int i = 0; i < pack->n; i++)
        if (str_eq(pack->members[i].name, name)) return &pack->members[i];
    return NULL;
}

static bool has_sum(Str bytes, Str sum)
{
    char hex[SHA256_HEX + 1];
    sha256_hex(bytes, hex);
    return str_eq(str_of(hex), sum);
}

bool pack_read(Pack *pack, Str name, Buf *out, Err *err)
{
    const Member *member = find_member(pack, name);
    if (!member)
        return err_set(err, ERR_NO_INPUT, "there is no file \"" STR_FMT "\"",
            STR_ARG(utf8_cut(name, 100)));
    Buf bytes = {0};
    bool read = inflate_member(pack, member, &bytes);
    ptrdiff_t file = member - pack->members - 1;
    read = read &&
           (file < 0 || has_sum(buf_str(&bytes), pack->manifest.files[file].sha256));
    if (read) buf_add(out, buf_str(&bytes));
    buf_free(&bytes);
    return read || err_set(err, ERR_DATA,
                       "\"" STR_FMT "\" is not as it was packed; the file is broken or "
                       "has been changed",
                       STR_ARG(member->name));
}

void pack_close(Pack *pack)
{
    if (!pack) return;
    if (pack->zip) unzClose(pack->zip);
    arena_free(&pack->arena);
    free(pack);
}
