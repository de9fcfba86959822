#!/usr/bin/env bash
# Lets gcc and clang judge every fact that uapi states about headers, on every target that has a compiler:
#
#   judge.sh [--headers DIR] [--log FILE] [--tool FILE] [--targets T,T] [--all] [--one-compiler] [--budget SECONDS] [--table PAGE]
#
# Judged are linux/vfio.h of Debian trixie and bookworm and this project's own, with the headers they include; with --all
# every header that trixie has, each target's asm/ included; with --one-compiler by gcc where there is one for the target, else by clang.
# --table writes the counts into a page of documentation, between its markers. A line per header, target and compiler goes to the log; the last line is "N passed, N failed".
# DIR is what fetch-headers.sh fills; it is filled here if it is not there. The tool is built unless it is named.
set -eu -o pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)

headers=${UAPI_TRUTH_HEADERS:-$root/artifacts/headers}
log=$root/artifacts/truth.tsv
tool=
rest=()
while [ $# -gt 0 ]; do
    case $1 in
        --headers) headers=$2; shift 2 ;;
        --log) log=$2; shift 2 ;;
        --tool) tool=$2; shift 2 ;;
        --all|--one-compiler) rest+=("$1"); shift ;;
        --targets|--budget|--table) rest+=("$1" "$2"); shift 2 ;;
        *) sed -n '2,/^set/{/^set/!s/^# \?//p}' "$0" >&2; exit 2 ;;
    esac
done

if [ -z "$tool" ]; then
    dotnet build "$root/Tool" -c Release -v q
    tool=$root/artifacts/bin/Tool/release/Uapi.Tool.dll
fi
dotnet build "$root/tests/truth" -c Release -v q
"$root/tests/truth/fetch-headers.sh" "$headers"
mkdir -p "$(dirname "$log")"
exec dotnet "$root/artifacts/bin/Truth/release/Truth.dll" --tool "$tool" --headers "$headers" --ours "$root/headers" --log "$log" ${rest[@]+"${rest[@]}"}
