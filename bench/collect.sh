#!/usr/bin/env bash
# Runs all benchmarks and writes results/<CPU>/results.md with what they ran on:  bench/collect.sh [options of BenchmarkDotNet]
set -eu -o pipefail
cd "$(dirname "$0")"

cpu=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1)
[ -n "$cpu" ] || cpu=$(uname -m)
# 2.60GHz, (R) and blanks make no good directory names.
place=results/$(printf '%s' "$cpu" | sed -E 's/\((R|TM)\)//g; s/ *@.*//; s/[^A-Za-z0-9.]+/-/g; s/-+$//')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
clang=$(for name in clang clang-{21,20,19,18,17,16,15,14}; do command -v $name && break; done || true)

load=$(cut -d ' ' -f 1 /proc/loadavg)
dotnet run -c Release -- --filter '*' --artifacts "$work" "$@"
mkdir -p "$place"
{
    echo "# $cpu"
    echo
    echo "Linux $(uname -r), $([ -n "$clang" ] && "$clang" --version | head -n 1 || echo "no clang"), load $load at the start and $(cut -d ' ' -f 1 /proc/loadavg) at the end on $(nproc) cores."
    for class in Header Generator Ioctl Model Scaling; do
        echo
        echo "## $class"
        echo
        cat "$work"/results/Uapi.Bench.${class}Benchmarks-report-github.md
    done
} | sed -E "s/&#39;/'/g; s/ +\$//" > "$place/results.md"
echo "$place/results.md"
