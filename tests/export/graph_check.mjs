// Reads the exports of property graphs with programs from npm, and compares them with the records.
//
// graph_check.mjs SAMPLE MODULES: the folder of write_sample, and that of the npm packages. Exit code 0 when all is well,
// 1 with a line for each difference, 77 when the packages are missing.
import fs from "node:fs";
import {createRequire} from "node:module";
import os from "node:os";
import path from "node:path";

const [sample, modules] = process.argv.slice(2);
if (!fs.existsSync(modules)) {
  console.log(`skipped: ${modules} is not there (scripts/install-deps.sh --tests)`);
  process.exit(77);
}
const require = createRequire(path.join(path.resolve(modules), "any.js"));
const read = (name) => fs.readFileSync(path.join(sample, name), "utf-8");
const lines = (name) => read(name).split("\n").slice(0, -1);

const differences = [];
const check = (holds, message) => { if (!holds) differences.push(message); };
const compare = (format, kind, found, expected) => {
  for (const key of new Set([...found.keys(), ...expected.keys()])) {
    const [is, wanted] = [JSON.stringify(found.get(key)), JSON.stringify(expected.get(key))];
    check(is === wanted, `${format}: ${kind} ${key} is ${String(is).slice(0, 200)}, wanted ${String(wanted).slice(0, 200)}`);
  }
};

// What the records say: vertices as [label, name], edges as [from, to, predicate, role, sentences].
const vertices = new Map();
const edges = new Map();
const texts = new Map();
const records = lines("records").map((line) => JSON.parse(line));
for (const record of records) {
  if (record.record === "node") vertices.set(record.id, [record.type, record.name]);
  if (record.record === "story") {
    vertices.set(record.id, ["Story", record.headline]);
    texts.set(record.id, [...record.text]);
  }
  if (record.record !== "statement") continue;
  const quotation = `q${record.id.slice(1)}`;
  if (record.quote) vertices.set(quotation, ["Quotation", record.quote]);
  const sentences = record.evidence.map(({story, begin, end}) => texts.get(story).slice(begin, end).join(""));
  edges.set(record.id, [record.subject, record.object ?? quotation, record.predicate, record.role ?? null, sentences]);
}
const compareGraph = (format, foundVertices, foundEdges) => {
  compare(format, "vertex", foundVertices, vertices);
  compare(format, "edge", foundEdges, edges);
};

function checkGexf() {
  const {MultiDirectedGraph} = require("graphology");
  const {DOMParser} = require("@xmldom/xmldom");
  globalThis.DOMParser = DOMParser;  // for graphology's browser reader, which reads a document, too
  const gexf = require("graphology-gexf/node");
  const graph = gexf.parse(MultiDirectedGraph, read("gexf"));
  const foundVertices = new Map(graph.mapNodes((id, data) => [id, [data.type, data.name]]));
  const foundEdges = new Map(graph.mapEdges((id, data, from, to) =>
    [id, [from, to, data.predicate, data.role ?? null, JSON.parse(data.sentences)]]));
  compareGraph("gexf", foundVertices, foundEdges);
  const festival = /<edge id="t8"[^>]*>/.exec(read("gexf"))[0];
  check(festival.includes(' start="2022-03-02" end="2022-03-02"'), `gexf: ${festival} has other dates`);
}

function checkCytoscape() {
  const cytoscape = require("cytoscape");
  const graph = cytoscape({headless: true, elements: JSON.parse(read("cytoscape")).elements});
  compareGraph("cytoscape",
    new Map(graph.nodes().map((node) => [node.id(), [node.data("type"), node.data("name")]])),
    new Map(graph.edges().map((edge) => [edge.id(), [edge.source().id(), edge.target().id(), edge.data("predicate"),
      edge.data("role") ?? null, edge.data("sentences")]])));
}

// Both directions must tell of the same edges.
function checkGraphSon() {
  const reader = new (require("gremlin").structure.io.GraphSON3Reader)();
  const foundVertices = new Map();
  const directions = {outE: new Map(), inE: new Map()};
  for (const line of lines("graphson")) {
    const vertex = reader.read(JSON.parse(line));
    foundVertices.set(vertex.id, [vertex.label, vertex.properties.name?.[0].value ?? null]);
    for (const [direction, found] of Object.entries(directions)) {
      for (const [label, ofLabel] of Object.entries(vertex[direction] ?? {})) {
        for (const edge of ofLabel) {
          const ends = direction === "outE" ? [vertex.id, edge.inV] : [edge.outV, vertex.id];
          found.set(edge.id, [...ends, label, edge.properties.role ?? null, edge.properties.sentences]);
        }
      }
    }
  }
  compareGraph("graphson out", foundVertices, directions.outE);
  compareGraph("graphson in", foundVertices, directions.inE);
}

async function checkLadybug() {
  const {Connection, Database} = require(`@ladybugdb/core-${process.platform}-${process.arch}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ladybug-"));
  const home = process.cwd();
  process.chdir(path.join(sample, "ladybug-csv"));  // the script names its files without a folder
  const connection = new Connection(new Database(path.join(folder, "graph")));
  const ask = async (query) => (await connection.query(query)).getAll();
  for (const file of ["schema.cypher", "copy.cypher"]) {
    for (const statement of fs.readFileSync(file, "utf-8").split(";\n").slice(0, -1)) await ask(statement);
  }
  const foundVertices = await ask("MATCH (a:Node) RETURN a.id AS id, a.type AS type, a.name AS name");
  const foundEdges = await ask("MATCH (a:Node)-[s:Statement]->(b:Node) RETURN s.id AS id, a.id AS start, b.id AS stop, " +
    "s.predicate AS predicate, s.role AS role, s.sentences AS sentences");
  compareGraph("ladybug-csv", new Map(foundVertices.map((row) => [row.id, [row.type, row.name]])),
    new Map(foundEdges.map((row) =>
      [row.id, [row.start, row.stop, row.predicate, row.role, JSON.parse(row.sentences)]])));
  const march = await ask("MATCH (a:Node)-[s:Statement]->(:Node) WHERE s.predicate = 'attends' AND NOT s.negated " +
    "AND s.firstDay <= date('2022-03-31') AND s.lastDay >= date('2022-03-01') RETURN a.name AS name");
  check(JSON.stringify(march) === '[{"name":"沈知远"}]', `ladybug-csv: in March ${JSON.stringify(march)}`);
  process.chdir(home);
  fs.rmSync(folder, {recursive: true});
}

// The script is valid; and its literals hold the names.
async function checkCypher() {
  const {lintCypherQuery, parseStatementsStrs} = require("@neo4j-cypher/language-support");
  const statements = lines("cypher");
  check(statements.length === vertices.size + edges.size, `cypher: ${statements.length} lines`);
  check(parseStatementsStrs(read("cypher")).length === statements.length, "cypher: not a statement a line");
  for (const statement of statements) {
    const {diagnostics} = lintCypherQuery(statement.replace(/;$/, ""), {});
    const errors = diagnostics.filter(({severity}) => severity === 1).map(({message}) => message);
    check(errors.length === 0, `cypher: ${statement.slice(0, 80)}: ${errors}`);
  }
  const unescape = (text) => text.replace(/\\([\s\S])/g, (_, c) => ({n: "\n", r: "\r"})[c] ?? c);
  const names = new Map(statements.slice(0, vertices.size).map((statement) => {
    const [, id, label, name] = /^MERGE \(x:Node \{id: '(\w+)'\}\) SET x:(\w+) SET x\.name = '((?:[^'\\]|\\.)*)'/.exec(statement);
    return [id, [label, unescape(name)]];
  }));
  compare("cypher", "vertex", names, vertices);
}

// Every entity is of the model: its schema, its properties, and the entities that they lead to.
function checkFtm() {
  const {defaultModel, Model} = require("@alephdata/followthemoney");
  const model = new Model(defaultModel);
  const entities = new Map(lines("ftm").map((line) => JSON.parse(line)).map((entity) => [entity.id, entity]));
  for (const {id, schema, properties} of entities.values()) {
    const known = model.getSchema(schema).getProperties();
    for (const [name, values] of Object.entries(properties)) {
      check(known.has(name), `ftm: ${id}: ${schema} has no ${name}`);
      const range = known.get(name)?.range;
      if (!range) continue;
      for (const value of values) {
        const target = entities.get(value);
        check(target && model.getSchema(target.schema).isA(range), `ftm: ${id}: ${name} leads to ${target?.schema}`);
      }
    }
  }
  for (const record of records.filter(({record}) => record === "node")) {
    check(entities.get(record.id)?.properties.name[0] === record.name, `ftm: ${record.id} has another name`);
  }
  const asserted = records.filter((r) => r.record === "statement" && !r.negated && r.status !== "planned");
  const told = [...entities.keys()].filter((id) => id.startsWith("t"));
  check(told.join() === asserted.map(({id}) => id).join(), `ftm: statements ${told}`);
  check(entities.get("t6").schema === "Occupancy", "ftm: a post is no occupancy");
}

checkGexf();
checkCytoscape();
checkGraphSon();
await checkCypher();
checkFtm();
await checkLadybug();
differences.forEach((difference) => console.log(difference));
console.log(`${vertices.size} vertices, ${edges.size} edges, ${differences.length} differences`);
process.exit(differences.length === 0 ? 0 : 1);
