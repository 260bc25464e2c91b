/* What pages cannot do without a script: the panel under the search box, closing what was opened, keeping
   facets unfolded while their counts change, the dark part of a slider, a letter where a picture does not
   arrive. Everything else works without it. */
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const on = (event, act, capture = false) => document.addEventListener(event, act, capture);

  /* ------------------------------------------------------------------------------------- the search panel
     A combobox with a listbox (ARIA Authoring Practices): the focus stays in the box, the arrows move the
     chosen option, Enter follows it, Escape closes the panel. */
  const box = document.getElementById("q");
  const seek = box?.closest(".seek");
  const panel = document.getElementById("panel");
  let chosen = -1;
  const options = () => all("[role=option]", panel);

  const choose = (place) => {
    const offered = options();
    chosen = place < -1 ? offered.length - 1 : place >= offered.length ? -1 : place;
    offered.forEach((option, number) => {
      option.id ||= `offer-${number}`;
      option.setAttribute("aria-selected", number === chosen);
    });
    const option = offered[chosen];
    option?.scrollIntoView({ block: "nearest" });
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  };
  const showPanel = (open) => {
    seek.classList.toggle("open", open);
    const shown = open && options().length > 0;
    box.setAttribute("aria-expanded", shown);
    if (!open) choose(-1);
  };
  const leave = () => { showPanel(false); box.blur(); };

  if (box?.dataset.offers !== undefined) {
    box.type = "text";
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-haspopup", "listbox");
    showPanel(false);
    box.addEventListener("focus", () => showPanel(true));
    box.addEventListener("input", () => showPanel(true));
    box.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const open = seek.classList.contains("open");
      if (step) {
        event.preventDefault();
        if (open) choose(chosen + step);
        else showPanel(true);
      } else if (event.key === "Enter" && open && chosen >= 0) {
        event.preventDefault();
        options()[chosen].click();
      } else if (event.key === "Escape") {
        if (!open) box.value = "";
        showPanel(false);
      }
    });
    seek.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !seek.contains(event.relatedTarget)) showPanel(false);
    });
    seek.addEventListener("submit", leave);
    on("htmx:afterSwap", (event) => {
      if (event.detail.target !== panel) return;
      choose(-1);
      showPanel(seek.classList.contains("open"));
    });
    on("pointerdown", (event) => { if (!seek.contains(event.target)) showPanel(false); });
  }

  on("click", (event) => {
    const target = event.target.closest("[data-focus], [data-leave]");
    if (target?.dataset.focus && box?.dataset.offers !== undefined) {
      event.preventDefault();
      scrollTo({ top: 0 });
      document.getElementById(target.dataset.focus)?.focus();
    } else if (target && "leave" in target.dataset) leave();
    for (const menu of all("details:is(.drop, .department)[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  on("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest?.("details:is(.drop, .department)[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  /* ---------------------------------------------------------------------------------------------- filters
     New facets arrive as the server unfolds them; the shopper's own folding wins. */
  let folding = new Map();
  on("htmx:beforeSwap", () => {
    folding = new Map(all("#facets details[id]").map((fold) => [fold.id, fold.open]));
  });
  on("htmx:afterSettle", () => {
    for (const [id, open] of folding) {
      const fold = document.getElementById(id);
      if (fold) fold.open = open;
    }
    folding = new Map();
  });
  on("submit", (event) => {
    const sheet = event.target.id === "question" && document.getElementById("filters");
    if (sheet && sheet.matches(":popover-open")) sheet.hidePopover();
  });
  on("input", (event) => {
    const slider = event.target.closest(".slider[data-slider]");
    if (!slider) return;
    const [low, high] = all("input", slider);
    if (+low.value > +high.value) event.target.value = event.target === low ? high.value : low.value;
    const place = (thumb) => `${(100 * (thumb.value - thumb.min)) / (thumb.max - thumb.min || 1)}%`;
    slider.style.setProperty("--low", place(low));
    slider.style.setProperty("--high", place(high));
  });

  /* --------------------------------------------------------------------------------------------- pictures
     Sellers' servers lose pictures: the title's first letter stands in, as where there never was one. */
  const standIn = (image) => {
    const second = image.closest(".second");
    if (second) return second.remove();
    const title = image.alt || image.closest(".tile")?.querySelector("h3")?.textContent || "";
    const letter = Object.assign(document.createElement("span"), { className: "initial", ariaHidden: "true" });
    letter.textContent = title.trim().slice(0, 1).toUpperCase();
    image.replaceWith(letter);
  };
  on("error", (event) => { if (event.target.matches?.(".plate img")) standIn(event.target); }, true);
  for (const image of all(".plate img")) if (image.complete && !image.naturalWidth) standIn(image);
})();
