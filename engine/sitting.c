#include "sitting.h"

#include "base/cell.h"
#include "wall/outside.h"

// Without a place for saves the play goes on; it is said once.
static bool find_profile(Sitting *sitting, const char *named, bool clock, Err *err)
{
    Err trouble = {0};
    if (files_find_profile(named, &sitting->profile_path, named ? err : &trouble)) {
        sitting->profile.path = sitting->profile_path.s;
        sitting->keeper = (Keeper){.inner = files_store(&sitting->profile, clock),
            .taken = files_id_taken,
            .ctx = &sitting->scenario};
        sitting->setup.store = keeper_store(&sitting->keeper);
        return true;
    }
    if (named) return false;
    fprintf(stderr, "qantar: nothing will be saved: %s\n", trouble.text);
    return true;
}

// Begins the recording as a play file that replay reads: it starts at the title page.
static bool open_record(Sitting *sitting, const char *const *options, Err *err)
{
    const char *path = options[OPTION_RECORD];
    if (!path) return true;
    if (options[OPTION_AT])
        return err_set(err, ERR_USAGE,
            "--record and --at do not go together: replay starts at the title page");
    sitting->record = fopen(path, "w");
    if (!sitting->record) return err_set(err, ERR_IO, "cannot write \"%s\"", path);
    fprintf(sitting->record, "## recorded\nseed %llu\n",
        (unsigned long long)sitting->setup.seed);
    if (options[OPTION_BEGIN]) fputs("begin\n", sitting->record);
    return true;
}

static void close_record(Sitting *sitting, Err *err)
{
    if (!sitting->record) return;
    bool written = !ferror(sitting->record);
    written = fclose(sitting->record) == 0 && written;
    sitting->record = NULL;
    if (!written) err_set(err, ERR_IO, "the recording could not be written");
}

bool sitting_open_pages(Sitting *sitting, const Arguments *arguments, Err *err)
{
    sitting->scenario.path = sitting->scenario_path.s;
    sitting->setup.host = files_host(&sitting->scenario);
    OutsideSetup setup = {.pages = sitting->setup,
        .scripts = files_scripts,
        .scripts_ctx = &sitting->scenario};
    bool one = arguments->options[OPTION_ONE_PROCESS] || !cell_possible();
    sitting->pages = one ? pages_open(&sitting->setup, err) : outside_open(&setup, err);
    return sitting->pages != NULL;
}

bool sitting_open(Sitting *sitting, const Arguments *arguments, bool clock, Err *err)
{
    const char *const *options = arguments->options;
    if (!arguments_seed(arguments, &sitting->setup.seed, err) ||
        !files_find_scenario(arguments->operands[0], &sitting->scenario_path, err) ||
        !find_profile(sitting, options[OPTION_PROFILE], clock, err) ||
        !open_record(sitting, options, err))
        return false;
    sitting->setup.skip_title = options[OPTION_BEGIN] != NULL;
    sitting->setup.start_at = str_of(options[OPTION_AT]);
    return sitting_open_pages(sitting, arguments, err);
}

void sitting_close(Sitting *sitting, Err *err)
{
    close_record(sitting, err);
    pages_close(sitting->pages);
    buf_free(&sitting->scenario_path);
    buf_free(&sitting->profile_path);
}
