// Asks one graph the same questions in three ways: `newsgraph relations`, SPARQL of its JSON-LD in Oxigraph, and Cypher
// of its CSV in LadybugDB. The statements of the answers must be the same.
//
// questions.mjs NEWSGRAPH SOURCE MODULES: the program, the folder of the repository, and that of the npm packages. Exit
// code 0 when all is well, 1 with a line for each difference, 77 when the packages are missing.
import {execFileSync} from "node:child_process";
import fs from "node:fs";
import {createRequire} from "node:module";
import os from "node:os";
import path from "node:path";

const [newsgraph, source, modules] = process.argv.slice(2).map((each) => path.resolve(each));
const require = createRequire(path.join(modules, "any.js"));
let oxigraph, ladybug;
try {
  oxigraph = require("oxigraph");
  ladybug = require(`@ladybugdb/core-${process.platform}-${process.arch}`);
} catch (error) {
  console.log(`skipped: ${error.message.split("\n")[0]} (scripts/install-deps.sh --tests)`);
  process.exit(77);
}

// Options of `relations`; conditions on a statement ?t or s, its ends ?a and ?b or a and b.
const sameName = (variable, name) => `?${variable} (schema:name|schema:alternateName) "${name}"`;
const QUESTIONS = [
  [["--predicate", "attends"], "?t rdf:predicate ng:attends", "s.predicate = 'attends'"],
  [["--predicate", "holdsPost"], "?t rdf:predicate ng:holdsPost", "s.predicate = 'holdsPost'"],
  [["--predicate", "wrote"], "?t rdf:predicate ng:wrote . ?b a schema:NewsArticle", "s.predicate = 'wrote' AND b.type = 'Story'"],
  [["--predicate", "says"], "?b a schema:Quotation", "b.type = 'Quotation'"],
  [["--predicate", "residentOf"], "?t rdf:predicate ng:residentOf", "s.predicate = 'residentOf'"],
  [["--predicate", "participatesIn"], "?t rdf:predicate ng:participatesIn", "s.predicate = 'participatesIn'"],
  [["--subject", "王一"], sameName("a", "王一"), "a.name = '王一'"],
  [["--object", "首届青禾节"], sameName("b", "首届青禾节"), "b.name = '首届青禾节'"],
  [["--subject", "覃若澜", "--predicate", "holdsPost"], `${sameName("a", "覃若澜")} . ?t rdf:predicate ng:holdsPost`,
    "a.name = '覃若澜' AND s.predicate = 'holdsPost'"],
  [["--status", "ongoing"], '?t ng:status "ongoing"', "s.status = 'ongoing'"],
  [["--status", "planned"], '?t ng:status "planned"', "s.status = 'planned'"],
  [["--since", "2023-11-18", "--until", "2023-11-20"],
    '?t ng:firstDay ?f ; ng:lastDay ?l FILTER(?f <= "2023-11-20"^^xsd:date && ?l >= "2023-11-18"^^xsd:date)',
    "s.firstDay <= date('2023-11-20') AND s.lastDay >= date('2023-11-18')"],
  [["--until", "2022"], '?t ng:firstDay ?f FILTER(?f <= "2022-12-31"^^xsd:date)', "s.firstDay <= date('2022-12-31')"],
  [["--type", "Place"], "{ ?a a schema:Place } UNION { ?b a schema:Place }", "(a.type = 'Place' OR b.type = 'Place')"],
  [["--type", "Project", "--predicate", "organises"], "?t rdf:predicate ng:organises . ?b a ng:Project",
    "s.predicate = 'organises' AND b.type = 'Project'"],
];
const PREFIXES = `
PREFIX ng: <urn:newsgraph:vocabulary#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX schema: <http://schema.org/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "questions-"));
process.chdir(folder);
const run = (...args) => execFileSync(newsgraph, args, {encoding: "utf-8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"]});
const pages = ["festival", "visit", "neighbour"].map((name) => `${source}/tests/cli/pages/${name}.txt`);
run("add", ...pages, `${source}/examples/xiajiang-2.txt`);
run("export", "--format", "ladybug-csv", "-o", ".");

const store = new oxigraph.Store();
store.load(run("export", "--format", "jsonld"), {format: "application/ld+json"});
const connection = new ladybug.Connection(new ladybug.Database(path.join(folder, "ladybug")));
const cypher = async (query) => (await connection.query(query)).getAll();
for (const file of ["schema.cypher", "copy.cypher"]) {
  for (const statement of fs.readFileSync(file, "utf-8").split(";\n").slice(0, -1)) await cypher(statement);
}

const sorted = (ids) => [...new Set(ids)].sort().join(" ");
const askCli = (options) =>
  sorted(run("relations", "--format", "ndjson", "--limit", "0", ...options).split("\n").slice(0, -1).map((line) => JSON.parse(line).id));
const askSparql = (condition) =>
  sorted(store.query(`${PREFIXES}\nSELECT ?t { ?t a rdf:Statement ; rdf:subject ?a ; rdf:object ?b . ${condition} }`)
    .map((row) => `t${row.get("t").value.split("/").pop()}`));
const askCypher = async (condition) =>
  sorted((await cypher(`MATCH (a:Node)-[s:Statement]->(b:Node) WHERE ${condition} RETURN s.id AS id`)).map(({id}) => id));

let differences = 0;
let answered = 0;
for (const [options, sparql, condition] of QUESTIONS) {
  const expected = askCli(options);
  const answers = {SPARQL: askSparql(sparql), Cypher: await askCypher(condition)};
  answered += expected ? 1 : 0;
  for (const [language, answer] of Object.entries(answers)) {
    if (answer === expected) continue;
    differences += 1;
    console.log(`${options.join(" ")}: newsgraph says ${expected}, ${language} ${answer}`);
  }
}
fs.rmSync(folder, {recursive: true});
console.log(`${QUESTIONS.length} questions, ${answered} with an answer, ${differences} differences`);
process.exit(differences === 0 && answered === QUESTIONS.length ? 0 : 1);
