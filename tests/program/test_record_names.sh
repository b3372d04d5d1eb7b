# The file of a record is named after the scenario, the day and whoever's it is.
. "$(dirname "$0")/lib.sh"

# wrote NAME PATTERN: with this name typed there is one file of that pattern.
wrote() {
    rm -rf "$here/p"
    printf '%s\n' begin notebook record "$1" print >"$here/lines"
    input=$here/lines
    gives 0 lines "$small" --profile "$here/p" --seed 3
    found=$(ls "$here/p/records")
    case $found in
    $2) ;;
    *) flunk "the record is kept as $found, not $2" ;;
    esac
}

wrote '{"do":"record_name","value":"Aigul K. 8B"}' '*-20??-??-??-Aigul-K-8B.html'
wrote '{"do":"record_name","value":"../Айгүл"}' '*-20??-??-??-[a-z][a-z][a-z][a-z][a-z].html'
wrote 'record_choices' '*-20??-??-??-[A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9].html'
finish
