// What a picture worker is asked and what it answers, as the text of a job.
#ifndef QANTAR_IPC_PICTURE_REQUEST_H
#define QANTAR_IPC_PICTURE_REQUEST_H

#include "ipc/message.h"
#include "story/book_picture.h"

#define PICTURE_FRAME_MAX 8192 // pixels of a frame

// A PictureRequest; the pixels are left in the shared memory.
#define JOB_PICTURE "picture"
// The text is a layer's file name: draws it small. The answer is what a player would miss, a line each.
#define JOB_PICTURE_REPORT "picture-report"

typedef struct PictureRequest {
    int w, h; // pixels of the frame, which the picture covers without being squeezed
    double focus_x, focus_y;        // what stays in it, as shares of the picture's size
    uint32_t ground;                // 0xRRGGBB under layers that leave it bare
    int n;                          // layers, the furthest first
    Str layers[PICTURE_LAYERS_MAX]; // names of their files; that of a palette first
} PictureRequest;

typedef struct PictureReply {
    double w, h; // of the first layer: pixels, or units of an SVG
} PictureReply;

// Write or read them, as ipc/message.h says. What is read is within its limits, or the fields failed.
void picture_request_fields(Fields *fields, PictureRequest *request);
void picture_reply_fields(Fields *fields, PictureReply *reply);

#endif
