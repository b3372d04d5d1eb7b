// What a process makes sure of before all else, in processes of their own.
#define _GNU_SOURCE // pthread_setattr_default_np
#include "support/support.h"

#include "base/os.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define KIB 1024u

// Makes sure of the stack in a child with these limits; 0: it says [sentence], or with NULL has a larger one.
static int in_child(rlim_t soft, rlim_t hard, const char *sentence)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct rlimit limit = {soft, hard}, after;
        Err err = {0};
        if (setrlimit(RLIMIT_STACK, &limit) != 0) _exit(2);
        bool sure = os_ensure_stack(&err);
        if (sentence) _exit(sure || !strstr(err.text, sentence));
        getrlimit(RLIMIT_STACK, &after);
        _exit(!(sure && after.rlim_cur > soft));
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void test_a_small_stack_is_made_larger_where_it_may(void **state)
{
    (void)state;
    struct rlimit now;
    assert_int_equal(getrlimit(RLIMIT_STACK, &now), 0);
    assert_int_equal(in_child(64 * KIB, now.rlim_max, NULL), 0);
}

static void test_a_stack_that_may_not_grow_is_told_with_its_size(void **state)
{
    (void)state;
    assert_int_equal(in_child(64 * KIB, 64 * KIB, "only 64 KiB here"), 0);
    assert_int_equal(in_child(64 * KIB, 96 * KIB, "only 96 KiB here"), 0);
}

// What glibc gives a thread when the program was started with a small limit.
static bool gives_threads_as_much(void)
{
    size_t size = 0;
#ifdef __GLIBC__
    struct rlimit limit;
    Err err = {0};
    pthread_attr_t attributes;
    if (getrlimit(RLIMIT_STACK, &limit) != 0) return false;
    limit.rlim_cur = 64 * KIB;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, limit.rlim_cur);
    if (setrlimit(RLIMIT_STACK, &limit) != 0) return false;
    if (pthread_setattr_default_np(&attributes) != 0) return false;
    if (!os_ensure_stack(&err)) return false;
    pthread_getattr_default_np(&attributes);
    pthread_attr_getstacksize(&attributes, &size);
#endif
    return size >= 1024 * KIB;
}

static void assert_in_child(bool (*works)(void))
{
    int status;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) _exit(works() ? 7 : 1);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 7);
}

static void test_threads_get_as_large_a_stack(void **state)
{
    (void)state;
#ifdef __GLIBC__
    assert_in_child(gives_threads_as_much);
#else
    (void)gives_threads_as_much;
    skip_because("threads have stacks of another size here");
#endif
}

// --- streams ----------------------------------------------------------------------------------------

static bool stands_in(void)
{
    char byte;
    for (int i = 0; i <= 2; i++)
        close(i);
    os_keep_standard_streams();
    int next = open("/dev/null", O_RDONLY);
    if (next <= 2) return false; // a file would have become a stream
    bool reads = read(0, &byte, 1) >= 0, writes = write(1, "x", 1) >= 0;
    return !reads && !writes && write(2, "x", 1) < 0;
}

static void test_a_closed_stream_gets_a_stand_in_that_still_fails(void **state)
{
    (void)state;
    assert_in_child(stands_in);
}

static bool stay_open(void)
{
    int ends[2];
    char byte = 0;
    if (pipe(ends) != 0 || dup2(ends[0], 0) != 0 || dup2(ends[1], 1) != 1) return false;
    os_keep_standard_streams();
    return write(1, "x", 1) == 1 && read(0, &byte, 1) == 1 && byte == 'x';
}

static void test_streams_that_are_open_stay_what_they_are(void **state)
{
    (void)state;
    assert_in_child(stay_open);
}

// --- signals ----------------------------------------------------------------------------------------

static bool outlives(void)
{
    int ends[2];
    struct rlimit none = {0, 0};
    os_outlive_hangups();
    if (raise(SIGHUP) != 0 || raise(SIGXFSZ) != 0 || pipe(ends) != 0) return false;
    close(ends[0]);
    if (write(ends[1], "x", 1) >= 0 || errno != EPIPE) return false;
    return setrlimit(RLIMIT_FSIZE, &none) == 0;
}

static void test_a_closed_terminal_or_pipe_does_not_end_the_program(void **state)
{
    (void)state;
    assert_in_child(outlives);
}

// --- memory -----------------------------------------------------------------------------------------

// Pages of the process that are in memory, from /proc.
static long resident(void)
{
    char text[64] = "";
    int fd = open("/proc/self/statm", O_RDONLY);
    if (fd < 0 || read(fd, text, sizeof text - 1) < 0) return -1;
    close(fd);
    char *second = strchr(text, ' ');
    return second ? strtol(second, NULL, 10) : -1;
}

#define BLOCK ((size_t)8 << 20) // bytes

// A block that was freed once makes glibc keep later ones; a small one above it keeps it in the heap.
static bool gives_back(void)
{
    os_give_memory_back();
    for (int i = 0; i < 3; i++) {
        char *block = malloc(BLOCK), *above = malloc(64);
        if (!block || !above) return false;
        for (size_t k = 0; k < BLOCK; k += 1024)
            ((volatile char *)block)[k] = 1; // or the compiler leaves it out
        long full = resident();
        free(block);
        if (resident() > full - (long)(BLOCK / 4096 / 2)) return false;
        free(above);
    }
    return true;
}

static void test_large_blocks_go_back_to_the_system_at_once(void **state)
{
    (void)state;
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
    if (resident() < 0) skip_because("there is no /proc/self/statm");
    assert_in_child(gives_back);
#else
    (void)gives_back;
    skip_because("another library allocates here");
#endif
}

// Memory whose pages are made present holds what it held, also where it begins inside a page.
static void test_memory_is_populated_and_keeps_what_it_holds(void **state)
{
    (void)state;
    char *block = malloc(BLOCK);
    assert_non_null(block);
    block[0] = block[5000] = 'x';
    long before = resident();
    os_populate_memory(block + 1, BLOCK - 2);
    assert_true(block[0] == 'x' && block[5000] == 'x');
#if defined(MADV_POPULATE_WRITE) && !defined(__SANITIZE_ADDRESS__)
    char *page = block + (4096 - (uintptr_t)block % 4096);
    bool has_it = madvise(page, 4096, MADV_POPULATE_WRITE) == 0; // not in an old kernel
    if (has_it && before > 0)
        assert_true(resident() > before + (long)(BLOCK / 4096 / 2));
#else
    (void)before;
#endif
    free(block);
    os_populate_memory(NULL, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_closed_stream_gets_a_stand_in_that_still_fails),
        cmocka_unit_test(test_streams_that_are_open_stay_what_they_are),
        cmocka_unit_test(test_a_closed_terminal_or_pipe_does_not_end_the_program),
        cmocka_unit_test(test_large_blocks_go_back_to_the_system_at_once),
        cmocka_unit_test(test_memory_is_populated_and_keeps_what_it_holds),
        cmocka_unit_test(test_a_small_stack_is_made_larger_where_it_may),
        cmocka_unit_test(test_threads_get_as_large_a_stack),
        cmocka_unit_test(test_a_stack_that_may_not_grow_is_told_with_its_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
