#!/bin/sh
#SBATCH --job-name=merge
# What all parts together show, once they are all there: study.json, study.svg, and the table in the log.
set -eu
PATH="$PWD/node_modules/.bin:$PATH"
skill-emergence merge parts/part-*.json --out study.json --svg study.svg
