#!/usr/bin/env bash
# Publishes the release of a tag, then moves the major tag to its commit. Run again, it does what is left to do.
#   GITHUB_REPOSITORY=OWNER/NAME scripts/publish-release.sh vX.Y.Z
set -euo pipefail

tag=$1
major=${tag%%.*}
commit=$(git rev-parse HEAD)
refs=repos/$GITHUB_REPOSITORY/git

notes=$(node scripts/release-notes.mjs "${tag#v}")
if gh release view "$tag" --repo "$GITHUB_REPOSITORY" >/dev/null 2>&1; then
  echo "The release of $tag is there already."
else
  gh release create "$tag" --repo "$GITHUB_REPOSITORY" --verify-tag --title "$tag" --notes "$notes"
fi

# An older version, whose run is started again or that fixes an older line, must not take users back.
tags=$(gh api "$refs/matching-refs/tags/$major" --jq '.[].ref')
newest=$(printf '%s\n' "$tags" "refs/tags/$tag" | grep -E "^refs/tags/$major\.[0-9]+\.[0-9]+$" | sort -V | tail -n 1)
if [ "$newest" != "refs/tags/$tag" ]; then
  echo "$major stays where it is: ${newest#refs/tags/} is newer than $tag."
  exit 0
fi

if grep -qx "refs/tags/$major" <<<"$tags"; then
  move=(--method PATCH "$refs/refs/tags/$major" -F force=true)
else
  move=(--method POST "$refs/refs" -f "ref=refs/tags/$major")
fi
if ! gh api "${move[@]}" -f "sha=$commit" >/dev/null; then
  cat >&2 <<TEXT
$tag is released, but $major could not be moved to it. GitHub lets no workflow move a tag to a commit whose workflow
files differ from those of every branch; most likely the main branch has changed one since. Move it by hand:
  git push --force origin '$tag^{}:refs/tags/$major'
TEXT
  exit 1
fi
echo "$major is $tag now."
