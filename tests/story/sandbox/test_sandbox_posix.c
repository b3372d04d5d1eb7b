// What Lua raises where nothing would catch it, in a process of its own that it ends.
#define _POSIX_C_SOURCE 200809L
#include "support/on_disk.h"
#include "support/script.h"
#include "support/support.h"

#include "story/sandbox/sandbox_inner.h"
#include "story/story_inner.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// Raises [sentence] outside of every call; what is said is in the file at [path].
_Noreturn static void raise_alone(const char *sentence, const char *path)
{
    lua_State *L = script_open("", NULL)->story->sandbox->lua;
    int said = open(path, O_WRONLY | O_CREAT, 0600);
    struct rlimit none = {0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0 || dup2(said, STDERR_FILENO) < 0) _exit(1);
    lua_pushstring(L, sentence);
    lua_error(L);
    _exit(0);
}

static void test_an_error_that_nothing_catches_is_told_before_the_process_ends(
    void **state)
{
    const char *path = temp_in(state, "said");
    int status = 0;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) raise_alone("no room", path);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGABRT);
    assert_holds(
        path, "qantar: an error of Lua outside of a protected call: no room\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        temp_test(test_an_error_that_nothing_catches_is_told_before_the_process_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
