// Draws pictures as a scenario's are drawn, for the tests that hold them against other programs.
//     draw_picture [--size WxH] [--to FOLDER] [FILE...]
// Without files their names are read from the standard input, a line each. For each, one line with tabs:
// the file, "WxH" as drawn, "WxH" of its own, and the notes with " | " between them; or the file,
// "refused" and the sentence. In FOLDER the picture is NUMBER.rgba, counted from 1: rows of four bytes.
#include "base/os.h"
#include "picture/picture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Wish {
    PictureFrame frame;
    const char *folder;
    int number; // of files so far
} Wish;

static void write_rgba(const Wish *wish, const PictureImage *image)
{
    Buf path = {0}, bytes = {0};
    buf_addf(&path, "%s/%d.rgba", wish->folder, wish->number);
    for (size_t i = 0; i < (size_t)image->w * image->h; i++) {
        uint32_t pixel = image->argb[i];
        buf_addc(&bytes, (char)(pixel >> 16));
        buf_addc(&bytes, (char)(pixel >> 8));
        buf_addc(&bytes, (char)pixel);
        buf_addc(&bytes, (char)(pixel >> 24));
    }
    FILE *out = fopen(path.s, "wb");
    if (!out || fwrite(bytes.s, 1, bytes.n, out) != bytes.n || fclose(out) != 0) {
        fprintf(stderr, "draw_picture: %s cannot be written\n", path.s);
        exit(74);
    }
    buf_free(&path);
    buf_free(&bytes);
}

static void print_notes(Str notes)
{
    for (Str line; str_split(&notes, '\n', &line);)
        printf(STR_FMT "%s", STR_ARG(line), notes.n > 0 ? " | " : "");
}

static void draw_file(Wish *wish, const char *path)
{
    Buf bytes = {0};
    Err err = {0};
    PictureImage image = {0};
    PictureReport report = {0};
    wish->number++;
    bool drawn = os_read(path, &bytes, &err) &&
                 picture_draw(buf_str(&bytes), &wish->frame, &image, &report, &err);
    if (drawn) {
        printf("%s\t%dx%d\t%gx%g\t", path, image.w, image.h, report.w, report.h);
        print_notes(buf_str(&report.notes));
        putchar('\n');
        if (wish->folder) write_rgba(wish, &image);
    } else {
        printf("%s\trefused\t%s\n", path, err.text);
    }
    fflush(stdout);
    free(image.argb);
    buf_free(&bytes);
    buf_free(&report.notes);
}

int main(int argc, char **argv)
{
    Wish wish = {.frame = {0, 0, 0.5, 0.5}};
    int i = 1;
    for (; i + 1 < argc && str_starts(str_of(argv[i]), STR("--")); i += 2) {
        if (strcmp(argv[i], "--to") == 0)
            wish.folder = argv[i + 1];
        else if (strcmp(argv[i], "--size") != 0 ||
                 sscanf(argv[i + 1], "%dx%d", &wish.frame.w, &wish.frame.h) != 2)
            return 64;
    }
    for (int k = i; k < argc; k++)
        draw_file(&wish, argv[k]);
    char line[4096];
    while (i == argc && fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        draw_file(&wish, line);
    }
    return 0;
}
