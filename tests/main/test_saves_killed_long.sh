# Thousands of murders: at each file call of some rounds of turns, and by the clock. Behind the two
# arguments of every script stand the number of rounds and of kills by the clock.
tests=$(dirname "$1")
"$tests/main_test_saves_disk" "${3:-2}" && "$tests/main_tests" main/test_saves_killed "${4:-2000}"
