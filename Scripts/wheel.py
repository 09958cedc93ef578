#!/usr/bin/env python3
"""Packs the portable program as a Python wheel, so that `uvx feedkiln` and `pipx run feedkiln` work.

usage: wheel.py ARCHIVE FOLDER      ARCHIVE is the tar.gz that `make dist` writes; prints the wheel's path
"""
import base64, hashlib, os, re, sys, tarfile, zipfile

# The newest glibc that the program needs; `make check-dist` checks it.
GLIBC = "2_34"

METADATA = """\
Metadata-Version: 2.1
Name: feedkiln
Version: {version}
Summary: Build and validate feeds for static sites.
License: Apache-2.0
Requires-Python: >=3.8
Description-Content-Type: text/markdown

Feedkiln builds RSS, Atom and JSON feeds for static sites, comments included, and validates any feed offline.

This package contains the program `feedkiln` for Linux.
"""

WHEEL = """\
Wheel-Version: 1.0
Generator: feedkiln
Root-Is-Purelib: false
Tag: {tag}
"""


def main():
    archive, folder = sys.argv[1:]
    version, machine = re.fullmatch(r"feedkiln-(.+)-linux-(\w+)\.tar\.gz", os.path.basename(archive)).groups()
    tag = "py3-none-manylinux_%s_%s" % (GLIBC, machine)
    info = "feedkiln-%s.dist-info" % version
    with tarfile.open(archive) as tar:
        top = "feedkiln-%s-linux-%s" % (version, machine)
        files = {
            "feedkiln-%s.data/scripts/feedkiln" % version: tar.extractfile(top + "/bin/feedkiln").read(),
            info + "/METADATA": METADATA.format(version=version).encode(),
            info + "/WHEEL": WHEEL.format(tag=tag).encode(),
        }
        for member in tar.getmembers():
            if member.isfile() and "/licenses/" in member.name:
                files[info + "/licenses/" + os.path.basename(member.name)] = tar.extractfile(member).read()
    record = "".join("%s,sha256=%s,%d\n" % (name, digest(data), len(data)) for name, data in files.items())
    files[info + "/RECORD"] = (record + info + "/RECORD,,\n").encode()

    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "feedkiln-%s-%s.whl" % (version, tag))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, data in files.items():
            # The same archive gives the same bytes: no time of day, and only the program is executable.
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100755 if name.endswith("/scripts/feedkiln") else 0o100644) << 16
            wheel.writestr(entry, data, zipfile.ZIP_DEFLATED)
    print(path)


def digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


if __name__ == "__main__":
    main()
