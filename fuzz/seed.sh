#!/usr/bin/env bash
# Fills fuzz/corpus with scripts to begin with: those of this repository, and those of
# others where they lie beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p fuzz/corpus/{json,yaml,tokens}
for file in tests/files/*.json cargo-swml/tests/cmd/*.in/*.json ../shared/corpus/docs/*.json; do
    [[ -f $file ]] || continue
    cp "$file" "fuzz/corpus/json/$(basename "$file")"
    # JSON is YAML
    cp "$file" "fuzz/corpus/yaml/$(basename "$file")"
done
for file in tests/files/*.yaml cargo-swml/tests/scripts/*.yaml cargo-swml/tests/cmd/*.in/*.yaml; do
    [[ -f $file ]] || continue
    cp "$file" "fuzz/corpus/yaml/$(basename "$file")"
done
# the scripts in the ui tests: what stands between the braces of `swml! { … }`
for file in tests/ui/*/*.rs; do
    sed -n '/swml! *{/,/^    }/p' "$file" | sed '1d;$d' >"fuzz/corpus/tokens/$(basename "$(dirname "$file")")-$(basename "$file" .rs)"
done
find fuzz/corpus/tokens -empty -delete
for folder in fuzz/corpus/*; do
    printf '%s: %s seeds\n' "${folder##*/}" "$(find "$folder" -type f | wc -l)"
done
