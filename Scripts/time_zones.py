"""Writes the time zone database of this system as a Swift source file, for systems that have none.

Usage: time_zones.py OUTPUT

The archive has one file per zone, in the slim TZif form (RFC 9636), and an "index" with the other names of each zone.
"""

import base64
import io
import lzma
import os
import struct
import sys
import tarfile
import textwrap

ROOT = "/usr/share/zoneinfo"


def slim(data):
    """Keeps the 64-bit block of a TZif file, behind an empty 32-bit block."""
    counts = struct.unpack(">6I", data[20:44])
    isut, isstd, leap, time, kind, char = counts
    second = 44 + time * 5 + kind * 6 + char + leap * 8 + isstd + isut
    empty = data[:20] + struct.pack(">6I", 0, 0, 0, 0, 1, 1) + b"\0" * 7
    return empty + data[second:]


zones = {}
for folder, folders, files in os.walk(ROOT):
    folders[:] = sorted(f for f in folders if f not in ("posix", "right"))
    for file in files:
        path = os.path.join(folder, file)
        with open(path, "rb") as stream:
            data = stream.read()
        name = os.path.relpath(path, ROOT)
        if data[:4] == b"TZif" and name != "localtime" and name[0].isupper():
            zones[name] = slim(data)

by_data = {}
for name in sorted(zones):
    by_data.setdefault(zones[name], []).append(name)
index = "".join(f"{alias} {names[0]}\n" for names in by_data.values() for alias in names[1:])

buffer = io.BytesIO()
with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
    for name, data in [("index", index.encode())] + [(names[0], data) for data, names in by_data.items()]:
        entry = tarfile.TarInfo(name)
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
with open(os.path.join(ROOT, "tzdata.zi")) as stream:
    version = stream.readline().split()[-1]

text = base64.b64encode(lzma.compress(buffer.getvalue(), preset=9)).decode()
lines = "\\\n".join("    " + line for line in textwrap.wrap(text, 112))
with open(sys.argv[1], "w") as output:
    output.write(f'''// Written by Scripts/time_zones.py.

extension TimeZoneArchive {{
  /// Release {version} of the time zone database, as a compressed archive in Base64.
  static let base64: StaticString = """
{lines}
    """
}}
''')
print(f"release {version}: {len(zones)} names, {len(by_data)} zones, {os.path.getsize(sys.argv[1])} bytes of source")
