# The lawful PNGs of libpng's own tests and of its copy of PngSuite: each pixel as ImageMagick reads it,
# to 2 of 255 a channel. Those that libpng's authors made to crash readers are refused with a sentence,
# or drawn in the same way.
. "$(dirname "$0")/lib.sh"
magick=/usr/bin/convert-im6.q16
need $magick imagemagick
fetch_source libpng1.6 || skip "the source of libpng1.6 could not be fetched ($kept/apt.log)"

find "$kept/libpng1.6" -name '*.png' | sort >"$here/list"
compare_files "$here/list"

table_head "PNGs of the source of libpng"
table 'contrib/pngsuite' '/contrib/pngsuite/'
table 'contrib/testpngs' '/contrib/testpngs/[^/]*$'
table 'others' '/libpng-[^/]*/([^/]*|contrib/(gregbook|visupng)/[^/]*)$'
table 'contrib/testpngs/crashers' '/crashers/'
table 'all' .
sed -n 's/^REFUSED\t-\t.*\/\([^/]*\)\t/  refused: \1: /p' "$here/results"

grep -v /crashers/ "$here/results" | grep '^FAR\|^REFUSED' >"$here/out" && flunk "lawful PNGs are drawn otherwise, or not at all"
grep '/crashers/' "$here/results" | grep '^FAR' >"$here/out" && flunk "broken PNGs are drawn otherwise"
lawful=$(grep -vc /crashers/ "$here/results")
[ "$lawful" -ge 150 ] || flunk "there are only $lawful lawful PNGs: the source is not what it was"
finish
