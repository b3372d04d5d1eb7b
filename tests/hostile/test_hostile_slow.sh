# All attacks of this folder, on the program as it is played where there is one (QANTAR_UNSANITIZED),
# under limits of memory and time, with an eye on what lies outside of the scenario.
# To run one: sh attack.sh PROGRAM ROOT FILE.
root=$2
. "$root/tests/hostile/lib.sh"
run_attacks "${QANTAR_UNSANITIZED:-$1}" '*_*'
