"""What the sample's records say, as the property graphs must have it."""

import json
import pathlib

PROPERTIES = ("role", "date", "place", "quantity", "status", "rule")


def read(sample):
    by_kind = {}
    for line in (pathlib.Path(sample) / "records").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        by_kind.setdefault(record["record"], []).append(record)
    return by_kind


def vertices(records):
    """id → (label, name, aliases)"""
    found = {node["id"]: (node["type"], node["name"], node.get("aliases", [])) for node in records["node"]}
    for story in records["story"]:
        found[story["id"]] = ("Story", story["headline"], [])
    for statement in records["statement"]:
        if "quote" in statement:
            found["q" + statement["id"][1:]] = ("Quotation", statement["quote"], [])
    return found


def edges(records):
    """id → (from, to, predicate, properties that are texts, negated, confidence, sentences)"""
    texts = {story["id"]: story["text"] for story in records["story"]}
    found = {}
    for statement in records["statement"]:
        to = statement.get("object", "q" + statement["id"][1:])
        known = {name: statement[name] for name in PROPERTIES if name in statement}
        sentences = [texts[e["story"]][e["begin"]:e["end"]] for e in statement["evidence"]]
        found[statement["id"]] = (statement["subject"], to, statement["predicate"], known,
                                  statement.get("negated", False), statement["confidence"], sentences)
    return found
