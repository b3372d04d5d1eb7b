// Saving a play and loading it again, with its past turns and its log.
#include "story/expand.h"
#include "story/play_inner.h"
#include "story/save/save_changes.h"
#include "story/save/save_inner.h"
#include "story/save/save_patch.h"
#include "story/save/save_rename.h"
#include "story/translation.h"

#include "base/utf8.h"

#include <limits.h>

// --- writing ------------------------------------------------------------------------------------

// Each past turn is stored as the patch from the following state, as a turn changes little.
static json_t *write_past(const Play *play, json_t *now)
{
    json_t *past = json_array(), *later = json_incref(now);
    for (int i = play->n_past - 1; i >= 0; i--) {
        json_t *earlier = save_write(play, play->past[i]);
        json_array_append_new(past, save_patch_between(later, earlier));
        json_decref(later);
        later = earlier;
    }
    json_decref(later);
    return past;
}

static Str id_of_choice(const Node *node, int choice)
{
    return node->kind == NODE_CHECK ? node->answers[choice].id
                                    : node->choices[choice].id;
}

static json_t *write_log(const Play *play)
{
    json_t *lines = json_array();
    for (int i = 0; i < play->log.n; i++) {
        LogLine line = log_line(&play->log, i);
        const Node *node = &play->book->nodes[line.node];
        json_t *saved = json_object();
        json_object_set_new(saved, "node", json_str(node->id));
        if (line.choice != NONE)
            json_object_set_new(
                saved, "choice", json_str(id_of_choice(node, line.choice)));
        if (line.authored) json_object_set_new(saved, "authored", json_true());
        if (line.shown.n > 0) json_object_set_new(saved, "shown", json_str(line.shown));
        json_array_append_new(lines, saved);
    }
    return lines;
}

// The node's title with {names} replaced; the source text if that fails. A save is the same in every language.
static json_t *write_title(const Play *play)
{
    Text title = story_original(play->book, &play_node(play)->title);
    Buf text = {0};
    if (!expand_text(play, &title, &text, NULL)) buf_add(&text, title.src);
    json_t *saved = json_str(buf_str(&text));
    buf_free(&text);
    return saved;
}

// All but its past turns and its log, which are empty. Takes [now] over, the state as JSON.
static json_t *write_present(const Play *play, json_t *now)
{
    const Node *node = play_node(play);
    json_t *saved = json_object();
    json_object_set_new(saved, "format", json_integer(SAVE_FORMAT));
    json_object_set_new(saved, "scenario", json_str(play->book->id));
    json_object_set_new(saved, "version", json_str(play->book->version));
    json_object_set_new(saved, "title", write_title(play));
    json_object_set_new(saved, "name", json_str(buf_str(&play->name)));
    json_object_set_new(saved, "when", json_str(buf_str(&play->when)));
    json_object_set_new(saved, "turns", json_integer(play->now->turn));
    if (node->chapter != NONE)
        json_object_set_new(
            saved, "chapter", json_str(play->book->chapters[node->chapter].id));
    json_object_set_new(saved, "now", now);
    json_object_set_new(saved, "past", json_array());
    json_object_set_new(saved, "log", json_array());
    return saved;
}

void play_save(const Play *play, Buf *out)
{
    json_t *now = save_write(play, play->now), *saved = write_present(play, now);
    json_object_set_new(saved, "past", write_past(play, now));
    json_object_set_new(saved, "log", write_log(play));
    if (play->unknown) save_patch_fill(saved, play->unknown);
    json_write(out, saved, 0);
    json_decref(saved);
}

void play_save_labels(Play *play, Str name, Str when)
{
    buf_clear(&play->name);
    buf_add(&play->name, name);
    buf_clear(&play->when);
    buf_add(&play->when, when);
}

// --- reading ------------------------------------------------------------------------------------

static bool same_scenario(const Play *play, json_t *saved, Err *err)
{
    if (!save_member(saved, "scenario", JSON_STRING, err)) return false;
    Str id = json_get_str(saved, "scenario");
    return str_eq(id, play->book->id) ||
           err_set(err, ERR_DATA,
               "this save belongs to the scenario \"" STR_FMT "\", not to \"" STR_FMT
               "\"",
               STR_ARG(id), STR_ARG(play->book->id));
}

static bool read_labels(Play *play, json_t *saved, Err *err)
{
    if (!save_member(saved, "name", JSON_STRING, err) ||
        !save_member(saved, "when", JSON_STRING, err))
        return false;
    play_save_labels(play, json_get_str(saved, "name"), json_get_str(saved, "when"));
    return true;
}

static bool read_now(Play *play, json_t *saved, Buf *notes, Err *err)
{
    json_t *now = save_member(saved, "now", JSON_OBJECT, err);
    if (!now || !save_count(saved, "turns", INT_MAX / 2, &play->now->turn, err))
        return false;
    save_rename_game_state(play->book, now);
    if (!save_read(play, play->now, now, notes, err)) return false;
    if (play->now->edition == NONE) json_object_del(now, "edition"); // told once
    return true;
}

// The state before [later]: [at] is the JSON of [later], to which [patch] is applied.
static GameState *read_earlier(
    Play *play, const GameState *later, json_t *at, json_t *patch, Err *err)
{
    if (!json_is_object(patch) || later->turn == 0) {
        err_set(err, ERR_DATA,
            "the save is broken: \"past\" should be %d objects at most",
            play->now->turn);
        return NULL;
    }
    save_rename_game_state(play->book, patch);
    save_patch_apply(at, patch);
    GameState *earlier = game_state_new(&play->layout);
    earlier->turn = later->turn - 1;
    if (save_read(play, earlier, at, NULL, err)) {
        earlier->edition = later->edition;
        return earlier;
    }
    game_state_free(earlier);
    return NULL;
}

// False at a node that no longer exists: neither this turn nor earlier ones can be restored.
static bool can_go_back(const GameState *to, const GameState *from)
{
    return to->node != NONE && to->entered <= from->entered;
}

// A save lists the last turn first, a play keeps it last.
static void store_past(Play *play, GameState *const *back, int n)
{
    for (int i = 0; i < n; i++)
        play->past[n - 1 - i] = back[i];
    play->n_past = n;
}

static bool read_past(Play *play, json_t *saved, Buf *notes, Err *err)
{
    json_t *past = save_member(saved, "past", JSON_ARRAY, err);
    if (!past) return false;
    json_t *at = json_deep_copy(json_object_get(saved, "now"));
    const GameState *later = play->now;
    GameState *back[UNDO_MAX];
    int n = 0;
    bool fine = true;
    while (n < UNDO_MAX && (size_t)n < json_array_size(past)) {
        GameState *earlier =
            read_earlier(play, later, at, json_array_get(past, (size_t)n), err);
        fine = earlier != NULL;
        if (!fine || !can_go_back(earlier, later)) {
            if (fine)
                buf_add(notes, STR("Earlier turns cannot be taken back: they were made "
                                   "where this scenario has changed.\n"));
            game_state_free(earlier);
            break;
        }
        later = back[n++] = earlier;
    }
    json_decref(at);
    store_past(play, back, n);
    return fine;
}

static int choice_of_id(const Node *node, Str id)
{
    return node->kind == NODE_CHECK ? book_node_answer(node, id)
                                    : book_node_choice(node, id);
}

static bool is_text_or_missing(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    return !value || json_is_string(value);
}

// Lines of removed nodes are dropped, as their visits are.
static bool read_log_line(Play *play, json_t *line)
{
    if (!json_is_string(json_object_get(line, "node")) ||
        !is_text_or_missing(line, "choice") || !is_text_or_missing(line, "shown"))
        return false;
    Str id = save_rename_node(play->book, json_get_str(line, "node"));
    int node = book_node(play->book, id);
    if (node == NONE) return true;
    log_push(&play->log, node);
    if (json_object_get(line, "choice"))
        log_choose(&play->log, node,
            choice_of_id(&play->book->nodes[node], json_get_str(line, "choice")));
    if (json_is_true(json_object_get(line, "authored"))) log_mark(&play->log, node);
    Arena arena = {0};
    log_show(&play->log, node, utf8_clean(&arena, json_get_str(line, "shown")));
    arena_free(&arena);
    return true;
}

static bool read_log(Play *play, json_t *saved, Err *err)
{
    json_t *lines = save_member(saved, "log", JSON_ARRAY, err);
    if (!lines) return false;
    for (size_t i = 0; i < json_array_size(lines); i++)
        if (!read_log_line(play, json_array_get(lines, i)))
            return err_set(err, ERR_DATA,
                "the save is broken: line %zu of its log is not a node, a choice and a "
                "text",
                i + 1);
    play->log.dropped = play->now->entered - play->log.n;
    return play->log.dropped >= 0 ||
           err_set(err, ERR_DATA,
               "the save is broken: its log has more lines than nodes were entered");
}

static const Chapter *chapter_of_id(const Book *book, Str id)
{
    for (int i = 0; i < book->n_chapters; i++)
        if (str_eq(book->chapters[i].id, id)) return &book->chapters[i];
    return NULL;
}

// If the node of the save no longer exists: continues at the start of its chapter, or of the book,
// without running its effect.
static void replace_lost_node(Play *play, json_t *saved, Buf *notes)
{
    GameState *now = play->now;
    if (now->node != NONE) return;
    const Chapter *chapter = chapter_of_id(play->book, json_get_str(saved, "chapter"));
    int beginning = book_start(play->book, now->edition);
    play_arrive(play, chapter ? chapter->start : beginning);
    log_push(&play->log, now->node);
    Str title = json_get_str(saved, "title");
    if (title.n == 0) title = json_get_str(json_object_get(saved, "now"), "node");
    buf_addf(notes,
        "The scene where you stopped, “" STR_FMT
        "”, is no longer part of this scenario; the "
        "play goes on at ",
        STR_ARG(title));
    if (chapter)
        buf_addf(notes, "the start of its chapter, “" STR_FMT "”.\n",
            STR_ARG(chapter->title.src));
    else
        buf_add(notes, STR("the beginning.\n"));
}

// --- members unknown to this version of the scenario ---------------------------------------------

static json_t *unknown_now(json_t *saved, json_t *known)
{
    static const struct {
        const char *section;
        int depth;
    } sections[] = {
        {"state", 0},
        {"world", 0},
        {"sources", 0},
        {"visits", 0},
        {"taken", 1},
        {"answers", 0},
        {"boards", 0},
    };
    json_t *unknown = save_patch_missing(saved, known, 0);
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        const char *name = sections[i].section;
        json_t *inner = save_patch_missing(json_object_get(saved, name),
            json_object_get(known, name), sections[i].depth);
        if (json_object_size(inner) > 0) json_object_set(unknown, name, inner);
        json_decref(inner);
    }
    return unknown;
}

static void store_unknown(Play *play, json_t *saved)
{
    json_t *known = write_present(play, save_write(play, play->now));
    json_t *unknown = save_patch_missing(saved, known, 0);
    json_t *now =
        unknown_now(json_object_get(saved, "now"), json_object_get(known, "now"));
    if (json_object_size(now) > 0) json_object_set(unknown, "now", now);
    json_decref(now);
    json_decref(known);
    play->unknown = unknown;
}

// Appends that the scenario has changed, followed by [changes].
static void report(const Play *play, json_t *saved, const Buf *changes, Buf *notes)
{
    Arena arena = {0}; // for cleaning: the save is untrusted
    Str then = utf8_clean(&arena, json_get_str(saved, "version"));
    Str now = play->book->version;
    if (changes->n > 0 && then.n > 0 && !str_eq(then, now))
        buf_addf(notes,
            "This scenario has changed since you saved: it was version " STR_FMT
            ", and now it is " STR_FMT ".\n",
            STR_ARG(then), STR_ARG(now));
    buf_add(notes, utf8_clean(&arena, buf_str(changes)));
    arena_free(&arena);
}

static bool read_all(Play *play, json_t *saved, Buf *notes, Err *err)
{
    if (!same_scenario(play, saved, err) || !read_labels(play, saved, err) ||
        !read_now(play, saved, notes, err) || !read_past(play, saved, notes, err) ||
        !read_log(play, saved, err))
        return false;
    replace_lost_node(play, saved, notes);
    save_changes_report(play, saved, notes);
    store_unknown(play, saved);
    return true;
}

static bool read_play(Play *play, json_t *saved, Buf *notes, Err *err)
{
    Buf changes = {0};
    bool done = read_all(play, saved, &changes, err);
    if (done && notes) report(play, saved, &changes, notes);
    buf_free(&changes);
    return done;
}

Play *save_read_play(Story *story, json_t *saved, Buf *notes, Err *err)
{
    Play *play = play_blank(story, 0);
    if (read_play(play, saved, notes, err)) return play;
    play_close(play);
    save_clean_error(err);
    return NULL;
}

Play *play_load(Story *story, Str save, Buf *notes, Err *err)
{
    json_t *saved = save_parse(save, err);
    Play *play = saved ? save_read_play(story, saved, notes, err) : NULL;
    json_decref(saved);
    return play;
}
