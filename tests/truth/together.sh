#!/usr/bin/env bash
# Reading headers for all targets together must give what reading them for each target alone gives, to the last byte.
#
#   together.sh HEADERS            HEADERS is a usr/include, as fetch-headers.sh fetches it; ends with "N passed, N failed", a target each
set -eu -o pipefail
[ $# = 1 ] || { sed -n '2,/^set/{/^set/!s/^# \?//p}' "$0" >&2; exit 2; }
uapi=$(cd "$(dirname "$0")/../.." && pwd)/artifacts/bin/Tool/release/Uapi.Tool.dll
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mapfile -t headers < <(find linux drm sound rdma scsi mtd misc video asm-generic regulator -name '*.h' | sort | grep -v patchkey)
# Some headers cannot be read alone on some targets, which the documents say, too.
layout() { dotnet "$uapi" layout "${headers[@]}" -I . --json --target "$1" 2> /dev/null || [ $? = 3 ]; }
layout all > "$work/together"
mapfile -t targets < <(grep -o '^{"schema":1,"arch":"[^"]*"' "$work/together" | cut -d '"' -f 6)
# A document of the array: from the line of its target to the lone "}}".
passed=0 failed=0
for target in "${targets[@]}"; do
    if cmp -s <(awk -v start="{\"schema\":1,\"arch\":\"$target\"," 'index($0, start) == 1 { inside = 1 } inside { if ($0 == "}},") $0 = "}}"; print } inside && $0 == "}}" { exit }' "$work/together") <(layout "$target"); then
        passed=$((passed + 1))
    else
        echo "$target: all targets together say something else than $target alone"
        failed=$((failed + 1))
    fi
done
[ ${#targets[@]} -gt 1 ] || { echo "no documents of several targets"; failed=1; }
echo "${#headers[@]} headers, together and alone"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
