#!/usr/bin/env bash
# Compares the sample's output with expected.txt:  samples/QuickStart/check.sh OUTPUT
# A line that begins with ~ holds what differs between machines; only its presence is compared.
set -eu -o pipefail
cd "$(dirname "$0")"

mask() { sed 's/^~.*/~/' "$1"; }
if diff -u --label expected.txt --label output expected.txt <(mask "${1:?the output to check}"); then
    echo "1 passed, 0 failed"
else
    echo "0 passed, 1 failed"
    exit 1
fi
