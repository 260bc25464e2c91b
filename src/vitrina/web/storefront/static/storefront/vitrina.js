/* What the pages cannot do without a script: keep facets unfolded while their counts change, walk the
   suggestions with the arrow keys, close what was opened, put a letter where a picture does not arrive.
   Everything else works without it. */
(() => {
  "use strict";
  const box = () => document.getElementById("q");
  const suggestions = () => document.getElementById("suggestions");
  const clear = () => suggestions()?.replaceChildren();

  /* New facets arrive as the server unfolds them; the shopper's own folding wins. */
  let folding = new Map();
  document.addEventListener("htmx:beforeSwap", () => {
    folding = new Map([...document.querySelectorAll("#facets details[id]")].map((fold) => [fold.id, fold.open]));
  });
  document.addEventListener("htmx:afterSettle", () => {
    for (const [id, open] of folding) {
      const fold = document.getElementById(id);
      if (fold) fold.open = open;
    }
    folding = new Map();
  });

  document.addEventListener("submit", (event) => {
    if (event.target.id === "question") {
      const sheet = document.getElementById("filters");
      if (sheet.matches(":popover-open")) sheet.hidePopover();
    }
    clear();
  });

  document.addEventListener("click", (event) => {
    const focus = event.target.closest("[data-focus]");
    if (focus) {
      event.preventDefault();
      scrollTo({ top: 0 });
      document.getElementById(focus.dataset.focus)?.focus();
    }
    if (!event.target.closest(".seek")) clear();
    for (const menu of document.querySelectorAll(".tongues[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener("keydown", (event) => {
    const seek = event.target.closest(".seek");
    if (event.key === "Escape") {
      if (seek) { clear(); box().focus(); }
      document.querySelectorAll(".tongues[open]").forEach((menu) => { menu.open = false; });
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!seek || !step) return;
    const stops = [box(), ...suggestions().querySelectorAll("a")];
    if (stops.length < 2) return;
    event.preventDefault();
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
  });

  /* Sellers' servers lose pictures: the title's first letter stands in, as where there never was one. */
  const standIn = (image) => {
    const title = image.alt || image.closest(".tile")?.querySelector("h3")?.textContent || "";
    const letter = Object.assign(document.createElement("span"), { className: "initial", ariaHidden: "true" });
    letter.textContent = title.trim().slice(0, 1).toUpperCase();
    image.replaceWith(letter);
  };
  document.addEventListener("error", (event) => {
    if (event.target.matches?.(".plate img")) standIn(event.target);
  }, true);
  document.querySelectorAll(".plate img").forEach((image) => {
    if (image.complete && !image.naturalWidth) standIn(image);
  });

  /* An answer that comes after the shopper went on must not open again. */
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target?.id === "suggestions" && !document.activeElement.closest(".seek")) {
      event.detail.shouldSwap = false;
    }
  });
})();
