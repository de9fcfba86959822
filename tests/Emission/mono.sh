#!/usr/bin/env bash
# Runs the bindings of every header on Mono, the .NET that Debian has for POWER and IBM Z, under qemu's user-mode emulation:
#
#   mono.sh [--headers DIR] [--root DIR] [ARCHITECTURE...]        (architectures as Debian names them: s390x and ppc64el unless given)
#
# Mono with all it needs is downloaded as packages of the emulated architecture and unpacked below the root, and so is QEMU (older
# than 8, its s390x does not run Mono); nothing is installed. DIR is what tests/truth/fetch-headers.sh fills. The last line is "N passed, N failed".
set -eu -o pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)

headers=${UAPI_TRUTH_HEADERS:-$root/artifacts/headers}
work=$root/artifacts/mono
architectures=()
while [ $# -gt 0 ]; do
    case $1 in
        --headers) headers=$2; shift 2 ;;
        --root) work=$2; shift 2 ;;
        -*) sed -n '2,/^set/{/^set/!s/^# \?//p}' "$0" >&2; exit 2 ;;
        *) architectures+=("$1"); shift ;;
    esac
done
[ ${#architectures[@]} -gt 0 ] || architectures=(s390x ppc64el)
mkdir -p "$work"
work=$(cd "$work" && pwd)

# The first source that is not a security archive.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
[ -n "$mirror" ] || { echo "$0: this machine has no apt source" >&2; exit 1; }
key=/usr/share/keyrings/debian-archive-keyring.gpg
[ -f "$key" ] || key=

# fetch DIRECTORY RELEASE ARCHITECTURE PACKAGE...: unpacks packages and what they need, of any architecture, without touching this machine's own.
fetch() {
    local directory=$work/$1 release=$2 architecture=$3 apt package link
    shift 3
    [ ! -d "$directory" ] || return 0
    apt=$(mktemp -d)
    mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial" "$apt/log"
    touch "$apt/status"
    echo "deb [arch=$architecture${key:+ signed-by=$key}] $mirror $release main" > "$apt/sources.list"
    cat > "$apt/apt.conf" <<CONF
APT::Architecture "$architecture";
APT::Architectures { "$architecture"; };
Dir::State "$apt/state";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
Dir::Log "$apt/log";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
CONF
    (
        export APT_CONFIG="$apt/apt.conf"
        apt-get -qq update || true
        apt-get -qq -y --no-install-recommends --download-only install "$@" > "$apt/log/install" 2>&1 \
            || { tail -n 5 "$apt/log/install" >&2; exit 1; }
    )
    rm -rf "$directory.new"
    mkdir "$directory.new"
    for package in "$apt"/cache/archives/*.deb; do
        dpkg -x "$package" "$directory.new"
    done
    # Links to the root of the machine lead out of this one.
    find "$directory.new" -type l -lname '/*' | while read -r link; do
        ln -sfn "$directory$(readlink "$link")" "$link"
    done
    rm -rf "$apt"
    mv "$directory.new" "$directory"
}

fetch qemu trixie "$(dpkg --print-architecture)" qemu-user
passed=0
failed=0
for architecture in "${architectures[@]}"; do
    case $architecture in
        s390x) target=s390x emulator=qemu-s390x ;;
        ppc64el) target=powerpc64le emulator=qemu-ppc64le ;;
        *) echo "$0: no emulator is known for $architecture" >&2; exit 2 ;;
    esac
    fetch "$architecture" bookworm "$architecture" mono-runtime libmono-system-core4.0-cil libmono-system-numerics4.0-cil mono-devel
    out=$work/measure-$target
    dotnet run --project "$root/tests/Emission" -c Release --no-build -- --headers "$headers/trixie/usr/include" --mono $target -o "$out"
    start=$SECONDS
    # Mono looks for its libraries beside itself and in the usual places of the root.
    QEMU_LD_PREFIX=$work/$architecture MONO_PATH=$out:$work/$architecture/usr/lib/mono/4.5:$work/$architecture/usr/lib/mono/4.5/Facades MONO_CFG_DIR=$work/$architecture/etc \
        timeout 600 "$work/qemu/usr/bin/$emulator" -L "$work/$architecture" "$work/$architecture/usr/bin/mono-sgen" "$out/measure.exe" "$out/facts.txt" | tee "$out/log" || true
    counts=$(tail -n 1 "$out/log")
    [[ $counts =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] || { echo "$target: no counts"; failed=$((failed + 1)); continue; }
    passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
    echo "$target: $((SECONDS - start)) s"
done
echo "$passed passed, $failed failed"
[ $failed = 0 ] && [ $passed -gt 0 ]
