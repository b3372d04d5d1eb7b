// The action by which the sheet becomes a file.
#ifndef QANTAR_PAGE_SHEET_H
#define QANTAR_PAGE_SHEET_H

#define SHEET_PRINT "print"

#endif
