#!/usr/bin/env python3
"""Checks all files of a folder on many machines: `wailian scan` as the work of Dask.

    scan_folder.py --scheduler tcp://127.0.0.1:8786 --context group --on 2026-11-22 IN OUT

Each file of IN (text, one link or share text a line) is cut into partitions of whole lines. A partition becomes one file of OUT,
`<name>.<number>.ndjson`, written beside its name and then moved there, so that it is whole or not there: what is there is not done
again, and a run that was broken off goes on where it was. A worker that dies costs its partition alone, which another one does
anew. IN and OUT must be the same folders for all workers; each needs `wailian` on its PATH, or WAILIAN to name it.
Lines are numbered from the beginning of their file.
"""
import argparse
import json
import os
import pathlib
import shlex
import subprocess
import sys

from distributed import Client, as_completed

TRIES = 5


def partitions(path, size):
    """(number, offset, length, first line) of about `size` bytes each, cut behind a line's end."""
    with open(path, "rb") as file:
        end = os.fstat(file.fileno()).st_size
        number = line = offset = 0
        while offset < end:
            file.seek(min(offset + size, end) - 1)
            file.readline()  # to the end of the line in which the partition would be cut
            after = file.tell()
            yield number, offset, after - offset, line
            file.seek(offset)
            line += file.read(after - offset).count(b"\n")
            number, offset = number + 1, after


def scan(command, path, offset, length, line, target):
    """Runs on a worker: the rows of one partition, whole or not at all."""
    if os.path.exists(target):
        return target
    with open(path, "rb") as file:
        file.seek(offset)
        done = subprocess.run(command, input=file.read(length), capture_output=True)
    if done.returncode not in (0, 1, 3):  # 3: no link in all of it
        raise RuntimeError(done.stderr.decode(errors="replace").strip())
    own = f"{target}.{os.getpid()}.part"
    with open(own, "w", encoding="utf-8") as out:
        for text in done.stdout.decode().splitlines():
            row = json.loads(text)
            row["line"] += line
            out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
        out.flush()
        os.fsync(out.fileno())
    os.replace(own, target)
    return target


def main():
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--scheduler", required=True)
    reader.add_argument("--context", required=True)
    reader.add_argument("--on", required=True, help="a fixed day: a run over midnight would change it")
    reader.add_argument("--links", action="store_true", help="each line is one address")
    reader.add_argument("--partition", type=int, default=64 << 20, help="bytes; default: 64 MB")
    reader.add_argument("folder", type=pathlib.Path)
    reader.add_argument("out", type=pathlib.Path)
    asked = reader.parse_args()
    command = shlex.split(os.environ.get("WAILIAN", "wailian")) + ["scan", "--context", asked.context, "--on", asked.on, "--ndjson", "--quiet"]
    if asked.links:
        command.append("--links")
    asked.out.mkdir(parents=True, exist_ok=True)
    left = 0
    with Client(asked.scheduler) as client:
        work = []
        for path in sorted(path for path in asked.folder.iterdir() if path.is_file()):
            for number, offset, length, line in partitions(path, asked.partition):
                target = asked.out.resolve() / f"{path.name}.{number:06}.ndjson"
                if target.exists():
                    continue
                work.append(client.submit(scan, command, str(path.resolve()), offset, length, line, str(target), retries=TRIES, pure=False))
        for done in as_completed(work):
            if done.status == "error":
                left += 1
                print(f"scan_folder: {done.exception()}", file=sys.stderr)
            else:
                print(done.result(), flush=True)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
