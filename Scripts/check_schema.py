"""Checks TOML settings against Documentation/site.schema.json: check_schema.py FILE…

Each file is a site.toml, or a Markdown page, whose TOML blocks are checked together.
"""

import datetime
import json
import pathlib
import sys
import tomllib

import jsonschema


def plain(value):
    """TOML's dates stand for texts; JSON has none of its own."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, (datetime.date, datetime.time)) else value


def settings(path):
    text = path.read_text()
    if path.suffix == ".md":
        # The first block of the page is the smallest site.
        text = "\n".join(block.split("\n```")[0] for block in text.split("```toml\n")[2:])
    return plain(tomllib.loads(text))


schema = json.loads(pathlib.Path(__file__).with_name("..").joinpath("Documentation/site.schema.json").read_text())
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
problems = [(name, error) for name in sys.argv[1:] for error in validator.iter_errors(settings(pathlib.Path(name)))]
for name, error in problems:
    print(f"{name}: {error.json_path}: {error.message}")
sys.exit(1 if problems else 0)
