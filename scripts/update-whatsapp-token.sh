#!/bin/sh
# Puts a new WhatsApp token in place, from any folder: the token as argument, by standard input, or asked for unseen.
#   scripts/update-whatsapp-token.sh [TOKEN] [flags of `whatsapp-token-manager update`]
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
node=$root/node_modules/node/bin/node
if [ ! -x "$node" ]; then
  node=$(command -v node) || {
    echo 'There is no Node here. Install Node 22.21 or later, or run npm ci in the folder of this project.' >&2
    exit 2
  }
fi

# The settings are in .env of the project.
cd -- "$root"
case ${1-} in
  '' | --*) [ -t 0 ] || set -- - "$@" ;;
esac

# The list of processes shows the arguments of every program, so these go another way: by descriptor 3.
{
  printf '%s\0' update "$@" | TOKEN_MANAGER_ARGUMENTS=3 "$node" scripts/whatsapp-token-manager.js 3<&0 <&4
} 4<&0
