#!/usr/bin/env bash
# Makes the headers of older and newer releases, and docs/vfio-history.md from them:
#
#   headers/history/make.sh DIR QEMU BIONIC
#
# DIR is what `tests/truth/fetch-headers.sh DIR bullseye bookworm trixie sid` filled. Debian has no package of the other releases any more; QEMU and
# BIONIC are git directories of https://gitlab.com/qemu-project/qemu and https://android.googlesource.com/platform/bionic, which keep copies of the header:
# QEMU of 4.1-rc1 and 4.2-rc1, bionic of releases, its comments taken out. Where Debian has the release, too (5.10, 6.1), both have to say the same.
#
# Each is what `uapi export` says of the real header: names, types and values, none of its text. Its first lines tell where the real one came from.
set -eu -o pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
[ $# = 3 ] || { sed -n '2,/^set/{/^set/!s/^# \?//p}' "$0" >&2; exit 2; }
real=$(cd "$1" && pwd) qemu=$2 bionic=$3
uapi() { dotnet run --project "$root/Tool" -c Release --no-build -- "$@"; }
copies=$(mktemp -d)
trap 'rm -rf "$copies"' EXIT

# alike OLD NEW [OPTION...]: both headers say the same on all targets, or nothing is written about them.
alike() { uapi diff "$@" --target all --fail-on compatible > /dev/null || { echo "$2 says something else than $1" >&2; exit 1; }; }

# copy GIT COMMIT:PATH NAME: a stored copy of the header, without the annotation that installing takes out of it.
copy() {
    mkdir -p "$copies/$3/linux"
    git -C "$1" show "$2" > "$copies/$3/stored"
    sed 's/\b__user //' "$copies/$3/stored" > "$copies/$3/linux/vfio.h"
}

for same in 5.10=bullseye=32ff3f831cf358e9f5b9e5bd49f231612eb764e4 6.1=bookworm=6cd53a5f6be398691b1048df7a86e9e6d313835f; do
    IFS== read -r release debian commit <<< "$same"
    copy "$bionic" "$commit:libc/kernel/uapi/linux/vfio.h" "bionic-$release"
    alike "$real/$debian/usr/include/linux/vfio.h" "$copies/bionic-$release/linux/vfio.h"
done

# Release, where its header is from, and the package or the commit.
series=()
while read -r release origin source; do
    types=$real/bullseye/usr/include
    case $origin in
        qemu*)
            copy "$qemu" "$source:linux-headers/linux/vfio.h" "$release"
            header=$copies/$release/linux/vfio.h stored=$copies/$release/stored
            from="as QEMU keeps it (of ${origin#qemu-}, commit $source)"
            ;;
        bionic*)
            copy "$bionic" "$source:libc/kernel/uapi/linux/vfio.h" "$release"
            header=$copies/$release/linux/vfio.h stored=$copies/$release/stored
            from="as bionic keeps it (of ${origin#bionic-}, commit $source)"
            ;;
        *)
            types=$real/$origin/usr/include
            header=$types/linux/vfio.h stored=$header
            from="as Debian $origin installs it ($(cat "$real/$origin/package"))"
            ;;
    esac
    out=$root/headers/history/$release/linux/vfio.h
    mkdir -p "$(dirname "$out")"
    {
        echo "/* SPDX-License-Identifier: MIT */"
        echo "/*"
        echo " * The facts of linux/vfio.h in Linux $release, $from."
        echo " * sha256 of the real header: $(sha256sum "$stored" | cut -d' ' -f1)"
        echo " */"
        uapi export linux/vfio.h -I "${header%/linux/vfio.h}" -I "$types" --target all | grep -v '^/\* SPDX'
    } > "$out"
    # An export includes what it needs itself, and has a guard of its own.
    alike "$header" "$out" --skip include-removed,include-added,constant-added
    series+=("$release=headers/history/$release/linux/vfio.h")
done << 'END'
4.1 qemu-4.1-rc1 7a52ce8a160739c5d37469b0e344d3239eb86462
4.2 qemu-4.2-rc1 25b8b39b6d7de95d0dd5ae7b66b3ac4b9b83e060
4.20 bionic-4.20.1 86a4837a8eef99b2363dbcf1158a56bb203c2745
5.8 bionic-5.8 8177cdf1781bd9ebc6cc2db5baa570d6fa8d53b1
5.10 bullseye
5.15 bionic-5.15 2abfa9e4f80279dba06a27d90b96b55837be6d4a
5.18 bionic-5.18 10a76e674d5c1360c84177a7f25b9a4561085e77
6.1 bookworm
6.12 trixie
7.2 sid
END
cd "$root"
uapi history "${series[@]}" --format markdown --title linux/vfio.h -o docs/vfio-history.md
uapi history "${series[@]}" --format since -o headers/linux-vfio.since.txt
