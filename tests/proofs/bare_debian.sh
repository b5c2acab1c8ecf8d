#!/usr/bin/env bash
# The README's two commands in a fresh clone on a Debian 12 that has git and apt and nothing more: no compiler,
# no cmake, no python. Needs root, debootstrap and the network; takes the time of a full build.
#
#   tests/proofs/bare_debian.sh [try|test]...      default: both
set -euo pipefail
command -v debootstrap >/dev/null || { echo "bare_debian: apt-get install debootstrap" >&2; exit 3; }
[[ $(id -u) -eq 0 ]] || { echo "bare_debian: only root can enter a root of its own" >&2; exit 3; }
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
room=$(mktemp -d /var/tmp/warraq-bare-XXXXXX)
# Debian from wherever this machine has it from.
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Component: main' 'Codename: bookworm' | head -n 1)

tidy() {
  if mountpoint -q "$room/proc"; then umount "$room/proc"; fi
  rm -rf --one-file-system "$room"
}
trap tidy EXIT

debootstrap --variant=minbase --include=git,ca-certificates bookworm "$room" "$mirror" >"$room.log" 2>&1 ||
  { tail -n 20 "$room.log" >&2; exit 1; }
rm -f "$room.log"
mount -t proc proc "$room/proc"
git clone -q --no-local "$source" "$room/srv/warraq"
cp -L /etc/resolv.conf /etc/hosts "$room/etc/"

inside() { chroot "$room" /usr/bin/env -i HOME=/tmp PATH=/usr/sbin:/usr/bin:/sbin:/bin bash -c "$1"; }

inside 'for tool in g++ cmake python3; do ! command -v $tool >/dev/null || { echo "not bare: $tool"; exit 1; }; done'
[[ $# -gt 0 ]] || set -- try test
for word in "$@"; do
  echo "== ./dev $word"
  started=$SECONDS
  inside "cd /srv/warraq && ./dev $word </dev/null"
  echo "== ./dev $word took $((SECONDS - started)) s"
done
