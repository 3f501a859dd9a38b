"""Prints the places of files in Swift (.swift) and C# (.cs) that do not parse, and exits with 1
if there is one."""

import pathlib
import sys

import tree_sitter_c_sharp
import tree_sitter_swift
from tree_sitter import Language, Parser

LANGUAGES = {".cs": tree_sitter_c_sharp, ".swift": tree_sitter_swift}


def errors(node):
    if node.is_error or node.is_missing:
        yield node
    else:
        for child in node.children:
            yield from errors(child)


def main(names):
    found = 0
    for name in names:
        language = LANGUAGES[pathlib.Path(name).suffix]
        source = pathlib.Path(name).read_bytes()
        tree = Parser(Language(language.language())).parse(source)
        for node in errors(tree.root_node):
            found += 1
            text = source[node.start_byte : node.end_byte][:80]
            print(f"{name}:{node.start_point[0] + 1}: {text!r}")
    return 1 if found else 0


sys.exit(main(sys.argv[1:]))
