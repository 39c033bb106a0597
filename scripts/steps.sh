# shellcheck shell=bash
# Steps of a long run, one after the other or at the same time: for sourcing. Each says its name before what it prints, and
# where one fails its name is the last line, and its exit code that of the run.

output=$(mktemp -d)
now=
titles=()
pids=()

end() {
  local code=$? at
  # Only where the run itself was ended are there any left: they end as well, and show how far they came.
  for at in "${!pids[@]}"; do
    kill "${pids[at]}" 2> /dev/null || true
    wait "${pids[at]}" 2> /dev/null || true
    show "$at"
  done
  rm -rf "$output"
  [ "$code" = 0 ] || printf '\n== Failed: %s\n' "$now"
}
trap end EXIT

step() {
  now=$1
  printf '\n== %s\n' "$1"
}

show() {
  step "${titles[$1]}"
  cat "$output/$1"
}

# Starts a step that no other one waits for. What it prints is kept until `finish`.
start() {
  titles+=("$1")
  shift
  "$@" > "$output/$((${#titles[@]} - 1))" 2>&1 < /dev/null &
  pids+=($!)
}

# Waits for all that was started, and shows each of them whole; those that failed are named at the end.
finish() {
  local at code first=0 failed=
  for at in "${!pids[@]}"; do
    code=0
    wait "${pids[at]}" || code=$?
    show "$at"
    unset "pids[at]"
    [ "$code" = 0 ] && continue
    failed+="${failed:+; }${titles[at]}"
    [ "$first" != 0 ] || first=$code
  done
  titles=()
  now=$failed
  return "$first"
}
