"""Reads the exports of property graphs with NetworkX and Python's csv, and compares them with the records.

graph_check.py SAMPLE: the folder of write_sample. GEXF 1.3, GraphSON, Cypher, Ladybug and FollowTheMoney are for
graph_check.mjs. Exit code 0 when all is well, 1 with a line for each difference, 77 when NetworkX is missing.
"""

import csv
import json
import pathlib
import re
import sys

import records

try:
    import networkx
except ImportError:
    print("skipped: networkx is not installed (Debian: python3-networkx)")
    sys.exit(77)

csv.field_size_limit(1 << 20)
differences = []


def compare(format_name, kind, found, expected):
    for key in sorted(found.keys() | expected.keys()):
        if found.get(key) != expected.get(key):
            differences.append(f"{format_name}: {kind} {key} is {str(found.get(key))[:200]}, "
                               f"wanted {str(expected.get(key))[:200]}")


def texts(value):
    """A list, or the JSON of one."""
    return json.loads(value) if isinstance(value, str) else value


def edge(source, to, predicate, data):
    known = {name: data[name] for name in records.PROPERTIES if data.get(name)}
    return source, to, predicate, known, data["negated"], float(data["confidence"]), texts(data["sentences"])


def check_networkx(name, graph, label, predicate, expected):
    graph = networkx.MultiDiGraph(graph)  # of GEXF without parallel edges it makes a simple one
    compare(name, "vertex", {
        str(key): (data[label], data["name"], texts(data.get("aliases", "[]")))
        for key, data in graph.nodes(data=True)
    }, expected[0])
    compare(name, "edge", {
        data.get("id", key): edge(source, to, data[predicate], data)
        for source, to, key, data in graph.edges(keys=True, data=True)
    }, expected[1])


def cells(path):
    """Header and rows; every cell is in quotes, or holds nothing that would want them."""
    text = path.read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff"), path
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    assert all(len(row) == len(header) for row in rows), path
    return header, rows


# Neo4j's rules: https://neo4j.com/docs/operations-manual/current/import/
NEO4J_FIELD = re.compile(r"(\w*:(ID|LABEL|START_ID|END_ID|TYPE)|\w+:(string|string\[\]|date|double|boolean))$")


def check_neo4j(folder, expected):
    separator = "\x1f"
    header, rows = cells(folder / "nodes.csv")
    check(all(NEO4J_FIELD.match(field) for field in header), f"neo4j-csv: header {header}")
    check(header[:2] == ["id:ID", ":LABEL"], f"neo4j-csv: header {header}")
    name, aliases = header.index("name:string"), header.index("aliases:string[]")
    compare("neo4j-csv", "vertex",
            {row[0]: (row[1], row[name], row[aliases].split(separator) if row[aliases] else []) for row in rows},
            expected[0])
    check(len({row[0] for row in rows}) == len(rows), "neo4j-csv: an id twice")
    header, rows = cells(folder / "relationships.csv")
    check(all(NEO4J_FIELD.match(field) for field in header), f"neo4j-csv: header {header}")
    found = {}
    for row in rows:
        data = {field.split(":")[0]: cell for field, cell in zip(header[3:], row[3:])}
        data["negated"] = data["negated"] == "true"
        data["sentences"] = data["sentences"].split(separator)
        found[data["id"]] = edge(*row[:3], data)
    compare("neo4j-csv", "edge", found, expected[1])


def check_neptune(folder, expected):
    header, rows = cells(folder / "vertices.csv")
    fields = [re.fullmatch(r"~\w+|(\w+):(String|Date|Double|Bool)(\[\]|\(single\))?", field) for field in header]
    check(all(fields), f"neptune-csv: header {header}")
    found = {}
    for row in rows:
        data = {field.split(":")[0]: cell for field, cell in zip(header, row)}
        aliases = [part.replace("\\;", ";") for part in re.split(r"(?<!\\);", data["aliases"]) if part]
        found[data["~id"]] = (data["~label"], data["name"], aliases)
    compare("neptune-csv", "vertex", found, expected[0])
    header, rows = cells(folder / "edges.csv")
    found = {}
    for row in rows:
        data = {field.split(":")[0]: cell for field, cell in zip(header, row)}
        data["negated"] = data["negated"] == "true"
        found[data["~id"]] = edge(data["~from"], data["~to"], data["~label"], data)
    compare("neptune-csv", "edge", found, expected[1])


def check_spreadsheet(path, expected):
    header, rows = cells(path)
    names = {key: vertex[1] for key, vertex in expected[0].items()}
    found = {}
    for row in rows:
        check(not any(cell[:1] in tuple("=+-@\t\r") and cell for cell in row), f"csv: a formula in {row[:4]}")
        data = dict(zip(header, (cell.removeprefix("'") for cell in row)))
        found[data["statement"]] = (data["subject"], data["predicate"], data["object"], data["role"])
    compare("csv", "row", found, {
        key: (names[source], predicate, names[to], known.get("role", ""))
        for key, (source, to, predicate, known, *_) in expected[1].items()
    })


def check(holds, message):
    if not holds:
        differences.append(message)


def main(sample):
    sample = pathlib.Path(sample)
    said = records.read(sample)
    expected = records.vertices(said), records.edges(said)
    check_networkx("graphml", networkx.read_graphml(sample / "graphml", force_multigraph=True), "labelV", "labelE",
                   expected)
    check_networkx("gexf-12", networkx.read_gexf(sample / "gexf-12"), "type", "predicate", expected)
    check_networkx("node-link", networkx.node_link_graph(json.loads((sample / "node-link").read_text("utf-8"))),
                   "type", "predicate", expected)
    check_networkx("cytoscape", networkx.cytoscape_graph(json.loads((sample / "cytoscape").read_text("utf-8"))),
                   "type", "predicate", expected)
    check_neo4j(sample / "neo4j-csv", expected)
    check_neptune(sample / "neptune-csv", expected)
    check_spreadsheet(sample / "csv", expected)
    for difference in differences:
        print(difference)
    print(f"{len(expected[0])} vertices, {len(expected[1])} edges, {len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
