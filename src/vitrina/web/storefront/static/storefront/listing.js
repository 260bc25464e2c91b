/* Listings: sliders that write into their fields, lists to look through by typing, and a focus that is where
   the shopper expects it after the results changed. */
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  /* ----------------------------------------------------------------------------------------------- sliders
     A thumb at its end asks for nothing; anywhere else it asks for the value of its stop. */
  const read = (slider) => {
    const stops = slider.dataset.stops.split(",");
    const [low, high] = all("input", slider);
    return { stops, low, high, fields: all("input[type=number]", slider.closest(".range")) };
  };
  const speak = (slider) => {
    const { stops, low, high } = read(slider);
    const number = new Intl.NumberFormat(document.documentElement.lang);
    for (const thumb of [low, high]) {
      const text = `${number.format(stops[thumb.value])} ${slider.dataset.unit}`;
      thumb.setAttribute("aria-valuetext", text.trim());
    }
  };
  document.addEventListener("input", (event) => {
    const slider = event.target.closest(".slider[data-stops]");
    if (!slider) return;
    const { stops, low, high, fields } = read(slider);
    fields[0].value = +low.value > 0 ? stops[low.value] : "";
    fields[1].value = +high.value < stops.length - 1 ? stops[high.value] : "";
    const drawn = slider.closest(".drag");
    for (const name of ["--low", "--high"]) drawn.style.setProperty(name, slider.style.getPropertyValue(name));
    speak(slider);
  });

  /* ------------------------------------------------------------------------------------- looking for a name */
  const looked = new Map();
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const look = (field) => {
    const facet = document.getElementById(field.dataset.look);
    const wanted = plain(field.value.trim());
    for (const value of all("li", facet)) {
      value.hidden = wanted !== "" && !plain(value.querySelector("span").textContent).includes(wanted);
    }
    const rest = facet.querySelector(".further");
    if (rest && wanted) rest.open = true;
  };
  document.addEventListener("input", (event) => {
    if (!event.target.dataset?.look) return;
    looked.set(event.target.id, event.target.value);
    look(event.target);
  });
  document.addEventListener("change", (event) => {
    /* What is typed there narrows the list, not the results. */
    if (event.target.dataset?.look) event.stopPropagation();
  }, true);

  const refresh = () => {
    all(".slider[data-stops]").forEach(speak);
    for (const [id, text] of looked) {
      const field = document.getElementById(id);
      if (!field) continue;
      field.value = text;
      look(field);
    }
  };
  refresh();
  document.addEventListener("htmx:afterSettle", (event) => { if (event.target.id !== "panel") refresh(); });

  /* ------------------------------------------------------------------------------------------------- focus */
  let shown = 0;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target?.id === "grid") shown = event.detail.target.children.length;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id === "grid" && shown) {
      event.detail.target.children[shown]?.querySelector("h3 a")?.focus({ preventScroll: true });
      shown = 0;
    } else if (event.target.id === "results" && document.activeElement === document.body) {
      document.getElementById("summary")?.focus({ preventScroll: true });
    }
  });
})();
