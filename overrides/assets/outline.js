/* The outline follows the reading: the heading last passed is the current one. */

const links = new Map([...document.querySelectorAll(".outline-wide a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);

function follow() {
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < window.innerHeight / 3).at(-1);
  for (const [id, link] of links) {
    if (id === passed?.id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

let waiting = false;
if (headings.length) {
  window.addEventListener(
    "scroll",
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    },
    { passive: true },
  );
  follow();
}
