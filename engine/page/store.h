// Where saves and settings are stored, as one function over an enum of operations.
#ifndef QANTAR_PAGE_STORE_H
#define QANTAR_PAGE_STORE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

#define STORE_SETTINGS "settings"
#define STORE_REPORT   "report"
// Slots of a scenario; the full name of one is "SCENARIO.autosave".
#define STORE_AUTOSAVE "autosave"
// Plays that another took the place of: "kept-1", "kept-2", ...
#define STORE_KEPT     "kept"
#define STORE_PREVIOUS "previous" // the same, as written before there were several
#define STORE_SLOT     "slot"     // named saves are "slot-1", "slot-2", ...

// Files beside the saves whose names Qantar did not give, as copies of cloud folders: "found-" and 16 digits,
// in lists followed by a tab and what the file is called. Read and removed, never written.
#define STORE_FOUND      "found-"
#define STORE_FOUND_MAX  200          // that are looked at
#define STORE_FOUND_MORE "found-more" // in lists: there are others
// Saves of another scenario with the same id, in the same way; only read.
#define STORE_OTHER "other-"
#define STORE_HOME  "home" // which scenario's saves these are (homes.h); no save

#define STORE_ID_MAX   64   // bytes of a scenario's id in a name
#define STORE_SLOT_MAX 64   // bytes of a slot's name, with the closing zero
#define STORE_NEW_MAX  1000 // numbers that STORE_WRITE_NEW tries
#define STORE_KEPT_MAX 50   // kept plays of a scenario

// What a caller last saw under a name, so that it overwrites nothing else.
typedef struct Version {
    uint64_t hash; // str_checksum of the bytes; 0: nothing is stored there
    bool broken;   // they cannot be parsed: a write must not make them the backup
} Version;

typedef enum StoreOp {
    STORE_READ,        // appends the bytes of [name]; ERR_NO_INPUT when there are none
    STORE_READ_BACKUP, // the same for the bytes that the last write of [name] replaced
    STORE_WRITE,       // [bytes] as [name]
    // Atomically writes [bytes] only if [name] still holds [version]. Else ERR_CONFLICT: with an empty
    // text if it holds other bytes, with a sentence if it cannot be read.
    STORE_WRITE_IF,
    STORE_WRITE_NEW, // [bytes] under the first free of NAME-1, NAME-2, ...; appends that name
    STORE_REMOVE, // [name] and its backup; no error when there is none
    STORE_LIST,   // appends all names, one per line
    STORE_CHECK,  // fails with the reason when it is known that nothing can be written
    STORE_OPS,
} StoreOp;

typedef struct StoreCall {
    StoreOp op;
    Str name, bytes;
    Version version;
} StoreCall;

// Names are plain words with dots ("settings", "town.slot-3").
typedef struct Store {
    void *ctx;
    // Appends to [out] what the operation says; [out] may be NULL where it says nothing.
    bool (*call)(void *ctx, const StoreCall *call, Buf *out, Err *err);
    // Bit 1 << StoreOp for each operation that it has; 0: nothing can be stored.
    unsigned ops;
} Store;

#define STORE_BIT(op) (1u << (op))

static inline bool store_can(const Store *store, StoreOp op)
{
    return (store->ops & STORE_BIT(op)) != 0;
}

// Fails with a sentence for the player when the store does not have the operation.
bool store_call(const Store *store, const StoreCall *call, Buf *out, Err *err);
bool store_read(const Store *store, Str name, Buf *out, Err *err);
bool store_write(const Store *store, Str name, Str bytes, Err *err);

// Writes [bytes] under the first free of PREFIX-first, PREFIX-(first + 1), ... by STORE_WRITE_IF and
// sets *name, in [arena]. Names whose bytes cannot be read are skipped.
bool store_write_new(const Store *store, Str prefix, int first, Str bytes, Arena *arena,
    Str *name, Err *err);

// The same up to PREFIX-last; [full] is the sentence when all of them are taken.
typedef struct NumberedName {
    Str prefix;
    int first, last;
    Str full;
} NumberedName;
bool store_write_numbered(const Store *store, const NumberedName *of, Str bytes,
    Arena *arena, Str *name, Err *err);

// For stores without locks: fails like STORE_WRITE_IF unless [name] holds [version].
bool store_has_version(const Store *store, Str name, Version version, Err *err);

// Whether a name ends in a slot that Qantar gives: "ID.autosave", "ID.kept-3", ...
bool store_is_regular(Str name);
// "SLOT" of a full name "SCENARIO.SLOT"; empty when it has no dot.
Str store_slot_of(Str name);
bool store_is_autosave(Str slot); // of this or of another program
// The number of "kept-3", else 0.
int store_kept_number(Str slot);

#endif
