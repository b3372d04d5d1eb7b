// What a cell can still do. Each deed is tried before its walls are up, to see that it is one, and
// behind them, where it must be refused if a wall that refuses it stands: a kernel may offer less.
#define _GNU_SOURCE
#include "base/cell_shut.h"

#include "base/json.h"
#include "support/support.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define MEMORY   (64u << 20)
#define AMPLE_MS 20000
#define CHANNEL  3

// Where the deeds are done, made ready before the cell is.
static struct {
    const char *file, *new_file, *folder, *gone;
    int open_file; // of our process
    pid_t us;
    char word[8]; // in our memory
} place;

// --- deeds: true when it was done -------------------------------------------------------------------

static bool closed(int descriptor)
{
    if (descriptor < 0) return false;
    close(descriptor);
    return true;
}

static bool read_a_file(void) { return closed(open(place.file, O_RDONLY)); }
static bool write_a_file(void) { return closed(open(place.file, O_WRONLY)); }
static bool create_a_file(void)
{
    return closed(open(place.new_file, O_WRONLY | O_CREAT, 0600));
}
static bool open_a_path(void) { return closed(open(place.file, O_PATH)); }
static bool list_a_folder(void) { return closed(open("/", O_RDONLY | O_DIRECTORY)); }
static bool truncate_a_file(void) { return truncate(place.file, 1) == 0; }
static bool make_a_folder(void) { return mkdir(place.folder, 0700) == 0; }
static bool remove_a_file(void) { return unlink(place.gone) == 0; }
static bool rename_a_file(void) { return rename(place.file, place.file) == 0; }
// Landlock knows no right for these three: where there is no seccomp they are not refused.
static bool look_at_a_file(void)
{
    struct stat st;
    return stat(place.file, &st) == 0;
}
static bool change_a_mode(void) { return chmod(place.file, 0600) == 0; }
static bool change_folder(void) { return chdir("/") == 0; }

static bool reach_memory_as_file(void)
{
    return closed(open("/proc/self/mem", O_RDWR));
}
static bool use_our_open_file(void)
{
    char byte;
    return pread(place.open_file, &byte, 1, 0) == 1;
}
static bool reach_a_file_from_ours(void)
{
    return closed(openat(place.open_file, "", O_RDONLY));
}
static bool copy_a_descriptor(void) { return closed(dup(CHANNEL)); }
static bool read_the_input(void)
{
    char byte;
    return read(STDIN_FILENO, &byte, 1) >= 0;
}
static bool write_the_output(void) { return write(STDOUT_FILENO, "x", 1) == 1; }

static bool make_a_socket(void) { return closed(socket(AF_INET, SOCK_STREAM, 0)); }
static bool make_a_local_socket(void)
{
    return closed(socket(AF_UNIX, SOCK_STREAM, 0));
}
static bool send_a_descriptor(void)
{
    char byte = 'x', room[CMSG_SPACE(sizeof(int))] = {0};
    struct iovec part = {&byte, 1};
    struct msghdr message = {.msg_iov = &part,
        .msg_iovlen = 1,
        .msg_control = room,
        .msg_controllen = sizeof room};
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    *head = (struct cmsghdr){CMSG_LEN(sizeof(int)), SOL_SOCKET, SCM_RIGHTS};
    memcpy(CMSG_DATA(head), &(int){STDIN_FILENO}, sizeof(int));
    return sendmsg(CHANNEL, &message, 0) == 1;
}

static bool start_a_program(void)
{
    char *const words[] = {(char[]){"true"}, NULL};
    execv("/bin/true", words);
    return false; // the cell has ended where it was done
}
static bool fork_once(void)
{
    long child = syscall(SYS_fork);
    if (child == 0) syscall(SYS_exit_group, 0);
    return child > 0;
}
static bool clone_once(void)
{
    long child = syscall(SYS_clone, (long)SIGCHLD, 0L, 0L, 0L, 0L);
    if (child == 0) syscall(SYS_exit_group, 0);
    return child > 0;
}
static bool signal_us(void) { return kill(place.us, 0) == 0; }
static bool signal_one_of_our_threads(void)
{
    return syscall(SYS_tgkill, place.us, place.us, 0) == 0;
}
static bool be_traced(void) { return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0; }
static bool trace_us(void) { return ptrace(PTRACE_SEIZE, place.us, NULL, NULL) == 0; }
static bool read_our_memory(void)
{
    char word[sizeof place.word] = "";
    struct iovec to = {word, sizeof word}, from = {place.word, sizeof place.word};
    return process_vm_readv(place.us, &to, 1, &from, 1, 0) == sizeof word;
}
static bool leave_for_a_namespace(void) { return unshare(CLONE_NEWUSER) == 0; }

static bool map_code(void)
{
    void *page =
        mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page != MAP_FAILED && munmap(page, 4096) == 0;
}
static bool map_what_becomes_code(void)
{
    void *page =
        mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) return false;
    bool done = mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0;
    munmap(page, 4096);
    return done;
}
static bool file_in_memory(void)
{
    return closed((int)syscall(SYS_memfd_create, "x", 0));
}
static bool raise_a_limit(void)
{
    struct rlimit now;
    if (syscall(SYS_getrlimit, RLIMIT_NOFILE, &now) != 0) now = (struct rlimit){9, 9};
    return syscall(SYS_setrlimit, RLIMIT_NOFILE, &now) == 0;
}
static bool rename_itself(void) { return prctl(PR_SET_NAME, "other") == 0; }
static bool outlive_us(void) { return prctl(PR_SET_PDEATHSIG, 0) == 0; }
static bool ring_of_calls(void)
{
    char ask[256] = {0};
    return closed((int)syscall(SYS_io_uring_setup, 1, ask));
}
static bool count_events(void)
{
    char ask[128] = {0};
    return closed((int)syscall(SYS_perf_event_open, ask, 0, -1, -1, 0));
}
static bool lend_a_lock(void)
{
    unsigned word = 0;
    return syscall(SYS_futex, &word, FUTEX_LOCK_PI_PRIVATE, 0, NULL, NULL, 0) == 0;
}
static bool sleep_a_little(void)
{
    return nanosleep(&(struct timespec){.tv_nsec = 1}, NULL) == 0;
}

#ifdef __x86_64__
static bool call_as_32_bits(void)
{
    long answer = 20; // getpid
    __asm__ volatile("int $0x80" : "+a"(answer) : : "memory", "r8", "r9", "r10", "r11");
    return answer > 0;
}
static bool call_as_x32(void) { return syscall(0x40000000 | SYS_getppid) > 0; }
#endif

// --- the table --------------------------------------------------------------------------------------

enum { CALLS = 1, FOLDERS = 2, LIMITS = 4, ALWAYS = 8 }; // walls that refuse a deed
enum {
    ANYWHERE = 1, // it is done on every system when there is no wall
    ONCE =
        2, // it would change the cell, or there may be nothing to see: not tried before
    GONE = 4, // whoever has done it does not answer any more
};

typedef struct Deed {
    const char *name;
    bool (*do_it)(void);
    int walls, how;
} Deed;

#define DEED(deed, walls, how)                                                         \
    {                                                                                  \
#deed, deed, walls, how                                                        \
    }

// clang-format off
static const Deed deeds[] = {
    DEED(read_a_file, CALLS | FOLDERS | LIMITS, ANYWHERE),
    DEED(write_a_file, CALLS | FOLDERS | LIMITS, ANYWHERE),
    DEED(create_a_file, CALLS | FOLDERS | LIMITS, ANYWHERE),
    DEED(open_a_path, CALLS | LIMITS, ANYWHERE),
    DEED(list_a_folder, CALLS | FOLDERS | LIMITS, ANYWHERE),
    DEED(truncate_a_file, CALLS, ANYWHERE),
    DEED(make_a_folder, CALLS | FOLDERS, ONCE),
    DEED(remove_a_file, CALLS | FOLDERS, ONCE),
    DEED(rename_a_file, CALLS | FOLDERS, ANYWHERE),
    DEED(look_at_a_file, CALLS, ANYWHERE),
    DEED(change_a_mode, CALLS, ANYWHERE),
    DEED(change_folder, CALLS, ONCE),
    DEED(reach_memory_as_file, CALLS | FOLDERS | LIMITS, ANYWHERE),
    DEED(use_our_open_file, ALWAYS, ONCE),
    DEED(reach_a_file_from_ours, ALWAYS, ONCE),
    DEED(copy_a_descriptor, CALLS | LIMITS, ANYWHERE),
    DEED(read_the_input, CALLS, ANYWHERE),
    DEED(write_the_output, CALLS, ANYWHERE),
    DEED(make_a_socket, CALLS | LIMITS, ANYWHERE),
    DEED(make_a_local_socket, CALLS | LIMITS, ANYWHERE),
    DEED(send_a_descriptor, CALLS, ONCE),
    DEED(start_a_program, CALLS | FOLDERS, ONCE | GONE),
    DEED(fork_once, CALLS, ONCE),
    DEED(clone_once, CALLS, ONCE),
    DEED(signal_us, CALLS, ANYWHERE),
    DEED(signal_one_of_our_threads, CALLS, ANYWHERE),
    DEED(be_traced, CALLS, ONCE),
    DEED(trace_us, CALLS, ONCE),
    DEED(read_our_memory, CALLS, 0),
    DEED(leave_for_a_namespace, CALLS, ONCE),
    DEED(map_code, CALLS, ANYWHERE),
    DEED(map_what_becomes_code, CALLS, ANYWHERE),
    DEED(file_in_memory, CALLS | LIMITS, ANYWHERE),
    DEED(raise_a_limit, CALLS, ANYWHERE),
    DEED(rename_itself, CALLS, ANYWHERE),
    DEED(outlive_us, CALLS, ONCE),
    DEED(ring_of_calls, CALLS | LIMITS, 0),
    DEED(count_events, CALLS | LIMITS, 0),
    DEED(lend_a_lock, CALLS, ANYWHERE),
    DEED(sleep_a_little, CALLS, ANYWHERE),
#ifdef __x86_64__
    DEED(call_as_32_bits, CALLS, ONCE),
    DEED(call_as_x32, CALLS, ONCE),
#endif
};
// clang-format on

// --- trying them ------------------------------------------------------------------------------------

typedef struct Trial {
    const Deed *deed;
    bool before;
} Trial;

static void try_before(void *ctx)
{
    Trial *trial = ctx;
    signal(SIGSEGV, SIG_DFL); // cmocka would go on with the test in the cell
    signal(SIGSYS, SIG_DFL);
    trial->before = !(trial->deed->how & ONCE) && trial->deed->do_it();
}

static void try_behind(void *ctx, int channel)
{
    const Trial *trial = ctx;
    char answers[2] = {trial->before ? '+' : '-', trial->deed->do_it() ? '+' : '-'};
    cell_write(channel, (Str){answers, sizeof answers});
}

static bool refused_here(const Deed *deed, CellWalls walls)
{
    return (deed->walls & ALWAYS) || ((deed->walls & CALLS) && walls.calls) ||
           ((deed->walls & FOLDERS) && walls.folders > 0) ||
           ((deed->walls & LIMITS) && walls.limits);
}

// True when nothing is wrong with it; else says what.
static bool deed_holds(const Deed *deed, CellWalls walls)
{
    Trial trial = {.deed = deed};
    CellSetup setup = {try_before, try_behind, &trial, MEMORY};
    Cell *cell = cell_open(&setup, NULL);
    if (!cell) return false;
    cell_allow(cell, AMPLE_MS);
    char answers[2] = {
        '-', deed->how & GONE ? '+' : '-'}; // of one that does not answer
    bool told = cell_receive(cell, answers, sizeof answers);
    cell_close(cell);
    bool sure = !told || !(deed->how & ANYWHERE) || answers[0] == '+';
    bool fine = answers[1] == '-' || !refused_here(deed, walls);
    if (!sure) print_error("%s: is not done without walls either\n", deed->name);
    if (!fine) print_error("%s: was not refused\n", deed->name);
    return sure && fine;
}

static void make_place(void **state)
{
    place.file = temp_file(state, "file", STR("words"));
    place.gone = temp_file(state, "gone", STR("words"));
    place.new_file = temp_in(state, "new");
    place.folder = temp_in(state, "folder");
    int file = open(place.file, O_RDONLY);
    place.open_file = fcntl(file, F_DUPFD, 2 * CHANNEL);
    close(file);
    place.us = getpid();
    strcpy(place.word, "secret");
    assert_true(place.open_file > CHANNEL);
}

static void test_no_deed_comes_through_the_walls_that_stand_here(void **state)
{
    make_place(state);
    CellWalls walls = cell_walls();
    int wrong = 0;
    for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++)
        wrong += !deed_holds(&deeds[i], walls);
    close(place.open_file);
    assert_int_equal(wrong, 0);
}

// --- what it needs works ----------------------------------------------------------------------------

static int by_value(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

static bool sort_many(void)
{
    int *numbers = malloc(100000 * sizeof *numbers);
    for (int i = 0; numbers && i < 100000; i++)
        numbers[i] = (i * 7919) % 100003;
    if (!numbers) return false;
    qsort(numbers, 100000, sizeof *numbers, by_value);
    bool sorted = true;
    for (int i = 1; i < 100000; i++)
        sorted = sorted && numbers[i - 1] <= numbers[i];
    free(numbers);
    return sorted;
}

static bool grow_and_shrink(void)
{
    char *bytes = NULL;
    for (size_t size = 1000; size <= 20u << 20; size *= 2) {
        char *grown = realloc(bytes, size);
        if (!grown) return false;
        bytes = grown;
        memset(bytes, 'x', size);
    }
    char *shrunk = realloc(bytes, 100);
    bool kept = shrunk && shrunk[99] == 'x';
    free(shrunk);
    return kept;
}

static bool write_numbers(void)
{
    char text[64];
    snprintf(text, sizeof text, "%.17g %d %s", 0.1, -5, "x");
    return strcmp(text, "0.10000000000000001 -5 x") == 0;
}

static bool read_and_write_json(void)
{
    Buf out = {0};
    json_t *value = json_read(STR("{\"a\":[1,2.5,\"x\"],\"b\":null}"), "test", NULL);
    if (value) json_write(&out, value, 0);
    bool same = str_eq(buf_str(&out), STR("{\"a\":[1,2.5,\"x\"],\"b\":null}"));
    json_decref(value);
    buf_free(&out);
    return same;
}

static void work_as_a_story(void *ctx, int channel)
{
    (void)ctx;
    char answers[] = {sort_many() ? '+' : '-', grow_and_shrink() ? '+' : '-',
        write_numbers() ? '+' : '-', read_and_write_json() ? '+' : '-', '\0'};
    cell_write(channel, (Str){answers, sizeof answers});
}

static void test_what_a_story_needs_works(void **state)
{
    (void)state;
    Cell *cell =
        cell_open(&(CellSetup){.work = work_as_a_story, .memory = MEMORY}, NULL);
    cell_allow(cell, AMPLE_MS);
    char answers[5] = "";
    assert_true(cell_receive(cell, answers, sizeof answers));
    assert_string_equal(answers, "++++");
    cell_close(cell);
}

static bool has_room(size_t bytes)
{
    void *room =
        mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return room != MAP_FAILED && munmap(room, bytes) == 0;
}

static void try_memory(void *ctx, int channel)
{
    (void)ctx;
    char answers[] = {
        has_room(MEMORY / 4 * 3) ? '+' : '-', has_room(MEMORY + 4096) ? '+' : '-'};
    cell_write(channel, (Str){answers, sizeof answers});
}

// A sanitizer needs all the address space that there is.
static void test_it_has_the_memory_it_was_given_and_no_more(void **state)
{
    (void)state;
    if (CELL_REPORTS || !cell_walls().limits) skip();
    Cell *cell = cell_open(&(CellSetup){.work = try_memory, .memory = MEMORY}, NULL);
    cell_allow(cell, AMPLE_MS);
    char answers[3] = "";
    assert_true(cell_receive(cell, answers, 2));
    assert_string_equal(answers, "+-");
    cell_close(cell);
}

// --- what is told -----------------------------------------------------------------------------------

static void tell_and_wait(void *ctx, int channel)
{
    (void)ctx;
    struct {
        CellWalls walls;
        long process;
    } told = {cell_shut_now(), getpid()};
    cell_write(channel, (Str){(const char *)&told, sizeof told});
    char byte;
    cell_read(channel, &byte, 1);
}

static void assert_line(const char *status, const char *line)
{
    if (!strstr(status, line)) fail_msg("not so: %s", line);
}

// As the kernel tells it of a living cell.
static void test_the_walls_are_told_as_they_are(void **state)
{
    (void)state;
    struct {
        CellWalls walls;
        long process;
    } told;
    Cell *cell = cell_open(&(CellSetup){.work = tell_and_wait, .memory = MEMORY}, NULL);
    cell_allow(cell, AMPLE_MS);
    assert_true(cell_receive(cell, (char *)&told, sizeof told));
    CellWalls walls = cell_walls();
    assert_true(walls.process && told.walls.process);
    assert_int_equal(walls.calls, told.walls.calls);
    assert_int_equal(walls.limits, told.walls.limits);
    assert_int_equal(walls.folders, told.walls.folders);
    char path[40], status[8192] = "";
    snprintf(path, sizeof path, "/proc/%ld/status", told.process);
    int file = open(path, O_RDONLY);
    assert_true(file >= 0 && read(file, status, sizeof status - 1) > 0);
    close(file);
    assert_line(status, walls.calls ? "\nSeccomp:\t2\n" : "\nSeccomp:\t0\n");
    assert_line(status, "\nNoNewPrivs:\t1\n");
    assert_line(status, "\nCapEff:\t0000000000000000\n");
    assert_line(status, "\nCapPrm:\t0000000000000000\n");
    assert_line(status, "\nThreads:\t1\n");
    cell_close(cell);
}

static void test_its_limits_stand(void **state)
{
    (void)state;
    static const int none[] = {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_NPROC};
    struct {
        CellWalls walls;
        long process;
    } told;
    Cell *cell = cell_open(&(CellSetup){.work = tell_and_wait, .memory = MEMORY}, NULL);
    cell_allow(cell, AMPLE_MS);
    assert_true(cell_receive(cell, (char *)&told, sizeof told));
    for (size_t i = 0; told.walls.limits && i < sizeof none / sizeof *none; i++) {
        struct rlimit now = {1, 1};
        assert_int_equal(
            prlimit((pid_t)told.process, (enum __rlimit_resource)none[i], NULL, &now),
            0);
        assert_int_equal(now.rlim_cur, 0);
        assert_int_equal(now.rlim_max, 0);
    }
    cell_close(cell);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_no_deed_comes_through_the_walls_that_stand_here),
        cmocka_unit_test(test_what_a_story_needs_works),
        cmocka_unit_test(test_it_has_the_memory_it_was_given_and_no_more),
        cmocka_unit_test(test_the_walls_are_told_as_they_are),
        cmocka_unit_test(test_its_limits_stand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
