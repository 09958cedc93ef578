#!/usr/bin/env python3
"""Validates the feeds whose paths are on standard input, one per line, on all machines of a Spark cluster.

usage: find /feeds -name '*.xml' | validate_with_spark.py [PARTITIONS] [FEEDKILN]

Each output line is the report of one feed, in the order of the input. Workers need the program and the files; if they
cannot read the files, pipe the documents through `feedkiln validate --stdin-documents` in the same way. The exit code is
that of feedkiln: 0 if all feeds are valid, 1 if some are not, 2 if reports are missing.
"""

import json
import os
import shlex
import sys

from pyspark.sql import SparkSession


def main():
    partitions = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    feedkiln = sys.argv[2] if len(sys.argv) > 2 else "feedkiln"
    paths = [line for line in sys.stdin.read().split("\n") if line]
    context = SparkSession.builder.appName("feedkiln").getOrCreate().sparkContext
    context.setLogLevel("ERROR")
    # Spark has a process on each core already.
    command = f"{shlex.quote(feedkiln)} validate --stdin-paths --jobs 1"
    environment = {"PATH": os.environ["PATH"]}
    reports = context.parallelize(paths, partitions).pipe(command, environment).collect()
    context.stop()
    for report in reports:
        print(report)
    if len(reports) != len(paths):
        print(f"{len(reports)} of {len(paths)} feeds were checked", file=sys.stderr)
        return 2
    return 0 if all(json.loads(report)["valid"] for report in reports) else 1


if __name__ == "__main__":
    sys.exit(main())
