#!/usr/bin/env bash
# Makes the headers of older and newer releases, and docs/vfio-history.md from them:
#
#   headers/history/make.sh DIR          (DIR is what `tests/truth/fetch-headers.sh DIR bullseye bookworm trixie sid` filled)
#
# Each is what `uapi export` says of the real header: names, types and values, none of its text. Its first lines tell where the real one came from.
set -eu -o pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
[ $# = 1 ] || { sed -n '2,/^set/{/^set/!s/^# \?//p}' "$0" >&2; exit 2; }
real=$(cd "$1" && pwd)
uapi() { dotnet run --project "$root/Tool" -c Release --no-build -- "$@"; }

series=()
for pair in 5.10=bullseye 6.1=bookworm 6.12=trixie 7.2=sid; do
    release=${pair%%=*} debian=${pair#*=}
    header=$real/$debian/usr/include/linux/vfio.h
    package=$(cat "$real/$debian/package")
    out=$root/headers/history/$release/linux/vfio.h
    mkdir -p "$(dirname "$out")"
    {
        echo "/* SPDX-License-Identifier: MIT */"
        echo "/*"
        echo " * The facts of linux/vfio.h in Linux $release, as Debian $debian installs it ($package)."
        echo " * sha256 of the real header: $(sha256sum "$header" | cut -d' ' -f1)"
        echo " */"
        uapi export linux/vfio.h -I "$real/$debian/usr/include" --target all | grep -v '^/\* SPDX'
    } > "$out"
    # The facts are the real header's, or nothing is written about them.
    uapi diff "$header" "$out" --target all --fail-on compatible --skip include-removed,include-added,constant-added > /dev/null || { echo "$out says something else than $header" >&2; exit 1; }
    series+=("$release=headers/history/$release/linux/vfio.h")
done
cd "$root"
uapi history "${series[@]}" --format markdown --title linux/vfio.h -o docs/vfio-history.md
uapi history "${series[@]}" --format since -o headers/linux-vfio.since.txt
