// What only libjpeg-turbo itself reads.
#define BUILD "qantar"
#undef inline
#define INLINE       __inline__ __attribute__((always_inline))
#define THREAD_LOCAL __thread
#define PACKAGE_NAME "libjpeg-turbo"
#define VERSION      "2.1.5"
#if __SIZEOF_LONG__ == SIZEOF_SIZE_T // not on 64-bit Windows
#define HAVE_BUILTIN_CTZL 1
#endif
#define FALLTHROUGH __attribute__((fallthrough));
