// The page of an HTML export. All text from the graph goes into the page as text, never as markup.
"use strict";

const MOST_SHOWN = 120;  // nodes in the picture at once; more can be neither read nor moved
const MOST_FOUND = 20;
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

// --- what is wanted -------------------------------------------------------------------------------

const isWantedType = (node) => document.querySelector(`#types input[value=${node.type}]`).checked;

// EDTF's first and last day as texts that compare; a month is all its days.
function days(edtf) {
  const [first, last = first] = edtf.split("/");
  return [first === ".." ? "" : first, last === ".." ? "~" : `${last}~`];
}

function isWanted(statement) {
  const [since, until] = [$("since").value.trim(), $("until").value.trim()];
  if ($("predicate").value && statement.predicate !== $("predicate").value) return false;
  if (!since && !until) return true;
  if (!statement.date) return false;
  const [first, last] = days(statement.date);
  return last >= since && first <= `${until || "~"}~`;
}

// --- the graph ------------------------------------------------------------------------------------

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const styles = () => [
  {selector: "node", style: {label: "data(label)", color: colour("text"), "font-size": 12, width: 18, height: 18,
    "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "ellipsis", "text-max-width": 120,
    "text-background-color": colour("back"), "text-background-opacity": .7}},
  ...TYPES.map((type) => ({selector: `node[type="${type}"]`, style: {"background-color": colour(type.toLowerCase()),
    shape: {Person: "ellipse", Body: "round-rectangle", Place: "triangle", Project: "hexagon"}[type]}})),
  {selector: "edge", style: {label: "data(label)", width: 1.5, "line-color": colour("edge"), "font-size": 10,
    color: colour("soft"), "text-rotation": "autorotate", "curve-style": "bezier", "target-arrow-shape": "triangle",
    "target-arrow-color": colour("edge"), "text-background-color": colour("back"), "text-background-opacity": .7,
    "min-zoomed-font-size": 8}},
  {selector: "edge[?planned]", style: {"line-style": "dashed"}},
  {selector: "edge[?denied]", style: {opacity: .5}},
  {selector: "edge[?symmetric]", style: {"target-arrow-shape": "none"}},
  {selector: ":selected, .centre", style: {"border-width": 3, "border-color": colour("text"), "font-weight": "bold"}},
  {selector: "edge:selected", style: {"line-color": colour("accent"), "target-arrow-color": colour("accent")}},
];
const graph = cytoscape({container: $("canvas"), style: styles(), maxZoom: 3, hideEdgesOnViewport: true,
  textureOnViewport: true});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(styles()));

const edgesOf = (id) => of.get(id).filter((statement) => nodes.has(statement.object) && isWanted(statement));
const isPlaced = (statement, shown) => shown.has(statement.subject) && shown.has(statement.object);

// The centre and those about it, or everybody; of too many those with most edges.
function chooseNodes() {
  const near = new Set(centre ? [centre] : []);
  if (centre) edgesOf(centre).forEach(({subject, object}) => near.add(subject).add(object));
  const candidates = (centre ? [...near] : [...nodes.keys()]).filter((id) => id === centre || isWantedType(nodes.get(id)));
  const degrees = new Map(candidates.map((id) => [id, edgesOf(id).length]));
  const connected = candidates.filter((id) => degrees.get(id) > 0 || id === centre);
  const rank = (id) => (id === centre ? Infinity : degrees.get(id));
  connected.sort((a, b) => rank(b) - rank(a));
  return {shown: new Set(connected.slice(0, MOST_SHOWN)), of: connected.length};
}

// Statements of the same ends, predicate, status and negation are one edge.
function makeEdges(shown) {
  const edges = new Map();
  for (const id of shown) {
    for (const statement of edgesOf(id)) {
      if (statement.subject !== id || !isPlaced(statement, shown)) continue;
      const {subject, object, predicate, status, negated} = statement;
      const key = [subject, object, predicate, status, negated].join();
      const known = edges.get(key);
      if (known) {
        known.data.statements.push(statement.id);
        continue;
      }
      edges.set(key, {group: "edges", data: {id: statement.id, source: subject, target: object,
        label: phrase(statement), statements: [statement.id], planned: status === "planned", denied: Boolean(negated),
        symmetric: Boolean(words.get(predicate)?.symmetric)}});
    }
  }
  return [...edges.values()];
}

// All of it in sight, but no larger than it can be read.
function fit() {
  graph.fit(undefined, 30);
  if (graph.zoom() <= 1.4) return;
  graph.zoom(1.4);
  graph.center();
}

function drawGraph() {
  const {shown: chosen, of: all} = chooseNodes();
  const edges = makeEdges(chosen);
  const connected = new Set(edges.flatMap(({data: {source, target}}) => [source, target]));
  const shown = [...chosen].filter((id) => id === centre || connected.has(id));
  graph.elements().remove();
  graph.add(shown.map((id) => ({group: "nodes", classes: id === centre ? "centre" : "",
    data: {id, type: nodes.get(id).type, label: nodes.get(id).name.replaceAll(/\s+/g, " ").slice(0, 60)}})));
  graph.add(edges);
  graph.layout(centre
    ? {name: "concentric", animate: false, minNodeSpacing: 60, concentric: (node) => (node.id() === centre ? 2 : 1),
      levelWidth: () => 1, spacingFactor: 1.4}
    : {name: "cose", animate: false, randomize: false, numIter: 300, nodeRepulsion: () => 9000,
      idealEdgeLength: () => 60, componentSpacing: 20, nodeDimensionsIncludeLabels: true}).run();
  fit();
  $("status").textContent = shown.length < all
    ? `${shown.length} of ${all} nodes, those with most edges; search for a name to see what is about it`
    : `${shown.length} nodes, ${graph.edges().size()} edges`;
}

graph.on("tap", "node", (event) => showNode(event.target.id()));
graph.on("dbltap", "node", (event) => goTo(event.target.id()));
graph.on("tap", "edge", (event) => showStatements(event.target.data("statements")));

// --- details --------------------------------------------------------------------------------------

function phrase({predicate, negated, status}) {
  const active = words.get(predicate)?.active ?? predicate;
  return `${negated ? "not: " : ""}${active}${status === "planned" ? " (planned)" : ""}`;
}

const nameOf = (id) => nodes.get(id)?.name ?? stories.get(id)?.headline ?? "";

function link(id) {
  if (!nodes.has(id)) return make("span", {}, nameOf(id));
  return make("button", {type: "button", class: "link", click: () => goTo(id)}, nameOf(id));
}

// What a statement says of one of its ends.
function sentenceFor(statement, id) {
  if (statement.quote) return `${phrase(statement)} “${statement.quote}”`;
  if (statement.subject === id) return `${phrase(statement)} ${nameOf(statement.object)}`;
  const passive = words.get(statement.predicate)?.passive;
  return passive ? `${statement.negated ? "not: " : ""}${passive} ${nameOf(statement.subject)}`
    : `${nameOf(statement.subject)} ${phrase(statement)}`;
}

function deed(statement, id) {
  const looks = `deed${statement.status === "planned" ? " planned" : ""}${statement.negated ? " denied" : ""}`;
  return make("li", {},
    make("time", {}, statement.date ?? "undated"),
    make("button", {type: "button", class: looks, click: () => showStatements([statement.id])},
      sentenceFor(statement, id), statement.role ? ` · ${statement.role}` : ""));
}

// Those with a date in its order, the others behind.
const dateKey = ({date}) => date ?? "~";
const byDate = (a, b) => (dateKey(a) < dateKey(b) ? -1 : Number(dateKey(a) > dateKey(b)));

function fillDetails(...children) {
  $("details").replaceChildren(...children);
  $("details").scrollTop = 0;
}

function showNode(id) {
  const node = nodes.get(id);
  const also = node.aliases?.length ? make("p", {}, `also ${node.aliases.join(", ")}`) : "";
  fillDetails(make("h2", {}, node.name),
    make("p", {class: "soft"}, [node.type, node.subtype, node.division].filter(Boolean).join(" · ")), also,
    make("button", {type: "button", click: () => goTo(id)}, "Show what is about it"),
    make("h3", {}, "Timeline"),
    make("ul", {class: "timeline"}, ...of.get(id).filter(isWanted).sort(byDate).map((each) => deed(each, id))));
}

// The story with the sentence marked; offsets count code points.
function storyWith({story: id, begin, end}) {
  const story = stories.get(id);
  const text = [...story.text];
  const part = (from, to) => text.slice(from, to).join("");
  return make("section", {class: "evidence"},
    make("h3", {}, story.headline ?? ""),
    make("p", {class: "soft"}, [story.paper, story.published, story.page && `page ${story.page}`].filter(Boolean).join(" · ")),
    make("div", {class: "story", tabindex: "0"}, part(0, begin), make("mark", {}, part(begin, end)), part(end)));
}

function showStatements(ids) {
  const parts = ids.map((id) => statements.get(id)).flatMap((statement) => [
    make("h2", {}, link(statement.subject), ` ${phrase(statement)} `,
      statement.quote ? `“${statement.quote}”` : link(statement.object)),
    make("p", {class: "soft"}, [statement.role, statement.date, statement.place, statement.quantity, statement.status,
      `confidence ${statement.confidence}`].filter(Boolean).join(" · ")),
    ...statement.evidence.map(storyWith)]);
  fillDetails(...parts);
  for (const mark of $("details").querySelectorAll("mark")) {
    const box = mark.parentElement;
    box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3;
  }
}

// --- search and ways to go ------------------------------------------------------------------------

// The address keeps where one is, so that the browser's back button works.
function goTo(id) {
  if (location.hash === `#${id}`) visit();
  else location.hash = id;
}

function visit() {
  const id = location.hash.slice(1);
  const statement = statements.get(id);  // where pictures link to
  centre = nodes.has(id) ? id : statement?.subject ?? null;
  drawGraph();
  if (statement) showStatements([id]);
  else if (centre) showNode(centre);
}

const fold = (text) => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
const names = data.nodes.map((node) => ({node, folded: [node.name, ...(node.aliases ?? [])].map(fold)}));

function find(text) {
  const wanted = fold(text);
  if (!wanted) return [];
  const rank = (folded) => Math.min(...folded.map((name) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2)));
  return names.filter(({folded}) => folded.some((name) => name.includes(wanted)))
    .sort((a, b) => rank(a.folded) - rank(b.folded) || of.get(b.node.id).length - of.get(a.node.id).length)
    .slice(0, MOST_FOUND).map(({node}) => node);
}

function showFound(found) {
  $("found").replaceChildren(...found.map((node, i) => make("li", {role: "option", id: `found-${i}`, "data-id": node.id,
    "aria-selected": String(i === 0), click: () => choose(node.id)}, `${node.name} `,
    make("span", {class: "soft"}, node.type))));
  $("search").setAttribute("aria-expanded", String(found.length > 0));
  $("search").setAttribute("aria-activedescendant", found.length > 0 ? "found-0" : "");
}

function choose(id) {
  showFound([]);
  $("search").value = "";
  goTo(id);
  $("details").focus();
}

function moveChoice(step) {
  const items = [...$("found").children];
  const now = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
  const next = Math.max(0, Math.min(items.length - 1, now + step));
  items.forEach((item, i) => item.setAttribute("aria-selected", String(i === next)));
  items[next]?.scrollIntoView({block: "nearest"});
  $("search").setAttribute("aria-activedescendant", items[next]?.id ?? "");
}

$("search").addEventListener("input", () => showFound(find($("search").value)));
$("search").addEventListener("keydown", (event) => {
  const chosen = document.querySelector("#found [aria-selected=true]");
  if (event.key === "ArrowDown") moveChoice(1);
  else if (event.key === "ArrowUp") moveChoice(-1);
  else if (event.key === "Enter" && chosen) choose(chosen.dataset.id);
  else if (event.key === "Escape") showFound([]);
  else return;
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.tagName === "INPUT") return;
  event.preventDefault();
  $("search").focus();
});

for (const type of TYPES) {
  $("types").append(make("label", {style: `--colour: var(--${type.toLowerCase()})`},
    make("input", {type: "checkbox", value: type, checked: ""}), ` ${type}`));
}
for (const predicate of new Set(data.statements.map((statement) => statement.predicate))) {
  $("predicate").append(make("option", {value: predicate}, words.get(predicate)?.active ?? predicate));
}
for (const id of ["types", "predicate", "since", "until"]) {
  $(id).addEventListener("change", () => {
    drawGraph();
    if (centre) showNode(centre);
  });
}
$("all").addEventListener("click", () => goTo(""));
$("fit").addEventListener("click", fit);
addEventListener("hashchange", visit);
visit();
