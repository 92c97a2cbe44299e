#!/bin/sh
# Submits a study in so many parts, and the merge that waits for them:
#
#     sh node_modules/skill-emergence/examples/slurm/submit.sh 16 --text-pieces 1e6 --skills 200 …
#
# Once the array has ended, the same line submits what failed, and nothing else.
set -eu
shards=$1
shift
here=$(dirname "$0")
missing=$(seq "$shards" | while read -r task; do [ -e "parts/part-$task.json" ] || printf ',%s' "$task"; done)
after=
if [ -n "$missing" ]; then
  array=$(sbatch --parsable --array="${missing#,}" --export="ALL,SHARDS=$shards" "$here/simulate.sh" "$@")
  after="--dependency=afterok:${array%%;*} --kill-on-invalid-dep=yes"
  echo "array ${array%%;*}: parts ${missing#,}"
fi
# shellcheck disable=SC2086 # two options, or none
merge=$(sbatch --parsable $after "$here/merge.sh")
echo "merge ${merge%%;*}"
