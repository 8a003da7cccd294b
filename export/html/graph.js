// The graph of an HTML export: which part of it is wanted, and drawn.

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
