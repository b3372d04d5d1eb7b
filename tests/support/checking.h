// One rule of `check` over a small scenario in memory.
#ifndef QANTAR_SUPPORT_CHECKING_H
#define QANTAR_SUPPORT_CHECKING_H

// What [rule] says of the scenario: "line: sentence" for each diagnostic, one a line. [head] are further
// fields of the scenario ("kind='documented'"); the [body] begins in line 1. It holds its scenes;
// a scene "one" is the start, and an ending "end" is added.
#define assert_rule(rule, head, body, expected)                                        \
    checking_assert_rule((rule), (head), (body), (expected), __FILE__, __LINE__)
void checking_assert_rule(const char *rule, const char *head, const char *body,
    const char *expected, const char *file, int line);

#endif
