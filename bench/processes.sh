#!/usr/bin/env bash
# Whole processes, by their CPU time (user and system, the least of several runs): the published tool beside compilers and abidiff.
#
#   bench/processes.sh HEADERS [OTHER]        HEADERS and OTHER are two usr/include, as tests/truth/fetch-headers.sh fetches them (trixie, bookworm)
#
# What is not installed is left out. The native tool is published first (dotnet publish with PublishAot, which needs clang).
set -eu -o pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
[ $# -ge 1 ] || { sed -n '2,/^set/{/^set/!s/^# \?//p}' "$0" >&2; exit 2; }
headers=$(cd "$1" && pwd)
other=${2:+$(cd "$2" && pwd)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish "$root/Tool" -c Release -r "linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')" -p:PublishAot=true -o "$work/tool" -v q > "$work/publish.log" || { tail -n 5 "$work/publish.log" >&2; exit 1; }
uapi=$work/tool/Uapi.Tool

# cpu RUNS COMMAND...: milliseconds.
cpu() {
    local runs=$1 best=999999 i ms
    shift
    for ((i = 0; i < runs; i++)); do
        TIMEFORMAT='%U %S'
        ms=$({ time "$@" > /dev/null 2>&1 || true; } 2>&1 | awk '{printf "%d", ($1 + $2) * 1000 + 0.5}')
        [ "$ms" -ge "$best" ] || best=$ms
    done
    echo "$best"
}
# row NAME MILLISECONDS BASELINE
row() { awk -v name="$1" -v ms="$2" -v base="$3" 'BEGIN { printf "| %-58s | %6d | %5.2f |\n", name, ms, ms / base }'; }

cd "$headers"
echo '#include <linux/vfio.h>' > "$work/vfio.c"
echo 'int x;' >> "$work/vfio.c"
mapfile -t all < <(find linux drm sound rdma scsi mtd misc video asm-generic regulator -name '*.h' | sort | grep -v patchkey)
echo "| linux/vfio.h | CPU ms | ratio |"
echo "|---|---:|---:|"
base=$(cpu 15 gcc -fsyntax-only -isystem . "$work/vfio.c")
row "gcc -fsyntax-only" "$base" "$base"
! command -v clang-19 > /dev/null || row "clang-19 -fsyntax-only" "$(cpu 15 clang-19 -fsyntax-only -isystem . "$work/vfio.c")" "$base"
for targets in x86_64 x86_64,aarch64 x86_64,i386,aarch64,arm,powerpc64le all; do
    row "uapi layout --json, $targets" "$(cpu 15 "$uapi" layout linux/vfio.h -I . --json --target $targets)" "$base"
done
echo
echo "| ${#all[@]} headers | CPU ms | ratio |"
echo "|---|---:|---:|"
base=$(cpu 5 "$uapi" layout "${all[@]}" -I . --json --target x86_64)
row "uapi layout --json, one target" "$base" "$base"
for targets in x86_64,aarch64 x86_64,i386,aarch64,arm,powerpc64le all; do
    row "uapi layout --json, $targets" "$(cpu 2 "$uapi" layout "${all[@]}" -I . --json --target $targets)" "$base"
done
each() { local header; for header in "${all[@]}"; do gcc -fsyntax-only -isystem . -x c "$header" || true; done; }
row "gcc -fsyntax-only, file by file" "$(cpu 1 each)" "$base"
[ -n "$other" ] || exit 0
echo
echo "| $(basename "$(dirname "$(dirname "$other")")") → $(basename "$(dirname "$(dirname "$headers")")") | CPU ms | ratio |"
echo "|---|---:|---:|"
build() { gcc -g -c -fno-eliminate-unused-debug-types -isystem "$1" -o "$2" "$work/vfio.c"; }
both() { build "$other" "$work/old.o" && build "$headers" "$work/new.o" && abidiff --non-reachable-types "$work/old.o" "$work/new.o"; }
base=$(cpu 15 "$uapi" diff "$other/linux/vfio.h" linux/vfio.h --target x86_64)
! command -v abidiff > /dev/null || { base=$(cpu 15 both); row "gcc twice and abidiff, vfio.h, one target" "$base" "$base"; }
row "uapi diff, vfio.h, one target" "$(cpu 15 "$uapi" diff "$other/linux/vfio.h" linux/vfio.h --target x86_64)" "$base"
row "uapi diff, vfio.h, all targets" "$(cpu 15 "$uapi" diff "$other/linux/vfio.h" linux/vfio.h --target all)" "$base"
row "uapi diff, both trees, all targets" "$(cpu 1 "$uapi" diff "$other" "$headers" --target all --format json)" "$base"
