// The page of an HTML export: what it shows. After it come graph.js, which draws, and page.js, which
// answers. All text from the graph goes into the page as text, never as markup.
"use strict";

const MOST_SHOWN = 120;  // nodes in the picture at once; more can be neither read nor moved
const MOST_FOUND = 20;
const MOST_TOLD = 500;  // deeds in a timeline
const TYPES = ["Person", "Body", "Place", "Project"];

const data = JSON.parse(document.getElementById("data").textContent);
const byId = (list) => new Map(list.map((each) => [each.id, each]));
const nodes = byId(data.nodes);
const stories = byId(data.stories);
const statements = byId(data.statements);
const words = byId(data.predicates);
const of = new Map(data.nodes.map(({id}) => [id, []]));  // the statements of each node
for (const statement of data.statements) {
  of.get(statement.subject).push(statement);
  if (nodes.has(statement.object) && statement.object !== statement.subject) of.get(statement.object).push(statement);
}

const $ = (id) => document.getElementById(id);
let centre = null;  // the node in the middle, or null for the whole graph

// An element with attributes, and with texts and elements in it.
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "click") element.addEventListener("click", value);
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== ""));
  return element;
}
