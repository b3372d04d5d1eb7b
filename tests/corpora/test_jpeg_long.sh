# JPEGs as ImageMagick writes them, of every kind of colours, sampling, quality and orientation: each
# pixel as ImageMagick reads it, to 2 of 255 a channel.
. "$(dirname "$0")/lib.sh"
magick=/usr/bin/convert-im6.q16
need $magick imagemagick

# written NAME OPTION...: a picture of a rose and a gradient, of an odd size.
mkdir "$here/made"
written() {
    name=$1
    shift
    "$magick" rose: -resize 201x133! \( -size 201x66 gradient:red-navy \) -append "$@" "$here/made/$name.jpg" ||
        flunk "ImageMagick did not write $name"
}

# oriented NAME ORIENTATION: the same file with an EXIF block behind its first two bytes.
oriented() {
    {
        head -c 2 "$here/made/$1.jpg"
        printf '\377\341\0\042Exif\0\0MM\0*\0\0\0\010\0\001\001\022\0\003\0\0\0\001\0\00'"$2"'\0\0\0\0\0\0'
        tail -c +3 "$here/made/$1.jpg"
    } >"$here/made/$1-lies-$2.jpg"
}

for quality in 30 75 100; do
    for sampling in 1x1 2x1 1x2 2x2 4x1; do
        written colour-$quality-$sampling -quality $quality -sampling-factor $sampling
        written progressive-$quality-$sampling -quality $quality -sampling-factor $sampling -interlace JPEG
    done
    written grey-$quality -quality $quality -colorspace Gray
    written grey-progressive-$quality -quality $quality -colorspace Gray -interlace JPEG
    written cmyk-$quality -quality $quality -colorspace CMYK
    written cmyk-progressive-$quality -quality $quality -colorspace CMYK -interlace JPEG
    written rgb-$quality -quality $quality -define jpeg:colorspace=RGB
done
for orientation in 1 2 3 4 5 6 7 8; do
    oriented colour-75-2x2 $orientation
    oriented grey-progressive-75 $orientation
    oriented cmyk-75 $orientation
done

find "$here/made" -name '*.jpg' | sort >"$here/list"
compare_files "$here/list" -auto-orient -colorspace sRGB
table_head "JPEGs of ImageMagick"
table 'colours' '/(colour|progressive|rgb)-[0-9x-]*[.]jpg$'
table 'grey' '/grey-(progressive-)?[0-9]*[.]jpg$'
table 'CMYK' '/cmyk-(progressive-)?[0-9]*[.]jpg$'
table 'EXIF orientation' '-lies-'
table 'all' .

grep '^FAR\|^REFUSED' "$here/results" >"$here/out" && flunk "JPEGs are drawn otherwise, or not at all"
# Half of each, and one byte less than all.
while read -r file; do
    size=$(wc -c <"$file")
    head -c $((size / 2)) "$file" >"$file.half"
    head -c $((size - 1)) "$file" >"$file.short"
done <"$here/list"
find "$here/made" -name '*.half' -o -name '*.short' | "$built/draw_picture" >"$here/drawn"
grep -v '	refused	it ends too early$' "$here/drawn" >"$here/out" && flunk "JPEGs that broke off are not refused"
finish
