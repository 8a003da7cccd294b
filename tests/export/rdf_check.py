"""Reads the RDF exports with programs that are not ours and checks that they say the same.

rdf_check.py SAMPLE ONTOLOGY: SAMPLE is the folder of write_sample. rdflib reads JSON-LD, N-Quads and
Turtle, pyld each line of NDJSON-LD, and rapper counts; ONTOLOGY must describe each of our own terms.
Exit code 0 when all is well, 1 with a line for each difference, 77 when a program is missing.
"""

import json
import pathlib
import shutil
import subprocess
import sys

try:
    import rdflib
    from pyld import jsonld
    from rdflib import OWL, RDF, RDFS, URIRef
except ImportError as missing:
    print(f"skipped: {missing.name} is not installed (Debian: python3-pyld, python3-rdflib)")
    sys.exit(77)

NG = "urn:newsgraph:vocabulary#"
# Of the guide, what a test graph need not hold.
SYMMETRIC = {NG + "meetsWith", NG + "cooperatesWith"}

differences = []


def check(holds, message):
    if not holds:
        differences.append(message)


def lexical(graph):
    """The triples with literals as they are written, whatever a library makes of their values."""
    return {(str(s), str(p), str(o), str(getattr(o, "datatype", None) or "")) for s, p, o in graph}


def read_lines(path):
    """The triples of documents a line, each read by itself."""
    triples = set()
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        dataset = jsonld.to_rdf(json.loads(line))
        for triple in dataset["@default"]:
            term = triple["object"]
            datatype = term.get("datatype", "")
            string = "http://www.w3.org/2001/XMLSchema#string"
            triples.add((triple["subject"]["value"], triple["predicate"]["value"], term["value"],
                         "" if datatype == string else datatype))
    return triples


def rapper_count(path, syntax):
    run = subprocess.run(["rapper", "--quiet", "--input", syntax, "--output", "ntriples", path, "urn:base:"],
                         capture_output=True, text=True, check=False)
    check(run.returncode == 0 and not run.stderr, f"rapper on {path.name}: {run.stderr.strip()}")
    return len(set(run.stdout.split("\n")) - {""})


def check_ontology(path, triples):
    ontology = rdflib.Graph().parse(path, format="turtle")
    used = {term for s, p, o, _ in triples for term in (p, o) if term.startswith(NG)}
    kinds = (RDF.Property, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    described = {str(term) for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    context = json.loads((path.parent / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    for meaning in context.values():
        iri = meaning["@id"] if isinstance(meaning, dict) else meaning
        if iri.startswith("ng:"):
            used.add(NG + iri[3:])
    check(used <= described, f"not in the ontology: {sorted(used - described)}")
    check(described <= used, f"in the ontology alone: {sorted(described - used)}")
    for term in described:
        for says in (RDFS.label, RDFS.comment):
            check((URIRef(term), says, None) in ontology, f"ontology: {term} has no {says}")
    found = {str(term) for term in ontology.subjects(RDF.type, OWL.SymmetricProperty)}
    check(found == SYMMETRIC, f"ontology: symmetric are {found}")


def main(sample, ontology):
    sample = pathlib.Path(sample)
    graph = rdflib.Graph().parse(sample / "jsonld", format="json-ld")
    triples = lexical(graph)
    quads = rdflib.ConjunctiveGraph()
    quads.parse(sample / "nquads", format="nquads")
    others = {
        "nquads": lexical(quads),
        "turtle": lexical(rdflib.Graph().parse(sample / "turtle", format="turtle")),
        "ndjsonld": read_lines(sample / "ndjsonld"),
    }
    for name, other in others.items():
        check(other == triples, f"{name} differs: {sorted(other ^ triples)[:4]}")
    if shutil.which("rapper") is None:
        print("skipped: rapper is not installed (Debian: raptor2-utils)")
        return 77
    for name in ("nquads", "turtle"):
        count = rapper_count(sample / name, name)
        check(count == len(triples), f"rapper: {count} triples in {name}, {len(triples)} in jsonld")
    check_ontology(pathlib.Path(ontology), triples)
    for difference in differences:
        print(difference)
    print(f"{len(triples)} triples, {len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
