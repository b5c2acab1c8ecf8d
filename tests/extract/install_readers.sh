#!/bin/sh
# install_readers.sh FOLDER: the two readers that come from npm, for the extraction test.
set -eu
mkdir -p "$1"
cd "$1"
[ -f package.json ] || echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --omit=optional pdfjs-dist@3.11.174 @hyzyla/pdfium@2.1.13
