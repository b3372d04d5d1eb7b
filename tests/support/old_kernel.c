// old-kernel landlock|seccomp COMMAND...: runs the command as a kernel without that would. Exit code 77
// when this kernel cannot play it.
#define _GNU_SOURCE
#include <errno.h>
#include <seccomp.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

// The numbers of calls that older headers of libseccomp do not know.
#define CALL_LANDLOCK_CREATE 444
#define SKIPPED              77

static int deny(scmp_filter_ctx filter, const char *what)
{
    if (strcmp(what, "landlock") == 0)
        return seccomp_rule_add_exact(
            filter, SCMP_ACT_ERRNO(ENOSYS), CALL_LANDLOCK_CREATE, 0);
    int failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(seccomp), 0);
    return failed ? failed
                  : seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1,
                        SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP));
}

int main(int count, char **words)
{
    if (count < 3) return SKIPPED;
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter || deny(filter, words[1]) != 0 || seccomp_load(filter) != 0)
        return SKIPPED;
    seccomp_release(filter);
    execv(words[2], words + 2);
    return SKIPPED;
}
