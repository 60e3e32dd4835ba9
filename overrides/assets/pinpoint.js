/* The number of a passage opens a panel beside it, from which a reference with the address of the passage is copied:
   with a pointer, a finger or the keyboard; Escape closes. Without it the number is a plain link to the passage. */

import { announce, put } from "./copy.js";

const panel = document.getElementById("renvoi");
const numbers = panel ? [...document.querySelectorAll("article a.para")] : [];
let owner = null;

function address(link) {
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  return (canonical ?? location.href.split("#")[0]) + link.hash;
}

function open(link) {
  close();
  owner = link;
  for (const button of panel.querySelectorAll("button")) button.querySelector(".words").textContent = `${button.dataset.names}, §\u00a0${link.dataset.n}`;
  link.after(panel);
  panel.hidden = false;
  link.setAttribute("aria-expanded", "true");
  const over = panel.getBoundingClientRect().bottom - window.innerHeight;
  if (over > 0) window.scrollBy({ top: over + 8 });
}

function close() {
  owner?.setAttribute("aria-expanded", "false");
  owner = null;
  panel.hidden = true;
}

async function copy(button) {
  const words = button.querySelector(".words").textContent;
  try {
    await put(`${words}, ${address(owner)}`);
  } catch {
    return;
  }
  button.classList.add("done");
  window.setTimeout(() => button.classList.remove("done"), 2000);
  announce(`${panel.dataset.copied} : ${words}`);
}

const outside = (event) => owner && !panel.contains(event.target) && event.target !== owner;

for (const link of numbers) {
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (location.hash !== link.hash) history.pushState(null, "", link.hash);
    if (owner === link) close();
    else open(link);
  });
}
panel?.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) copy(button);
});
document.addEventListener("pointerdown", (event) => {
  if (outside(event)) close();
});
document.addEventListener("focusin", (event) => {
  if (outside(event)) close();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !owner) return;
  owner.focus();
  close();
});
