#!/bin/sh
#SBATCH --job-name=simulate
#SBATCH --array=1-16
#SBATCH --requeue
#SBATCH --open-mode=append
# One part of a study for each task of the array, in the folder `parts` where it was submitted from:
#
#     sbatch node_modules/skill-emergence/examples/slurm/simulate.sh --text-pieces 1e6 --skills 200 …
#
# A task that is requeued goes on from what it has written. With SHARDS set (submit.sh does) the array may leave out
# tasks: the study is divided into so many parts all the same.
set -eu
if [ $# = 0 ]; then
  set -- --text-pieces 1e6 --skills 200 --k 8 --theta 0.1 --alpha 0.1 --seeds 64
fi
PATH="$PWD/node_modules/.bin:$PATH"
task=$SLURM_ARRAY_TASK_ID
mkdir -p parts
skill-emergence simulate "$@" --shard "${SHARDS:+$task/}${SHARDS:-slurm}" --out "parts/unfinished-$task.json"
mv "parts/unfinished-$task.json" "parts/part-$task.json"
