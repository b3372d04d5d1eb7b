// Command lines of the text-to-speech programs. The text never stands in one: spd-say takes it there for a
// format of printf. It comes through stdin.
#include "base/tts_programs.h"

#include "base/tts.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

#define WORDS_MAX 12 // arguments of a command line

// How a program expresses rate and pitch, and its options.
typedef struct Kind {
    TtsProgram program;
    void (*rate)(int words, char out[16]);
    void (*pitch)(int pitch, char out[16]);
    const char *before[3]; // the text is read from stdin
    const char *rate_option, *pitch_option, *language_option;
} Kind;

static void words_a_minute(int words, char out[16]) { snprintf(out, 16, "%d", words); }

// speech-dispatcher: -100 to 100, 0 is the default rate.
static void from_usual(int words, char out[16])
{
    int rate = (words - TTS_WORDS) / 2;
    snprintf(out, 16, "%d", rate < -100 ? -100 : rate > 100 ? 100 : rate);
}

// speech-dispatcher: -100 to 100, 0 is the default pitch.
static void pitch_from_usual(int pitch, char out[16])
{
    snprintf(out, 16, "%d", 2 * pitch);
}

// espeak: 0 to 99, 50 is the default pitch.
static void pitch_to_99(int pitch, char out[16])
{
    snprintf(out, 16, "%d", pitch > 49 ? 99 : 50 + pitch);
}

static const Kind kinds[] = {
    {{"spd-say", "--cancel", false, false}, from_usual, pitch_from_usual,
        {"--wait", "--pipe-mode"}, "--rate", "--pitch", "--language"},
    {{"espeak-ng", NULL, true, true}, words_a_minute, pitch_to_99, {"--stdin"}, "-s",
        "-p", "-v"},
    {{"espeak", NULL, true, true}, words_a_minute, pitch_to_99, {"--stdin"}, "-s", "-p",
        "-v"},
};

static const Kind *kind_of(const TtsVoice *voice)
{
    for (int i = 0; i < COUNT_OF(kinds); i++)
        if (voice->program == &kinds[i].program) return &kinds[i];
    return &kinds[0];
}

// --- finding ----------------------------------------------------------------------------------------

static bool find_in_path(const char *program, Buf *path)
{
    Str rest = str_of(getenv("PATH")), folder;
    while (str_split(&rest, ':', &folder)) {
        buf_clear(path);
        buf_addf(path, STR_FMT "/%s", STR_ARG(folder), program);
        // Not of the folder in which we happen to be.
        if (folder.n > 0 && folder.s[0] == '/' && access(path->s, X_OK) == 0)
            return true;
    }
    return false;
}

const TtsProgram *tts_program_find(int from, int *number, Buf *path)
{
    for (int i = from; i < COUNT_OF(kinds); i++)
        if (find_in_path(kinds[i].program.name, path)) {
            *number = i;
            return &kinds[i].program;
        }
    return NULL;
}

// --- starting ---------------------------------------------------------------------------------------

static int start(const TtsVoice *voice, const char *const *words, int in)
{
    // posix_spawn does not change the arguments, but its prototype lacks the const.
    char *command[WORDS_MAX + 2] = {NULL};
    const char *path = voice->path;
    memcpy(command, &path, sizeof path);
    size_t n = 0;
    while (words[n])
        n++;
    memcpy(command + 1, words, n * sizeof *words);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    if (in >= 0)
        posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    else
        posix_spawn_file_actions_addopen(
            &files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    for (int i = STDOUT_FILENO; i <= STDERR_FILENO; i++)
        posix_spawn_file_actions_addopen(&files, i, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    if (posix_spawn(&process, path, &files, NULL, command, environ) != 0) process = 0;
    posix_spawn_file_actions_destroy(&files);
    return process;
}

int tts_program_speak(const TtsVoice *voice, int in)
{
    const Kind *kind = kind_of(voice);
    char rate[16], height[16];
    kind->rate(voice->words, rate);
    kind->pitch(voice->pitch, height);
    const char *command[WORDS_MAX] = {kind->rate_option, rate};
    int n = 2;
    if (voice->pitch != 0) {
        command[n++] = kind->pitch_option;
        command[n++] = height;
    }
    if (voice->language[0]) {
        command[n++] = kind->language_option;
        command[n++] = voice->language;
    }
    for (int i = 0; kind->before[i]; i++)
        command[n++] = kind->before[i];
    return start(voice, command, in);
}

int tts_program_try(const TtsVoice *voice)
{
    const Kind *kind = kind_of(voice);
    const char *command[] = {
        "-q", kind->language_option, voice->language, kind->before[0], NULL};
    return start(voice, command, -1);
}

int tts_program_hush(const TtsVoice *voice)
{
    const char *command[] = {voice->program->stop_option, NULL};
    return start(voice, command, -1);
}
