# The record of a play becomes a file to print, in both ways of working, and never over another one.
. "$(dirname "$0")/lib.sh"
for way in '' --one-process; do
    p=$here/profile$way
    typed begin go_on notebook record print print
    gives 0 lines kazakhstan-2022 --profile "$p" $way
    says '"page":"record"'
    says 'Saved as '
    set -- "$p"/records/*.html
    [ $# = 2 ] || flunk "$# records are there and not two"
    for record; do
        grep -q '^<!DOCTYPE html>' "$record" || flunk "$record is no HTML"
        grep -q '</html>$' "$record" || flunk "$record is cut off"
        grep -q '<h1>January 2022</h1>' "$record" || flunk "$record has no title"
    done
done

# Where a file lies in place of the folder it is told, and the play goes on.
p=$here/odd
mkdir "$p"
: >"$p/records"
typed begin notebook record print back
gives 0 lines kazakhstan-2022 --profile "$p"
says '"page":"notebook"'
says "$p/records"
finish
