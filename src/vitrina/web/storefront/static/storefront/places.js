// Shops: "near me", asked for and not before; the map is moved and spread a little by hand.
(() => {
  "use strict";

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-near]");
    if (!button) return;
    const form = button.form;
    const say = (text) => { document.getElementById("near-said").textContent = text; };
    if (!navigator.geolocation) return say(button.dataset.near);
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      button.disabled = false;
      say("");
      form.elements.q.value = "";
      // A kilometre is near enough: nobody needs to know more of the shopper.
      form.elements.lat.value = coords.latitude.toFixed(2);
      form.elements.lon.value = coords.longitude.toFixed(2);
      form.requestSubmit();
    }, () => { button.disabled = false; say(button.dataset.near); }, { timeout: 10000, maximumAge: 600000 });
  });

  // A place that is typed stands in for the one that the device told.
  document.addEventListener("input", ({ target }) => {
    if (target.name === "q" && target.form?.elements.lat) target.form.elements.lat.value = target.form.elements.lon.value = "";
  });

  const CLOSEST = 4;
  const views = new WeakMap();

  function view(map) {
    if (!views.has(map)) views.set(map, { k: 1, x: 0, y: 0, fingers: new Map(), moved: 0 });
    return views.get(map);
  }

  function put(map, { k, x, y }) {
    const seen = view(map);
    seen.k = Math.min(CLOSEST, Math.max(1, k));
    seen.x = Math.min(0, Math.max(1 - seen.k, x));
    seen.y = Math.min(0, Math.max(1 - seen.k, y));
    map.style.setProperty("--k", seen.k);
    map.style.setProperty("--dx", seen.x);
    map.style.setProperty("--dy", seen.y);
    map.style.touchAction = seen.k > 1 ? "none" : "";
  }

  // What lies under the point (shares of the map) stays under it.
  function spread(map, factor, u, v) {
    const { k, x, y } = view(map);
    const next = Math.min(CLOSEST, Math.max(1, k * factor));
    put(map, { k: next, x: u - (u - x) * next / k, y: v - (v - y) * next / k });
  }

  const share = (map, { clientX, clientY }) => {
    const box = map.getBoundingClientRect();
    return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
  };

  document.addEventListener("wheel", (event) => {
    const map = event.target.closest?.("[data-map]");
    // Without a key held, the wheel moves the page, as everywhere.
    if (!map || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    spread(map, Math.exp(-event.deltaY / 200), ...share(map, event));
  }, { passive: false });

  document.addEventListener("pointerdown", (event) => {
    const map = event.target.closest?.("[data-map]");
    if (!map || event.button) return;
    const seen = view(map);
    seen.fingers.set(event.pointerId, share(map, event));
    seen.moved = 0;
  });

  document.addEventListener("pointermove", (event) => {
    const map = event.target.closest?.("[data-map]");
    const seen = map && view(map);
    if (!seen?.fingers.has(event.pointerId)) return;
    const [u, v] = share(map, event);
    const [fromU, fromV] = seen.fingers.get(event.pointerId);
    const other = [...seen.fingers].find(([id]) => id !== event.pointerId)?.[1];
    seen.fingers.set(event.pointerId, [u, v]);
    seen.moved += Math.hypot(u - fromU, v - fromV);
    if (other) {
      const before = Math.hypot(fromU - other[0], fromV - other[1]);
      if (before) spread(map, Math.hypot(u - other[0], v - other[1]) / before, (u + other[0]) / 2, (v + other[1]) / 2);
    } else if (seen.k > 1) {
      map.dataset.moving = "";
      put(map, { k: seen.k, x: seen.x + u - fromU, y: seen.y + v - fromV });
    }
  });

  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, (event) => {
      for (const map of document.querySelectorAll("[data-map]")) {
        view(map).fingers.delete(event.pointerId);
        delete map.dataset.moving;
      }
    });
  }

  // A dot that was dragged was not pressed.
  document.addEventListener("click", (event) => {
    const map = event.target.closest?.("[data-map]");
    if (map && view(map).moved > 0.02) event.preventDefault();
  }, true);
  document.addEventListener("dragstart", (event) => {
    if (event.target.closest?.("[data-map]")) event.preventDefault();
  });
})();
