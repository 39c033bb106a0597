#!/usr/bin/env bash
# Builds dist/ from nothing, and fails where that differs from what is committed: changed, missing or left-over files.
set -euo pipefail

rm -rf dist
npm run build
changed=$(git status --porcelain dist)
if [ -n "$changed" ]; then
  cat >&2 <<TEXT
dist/ is not what the sources build. Somebody changed src/ or a dependency without building, or changed dist/ by hand.
Run \`npm ci && npm run build\`, and commit dist/:
$changed
TEXT
  exit 1
fi
echo 'dist/ is what the sources build.'
