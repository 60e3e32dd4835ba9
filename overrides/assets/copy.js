/* A button beside each reference and each record, which copies it. Without it records are links to download,
   and references are words like any others. */

const said = document.createElement("p");
said.className = "said";
said.setAttribute("role", "status");

function button(group, name, words) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "copy";
  made.textContent = group.dataset.copy;
  made.setAttribute("aria-label", `${group.dataset.copy} : ${name}`);
  made.addEventListener("click", async () => {
    try {
      await put(await words());
    } catch {
      return;
    }
    made.textContent = group.dataset.copied;
    announce(`${group.dataset.copied} : ${name}`);
    window.setTimeout(() => (made.textContent = group.dataset.copy), 2000);
  });
  return made;
}

/* Says *words* aloud, politely. */
export function announce(words) {
  said.textContent = words;
}

/* Puts *words* into the clipboard. */
export async function put(words) {
  if (navigator.clipboard) return navigator.clipboard.writeText(words);
  const held = document.createElement("textarea");
  held.value = words;
  held.className = "said";
  document.body.append(held);
  held.select();
  document.execCommand("copy");
  held.remove();
}

async function content(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
}

for (const group of document.querySelectorAll("[data-copy]")) {
  for (const place of group.querySelectorAll("[data-copies]")) {
    const words = document.getElementById(place.dataset.copies);
    const name = place.previousElementSibling?.textContent ?? "";
    place.append(" ", button(group, name, async () => words.textContent));
  }
  for (const link of group.querySelectorAll("a.format")) {
    const pair = document.createElement("span");
    pair.className = "format-pair";
    link.replaceWith(pair);
    pair.append(link, button(group, link.getAttribute("aria-label"), () => content(link)));
  }
}
if (document.querySelector("button.copy, #renvoi")) document.body.append(said);
