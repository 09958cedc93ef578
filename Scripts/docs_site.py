"""Hooks of mkdocs.yml: the menu follows Documentation/README.md, and links to other files lead to the repository."""
import re
from pathlib import Path

GROUP = re.compile(r"^## (.+)$")
LINK = re.compile(r"\[([^\]]+)\]\(([\w/-]+\.md)(?:#[\w-]+)?\)")


def on_config(config):
    folder = Path(config.docs_dir)
    groups, listed = [], set()
    for line in (folder / "README.md").read_text().replace("\n  ", " ").splitlines():
        if heading := GROUP.match(line):
            groups.append((heading[1], []))
        for title, page in LINK.findall(line):
            if groups and page not in listed and (folder / page).exists():
                listed.add(page)
                groups[-1][1].append({title.replace("`", ""): page})
    missing = sorted(
        page.relative_to(folder).as_posix() for page in folder.rglob("*.md")
        if page.name != "README.md" and page.relative_to(folder).parts[0] != "rules"
        and page.relative_to(folder).as_posix() not in listed)
    if missing:
        raise SystemExit("Documentation/README.md has no link to " + ", ".join(missing))
    config.nav = [{"Start": "README.md"}] + [{title: pages} for title, pages in groups if pages]
    return config


def on_page_markdown(markdown, page, config, files):
    depth = page.file.src_uri.count("/") + 1
    outside = re.compile(r"\]\((?:\.\./){%d}([^)]+)\)" % depth)
    return outside.sub(lambda link: "](%sblob/main/%s)" % (config.repo_url.rstrip("/") + "/", link[1]), markdown)
