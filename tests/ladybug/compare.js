// Asks newsgraph and LadybugDB the same questions of the same graph: compare.js NEWSGRAPH MODULES QUERIES PAGE…
// The graph is what newsgraph reads in the pages; what newsgraph exports of it as records is loaded into LadybugDB.
// Exit 1 when an answer differs; both are shown.
"use strict";
const childProcess = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");

const [program, modules, queriesFile, ...pages] = process.argv.slice(2);
const lbug = require(path.join(modules, "@ladybugdb/core-linux-x64"));
const LABELS = ["Person", "Body", "Place", "Project"];
const RELATIONSHIP = ["role", "date", "place", "quantity", "status", "rule"];

const newsgraph = (database, ...args) =>
  childProcess.spawnSync(program, [args[0], "--db", database, ...args.slice(1)], {encoding: "utf8", maxBuffer: 1 << 28});

function records(database) {
  const run = newsgraph(database, "export", "--format", "ndjson");
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim().split("\n").map((line) => JSON.parse(line));
}

async function load(connection, all) {
  const nodes = all.filter((record) => record.record === "node");
  const types = new Map(nodes.map((node) => [node.id, node.type]));
  const statements = all.filter((record) => record.record === "statement" && types.has(record.object));
  for (const label of LABELS) {
    await connection.query(`CREATE NODE TABLE ${label}(id STRING PRIMARY KEY, name STRING, subtype STRING,
                            division STRING, aliases STRING[])`);
  }
  const insert = async (text, values) => connection.execute(await connection.prepare(text), values);
  for (const {id, type, name, subtype = null, division = null, aliases = []} of nodes) {
    const list = `[${aliases.map((_, i) => `$a${i}`).join(", ")}]`;
    const values = {id, name, ...Object.fromEntries(aliases.map((alias, i) => [`a${i}`, alias]))};
    const known = {subtype, division};
    const fields = Object.keys(known).filter((key) => known[key] !== null);
    for (const key of fields) values[key] = known[key];
    await insert(`CREATE (:${type} {id: $id, name: $name, aliases: CAST(${list} AS STRING[])
                  ${fields.map((key) => `, ${key}: $${key}`).join("")}})`, values);
  }
  const ends = new Map();
  for (const {predicate, subject, object} of statements) {
    if (!ends.has(predicate)) ends.set(predicate, new Set());
    ends.get(predicate).add(`FROM ${types.get(subject)} TO ${types.get(object)}`);
  }
  const columns = RELATIONSHIP.map((name) => `${name} STRING`).join(", ");
  for (const [predicate, pairs] of ends) {
    await connection.query(`CREATE REL TABLE ${predicate}(${[...pairs].join(", ")}, ${columns}, negated BOOL,
                            confidence DOUBLE)`);
  }
  for (const statement of statements) {
    const {predicate, subject, object, negated = false, confidence} = statement;
    const fields = RELATIONSHIP.filter((name) => statement[name] !== undefined);
    const values = {subject, object, negated, confidence: String(confidence)};
    for (const name of fields) values[name] = statement[name];
    await insert(`MATCH (a:${types.get(subject)} {id: $subject}), (b:${types.get(object)} {id: $object})
                  CREATE (a)-[:${predicate} {negated: $negated, confidence: CAST($confidence AS DOUBLE)
                  ${fields.map((name) => `, ${name}: $${name}`).join("")}}]->(b)`, values);
  }
  return [nodes.length, statements.length];
}

// Lists in an answer have no order of their own.
function shown(value) {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(shown).sort();
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}
const lines = (rows, ordered) => {
  const all = rows.map((row) => JSON.stringify(Object.values(row).map(shown)));
  return ordered ? all : all.sort();
};

function readQueries() {
  const queries = [];
  for (const line of fs.readFileSync(queriesFile, "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("< ")) queries[queries.length - 1].theirs = line.slice(2);
    else {
      const ordered = line.startsWith("! ");
      const text = ordered ? line.slice(2) : line;
      queries.push({ours: text, theirs: text, ordered});
    }
  }
  return queries;
}

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "newsgraph-"));
  const database = path.join(folder, "graph");
  try {
    const added = newsgraph(database, "add", ...pages);
    if (added.status !== 0) throw new Error(added.stderr);
    const connection = new lbug.Connection(new lbug.Database(":memory:"));
    const [nodes, relationships] = await load(connection, records(database));
    let different = 0;
    let rows = 0;
    let empty = 0;
    const queries = readQueries();
    for (const {ours, theirs, ordered} of queries) {
      const run = newsgraph(database, "query", "--format", "json", "--max-rows", "1000000", ours);
      const result = await connection.query(theirs).catch((error) => error);
      const mine = run.stdout === "" ? [run.stderr] : lines(JSON.parse(run.stdout), ordered);
      const other = result instanceof Error ? [result.message] : lines(await result.getAll(), ordered);
      rows += mine.length;
      empty += mine.length === 0 ? 1 : 0;
      if (JSON.stringify(mine) === JSON.stringify(other)) continue;
      ++different;
      const only = (a, b) => a.filter((line) => !b.includes(line)).slice(0, 5).join("\n    ");
      console.log(`${ours}\n  newsgraph ${mine.length} rows, alone:\n    ${only(mine, other)}`);
      console.log(`  LadybugDB ${other.length} rows, alone:\n    ${only(other, mine)}`);
    }
    console.log(`${queries.length} queries on ${nodes} nodes and ${relationships} relationships, ${rows} rows, ` +
                `${empty} queries without any; ${different} answered differently`);
    return different === 0 && queries.length >= 60 ? 0 : 1;
  } finally {
    fs.rmSync(folder, {recursive: true});
  }
}

main().then((code) => process.exit(code), (error) => { console.error(error); process.exit(1); });
