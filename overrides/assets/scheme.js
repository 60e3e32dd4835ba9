/* Light or dark: the system's choice until the reader makes one, which only this browser keeps. */
(() => {
  const kept = "scholie.scheme";
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  const chosen = () => {
    try {
      return localStorage.getItem(kept);
    } catch {
      return null;
    }
  };
  const apply = (scheme) => {
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  };
  apply(chosen());
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-scheme-switch]")) return;
    const dark = (root.dataset.scheme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    const scheme = dark ? "light" : "dark";
    apply(scheme);
    try {
      localStorage.setItem(kept, scheme);
    } catch {
      /* a browser that keeps nothing asks again */
    }
  });
})();
