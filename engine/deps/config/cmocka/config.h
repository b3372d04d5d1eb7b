// cmocka for mingw-w64.
#define HAVE_ASSERT_H                 1
#define HAVE_INTTYPES_H               1
#define HAVE_MALLOC_H                 1
#define HAVE_SETJMP_H                 1
#define HAVE_SIGNAL_H                 1
#define HAVE_STRINGS_H                1
#define HAVE_TIME_H                   1
#define HAVE_UNISTD_H                 1
#define HAVE_STRUCT_TIMESPEC          1
#define HAVE_GCC_THREAD_LOCAL_STORAGE 1
#define HAVE_CLOCK_GETTIME            1
