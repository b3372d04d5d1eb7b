// What the program says on stderr: the only way there, so that all of it is cleaned.
#ifndef QANTAR_BASE_COMPLAIN_H
#define QANTAR_BASE_COMPLAIN_H

// Prints "qantar: SENTENCE" as one line. Names of files, scenarios and whatever else the sentence quotes
// may hold anything: control characters are shown as U+FFFD, and nothing turns the terminal's text.
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
