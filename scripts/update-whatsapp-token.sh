#!/bin/sh
# Replaces the WhatsApp token, from any folder: pipe the token in, or paste it when asked.
#   scripts/update-whatsapp-token.sh [TOKEN] [flags of `whatsapp-token-manager update`]
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
node=$root/node_modules/node/bin/node
if [ ! -x "$node" ]; then
  node=$(command -v node) || {
    echo 'Node is not installed. Install Node 22.21 or later (https://nodejs.org).' >&2
    exit 2
  }
fi

# The settings are in .env of the project.
cd -- "$root"

# The list of processes shows the arguments of every program, so these go another way: by descriptor 3.
{
  printf '%s\0' update "$@" | TOKEN_MANAGER_ARGUMENTS=3 "$node" scripts/whatsapp-token-manager.js 3<&0 <&4
} 4<&0
