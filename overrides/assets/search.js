/* Search: a dialog over Pagefind, which is fetched at the first query. A result is a passage, with the words marked.
   Pagefind keeps an index a language, and takes that of the page; filters choose among pages. */

const dialog = document.getElementById("recherche");
const field = document.getElementById("recherche-mots");
const status = dialog.querySelector(".search-status");
const list = dialog.querySelector(".search-results");
const more = dialog.querySelector(".search-more");
const choices = [...dialog.querySelectorAll("[data-filter]")];
const languages = dialog.querySelector("[data-language]");
const clear = dialog.querySelector(".search-clear");
const PAGES = 6;
const PASSAGES = 4;
const REPEATED = 2;
const AROUND = 14;
const KEPT = "scholie.search";
const hint = status.textContent;

const engines = new Map();
let filled = "";
let asked = 0;
let rest = [];

const fold = (words) =>
  words
    .replace(/’/g, "'")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/œ/g, "oe").replace(/Œ/g, "Oe").replace(/æ/g, "ae").replace(/Æ/g, "Ae");
/* Words are asked for without what is elided before them: « l'usager » finds « usager » too. */
const unelided = (words) => words.replace(/(?<![\p{L}\p{N}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres|quel)?qu)'(?=\p{L}{2})/giu, "");
const veil = (words) => words.replace(/(?<![\p{L}\p{N}_'])(?:\p{L}|[a-zà-ÿ]{2})(?![\p{L}\p{N}_'])/gu, "\u02bc$&");
const bare = (word) => fold(word).replace(/\u02bc/g, "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/* The index of a language: the page's own, or one that Pagefind makes for the language that the page has at that moment. */
async function engine(language) {
  const pagefind = await import(new URL("../pagefind/pagefind.js", import.meta.url).href);
  const root = document.documentElement;
  if (root.lang === language) return pagefind;
  if (!engines.has(language)) {
    const own = root.lang;
    root.lang = language;
    engines.set(language, pagefind.createInstance());
    root.lang = own;
  }
  return engines.get(language);
}

/* What each filter offers in these indexes; a choice that is still offered stays. */
async function fill(held) {
  const now = languages.value;
  if (filled === now) return;
  filled = now;
  const offers = await Promise.all(held.map((one) => one.filters()));
  for (const select of choices) {
    const values = new Set(offers.flatMap((offer) => Object.keys(offer[select.dataset.filter] ?? {})));
    const kept = select.value;
    const sorted = [...values].sort((a, b) => a.localeCompare(b, document.documentElement.lang));
    select.replaceChildren(select.options[0], ...sorted.map((value) => new Option(value, value)));
    select.value = values.has(kept) ? kept : "";
    select.disabled = values.size === 0;
  }
}

const chosen = () => Object.fromEntries(choices.filter((select) => select.value).map((select) => [select.dataset.filter, select.value]));

function open() {
  if (!dialog.open) dialog.showModal();
  field.focus();
  field.select();
}

async function ask() {
  const turn = ++asked;
  const words = field.value.trim();
  rest = [];
  more.hidden = true;
  if (!words) {
    list.replaceChildren();
    status.textContent = hint;
    return;
  }
  try {
    const held = await Promise.all(languages.value.split(" ").map(engine));
    await fill(held);
    const found = await Promise.all(held.map((one) => one.search(veil(unelided(fold(words))), { filters: chosen() })));
    const shown = await passages(found.flatMap((one) => one.results), words);
    if (turn !== asked) return;
    list.replaceChildren();
    rest = shown;
    const count = shown.reduce((sum, page) => sum + page.passages.length, 0);
    status.textContent = count === 0 ? dialog.dataset.none : count === 1 ? dialog.dataset.one : dialog.dataset.many.replace("{n}", count);
    print();
    dialog.dataset.asked = field.value;
  } catch {
    status.textContent = dialog.dataset.failed;
  }
}

/* The pages that hold the words, each with its passages: those with more of the words first, then as they stand. */
async function passages(results, words) {
  const pages = await Promise.all(results.slice(0, 40).map((result) => result.data()));
  return pages
    .map((page) => ({ page, passages: split(page, words).slice(0, original(page) ? undefined : REPEATED), standing: standing(page, words) }))
    .filter((held) => held.passages.length)
    .sort((a, b) => b.passages[0].matched.size - a.passages[0].matched.size || a.standing - b.standing);
}

/* A page that bears what is asked for comes first (0), then texts (1), then the pages that repeat what texts say (2). */
function standing(page, query) {
  const title = bare(page.meta.title);
  if (weighty(query).every((word) => title.includes(word))) return 0;
  return original(page) ? 1 : 2;
}

/* Whether a page is a text or the bibliography, which say what others quote. */
const original = (page) => Boolean(page.filters.contribution) || page.url.includes("/bibliographie/");

/* What of a page's hits stands in which passage: Pagefind counts words, and knows the word at which each element begins. */
function split(page, query) {
  const asked_ = weighty(query);
  const words = page.raw_content.split(/\s+/);
  const anchors = page.anchors.filter((anchor) => !["a", "span", "sup"].includes(anchor.element));
  const found = new Map();
  for (const location of [...page.locations].sort((a, b) => a - b)) {
    const matched = related(words[location] ?? "", asked_);
    if (!matched) continue;
    const rank = anchors.findLastIndex((anchor) => anchor.location <= location);
    const held = found.get(rank) ?? { id: anchors[rank]?.id ?? "", from: anchors[rank]?.location ?? 0, to: anchors[rank + 1]?.location ?? words.length, hits: [], matched: new Set() };
    held.hits.push(location);
    held.matched.add(matched);
    found.set(rank, held);
  }
  return [...found.values()].map((held) => ({ ...held, words })).sort((a, b) => b.matched.size - a.matched.size || b.hits.length - a.hits.length || a.from - b.from);
}

/* The words of a query that say what is looked for: those of a letter to three count only when there are no others. */
function weighty(query) {
  const words = bare(query).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  const long = words.filter((word) => word.length > 3);
  return long.length ? long : words;
}

/* Pagefind falls back on a common beginning; a word that shares less than four letters is none that was asked for. */
function related(word, asked_) {
  const parts = bare(word).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return asked_.find((query) => {
    const enough = Math.min(4, query.length);
    return parts.some((part) => part.slice(0, enough) === query.slice(0, enough) && part.length >= Math.min(query.length - 3, 4));
  });
}

function print() {
  const pages = rest.splice(0, PAGES);
  for (const held of pages) list.append(section(held));
  more.hidden = rest.length === 0;
}

function section({ page, passages: found }) {
  const part = document.createElement("section");
  const head = document.createElement("h2");
  head.textContent = page.meta.title;
  const rows = document.createElement("ul");
  for (const passage of found.slice(0, PASSAGES)) rows.append(row(page, passage));
  part.append(head, rows);
  return part;
}

function row(page, passage) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = page.url + (passage.id ? `#${encodeURIComponent(passage.id)}` : "");
  link.append(...excerpt(passage));
  link.addEventListener("click", () => {
    remember(passage.hits.map((hit) => bare(passage.words[hit])));
    dialog.close();
  });
  item.append(link);
  return item;
}

function excerpt({ words, from, to, hits }) {
  const start = Math.max(from, hits[0] - AROUND);
  const end = Math.min(to, Math.max(hits[0] + AROUND, start + 2 * AROUND));
  const pieces = [start > from ? "… " : ""];
  /* Where a word has a ligature the index holds it twice, the second time spelled out: one is shown, marked for either. */
  const twin = (place) => place > 0 && /[œæ]/i.test(words[place - 1]) && fold(words[place - 1]) === words[place];
  for (let place = start; place < end; place++) {
    if (place > start && twin(place)) continue;
    const shown = words[place].replace(/\u02bc/g, "").replace(/(\p{L})'/gu, "$1’");
    if (hits.includes(place) || (twin(place + 1) && hits.includes(place + 1))) {
      const mark = document.createElement("mark");
      mark.textContent = shown;
      pieces.push(mark, " ");
    } else {
      pieces.push(`${shown} `);
    }
  }
  return [...pieces, end < to ? "…" : ""];
}

/* The words are marked again where the hit opens. */
function remember(words) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(words));
  } catch {
    /* a browser that keeps nothing marks nothing */
  }
}

function markArrival() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let words = [];
  try {
    words = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");
    sessionStorage.removeItem(KEPT);
  } catch {
    return;
  }
  if (!target || !words.length || !window.CSS?.highlights) return;
  const ranges = [];
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (const match of walker.currentNode.data.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)) {
      if (words.some((word) => word.includes(bare(match[0])) && match[0].length > 2)) {
        const range = new Range();
        range.setStart(walker.currentNode, match.index);
        range.setEnd(walker.currentNode, match.index + match[0].length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}

let timer = 0;
field.addEventListener("input", () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(ask, 180);
});
dialog.querySelector("form").addEventListener("submit", (event) => {
  if (event.submitter?.value === "close") return;
  event.preventDefault();
  ask();
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape") dialog.close();
  if (event.key === "Enter") {
    event.preventDefault();
    ask();
  }
});
more.addEventListener("click", print);
for (const select of [...choices, languages]) {
  select.addEventListener("change", () => {
    clear.hidden = !choices.some((one) => one.value);
    ask();
  });
}
clear.addEventListener("click", () => {
  for (const select of choices) select.value = "";
  clear.hidden = true;
  choices[0].focus();
  ask();
});
dialog.addEventListener("keydown", (event) => {
  if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.target.matches("select")) return;
  const stops = [field, ...list.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
});
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
document.querySelectorAll("[data-search]").forEach((button) => button.addEventListener("click", open));
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if ((event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !typing)) {
    event.preventDefault();
    open();
  }
});
window.addEventListener("hashchange", markArrival);
markArrival();
