// What the program prints for command lines, in files of tests/: lines that begin with "$ " are run, and the rest is
// what came of them. A file is played in a folder of its own, in which "town" is the small scenario. What is printed
// on stderr has "! " before it, an exit code that is not 0 stands behind "= ". "qantar" is the program; the other
// commands are
//   write FILE TEXT    copy FROM TO    edit FILE WHAT BY    link TARGET NAME    folder NAME
//   many FROM TO NAME  writes a file for each number, in the place of the % of NAME
//   list FOLDER        all files in it, and empty folders
//   show FILE          its lines
//   find FILE TEXT     those that have it
//   manifest FILE      of a packed scenario
//   pad FILE SIZE      with a comment
//   type TEXT          the input of the next program
//   # WORDS            a heading
#ifndef QANTAR_SUPPORT_COMMANDS_H
#define QANTAR_SUPPORT_COMMANDS_H

// The main of a test that plays the file "main/commands/check.txt" of tests/.
int commands_main(const char *program, const char *file);

#endif
