"""Reads a JSON-LD export with two RDF libraries and checks that it says what the records say.

jsonld_check.py RECORDS JSONLD: RECORDS is one document's records, whose ids are also the graph's.
Exit code 0 when all is well, 1 with a line for each difference, 77 when a library is missing.
"""

import json
import sys

try:
    import rdflib
    from pyld import jsonld
    from rdflib import RDF, RDFS, XSD, Literal, URIRef
except ImportError as missing:
    print(f"skipped: {missing.name} is not installed (Debian: python3-pyld, python3-rdflib)")
    sys.exit(77)

NG = rdflib.Namespace("urn:newsgraph:vocabulary#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
ORG = rdflib.Namespace("http://www.w3.org/ns/org#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
SCHEMA = rdflib.Namespace("http://schema.org/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
KINDS = {"n": "node", "s": "story", "t": "statement"}

differences = []


def check(holds, message):
    if not holds:
        differences.append(message)


def iri(record_id):
    return URIRef(f"urn:newsgraph:{KINDS[record_id[0]]}/{record_id[1:]}")


def read_records(path):
    by_kind = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            by_kind.setdefault(record["record"], []).append(record)
    return by_kind


def rdflib_term(term):
    if term["type"] == "IRI":
        return URIRef(term["value"])
    if term["type"] == "blank node":
        return rdflib.BNode(term["value"])
    datatype = URIRef(term["datatype"])
    return Literal(term["value"], datatype=None if datatype == XSD.string else datatype)


def read_with_pyld(path):
    with open(path, encoding="utf-8") as file:
        dataset = jsonld.to_rdf(json.load(file))
    # Not by way of N-Quads text: rdflib 6.1.1 reads a backslash before an n there as a line end.
    graph = rdflib.Graph()
    for triple in dataset["@default"]:
        graph.add(tuple(rdflib_term(triple[part]) for part in ("subject", "predicate", "object")))
    return graph


def read_with_rdflib(path):
    return rdflib.Graph().parse(path, format="json-ld")


def lexical(graph):
    """The triples with literals as they are written, whatever a library makes of their values."""
    return {(str(s), str(p), str(o), str(getattr(o, "datatype", ""))) for s, p, o in graph}


def check_nodes(graph, nodes):
    classes = {"Person": SCHEMA.Person, "Body": ORG.Organization, "Place": SCHEMA.Place,
               "Project": NG.Project}
    for kind, rdf_class in classes.items():
        expected = {iri(node["id"]) for node in nodes if node["type"] == kind}
        check(set(graph.subjects(RDF.type, rdf_class)) == expected, f"{kind}: other nodes")
    for node in nodes:
        subject = iri(node["id"])
        check(str(graph.value(subject, SCHEMA.name)) == node["name"], f"{subject}: name")
        names = {str(name) for name in graph.objects(subject, SCHEMA.alternateName)}
        check(names == set(node.get("aliases", [])), f"{subject}: aliases")
        if node.get("subtype") == "government":
            check((subject, RDF.type, SCHEMA.GovernmentOrganization) in graph, f"{subject}: class")
        if node.get("subtype") == "event":
            check((subject, RDF.type, SCHEMA.Event) in graph, f"{subject}: class")


def check_values(graph, subject, expected):
    """`expected` is the one value of each predicate; None where there must be none."""
    for predicate, value in expected.items():
        values = list(graph.objects(subject, predicate))
        check(values == ([] if value is None else [value]), f"{subject}: {predicate} is {values}")


def check_qualifiers(graph, subject, statement):
    check_values(graph, subject, {
        NG.role: Literal(statement["role"]) if "role" in statement else None,
        NG.date: Literal(statement["date"], datatype=EDTF) if "date" in statement else None,
        NG.place: Literal(statement["place"]) if "place" in statement else None,
        NG.quantity: Literal(statement["quantity"]) if "quantity" in statement else None,
        NG.status: Literal(statement["status"]),
        NG.negated: Literal(statement.get("negated", False)),
        NG.rule: Literal(statement["rule"]),
    })
    confidence = graph.value(subject, NG.confidence)
    check(confidence.datatype == XSD.decimal, f"{subject}: confidence is {confidence!r}")
    check(float(confidence) == statement["confidence"], f"{subject}: confidence is {confidence}")


def check_object(graph, subject, statement):
    found = graph.value(subject, RDF.object)
    if "quote" in statement:
        check((found, RDF.type, SCHEMA.Quotation) in graph, f"{subject}: no quotation")
        check(str(graph.value(found, SCHEMA.text)) == statement["quote"], f"{subject}: quote")
    else:
        check(found == iri(statement["object"]), f"{subject}: object {found}")


def first(graph, subjects, predicate):
    """The value that the first of `subjects` to have one has; it may be 0."""
    return next(value for value in (graph.value(s, predicate) for s in subjects) if value is not None)


def check_evidence(graph, subject, statement, texts):
    found = set()
    for place in graph.objects(subject, PROV.wasDerivedFrom):
        source = graph.value(place, OA.hasSource)
        selectors = list(graph.objects(place, OA.hasSelector))
        start = first(graph, selectors, OA.start)
        end = first(graph, selectors, OA.end)
        exact = first(graph, selectors, OA.exact)
        check(texts[source][int(start):int(end)] == str(exact), f"{place}: other words")
        found.add((source, int(start), int(end)))
    expected = {(iri(e["story"]), e["begin"], e["end"]) for e in statement["evidence"]}
    check(found == expected, f"{subject}: evidence {found}")


def is_asserted(statement):
    return statement["status"] != "planned" and not statement.get("negated", False)


def check_direct_triples(graph, statements):
    """What is asserted is there, and nothing else of our predicates between two resources."""
    expected = set()
    for statement in statements:
        if is_asserted(statement):
            found = graph.value(iri(statement["id"]), RDF.object)
            expected.add((iri(statement["subject"]), NG[statement["predicate"]], found))
    direct = {(s, p, o) for s, p, o in graph if p.startswith(NG) and isinstance(o, URIRef)}
    check(direct == expected, f"direct triples differ: {direct ^ expected}")


def check_posts(graph, statements):
    expected = {(iri(s["subject"]), iri(s["object"]), s["role"]) for s in statements
                if s["predicate"] == "holdsPost" and is_asserted(s)}
    found = set()
    for post in graph.subjects(RDF.type, ORG.Membership):
        role = graph.value(post, ORG.role)
        check((role, RDF.type, ORG.Role) in graph, f"{post}: no role")
        found.add((graph.value(post, ORG.member), graph.value(post, ORG.organization),
                   str(graph.value(role, RDFS.label))))
    check(found == expected, f"posts differ: {found ^ expected}")


def check_statements(graph, records):
    texts = {iri(story["id"]): story["text"] for story in records["story"]}
    statements = records["statement"]
    expected = {iri(statement["id"]) for statement in statements}
    check(set(graph.subjects(RDF.type, RDF.Statement)) == expected, "other statements")
    for statement in statements:
        subject = iri(statement["id"])
        check(graph.value(subject, RDF.subject) == iri(statement["subject"]), f"{subject}: subject")
        check(graph.value(subject, RDF.predicate) == NG[statement["predicate"]],
              f"{subject}: predicate")
        check_object(graph, subject, statement)
        check_qualifiers(graph, subject, statement)
        check_evidence(graph, subject, statement, texts)
    check_direct_triples(graph, statements)
    check_posts(graph, statements)


def check_stories(graph, records):
    paper = records["document"][0].get("paper")
    newspapers = {str(graph.value(newspaper, SCHEMA.name))
                  for newspaper in graph.subjects(RDF.type, SCHEMA.Newspaper)}
    check(newspapers == ({paper} if paper else set()), f"newspapers are {newspapers}")
    for story in records["story"]:
        subject = iri(story["id"])
        check((subject, RDF.type, SCHEMA.NewsArticle) in graph, f"{subject}: class")
        check_values(graph, subject, {
            SCHEMA.headline: Literal(story["headline"]) if "headline" in story else None,
            SCHEMA.articleBody: Literal(story["text"]),
            SCHEMA.datePublished:
                Literal(story["published"], datatype=XSD.date) if "published" in story else None,
        })
        part_of = [str(graph.value(newspaper, SCHEMA.name))
                   for newspaper in graph.objects(subject, SCHEMA.isPartOf)]
        check(part_of == ([paper] if paper else []), f"{subject}: newspaper is {part_of}")


def main(records_path, jsonld_path):
    records = read_records(records_path)
    graph = read_with_pyld(jsonld_path)
    other = read_with_rdflib(jsonld_path)
    check(lexical(graph) == lexical(other),
          f"pyld and rdflib differ: {lexical(graph) ^ lexical(other)}")
    check(not any(isinstance(term, rdflib.BNode) for triple in graph for term in triple),
          "blank nodes")
    check_nodes(graph, records["node"])
    check_stories(graph, records)
    check_statements(graph, records)
    for difference in differences:
        print(difference)
    print(f"{len(graph)} triples, {len(records['statement'])} statements, "
          f"{len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
