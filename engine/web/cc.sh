#!/bin/sh
# CMake's compiler launcher for the browser: cc.sh emcc ARGUMENTS. Compiles with the compiler that emcc itself calls,
# which saves half a second of Python a file, more than most files take to compile; through ccache where it is there.
# engine/web/build.sh sets QANTAR_CLANG to that compiler with emcc's own flags. What is not plain C goes to emcc.
[ -n "${QANTAR_CLANG-}" ] && case $1 in
*/emcc) shift ;;
*) exec "$@" ;;
esac || exec "$@"
for argument; do
    shift
    case $argument in
    -sUSE_SDL=0) ;; # for emcc only
    *) set -- "$@" "$argument" ;;
    esac
done
exec $QANTAR_CLANG "$@"
