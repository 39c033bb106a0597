#!/usr/bin/env bash
# Installs for CI and releases: as `npm ci`, but of the hundreds of packages only those that package.json allows run a
# script of theirs. So a package that was taken over runs nothing before its code is called.
set -euo pipefail

npm ci --ignore-scripts
mapfile -t allowed < <(node -p "Object.keys(require('./package.json').allowScripts).join('\n')")
npm rebuild --ignore-scripts=false "${allowed[@]}"
npm run --ignore-scripts=false prepare
