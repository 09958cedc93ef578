#!/usr/bin/env python3
"""Writes package manager entries for a release: Homebrew's formula, and aqua's registry for mise.

usage: formula.py REPOSITORY SHA256SUMS FOLDER      REPOSITORY is OWNER/NAME; prints the path of each file
"""
import os, re, sys

FORMULA = """\
class Feedkiln < Formula
  desc "Build and validate feeds for static sites"
  homepage "https://github.com/{repository}"
  version "{version}"
  license "Apache-2.0"

  on_linux do
{machines}  end

  def install
    bin.install "bin/feedkiln"
    man1.install Dir["share/man/man1/*"]
    bash_completion.install "share/bash-completion/completions/feedkiln"
    zsh_completion.install "share/zsh/site-functions/_feedkiln"
    fish_completion.install "share/fish/vendor_completions.d/feedkiln.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{{bin}}/feedkiln --version")
  end
end
"""

MACHINE = """\
    on_{cpu} do
      url "{url}"
      sha256 "{sum}"
    end
"""

REGISTRY = """\
packages:
  - type: github_release
    repo_owner: {owner}
    repo_name: {name}
    description: Build and validate feeds for static sites
    asset: feedkiln-{{{{trimV .Version}}}}-{{{{.OS}}}}-{{{{.Arch}}}}.tar.gz
    format: tar.gz
    replacements:
      amd64: x86_64
      arm64: aarch64
    files:
      - name: feedkiln
        src: "{{{{.AssetWithoutExt}}}}/bin/feedkiln"
    supported_envs:
      - linux
    checksum:
      type: github_release
      asset: SHA256SUMS
      algorithm: sha256
"""


def main():
    repository, sums, folder = sys.argv[1:]
    machines, version = "", None
    with open(sums) as file:
        for line in sorted(file, key=lambda line: line.split()[1]):
            total, name = line.split()
            match = re.fullmatch(r"feedkiln-(.+)-linux-(x86_64|aarch64)\.tar\.gz", name)
            if not match:
                continue
            version = match[1]
            cpu = {"x86_64": "intel", "aarch64": "arm"}[match[2]]
            url = "https://github.com/%s/releases/download/v%s/%s" % (repository, version, name)
            machines += MACHINE.format(cpu=cpu, url=url, sum=total)
    if version is None:
        sys.exit("formula.py: %s lists no archive of a release" % sums)
    owner, name = repository.split("/")
    os.makedirs(folder, exist_ok=True)
    write(folder, "feedkiln.rb", FORMULA.format(repository=repository, version=version, machines=machines))
    write(folder, "aqua.yaml", REGISTRY.format(owner=owner, name=name))


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    print(path)


if __name__ == "__main__":
    main()
