/* Puts each note into the margin, level with its first call and below the note before it, where the margin is wide enough.
   The note itself is moved, not a copy: whoever listens to the page finds it once, at the foot. */

const article = document.querySelector("article.md-content__inner");
const wide = window.matchMedia("screen and (min-width: 82.5em)");
const GAP = 14;
/* Lines that a note shows: many where it has the margin to itself, few where it would push others far from their calls. */
const LINES = { long: 11, brief: 4 };
const FAR = 200;
const calls = [...(article?.querySelectorAll(".noteref") ?? [])];
const first = new Map();
for (const call of calls) {
  const note = document.getElementById(decodeURIComponent(call.hash.slice(1)));
  if (note && !first.has(note)) first.set(note, call);
}
/* A note that nothing calls stays at the foot, and with it all the others. */
const whole = first.size > 0 && [...article.querySelectorAll("li.note")].every((note) => first.has(note));

function place() {
  const beside = whole && wide.matches;
  document.documentElement.classList.toggle("margins", beside);
  if (!beside) {
    article.style.minHeight = "";
    for (const note of first.keys()) note.style.top = "";
    return;
  }
  const top = article.getBoundingClientRect().top;
  for (const note of first.keys()) note.classList.remove(...Object.keys(LINES));
  const line = parseFloat(getComputedStyle(first.keys().next().value).lineHeight);
  const rows = [...first].map(([note, call]) => ({ note, level: call.getBoundingClientRect().top - top, height: note.offsetHeight }));
  rows.sort((a, b) => a.level - b.level);
  rows.forEach((row) => shorten(row, "long", line));
  lay(rows);
  for (const row of crowding(rows)) shorten(row, "brief", line);
  const end = lay(rows);
  for (const { note, at } of rows) note.style.top = `${at}px`;
  article.style.minHeight = `${end}px`;
}

/* Gives each note its place: level with its call, or below the note before it. */
function lay(rows) {
  let free = 0;
  for (const row of rows) {
    row.at = Math.max(row.level, free);
    free = row.at + row.height + GAP;
  }
  return free;
}

/* The notes that push another far from its call. */
function crowding(rows) {
  const found = new Set();
  rows.forEach((row, rank) => {
    if (row.at - row.level < FAR) return;
    for (let before = rank - 1; before >= 0; before--) {
      found.add(rows[before]);
      if (rows[before].at === rows[before].level) break;
    }
  });
  return found;
}

function shorten(row, name, line) {
  if (row.height <= (LINES[name] + 1.5) * line) return;
  row.note.classList.add(name);
  row.height = LINES[name] * line;
}

if (first.size) {
  place();
  new ResizeObserver(place).observe(article);
  wide.addEventListener("change", place);
  document.fonts?.ready.then(place);
}
