/* Notes, references, concepts and apparatus, shown beside the words that call them:
   on hover, on keyboard focus and on touch; Escape closes (WCAG 1.4.13). Without it every call is a plain link. */

const box = document.createElement("div");
box.id = "apercu";
box.className = "preview md-typeset";
box.setAttribute("role", "tooltip");
box.hidden = true;
document.body.append(box);

let owner = null;
let lit = null;
let timer = 0;
let touched = false;

function copyOf(id) {
  const source = document.getElementById(id);
  if (!source) return null;
  const copy = document.createElement("div");
  copy.className = source.className;
  copy.lang = source.closest("[lang]")?.lang ?? "";
  copy.append(...source.cloneNode(true).childNodes);
  copy.querySelectorAll(".back, .mark").forEach((element) => element.remove());
  copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
  return copy;
}

/* A note that stands in the margin, whole and in sight, needs no copy: it is lit. */
function light(link) {
  const note = document.getElementById(link.dataset.shows);
  if (!document.documentElement.classList.contains("margins") || !note?.matches("li.note")) return false;
  note.classList.add("lit");
  const { top, bottom } = note.getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight) lit = note;
  else note.classList.remove("lit");
  return lit !== null;
}

function show(link) {
  window.clearTimeout(timer);
  if (owner === link) return;
  if (owner) hide();
  if (light(link)) {
    owner = link;
    link.setAttribute("aria-describedby", lit.id);
    return;
  }
  const copies = link.dataset.shows.split(" ").map(copyOf).filter(Boolean);
  if (!copies.length) return;
  hide();
  owner = link;
  box.replaceChildren(...copies);
  box.hidden = false;
  place(link);
  link.setAttribute("aria-describedby", box.id);
}

function hide() {
  window.clearTimeout(timer);
  owner?.removeAttribute("aria-describedby");
  owner = null;
  lit?.classList.remove("lit");
  lit = null;
  box.hidden = true;
}

function place(link) {
  const call = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(call.left - 24, width - box.offsetWidth - 8));
  const below = call.bottom + box.offsetHeight + 8 < window.innerHeight || call.top < box.offsetHeight + 8;
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${(below ? call.bottom + 4 : call.top - box.offsetHeight - 4) + window.scrollY}px`;
}

function later(action, delay) {
  window.clearTimeout(timer);
  timer = window.setTimeout(action, delay);
}

const called = (event) => event.target.closest?.("[data-shows]");
const article = document.querySelector("article.md-content__inner");

article?.addEventListener("pointerdown", (event) => {
  touched = event.pointerType === "touch";
});
article?.addEventListener("pointerover", (event) => {
  const link = called(event);
  if (link && event.pointerType === "mouse") later(() => show(link), 120);
});
article?.addEventListener("pointerout", (event) => {
  if (called(event) && event.pointerType === "mouse") later(hide, 250);
});
article?.addEventListener("focusin", (event) => {
  const link = called(event);
  if (link && !touched && link.matches(":focus-visible")) show(link);
});
article?.addEventListener("focusout", (event) => {
  if (called(event) === owner && owner && !box.contains(event.relatedTarget)) later(hide, 100);
});
/* A note in the margin that is in sight is gone to without moving the page. */
function goTo(note) {
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
}

article?.addEventListener("click", (event) => {
  const link = called(event);
  if (link && lit && owner === link) {
    event.preventDefault();
    goTo(lit);
    return;
  }
  if (link && touched && owner !== link) {
    show(link);
    if (owner === link) event.preventDefault();
  } else if (link) {
    hide();
  }
});
box.addEventListener("pointerenter", () => window.clearTimeout(timer));
box.addEventListener("pointerleave", () => later(hide, 250));
box.addEventListener("click", (event) => {
  if (event.target.closest("a")) hide();
});
document.addEventListener("pointerdown", (event) => {
  if (owner && !box.contains(event.target) && !owner.contains(event.target)) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && owner) hide();
});
window.addEventListener("resize", hide);
