#!/usr/bin/env python3
"""Packs the portable program as npm packages, so that `npx feedkiln` works.

usage: npm.py FOLDER ARCHIVE…     prints the path of each package: one per platform, and `feedkiln`, which picks one
"""
import gzip, io, json, os, re, sys, tarfile

MACHINES = {"x86_64": "x64", "aarch64": "arm64"}
DESCRIPTION = "Build and validate feeds for static sites."

LAUNCHER = """\
#!/usr/bin/env node
const { spawnSync } = require("node:child_process");

const name = `@feedkiln/${process.platform}-${process.arch}`;
let program;
try {
  program = require.resolve(`${name}/bin/feedkiln`);
} catch {
  console.error(`feedkiln: there is no program for ${process.platform}-${process.arch}, or ${name} was not installed; `
    + "install without --omit=optional, or build from source");
  process.exit(2);
}
const { status, signal } = spawnSync(program, process.argv.slice(2), { stdio: "inherit" });
if (signal) process.kill(process.pid, signal);
process.exit(status ?? 2);
"""


def main():
    folder, archives = sys.argv[1], sys.argv[2:]
    os.makedirs(folder, exist_ok=True)
    optional = {}
    for archive in archives:
        version, machine = re.fullmatch(r"feedkiln-(.+)-linux-(\w+)\.tar\.gz", os.path.basename(archive)).groups()
        name = "@feedkiln/linux-" + MACHINES[machine]
        with tarfile.open(archive) as tar:
            program = tar.extractfile("feedkiln-%s-linux-%s/bin/feedkiln" % (version, machine)).read()
        optional[name] = version
        manifest = {"name": name, "version": version, "description": DESCRIPTION, "license": "Apache-2.0",
                    "os": ["linux"], "cpu": [MACHINES[machine]], "libc": ["glibc"]}
        pack(os.path.join(folder, "feedkiln-linux-%s-%s.tgz" % (MACHINES[machine], version)), manifest,
             {"bin/feedkiln": program})
    manifest = {"name": "feedkiln", "version": version, "description": DESCRIPTION, "license": "Apache-2.0",
                "bin": {"feedkiln": "bin/feedkiln.js"}, "optionalDependencies": optional}
    pack(os.path.join(folder, "feedkiln-%s.tgz" % version), manifest, {"bin/feedkiln.js": LAUNCHER.encode()})


def pack(path, manifest, programs):
    files = {"package.json": (json.dumps(manifest, indent=2) + "\n").encode(), **programs}
    with open(path, "wb") as file, gzip.GzipFile(fileobj=file, mode="wb", filename="", mtime=0) as stream:
        with tarfile.open(fileobj=stream, mode="w") as tar:
            for name, data in files.items():
                entry = tarfile.TarInfo("package/" + name)
                entry.size = len(data)
                entry.mode = 0o755 if name in programs else 0o644
                tar.addfile(entry, io.BytesIO(data))
    print(path)


if __name__ == "__main__":
    main()
