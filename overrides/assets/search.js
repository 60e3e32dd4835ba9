/* Search: a dialog over Pagefind, which is fetched at the first query. A result is a passage, with the words marked. */

const dialog = document.getElementById("recherche");
const field = document.getElementById("recherche-mots");
const status = dialog.querySelector(".search-status");
const list = dialog.querySelector(".search-results");
const more = dialog.querySelector(".search-more");
const PAGES = 6;
const PASSAGES = 4;
const AROUND = 14;
const KEPT = "scholie.search";
const hint = status.textContent;

let engine = null;
let asked = 0;
let rest = [];

const fold = (words) =>
  words
    .replace(/’/g, "'")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/œ/g, "oe").replace(/Œ/g, "Oe").replace(/æ/g, "ae").replace(/Æ/g, "Ae");
const veil = (words) => words.replace(/(?<![\p{L}\p{N}_'])(?:\p{L}|[a-zà-ÿ]{2})(?![\p{L}\p{N}_'])/gu, "\u02bc$&");
const bare = (word) => fold(word).replace(/\u02bc/g, "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

async function load() {
  engine ??= await import(new URL("../pagefind/pagefind.js", import.meta.url).href);
  return engine;
}

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
    const pagefind = await load();
    const found = await pagefind.search(veil(fold(words)));
    const shown = await passages(found.results, words);
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

/* The pages that hold the words, each with its passages. */
async function passages(results, words) {
  const pages = await Promise.all(results.slice(0, 40).map((result) => result.data()));
  return pages
    .map((page) => ({ page, passages: split(page, words) }))
    .filter((held) => held.passages.length)
    .sort((a, b) => b.passages[0].matched.size - a.passages[0].matched.size);
}

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
dialog.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
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
