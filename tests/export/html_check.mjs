// Uses the HTML export in a real browser: Chromium, driven by playwright-core.
//
// html_check.mjs SAMPLE MODULES: the folder of write_sample, and that of the npm packages. Exit code 0 when all is well,
// 1 with a line for what is not, 77 when the browser or the packages are missing.
import fs from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";
import {pathToFileURL} from "node:url";

const [sample, modules] = process.argv.slice(2);
const browserPath = "/usr/bin/chromium";
if (!fs.existsSync(modules) || !fs.existsSync(browserPath)) {
  console.log("skipped: playwright-core or chromium is not there (scripts/install-deps.sh --tests)");
  process.exit(77);
}
const {chromium} = createRequire(path.join(path.resolve(modules), "any.js"))("playwright-core");
const file = path.resolve(sample, "html");
const address = `${pathToFileURL(file)}.html`;
fs.copyFileSync(file, `${file}.html`);  // browsers go by the ending

const records = fs.readFileSync(path.join(sample, "records"), "utf-8").split("\n").slice(0, -1).map((l) => JSON.parse(l));
const named = (id) => records.find((record) => record.record === "node" && record.id === id);
const hostile = named("n10").name;
const long = named("n14").name;

const wrong = [];
const check = (holds, message) => { if (!holds) wrong.push(message); };
const equal = (is, wanted, what) => check(is === wanted, `${what} is ${JSON.stringify(is)}, wanted ${JSON.stringify(wanted)}`);

const browser = await chromium.launch({executablePath: browserPath, args: ["--no-sandbox"]});

// A page that tells of anything it prints, throws or asks for.
async function open(options, where = "") {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}, ...options});
  page.setDefaultTimeout(5000);
  page.on("console", (message) => check(false, `console: ${message.text()}`));
  page.on("pageerror", (error) => check(false, `error: ${error.message}`));
  page.on("request", (request) => check(/^(file:.*\/html\.html|data:)/.test(request.url()), `asked for ${request.url()}`));
  await page.goto(address + where);
  return page;
}

const inGraph = (page, what) => page.evaluate(what);
const heading = (page) => page.locator("#details h2").first().textContent();

async function searchAndEvidence() {
  const page = await open();
  equal(await inGraph(page, "graph.nodes().size()"), new Set(records.filter((r) => r.record === "statement" && r.object?.startsWith("n"))
    .flatMap((r) => [r.subject, r.object])).size, "the number of nodes drawn");
  await page.keyboard.press("/");
  await page.keyboard.type("沈知");
  equal(await page.locator("#found li").count(), 1, "what is found");
  await page.keyboard.press("Enter");
  equal(await heading(page), "沈知远", "who is shown");
  equal(page.url(), `${address}#n8`, "the address");
  const deeds = await page.locator(".timeline li").allTextContents();
  equal(deeds[0], "2022-03-02attends 青禾区第三届油菜花节", "the first deed");
  equal(deeds.length, 4, "the number of deeds");
  await page.getByText("attends 青禾区第三届油菜花节").click();
  equal(await page.locator("mark").textContent(), "青禾区委副书记、青禾区人民政府区长沈知远出席并宣布开幕，副区长白露主持。", "the sentence");
  const story = records.find((record) => record.id === "s1");
  equal(await page.locator(".story").textContent(), story.text, "the story");
  await page.locator("#details h2").getByText("青禾区第三届油菜花节").click();
  equal(await heading(page), "青禾区第三届油菜花节", "where a link leads");
  await page.goBack();
  equal(await heading(page), "沈知远", "where the back button leads");
  await page.keyboard.press("/");
  await page.keyboard.type("nobody");
  equal(await page.locator("#found li").count(), 0, "nobody found");
  await page.close();
}

// Clicks where the graph has drawn something.
async function clicksInTheGraph() {
  const page = await open({}, "#n8");
  const canvas = await page.locator("#canvas").boundingBox();
  const at = async (expression) => {
    const {x, y} = await inGraph(page, expression);
    return [canvas.x + x, canvas.y + y];
  };
  await page.mouse.click(...await at("graph.$('#t8').renderedMidpoint()"));
  check((await heading(page)).startsWith("沈知远 attends"), `an edge shows ${await heading(page)}`);
  equal(await page.locator("mark").count(), 1, "an edge's sentences");
  await page.mouse.click(...await at("graph.$('#n7').renderedPosition()"));
  equal(await heading(page), "青禾区人民政府", "the node clicked");
  const before = await at("graph.$('#n7').renderedPosition()");
  await page.mouse.move(...before);
  await page.mouse.down();
  await page.mouse.move(before[0] + 40, before[1] + 30, {steps: 5});
  await page.mouse.up();
  const after = await at("graph.$('#n7').renderedPosition()");
  check(Math.abs(after[0] - before[0] - 40) < 10 && Math.abs(after[1] - before[1] - 30) < 10, `dragged to ${after}`);
  await page.close();
}

async function filters() {
  const page = await open({}, "#n2");
  const count = () => inGraph(page, "graph.edges().size()");
  const all = await count();
  await page.selectOption("#predicate", "organises");
  equal(await count(), 2, "edges of organises");
  await page.selectOption("#predicate", "");
  await page.locator("#since").fill("2022-03");
  await page.locator("#since").blur();
  equal(await count(), 4, "dated edges");  // heldAt, organises, attends, chairs
  await page.locator("#since").fill("2022-04");
  await page.locator("#since").blur();
  equal(await count(), 0, "edges from April on");
  await page.locator("#since").fill("");
  await page.locator("#since").blur();
  await page.getByLabel("Person").uncheck();
  check(await count() < all, "people are still there");
  await page.close();
}

async function hostileNames() {
  const page = await open({}, "#n10");
  equal(await heading(page), hostile, "the hostile name");
  equal(await page.locator("#details script").count(), 0, "scripts in the details");
  await page.evaluate(() => { location.hash = "n14"; });
  await page.waitForFunction(() => graph.$(".centre").id() === "n14");
  equal(await heading(page), long, "the name of 10,000 characters");
  equal(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), true, "it fits the window");
  await page.close();
}

async function narrowAndDark() {
  const light = await open();
  const dark = await open({colorScheme: "dark", viewport: {width: 360, height: 700}}, "#n8");
  const background = (page) => page.evaluate("getComputedStyle(document.body).backgroundColor");
  equal(await background(light), "rgb(255, 255, 255)", "the light background");
  equal(await background(dark), "rgb(15, 23, 42)", "the dark background");
  equal(await dark.evaluate("document.documentElement.scrollWidth"), 360, "the width on a narrow screen");
  const [graph, details] = await Promise.all(["#graph", "#details"].map((id) => dark.locator(id).boundingBox()));
  check(details.y >= graph.y + graph.height, "details are not below the graph");
  await light.close();
  await dark.close();
}

for (const step of [searchAndEvidence, clicksInTheGraph, filters, hostileNames, narrowAndDark]) {
  await step().catch((error) => wrong.push(`${step.name}: ${error.message}`));
}
await browser.close();
wrong.forEach((message) => console.log(message.slice(0, 400)));
console.log(`${wrong.length} things are wrong`);
process.exit(wrong.length === 0 ? 0 : 1);
