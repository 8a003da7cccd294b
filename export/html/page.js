// Details, search and the ways to go of an HTML export.

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
  $("details").replaceChildren(...children.filter((child) => child !== ""));
  $("details").scrollTop = 0;
}

function showNode(id) {
  const node = nodes.get(id);
  const deeds = of.get(id).filter(isWanted).sort(byDate);
  const rest = deeds.length > MOST_TOLD
    ? make("p", {class: "soft"}, `and ${deeds.length - MOST_TOLD} more: choose by predicate or time`) : "";
  const also = node.aliases?.length ? make("p", {}, `also ${node.aliases.join(", ")}`) : "";
  fillDetails(make("h2", {}, node.name),
    make("p", {class: "soft"}, [node.type, node.subtype, node.division].filter(Boolean).join(" · ")), also,
    make("button", {type: "button", click: () => goTo(id)}, "Show what is about it"),
    make("h3", {}, "Timeline"),
    make("ul", {class: "timeline"}, ...deeds.slice(0, MOST_TOLD).map((each) => deed(each, id))), rest);
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
