/* Tells the shop, when the page is left, how far down a list came into view: what was not seen does not count
   as shown. Each tile names the answer that it is part of, and its place there. */
(() => {
  "use strict";
  const to = document.currentScript.dataset.to;
  const depths = new Map();
  const told = new Map();
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      const [answer, place] = entry.target.dataset.shown.split(" ");
      depths.set(answer, Math.max(depths.get(answer), +place));
      observer.unobserve(entry.target);
    }
  }, { threshold: 0.5 });
  const watch = () => {
    for (const tile of document.querySelectorAll("[data-shown]")) {
      const [answer] = tile.dataset.shown.split(" ");
      if (!depths.has(answer)) depths.set(answer, 0);
      observer.observe(tile);
    }
  };
  const tell = () => {
    const events = [...depths]
      .filter(([answer, position]) => told.get(answer) !== position)
      .map(([query_id, position]) => ({ kind: "seen", query_id, position }));
    if (!events.length) return;
    navigator.sendBeacon(to, new Blob([JSON.stringify({ events })], { type: "application/json" }));
    depths.forEach((position, answer) => told.set(answer, position));
  };
  watch();
  document.addEventListener("htmx:afterSettle", watch);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && tell());
  addEventListener("pagehide", tell);
})();
