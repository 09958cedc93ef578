#!/usr/bin/env python3
"""Prints a software bill of materials of Feedkiln as SPDX 2.3 JSON: Swift packages as resolved, and system libraries.

usage: sbom.py      in the project's folder, after `swift package resolve`; pkg-config gives the versions of the libraries
"""
import json, os, re, subprocess, sys


def package(name, version, location, purl):
    identifier = "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)
    return {
        "SPDXID": identifier, "name": name, "versionInfo": version, "downloadLocation": location,
        "filesAnalyzed": False, "licenseConcluded": "NOASSERTION", "licenseDeclared": "NOASSERTION",
        "copyrightText": "NOASSERTION",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl}],
    }


def swift_packages():
    with open("Package.resolved") as file:
        for pin in sorted(json.load(file)["pins"], key=lambda pin: pin["identity"]):
            state, location = pin["state"], pin["location"].removesuffix(".git")
            version = state.get("version") or state["revision"]
            yield package(pin["identity"], version, "git+%s@%s" % (location, state["revision"]),
                          "pkg:swift/%s@%s" % (location.removeprefix("https://"), version))


def system_libraries():
    with open("Package.swift") as file:
        # libcurl is loaded when something is fetched, so the manifest does not name it.
        names = {"libcurl", *re.findall(r'pkgConfig:\s*"([^"]+)"', file.read())}
        for name in sorted(names):
            version = subprocess.run(["pkg-config", "--modversion", name], capture_output=True, text=True, check=True)
            yield package(name, version.stdout.strip(), "NOASSERTION", "pkg:generic/%s@%s" % (name, version.stdout.strip()))


def main():
    if not os.path.exists("Package.resolved"):
        sys.exit("sbom.py: there is no Package.resolved here: run swift package resolve first")
    commit = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
    # The moment of the commit, so that the same sources give the same bytes.
    created = subprocess.run(["git", "show", "--no-patch", "--format=%cd", "--date=format-local:%Y-%m-%dT%H:%M:%SZ"],
                             capture_output=True, text=True, check=True, env={**os.environ, "TZ": "UTC"}).stdout.strip()
    own = package("feedkiln", commit, "NOASSERTION", "pkg:generic/feedkiln@" + commit)
    others = [*swift_packages(), *system_libraries()]
    json.dump({
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "feedkiln",
        "documentNamespace": "https://spdx.org/spdxdocs/feedkiln-" + commit,
        "creationInfo": {"created": created, "creators": ["Tool: Scripts/sbom.py"]},
        "packages": [own, *others],
        "relationships": [
            {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": own["SPDXID"]},
            *({"spdxElementId": own["SPDXID"], "relationshipType": "DEPENDS_ON", "relatedSpdxElement": other["SPDXID"]}
              for other in others)],
    }, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
