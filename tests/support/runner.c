#include "support/runner.h"

#include "support/support.h"

#include <stdio.h>
#include <string.h>

const FolderTest *runner_find(const FolderTest *tests, size_t count, const char *name)
{
    for (size_t i = 0; name && i < count; i++)
        if (strcmp(tests[i].name, name) == 0) return &tests[i];
    for (size_t i = 0; i < count; i++)
        fprintf(stderr, "%s\n", tests[i].name);
    return NULL;
}

int runner_main(const FolderTest *tests, size_t count, int argc, char **argv)
{
    const FolderTest *test = runner_find(tests, count, argc > 1 ? argv[1] : NULL);
    if (!test) return 64;
    // A main without parameters does not look at those it is given.
    int (*run)(int, char **) = (int (*)(int, char **))test->run;
    int failed = run(argc - 1, argv + 1);
    return failed == 0 && support_skipped() ? RUNNER_SKIPPED : failed;
}
