#!/bin/sh
# Plays: sh engine/run.sh [ARGUMENTS OF qantar]. Installs what is missing and builds first.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
. "$root/engine/install.sh"

install_packages $play_packages
build "$builds/release" -DQANTAR_BUILD=release
QANTAR_CALLED="sh $0" && export QANTAR_CALLED # for what the program tells people to type
exec "$builds/release/qantar" "$@"
