// Expat as Debian configures it.
#define BYTEORDER         1234
#define HAVE_FCNTL_H      1
#define HAVE_MEMORY_H     1
#define HAVE_STDINT_H     1
#define HAVE_STDLIB_H     1
#define HAVE_STRING_H     1
#define HAVE_UNISTD_H     1
#define STDC_HEADERS      1
#define XML_CONTEXT_BYTES 1024
#define XML_DTD           1
#define XML_NS            1
#ifndef _WIN32
#define XML_DEV_URANDOM 1
#endif
