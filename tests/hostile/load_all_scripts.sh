# Thirteen scripts of nearly four megabytes: each fits, together they do not.
# expect: all scripts of a scenario together have 50331648 bytes at most
for i in $(seq 13); do
    head -c 4000000 /dev/zero | tr '\0' ' ' >"$1/part$i.lua"
    echo "include \"part$i.lua\""
done >"$1/attack.lua"
