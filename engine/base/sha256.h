// SHA-256 (FIPS 180-4), for checksums that also detect deliberate changes.
#ifndef QANTAR_BASE_SHA256_H
#define QANTAR_BASE_SHA256_H

#include "base/str.h"

#define SHA256_HEX 64 // digits

// Writes the checksum of the bytes as small hexadecimal digits and a zero.
void sha256_hex(Str bytes, char hex[SHA256_HEX + 1]);

#endif
