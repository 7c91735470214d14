#!/usr/bin/env bash
# Fills fuzz/corpus with initial scripts: those of this repository, and others
# if they are beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p fuzz/corpus/{json,yaml,tokens,callbacks,signatures,expressions}
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
# the scripts in the ui tests: the tokens between the braces of `swml! { … }`
for file in tests/ui/*/*.rs; do
    sed -n '/swml! *{/,/^    }/p' "$file" | sed '1d;$d' >"fuzz/corpus/tokens/$(basename "$(dirname "$file")")-$(basename "$file" .rs)"
done
# and the cases of the macros: lines that begin with `> `
for file in swml-expand/tests/scripts/cases/*.txt swml-expand/tests/scripts/cases/*/*.txt; do
    csplit --quiet --elide-empty-files --prefix="fuzz/corpus/tokens/$(basename "$file" .txt)-" \
        <(sed -n 's/^> //p; /^$/p' "$file") '/^$/' '{*}'
done
# callbacks: those of the tests, and the raw examples of the reference page
for file in swml-core/tests/*.rs swml-core/src/event/*.rs ../shared/reference/connect.txt; do
    [[ -f $file ]] || continue
    python3 - "$file" <<'EOF'
import json, pathlib, sys
text = pathlib.Path(sys.argv[1]).read_text().replace("///", "").replace("//!", "")
at, count = text.find("{"), 0
while at >= 0:
    try:
        value, length = json.JSONDecoder().raw_decode(text[at:])
    except ValueError:
        value, length = None, 1
    if isinstance(value, dict) and ({"event_type", "call", "message"} & value.keys()):
        name = f"{pathlib.Path(sys.argv[1]).stem}-{count}"
        pathlib.Path("fuzz/corpus/callbacks", name).write_text(text[at : at + length])
        count += 1
    at = text.find("{", at + length)
EOF
done
# expressions: the string literals in the tests of the parser
python3 - swml-language/tests/expression/*.rs <<'EOF'
import pathlib, re, sys
texts = set()
for file in sys.argv[1:]:
    texts |= set(re.findall(r'r?#?"([^"\\\n]{2,200})"', pathlib.Path(file).read_text()))
for count, text in enumerate(sorted(texts)):
    pathlib.Path("fuzz/corpus/expressions", str(count)).write_text(text)
EOF
printf 'PSKtestother-keyexample.com/hook{}[]' >fuzz/corpus/signatures/short
find fuzz/corpus/tokens -empty -delete
for folder in fuzz/corpus/*; do
    printf '%s: %s seeds\n' "${folder##*/}" "$(find "$folder" -type f | wc -l)"
done
