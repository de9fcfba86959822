#!/usr/bin/env bash
# Fetches the kernel headers that Debian ships and unpacks them, without installing anything:
#
#   fetch-headers.sh DIR [RELEASE...]     (releases: trixie and bookworm unless given)
#
# leaves DIR/RELEASE/usr/include and, of trixie, DIR/trixie/kernel: the same headers as the kernel's source tree has them. The package linux-libc-dev comes from the mirror that this machine's own apt sources
# name, through a private apt state, so the machine's package lists stay as they are. What is there already is kept.
set -eu -o pipefail

[ $# -ge 1 ] || { echo "usage: $0 DIR [RELEASE...]" >&2; exit 2; }
dir=$(mkdir -p "$1" && cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- trixie bookworm

# The first source that is not a security archive.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
[ -n "$mirror" ] || { echo "$0: this machine has no apt source" >&2; exit 1; }
key=/usr/share/keyrings/debian-archive-keyring.gpg
[ -f "$key" ] || key=

for release in "$@"; do
    if [ -f "$dir/$release/usr/include/linux/vfio.h" ] && { [ "$release" != trixie ] || [ -d "$dir/$release/kernel/include/uapi" ]; }; then
        echo "$release: there already"
        continue
    fi
    apt=$(mktemp -d)
    trap 'rm -rf "$apt"' EXIT
    mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial"
    touch "$apt/status"
    echo "deb [arch=$(dpkg --print-architecture)${key:+ signed-by=$key}] $mirror $release main" > "$apt/sources.list"
    cat > "$apt/apt.conf" <<CONF
Dir::State "$apt/state";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
CONF
    (
        cd "$apt"
        export APT_CONFIG="$apt/apt.conf"
        # A mirror in the middle of an update may lack an index that nobody needs here; what counts is whether the package comes.
        apt-get -qq update || true
        apt-get -qq download linux-libc-dev
        mkdir -p "$dir/$release.new"
        dpkg -x linux-libc-dev_*.deb "$dir/$release.new"
        if [ "$release" = trixie ]; then
            # Named after the version: linux-headers-6.12.1+deb13-common belongs to linux-libc-dev 6.12.1-1.
            version=$(dpkg-deb -f linux-libc-dev_*.deb Version)
            tree=$(apt-cache pkgnames "linux-headers-${version%-*}" | grep -E '^linux-headers-[0-9.]+(\+deb[0-9]+)?-common$' | head -n 1)
            [ -n "$tree" ] || { echo "$0: $release has no kernel headers of $version" >&2; exit 1; }
            apt-get -qq download "$tree"
            dpkg -x "$tree"_*.deb "$apt/tree"
            mkdir "$dir/$release.new/kernel"
            (cd "$apt"/tree/usr/src/linux-headers-*/ && cp -r --parents include/uapi arch/*/include/uapi "$dir/$release.new/kernel/")
        fi
        basename linux-libc-dev_*.deb .deb > "$dir/$release.new/package"
        rm -rf "${dir:?}/$release"
        mv "$dir/$release.new" "$dir/$release"
        echo "$release: $(basename linux-libc-dev_*.deb)"
    )
    rm -rf "$apt"
    trap - EXIT
done
