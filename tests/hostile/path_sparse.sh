# A file of a gigabyte that takes no room on the disk.
# expect: it is larger than 64 MiB
dd if=/dev/zero of="$1/large.lua" bs=1 count=0 seek=1073741824 2>"$1/said"
echo 'include "large.lua"' >"$1/attack.lua"
