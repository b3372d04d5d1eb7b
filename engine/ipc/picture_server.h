// Our side of the picture worker: a program that reads and draws pictures, which may come from a stranger,
// within limits of time and memory. It is started anew after a picture that it did not survive.
#ifndef QANTAR_IPC_PICTURE_SERVER_H
#define QANTAR_IPC_PICTURE_SERVER_H

#include "ipc/picture_request.h"
#include "ipc/server.h"

#define PICTURE_PROGRAM "qantar-picture-worker"
// Processor time for a picture, and for each million pixels of its frame. Real ones take a tenth.
#define PICTURE_WORK_MS        2000
#define PICTURE_WORK_MEGAPIXEL 1000
#define PICTURE_TOTAL_MS       60000 // waiting, however busy the machine is

// Zero it; the caller calls picture_server_close.
typedef struct PictureServer {
    Server server;
    bool lost; // the worker is of no use any more
    bool
        alone; // the worker gets the files with the request, as where it cannot call for them
    size_t begun; // bytes of pixels of the picture being drawn; 0: none is
    const char *program, *argument; // of the worker, for tests; NULL: PICTURE_PROGRAM
} PictureServer;

// Starts a worker where there is none that works. False with ERR_IO.
bool picture_server_prepare(PictureServer *pictures, Err *err);
// Draws into [pixels], request->w * request->h of them, 0xFFRRGGBB, row after row. Reads the layers
// through [files] (by their names in the request). False with a sentence for the reader when a layer
// cannot be drawn ("layer "x.png" ..."). Prepare first.
bool picture_server_draw(PictureServer *pictures, const Host *files,
    const PictureRequest *request, uint32_t *pixels, PictureReply *reply, Err *err);
// The same in three steps, of which the first two never wait for the drawing, for who may not sleep. Begin
// sends the request; [files] must be good until the end. To a worker that is alone the layers are
// sent before it. False with a sentence: nothing was begun.
bool picture_server_begin(PictureServer *pictures, const Host *files,
    const PictureRequest *request, Err *err);
// Answers the worker. True: the end will not wait, also when none is being drawn.
bool picture_server_ready(PictureServer *pictures);
// Waits where it is not ready. What is being drawn need not be ended before the close.
bool picture_server_end(
    PictureServer *pictures, uint32_t *pixels, PictureReply *reply, Err *err);
// From any thread, but not during prepare or close: ends the drawing, and the worker is lost.
void picture_server_cancel(PictureServer *pictures);
void picture_server_close(PictureServer *pictures);

// For tools: a Host that draws the file named and reads what a player would miss of it (JOB_PICTURE_REPORT).
typedef struct PictureReports {
    PictureServer server;
    const Host *files;
} PictureReports;
Host picture_reports(PictureReports *reports); // the caller closes [server]

#endif
