#!/usr/bin/env python3
"""Kills builds at random times, and checks the files that remain.

usage: kill_builds.py FEEDKILN [ROUNDS]     the default is 200 rounds

Each round changes the site, starts a build and kills it (SIGKILL) after a random time. Every feed must then have the
bytes of the version before or after the change, and there must be no other files. Some builds are not killed: the folder
must then equal that of a build into a new folder.
"""
import os, random, shutil, subprocess, sys, tempfile, time

ARTICLES = 40


def write_site(folder, version):
    articles, comments = os.path.join(folder, "content/articles"), os.path.join(folder, "content/comments")
    for path in (articles, comments):
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)
    with open(os.path.join(folder, "site.toml"), "w") as file:
        file.write('[site]\ntitle = "Kill"\nbase_url = "https://kill.example/"\nlanguage = "en"\nauthors = ["A"]\n')
    # The two versions share half of their articles, so that builds write, rewrite and remove feeds. What is in the second
    # version alone is newer, as it is when it is published later.
    for number in range(version * ARTICLES // 2, version * ARTICLES // 2 + ARTICLES):
        with open(os.path.join(articles, "a%d.md" % number), "w") as file:
            file.write("---\ntitle: A%d\ndate: %s\n---\n\n%s\n" % (number, day(number), ("Version %d. " % version) * 200))
        with open(os.path.join(comments, "a%d.jsonl" % number), "w") as file:
            for comment in range(20):
                file.write('{"id": "%d", "name": "N", "date": "%sT00:00:%02dZ", "body": "%s"}\n' % (
                    comment, day(number), comment, ("Comment %d. " % version) * 50))


def day(number):
    return "2024-%02d-%02d" % (1 + number // 28, 1 + number % 28)


def files(folder):
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            file = os.path.join(path, name)
            with open(file, "rb") as stream:
                found[os.path.relpath(file, folder)] = stream.read()
    return found


def main(feedkiln, rounds):
    random.seed(20241101)
    base = tempfile.mkdtemp(prefix="feedkiln-kill")
    build = [feedkiln, "build", "--quiet", "--allow-removals", "--now", "2025-01-01T00:00:00Z"]
    whole = []
    for version in (0, 1):
        folder = os.path.join(base, "whole%d" % version)
        os.makedirs(folder)
        write_site(folder, version)
        start = time.monotonic()
        subprocess.run(build, cwd=folder, check=True)
        duration = time.monotonic() - start
        whole.append(files(os.path.join(folder, "feeds")))
    site = os.path.join(base, "site")
    os.makedirs(site)
    for version in (0, 1):
        write_site(site, version)
        subprocess.run(build, cwd=site, check=True)
    killed = looked_at = 0
    for number in range(rounds):
        version = number % 2
        write_site(site, version)
        process = subprocess.Popen(build, cwd=site)
        time.sleep(random.uniform(0, duration * 1.2))
        if process.poll() is None:
            process.kill()
            killed += 1
        process.wait()
        for name, content in files(os.path.join(site, "feeds")).items():
            if name.rsplit("/", 1)[-1].startswith(".feedkiln-"):
                continue
            looked_at += 1
            if content not in (whole[0].get(name), whole[1].get(name)):
                sys.exit("round %d: %s is neither old nor new" % (number, name))
        if number % 10 == 9 or number == rounds - 1:
            subprocess.run(build, cwd=site, check=True)
            if files(os.path.join(site, "feeds")) != whole[version]:
                left = sorted(set(files(os.path.join(site, "feeds"))) ^ set(whole[version]))
                sys.exit("round %d: the build after it left something else: %s" % (number, left[:5]))
    shutil.rmtree(base)
    print("%d builds, %d killed, %d files looked at: each was whole, and nothing was left" % (rounds, killed, looked_at))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200)
