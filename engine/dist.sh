#!/bin/sh
# Makes everything that is handed on, in .build/dist/: sh engine/dist.sh. Installs what is missing.
#   qantar-VERSION.tar.gz             the source, from which all of it is made
#   qantar-VERSION-web.zip            the folder for a web server
#   qantar-VERSION.html               one file for a browser, from a double click
#   qantar-VERSION-scorm.zip          for a learning platform (SCORM 1.2)
#   qantar-VERSION-windows.zip        for 64-bit Windows 10 and later: unzipped and opened (engine/windows/README.md)
#   qantar-VERSION-libraries.tar      the sources of the libraries under the LGPL in the builds for browser and Windows
#   LIBRARIES.txt                     which source packages of Debian all their libraries were made from
#   licences/, SHA256SUMS
# engine/web/README.md says how to replace a library of these builds by another.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
. "$root/engine/install.sh"
. "$root/engine/deps/deps.sh"

[ $# = 0 ] || die "usage: sh engine/dist.sh"

version=$(sed -n 's/^#define QANTAR_VERSION "\(.*\)"/\1/p' "$root/engine/version.h")
[ -n "$version" ] || die "engine/version.h names no version."
dist=$builds/dist
name=$dist/qantar-$version
lgpl='fribidi' # of the packages in $deps_sources

# What git knows of; a folder without git as it is, but for what was built.
pack_source() {
    if git -C "$root" rev-parse --git-dir >/dev/null 2>&1; then
        git -C "$root" archive --format=tar --prefix="qantar-$version/" HEAD
    else
        tar -C "$root" --exclude=./.build --exclude=node_modules --sort=name --owner=0 --group=0 --mtime=2022-01-02Z \
            --transform="s,^\.,qantar-$version," -cf - .
    fi | gzip -9n >"$name.tar.gz"
}

# The same files give the same zip: in order, with one date.
pack_site() {
    rm -rf "$dist/qantar-web" && cp -r "$builds/web/site" "$dist/qantar-web" &&
        find "$dist/qantar-web" -exec touch -d '2022-01-02 00:00:00 UTC' {} + &&
        (cd "$dist" && find qantar-web | LC_ALL=C sort | TZ=UTC zip -q -X -9 "$name-web.zip" -@) &&
        rm -rf "$dist/qantar-web"
}

pack_libraries() {
    for package in $lgpl; do
        (cd "$deps_cache/sources" && ls "$package"_*)
    done | LC_ALL=C sort | tar -C "$deps_cache/sources" --owner=0 --group=0 --mtime=2022-01-02Z -cf "$name-libraries.tar" -T -
    sort -u "$builds/web/site/licences/versions.txt" "$builds/windows/qantar/licences/versions.txt" >"$dist/LIBRARIES.txt"
}

install_packages zip git
sh "$root/engine/web/build.sh" || die "The build for the browser failed."
sh "$root/engine/windows/build.sh" || die "The build for Windows failed."
rm -rf "$dist" && mkdir -p "$dist/licences" || die "Cannot make the folder $dist."
pack_source || die "The source could not be packed."
pack_site || die "The site could not be packed."
cp "$builds/web/qantar.html" "$name.html" && cp "$builds/web/qantar-scorm.zip" "$name-scorm.zip" ||
    die "A build is not where it should be."
cp "$builds/windows/qantar-$version-windows.zip" "$name-windows.zip" ||
    die "The build for Windows is not where it should be."
pack_libraries || die "The sources of libraries could not be packed."
cp "$builds/windows/qantar/licences/"* "$builds/web/site/licences/"* "$dist/licences/" || die "The licences could not be copied."
(cd "$dist" && sha256sum qantar-* LIBRARIES.txt >SHA256SUMS) || die "The checksums could not be written."
(cd "$dist" && ls -l -- * | awk '$5 > 0 && NF > 8 { printf "%10d  %s\n", $5, $9 }')
say "All of it is in $dist"
