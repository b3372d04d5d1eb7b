#include "arguments.h"

#include "base/fold.h"
#include "base/language.h"
#include "base/nearest.h"
#include "base/os.h"

#include <string.h>

#define NAMES_MAX 32

static const struct {
    const char *name, *value, *sentence; // value: NULL if it has none
} options[OPTIONS] = {
    [OPTION_PROFILE] = {"--profile", "DIR", "where saves and settings are kept"},
    [OPTION_SEED] = {"--seed", "N",
        "a number for chance: the same one gives the same play"},
    [OPTION_FONTS] = {"--fonts", "DIR", "another folder of fonts"},
    [OPTION_LEVELS] = {"--levels", NULL,
        "first list every page with its reading level, the highest first"},
    [OPTION_BEGIN] = {"--begin", NULL, "begin without the title page"},
    [OPTION_EDITION] = {"--edition", "ID",
        "begin this edition of the scenario, without the title page"},
    [OPTION_AT] = {"--at", "SCENE", "begin at this scene"},
    [OPTION_OPEN] = {"--open", "ACTIONS",
        "then take these, separated by commas: map,term:csto=slip"},
    [OPTION_RECORD] = {"--record", "FILE", "write every step down, for replay"},
    [OPTION_SIZE] = {"--size", "WxH", "of the screenshot, in pixels (1280x720)"},
    [OPTION_OUT] = {"-o", "PATH", "the file to write, or of a kit the folder"},
    [OPTION_TEXT] = {"--text", "PERCENT", "size of the text, 100 to 300"},
    [OPTION_THEME] = {"--theme", "NAME", "paper, dusk or contrast"},
    [OPTION_QUIET] = {"--quiet", NULL,
        "the page as it is before a key is pressed or the pointer moves"},
    [OPTION_PLATE] = {"--plate", NULL, "the plate that opens the scene, if it has one"},
    [OPTION_RELOAD] = {"--reload", NULL, "save, close and open between all turns"},
    [OPTION_BLESS] = {"--bless", NULL, "write the transcript instead of comparing it"},
    [OPTION_ONE_PROCESS] = {"--one-process", NULL,
        "run the script in this process, for debuggers"},
    [OPTION_NO_SOUND] = {"--no-sound", NULL, "without sound"},
    [OPTION_NO_WATCH] = {"--no-watch", NULL,
        "do not reload files that change during a play"},
    [OPTION_AUTHOR] = {"--author", NULL,
        "with the author's page (F8): variables, any scene, what check says"},
    [OPTION_LINES] = {"--lines", NULL, "the lines protocol instead"},
    [OPTION_PLAYS] = {"--plays", "N", "simulated plays of each policy (200)"},
    [OPTION_POLICY] = {"--policy", "NAME", "only these players: reader, constant_*"},
    [OPTION_JOBS] = {"--jobs", "N", "processes at once (as many as processors)"},
    [OPTION_WRITE] = {"--write", "POLICY:N",
        "write this one play to the file of -o, for replay"},
    [OPTION_GATES] = {"--gates", "FILE", "bounds on the figures, one a line"},
    [OPTION_FAULTS] = {"--faults", "DIR",
        "write the path to each fault there, for replay"},
    [OPTION_EXPLAIN] = {"--explain", "RULE",
        "the page of this rule, without a scenario"},
    [OPTION_RULES] = {"--rules", NULL, "a page for each rule of check instead"},
    [OPTION_LUALS] = {"--luals", NULL,
        "as a definition file for editors that use LuaLS"},
    [OPTION_JSON] = {"--json", NULL, "as JSON"},
    [OPTION_LANG] = {"--lang", "TAG", "in this language: ru"},
    [OPTION_SEEN] = {"--seen", "FILE.play", "mark the scenes of this recorded play"},
    [OPTION_DOT] = {"--dot", NULL, "as DOT, for Graphviz, instead of SVG"},
};

// --- words ------------------------------------------------------------------------------------------

static const Command *find_command(const Command *commands, const char *name)
{
    for (const Command *command = commands; command->name; command++)
        if (strcmp(command->name, name) == 0) return command;
    return NULL;
}

static int find_option(const char *name)
{
    for (int i = 0; i < OPTIONS; i++)
        if (strcmp(options[i].name, name) == 0) return i;
    return OPTIONS;
}

static bool fail_near(
    const char *what, const char *word, const Str *names, size_t n, Err *err)
{
    Str nearest = nearest_name(str_of(word), names, n);
    if (nearest.n > 0)
        return err_set(err, ERR_USAGE,
            "there is no %s \"%s\"; did you mean \"" STR_FMT "\"?", what, word,
            STR_ARG(nearest));
    return err_set(
        err, ERR_USAGE, "there is no %s \"%s\"; qantar --help lists all", what, word);
}

static bool fail_command(const Command *commands, const char *word, Err *err)
{
    Str names[NAMES_MAX];
    size_t n = 0;
    for (const Command *command = commands; command->name && n < NAMES_MAX; command++)
        names[n++] = str_of(command->name);
    return fail_near("command", word, names, n, err);
}

static bool fail_option(const Command *command, const char *word, Err *err)
{
    Str names[OPTIONS];
    size_t n = 0;
    for (int i = 0; i < OPTIONS; i++)
        if (command->takes & TAKES(i)) names[n++] = str_of(options[i].name);
    return fail_near("option", word, names, n, err);
}

// --- reading ----------------------------------------------------------------------------------------

// The command named by the first words, or the default for an option or a path; *used: number of words.
static bool read_command(const Command *commands, int count, char **words,
    Arguments *out, int *used, Err *err)
{
    out->command = commands;
    *used = 0;
    if (count == 0) return true;
    const Command *named = find_command(commands, words[0]);
    if (named) {
        out->command = named;
        *used = 1;
        return true;
    }
    bool path = strchr(words[0], '/') || os_is_there(words[0]);
    return path || words[0][0] == '-' || fail_command(commands, words[0], err);
}

static bool parse_option(Arguments *out, int count, char **words, int *i, Err *err)
{
    const char *word = words[*i];
    int option = find_option(word);
    if (option == OPTIONS) return fail_option(out->command, word, err);
    if (!(out->command->takes & TAKES(option)))
        return err_set(
            err, ERR_USAGE, "qantar %s takes no %s", out->command->name, word);
    if (out->options[option]) return err_set(err, ERR_USAGE, "%s is given twice", word);
    out->options[option] = "";
    if (!options[option].value) return true;
    if (*i + 1 == count)
        return err_set(err, ERR_USAGE, "%s wants a value: %s %s", word, word,
            options[option].value);
    out->options[option] = words[++*i];
    return true;
}

static bool parse_operand(Arguments *out, int *n, const char *word, Err *err)
{
    if (*n == out->command->most)
        return err_set(err, ERR_USAGE, "qantar %s: \"%s\" is one word too many",
            out->command->name, word);
    out->operands[(*n)++] = word;
    return true;
}

bool arguments_read(
    const Command *commands, int count, char **words, Arguments *out, Err *err)
{
    *out = (Arguments){0};
    int i, n = 0;
    if (!read_command(commands, count, words, out, &i, err)) return false;
    for (; i < count; i++) {
        bool option = words[i][0] == '-' && words[i][1];
        bool taken = option ? parse_option(out, count, words, &i, err)
                            : parse_operand(out, &n, words[i], err);
        if (!taken) return false;
    }
    if (n < out->command->least)
        return err_set(err, ERR_USAGE, "something is missing: qantar %s %s",
            out->command->name, out->command->operands);
    return true;
}

// --- values -----------------------------------------------------------------------------------------

bool arguments_language(const Arguments *arguments, Str *language, Err *err)
{
    *language = str_of(arguments->options[OPTION_LANG]);
    return !arguments->options[OPTION_LANG] || language_tag_valid(*language) ||
           err_set(err, ERR_USAGE,
               "--lang wants the tag of a language, such as ru, not \"" STR_FMT "\"",
               STR_ARG(*language));
}

bool arguments_seed(const Arguments *arguments, uint64_t *seed, Err *err)
{
    const char *value = arguments->options[OPTION_SEED];
    if (!value) {
        *seed = os_seed();
        return true;
    }
    if (fold_number(str_of(value), UINT64_MAX, seed)) return true;
    return err_set(err, ERR_USAGE, "--seed wants a whole number, not \"%s\"", value);
}

// The number of an option, from 1 to [max]; *number stays as it is without it.
static bool read_count(
    const Arguments *arguments, Option option, int max, int *number, Err *err)
{
    const char *value = arguments->options[option];
    uint64_t read = 0;
    if (!value) return true;
    if (!fold_number(str_of(value), (uint64_t)max, &read) || read == 0)
        return err_set(err, ERR_USAGE,
            "%s wants a whole number from 1 to %d, not \"%s\"", options[option].name,
            max, value);
    *number = (int)read;
    return true;
}

bool arguments_plays(
    const Arguments *arguments, int usual, int max, int *plays, Err *err)
{
    *plays = usual;
    return read_count(arguments, OPTION_PLAYS, max, plays, err);
}

bool arguments_jobs(const Arguments *arguments, int max, int *jobs, Err *err)
{
    return read_count(arguments, OPTION_JOBS, max, jobs, err);
}

bool arguments_play(
    const Arguments *arguments, int max, Str *policy, int *number, Err *err)
{
    Str value = str_of(arguments->options[OPTION_WRITE]);
    size_t colon = str_find(value, ':');
    uint64_t read = 0;
    *number = 0;
    if (!arguments->options[OPTION_WRITE]) return true;
    if (colon == 0 || !fold_number(str_from(value, colon + 1), (uint64_t)max, &read) ||
        read == 0)
        return err_set(err, ERR_USAGE,
            "--write wants a policy and the number of its play, as reader:3, not "
            "\"" STR_FMT "\"",
            STR_ARG(value));
    *policy = str_cut(value, 0, colon);
    *number = (int)read;
    return true;
}

bool arguments_size(const Arguments *arguments, int *w, int *h, Err *err)
{
    const char *value = arguments->options[OPTION_SIZE];
    Str text = str_of(value ? value : "1280x720");
    size_t cross = str_find(text, 'x');
    uint64_t wide, high;
    if (!fold_number(str_cut(text, 0, cross), 99999, &wide) ||
        !fold_number(str_from(text, cross + 1), 99999, &high))
        return err_set(err, ERR_USAGE,
            "--size wants width x height, as 1280x720, not \"" STR_FMT "\"",
            STR_ARG(text));
    *w = (int)wide;
    *h = (int)high;
    return true;
}

// --- help -------------------------------------------------------------------------------------------

static void help_option(int option, Buf *out)
{
    const char *value = options[option].value ? options[option].value : "";
    int gap = 16 - (int)(strlen(options[option].name) + strlen(value));
    buf_addf(out, "  %s %s%*s %s\n", options[option].name, value, gap > 0 ? gap : 0, "",
        options[option].sentence);
}

static void help_command(const Command *command, Buf *out)
{
    buf_addf(out, "  qantar %s%s%s", command->name, *command->operands ? " " : "",
        command->operands);
    for (int i = 0; i < OPTIONS; i++) {
        if (!(command->takes & TAKES(i))) continue;
        const char *value = options[i].value;
        buf_addf(
            out, " [%s%s%s]", options[i].name, value ? " " : "", value ? value : "");
    }
    buf_addf(out, "\n      %s\n", command->sentence);
}

void arguments_help(const Command *commands, Buf *out)
{
    buf_add(
        out, STR("Qantar plays January 2022 in Kazakhstan, and other scenarios.\n\n"));
    for (const Command *command = commands; command->name; command++)
        help_command(command, out);
    buf_add(out, STR("\nOptions\n"));
    for (int i = 0; i < OPTIONS; i++)
        help_option(i, out);
    buf_add(
        out, STR("\nSCENARIO is a folder with a scenario.lua, or the name of one under "
                 "scripts/; without it, January 2022 is played.\n"));
    buf_add(out,
        STR("\nExit codes\n"
            "  0   done\n"
            "  1   check found errors, a replay differs, or a walk hit a fault or "
            "failed a gate\n"
            "  64  the command line is wrong, or asks for what is not on the page\n"
            "  65  the scenario cannot be read, or the story stopped with an error\n"
            "  66  a file or folder is not there\n"
            "  70  a fault of Qantar itself\n"
            "  74  something could not be read or written, the output included\n"
            "  75  another program has changed the file that was to be replaced\n"));
}
