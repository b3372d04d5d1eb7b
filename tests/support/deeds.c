#define _GNU_SOURCE
#include "support/deeds.h"

#include "base/worker.h"

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

DeedsPlace deeds_place;

void deeds_set_place(Arena *arena, const char *folder)
{
    deeds_place.file = arena_fmt(arena, "%s/file", folder).s;
    deeds_place.gone = arena_fmt(arena, "%s/gone", folder).s;
    deeds_place.new_file = arena_fmt(arena, "%s/new", folder).s;
    deeds_place.folder = arena_fmt(arena, "%s/folder", folder).s;
}

// --- deeds: true when it was done -------------------------------------------------------------------

static bool closed(int descriptor)
{
    if (descriptor < 0) return false;
    close(descriptor);
    return true;
}

static bool read_a_file(void) { return closed(open(deeds_place.file, O_RDONLY)); }
static bool write_a_file(void) { return closed(open(deeds_place.file, O_WRONLY)); }
static bool create_a_file(void)
{
    return closed(open(deeds_place.new_file, O_WRONLY | O_CREAT, 0600));
}
static bool open_a_path(void) { return closed(open(deeds_place.file, O_PATH)); }
static bool list_a_folder(void) { return closed(open("/", O_RDONLY | O_DIRECTORY)); }
static bool truncate_a_file(void) { return truncate(deeds_place.file, 1) == 0; }
static bool make_a_folder(void) { return mkdir(deeds_place.folder, 0700) == 0; }
static bool remove_a_file(void) { return unlink(deeds_place.gone) == 0; }
static bool rename_a_file(void)
{
    return rename(deeds_place.file, deeds_place.file) == 0;
}
// Landlock knows no right for these three: where there is no seccomp they are not refused.
static bool look_at_a_file(void)
{
    struct stat st;
    return stat(deeds_place.file, &st) == 0;
}
static bool change_a_mode(void) { return chmod(deeds_place.file, 0600) == 0; }
static bool change_folder(void) { return chdir("/") == 0; }

static bool reach_memory_as_file(void)
{
    return closed(open("/proc/self/mem", O_RDWR));
}
static bool use_our_open_file(void)
{
    char byte;
    return pread(deeds_place.open_file, &byte, 1, 0) == 1;
}
static bool reach_a_file_from_ours(void)
{
    return closed(openat(deeds_place.open_file, "", O_RDONLY));
}
static bool copy_a_descriptor(void) { return closed(dup(WORKER_CHANNEL)); }
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
    return sendmsg(WORKER_CHANNEL, &message, 0) == 1;
}

static bool start_a_program(void)
{
    char *const words[] = {(char[]){"true"}, NULL};
    execv("/bin/true", words);
    return false; // the worker has ended where it was done
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
static bool signal_us(void) { return kill(deeds_place.us, 0) == 0; }
static bool signal_one_of_our_threads(void)
{
    return syscall(SYS_tgkill, deeds_place.us, deeds_place.us, 0) == 0;
}
static bool be_traced(void) { return ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0; }
static bool trace_us(void)
{
    return ptrace(PTRACE_SEIZE, deeds_place.us, NULL, NULL) == 0;
}
static bool read_our_memory(void)
{
    char word[DEEDS_WORD] = "";
    struct iovec to = {word, sizeof word}, from = {.iov_len = sizeof word};
    from.iov_base = (void *)deeds_place.address;
    return process_vm_readv(deeds_place.us, &to, 1, &from, 1, 0) == sizeof word;
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

#define DEED(deed, refusals, how)                                                      \
    {                                                                                  \
#deed, deed, refusals, how                                                     \
    }

// clang-format off
const Deed deeds[] = {
    DEED(read_a_file, CALLS | LANDLOCK | LIMITS, ANYWHERE),
    DEED(write_a_file, CALLS | LANDLOCK | LIMITS, ANYWHERE),
    DEED(create_a_file, CALLS | LANDLOCK | LIMITS, ANYWHERE),
    DEED(open_a_path, CALLS | LIMITS, ANYWHERE),
    DEED(list_a_folder, CALLS | LANDLOCK | LIMITS, ANYWHERE),
    DEED(truncate_a_file, CALLS, ANYWHERE),
    DEED(make_a_folder, CALLS | LANDLOCK, ONCE),
    DEED(remove_a_file, CALLS | LANDLOCK, ONCE),
    DEED(rename_a_file, CALLS | LANDLOCK, ANYWHERE),
    DEED(look_at_a_file, CALLS, ANYWHERE),
    DEED(change_a_mode, CALLS, ANYWHERE),
    DEED(change_folder, CALLS, ONCE),
    DEED(reach_memory_as_file, CALLS | LANDLOCK | LIMITS, ANYWHERE),
    DEED(use_our_open_file, ALWAYS, ANYWHERE),
    DEED(reach_a_file_from_ours, ALWAYS, ONCE),
    DEED(copy_a_descriptor, CALLS | LIMITS, ANYWHERE),
    DEED(read_the_input, CALLS, ANYWHERE),
    DEED(write_the_output, CALLS, ANYWHERE),
    DEED(make_a_socket, CALLS | LIMITS, ANYWHERE),
    DEED(make_a_local_socket, CALLS | LIMITS, ANYWHERE),
    DEED(send_a_descriptor, CALLS, ONCE),
    DEED(start_a_program, CALLS | LANDLOCK, ONCE | GONE),
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
const int n_deeds = COUNT_OF(deeds);
