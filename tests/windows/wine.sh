#!/bin/sh
# Runs a program of Windows under Wine, with the settings that the tests share: sh wine.sh PROGRAM ARGUMENT...
# WINEPREFIX names the folder that is its drive C; tests/windows/run.sh makes it. Nothing of Wine's own is said, no
# menu entries are written, and no browser or .NET is asked for.
export WINEDEBUG="${WINEDEBUG:--all}" WINEDLLOVERRIDES='mscoree,mshtml=;winemenubuilder.exe,winedbg.exe='
exec wine "$@"
