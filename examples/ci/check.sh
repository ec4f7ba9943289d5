#!/usr/bin/env bash
# Checks a workspace, says what changed since it left another branch, and builds: check.sh [BRANCH]
set -euo pipefail

branch=${1:-origin/main}
code=0

jdgen check || code=$?
jdgen diff "$(git merge-base HEAD "$branch")" || code=$?
jdgen build --quiet || code=$?
exit "$code"
