// Confinement of a worker on Linux: resource limits, Landlock, seccomp.
#define _GNU_SOURCE
#include "base/worker_sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/futex.h>
#include <seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// If the parent has already ended, reads from the channel fail instead.
void worker_end_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }

// --- limits -----------------------------------------------------------------------------------------

static bool limit(int what, rlim_t max)
{
    return setrlimit(what, &(struct rlimit){max, max}) == 0;
}

// Bytes of address space in use, or 1 GiB (more than the libraries need) when unknown.
static size_t mapped_now(void)
{
    char text[64] = "";
    int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    ssize_t n = file >= 0 ? read(file, text, sizeof text - 1) : 0;
    if (file >= 0) close(file);
    size_t pages = n > 0 ? strtoul(text, NULL, 10) : 0;
    return pages > 0 ? pages * (size_t)sysconf(_SC_PAGESIZE) : (size_t)1 << 30;
}

static bool set_limits(size_t memory)
{
    bool all = WORKER_REPORTS || limit(RLIMIT_AS, memory);
    static const int none[] = {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_MEMLOCK,
        RLIMIT_MSGQUEUE, RLIMIT_NOFILE, RLIMIT_NPROC};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        all = limit(none[i], 0) && all;
    return all;
}

// Drops all capabilities, so that limits and permissions also apply to root.
static void drop_capabilities(void)
{
    struct __user_cap_header_struct whose = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {{0}};
    syscall(SYS_capset, &whose, none);
}

// --- Landlock: no file, no network, no signal to others (docs.kernel.org/userspace-api/landlock.html)

#define LANDLOCK_VERSION 1u // flag of landlock_create_ruleset: return the version

// struct landlock_ruleset_attr: bits of the rights to deny.
typedef struct Ruleset {
    uint64_t files, network, scopes;
} Ruleset;

static Ruleset rules_of(long version)
{
    Ruleset rules = {.files = 0x1fff};
    if (version >= 2) rules.files |= 1u << 13; // linking between folders
    if (version >= 3) rules.files |= 1u << 14; // truncating
    if (version >= 5) rules.files |= 1u << 15; // device control
    if (version >= 4) rules.network = 3;       // binding and connecting over TCP
    if (version >= 6) rules.scopes = 3;        // abstract sockets, signals
    return rules;
}

// Enforces a ruleset without any exception. Returns the version in force, or 0.
static int deny_files(void)
{
#if defined(SYS_landlock_create_ruleset) && defined(SYS_landlock_restrict_self)
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_VERSION);
    if (version < 1) return 0;
    Ruleset rules = rules_of(version);
    size_t size = sizeof(uint64_t) * (version >= 6 ? 3 : version >= 4 ? 2 : 1);
    long set = syscall(SYS_landlock_create_ruleset, &rules, size, 0);
    if (set < 0) return 0;
    bool shut = syscall(SYS_landlock_restrict_self, set, 0) == 0;
    close((int)set);
    return shut ? (int)version : 0;
#else
    return 0;
#endif
}

// --- seccomp: only the necessary system calls ---------------------------------------------------------

// Memory, the clock where the vDSO does not serve it, signal masks, exit.
static const int allowed[] = {SCMP_SYS(clock_gettime), SCMP_SYS(munmap),
    SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise), SCMP_SYS(sched_yield),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall),
    SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(exit), SCMP_SYS(exit_group)};

// The futex operations that locks in libc need. The others are a large attack surface.
static const scmp_datum_t waits[] = {FUTEX_WAIT, FUTEX_WAKE, FUTEX_WAIT_BITSET};
#define FUTEX_COMMAND (0xffffffffu & ~(FUTEX_PRIVATE_FLAG | FUTEX_CLOCK_REALTIME))

static struct scmp_arg_cmp first_is(scmp_datum_t value)
{
    return (struct scmp_arg_cmp){.arg = 0, .op = SCMP_CMP_EQ, .datum_a = value};
}

static bool allow_file(scmp_filter_ctx filter, int call, int descriptor)
{
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1,
               first_is((scmp_datum_t)descriptor)) == 0;
}

static bool allow_waits(scmp_filter_ctx filter)
{
    bool all = true;
    for (size_t i = 0; i < sizeof waits / sizeof *waits; i++)
        all = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(futex), 1,
                  SCMP_A1(SCMP_CMP_MASKED_EQ, FUTEX_COMMAND, waits[i])) == 0 &&
              all;
    return all;
}

// No executable memory. mmap2 exists on 32-bit systems only.
static bool allow_memory(scmp_filter_ctx filter)
{
    static const int calls[] = {SCMP_SYS(mmap), SCMP_SYS(mmap2)};
    bool all = true;
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        all = seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i], 1,
                  SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0 &&
              all;
    return all;
}

static bool fill(scmp_filter_ctx filter)
{
    bool all = allow_file(filter, SCMP_SYS(read), WORKER_CHANNEL) &&
               allow_file(filter, SCMP_SYS(write), WORKER_CHANNEL);
    if (WORKER_REPORTS) // the sanitizer calls sigaltstack at exit
        all = allow_file(filter, SCMP_SYS(write), STDERR_FILENO) &&
              seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(sigaltstack), 0) == 0 &&
              all;
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
        all = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0) == 0 && all;
    all = allow_memory(filter) && allow_waits(filter) && all;
    // tgkill for abort(), on this process only.
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
               first_is((scmp_datum_t)getpid())) == 0 &&
           all;
}

// Other calls fail with EPERM rather than kill: libc probes some and continues without them.
static bool deny_calls(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) return false;
    // For threads too that are there already; and a call that is killed for is not one thread's end alone.
    bool shut =
        seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0 &&
        seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0 &&
        fill(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return shut;
}

void worker_sandbox_thread(void)
{
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    drop_capabilities();
    deny_files();
}

Confinement worker_sandbox(size_t memory)
{
    Confinement confinement = {0};
    size_t mapped = mapped_now(); // reads a file
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    drop_capabilities();
    confinement.landlock = deny_files();
    confinement.limits = set_limits(mapped + memory);
    confinement.calls = deny_calls();
    return confinement;
}
