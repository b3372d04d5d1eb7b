// The version of this program, for people.
#ifndef QANTAR_VERSION_H
#define QANTAR_VERSION_H

#define QANTAR_VERSION "0.1.0"

#endif
