# SPDX-FileCopyrightText: 2026 Flexteam contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Sourced by ./run and ./test: what is missing on this machine gets installed, what is stale gets built.
# Every function returns quickly when there is nothing to do.

say() { printf '%s\n' "$*"; }
die() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

# need_packages LIST…: installs the Debian packages named in the lists that are not there yet.
need_packages() {
  local names missing installed
  names=$(cat "$@" | sed 's/#.*//' | tr -s ' \n' '\n' | sort -u | sed '/^$/d')
  # dpkg-query fails where it does not know a package, which is what is asked here.
  installed=$({ dpkg-query -W -f='${Package} ${db:Status-Status}\n' $names 2>/dev/null || true; } | sed -n 's/ installed$//p')
  missing=$(comm -23 <(printf '%s\n' "$names") <(printf '%s\n' "$installed" | sort -u))
  { command -v node && command -v npm; } >/dev/null || missing="$missing nodejs npm"
  missing=$(echo $missing)
  [ -z "$missing" ] && return 0
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || die "these Debian packages are missing and only root may install them: $missing"
    as_root=(sudo)
  fi
  say "    installing: $missing"
  local log; log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing; } >"$log" 2>&1; then
    die "these Debian packages could not be installed: $missing (first error: $(grep -m1 -E '^(E|Err):?' "$log" || tail -n1 "$log"); all of it: $log)"
  fi
  rm -f "$log"
}

# quietly NAME COMMAND…: runs it, keeps its output in build/logs/NAME.log, shows the tail only when it fails.
quietly() {
  local log="build/logs/$1.log"; shift
  mkdir -p build/logs
  "$@" >"$log" 2>&1 && return 0
  tail -n 25 "$log" >&2
  return 1
}

need_disk() {
  local free_mb; free_mb=$(df -Pm . | awk 'NR==2{print $4}')
  [ "${free_mb:-0}" -ge "$1" ] || die "the disk is full: $free_mb MB free here, building takes $1 MB; make room and start again"
}

need_web_packages() {
  local stamp=node_modules/.installed
  [ -e "$stamp" ] && cmp -s package-lock.json "$stamp" && return 0
  quietly npm-ci npm ci --no-audit --no-fund || die "the npm packages could not be installed (all of it: build/logs/npm-ci.log)"
  cp package-lock.json "$stamp"
}

build_web() {
  local stamp=web/dist/.built
  [ -e "$stamp" ] && [ -z "$(find web/src web/public web/index.html package-lock.json web/vite.config.ts -newer "$stamp" -print -quit 2>/dev/null)" ] && return 0
  quietly web-build npm run build || die "the screens could not be built (all of it: build/logs/web-build.log)"
  touch "$stamp"
}

# build_preset PRESET [TARGET…]: with CONFIGURE_OPTIONS; configures anew where they differ from the last time.
build_preset() {
  local preset=$1; shift
  local stamp="build/$preset/.configured-with"
  if [ ! -e "build/$preset/build.ninja" ] || [ "$(cat "$stamp" 2>/dev/null)" != "${CONFIGURE_OPTIONS[*]}" ]; then
    quietly "configure-$preset" cmake --preset "$preset" "${CONFIGURE_OPTIONS[@]}" || die "cmake could not configure (all of it: build/logs/configure-$preset.log)"
    printf '%s\n' "${CONFIGURE_OPTIONS[*]}" >"$stamp"
  fi
  quietly "build-$preset" cmake --build --preset "$preset" ${1:+--target "$@"} || die "the program could not be built (all of it: build/logs/build-$preset.log)"
}
