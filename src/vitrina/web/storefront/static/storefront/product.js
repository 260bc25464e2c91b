/* A product's pictures: where one is in the gallery, looking closely, turning round; sheets that are loaded
   when asked for; passing on. Without it pictures are links, the turn is a strip, sheets are pages. */
(() => {
  "use strict";
  const find = (selector, root = document) => root.querySelector(selector);
  const within = (value, low, high) => Math.min(high, Math.max(low, value));

  /* The gallery on phones: which picture is seen. Scrolling does not bubble, so it is caught on its way. */
  document.addEventListener("scroll", (event) => {
    const place = event.target.matches?.(".views") && find("[data-place]");
    if (!place) return;
    const { scrollLeft, scrollWidth, clientWidth, children } = event.target;
    place.textContent = 1 + Math.round((children.length - 1) * scrollLeft / (scrollWidth - clientWidth));
  }, { capture: true, passive: true });

  /* Sheets, and the telephone's own sharing where there is one. */
  const offerSharing = () => document.querySelectorAll("[data-share]").forEach((button) => { button.hidden = !navigator.share; });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "sheet") find("#sheet").showPopover();
    offerSharing();
  });
  offerSharing();
  const copy = async (button) => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      find("#shared-address").select();
      document.execCommand("copy");
    }
    button.textContent = button.dataset.done;
  };

  /* Looking closely: the picture is moved and scaled within the stage, (x, y) is its top left corner. */
  const viewer = find("#viewer");
  const stage = viewer && find(".stage", viewer);
  const image = stage && find("img", stage);
  const NEAR = 2.5, NEAREST = 6, SWIPE_PX = 60, STEP_PX = 80;
  let shown = 0, scale = 1, x = 0, y = 0, moved = 0;
  const fingers = new Map();
  const draw = () => {
    x = within(x, stage.clientWidth * (1 - scale), 0);
    y = within(y, stage.clientHeight * (1 - scale), 0);
    image.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    stage.classList.toggle("near", scale > 1);
  };
  const zoom = (wanted, toX = stage.clientWidth / 2, toY = stage.clientHeight / 2) => {
    const next = within(wanted, 1, NEAREST);
    x = toX - (toX - x) * next / scale;
    y = toY - (toY - y) * next / scale;
    scale = next;
    draw();
  };
  const look = (number) => {
    const views = [...document.querySelectorAll("[data-look]")];
    shown = (number + views.length) % views.length;
    image.src = views[shown].href;
    image.alt = views[shown].dataset.alt;
    find("p", viewer).textContent = `${shown + 1} / ${views.length}`;
    const save = find("[data-save]", viewer);
    if (save) save.href = views[shown].href;
    scale = 1;
    draw();
  };
  const pan = (byX, byY) => { x += byX; y += byY; draw(); };
  const spread = () => {
    const [one, two] = [...fingers.values()];
    return { apart: Math.hypot(one.x - two.x, one.y - two.y), x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
  };
  stage?.addEventListener("pointerdown", (event) => {
    stage.setPointerCapture(event.pointerId);
    if (!fingers.size) moved = 0;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY, from: event.clientX });
  });
  stage?.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const before = fingers.size === 2 && spread();
    const [byX, byY] = [event.clientX - finger.x, event.clientY - finger.y];
    moved += Math.abs(byX) + Math.abs(byY);
    Object.assign(finger, { x: event.clientX, y: event.clientY });
    if (before) {
      const now = spread();
      zoom(scale * now.apart / before.apart, now.x, now.y);
    } else if (scale > 1) pan(byX, byY);
  });
  const lift = (event) => {
    const finger = fingers.get(event.pointerId);
    if (!fingers.delete(event.pointerId) || fingers.size || event.type === "pointercancel") return;
    const along = event.clientX - finger.from;
    if (moved < 8) zoom(scale > 1 ? 1 : NEAR, event.clientX, event.clientY);
    else if (scale === 1 && Math.abs(along) > SWIPE_PX) look(shown - Math.sign(along));
  };
  stage?.addEventListener("pointerup", lift);
  stage?.addEventListener("pointercancel", lift);
  stage?.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(scale * (event.deltaY < 0 ? 1.2 : 1 / 1.2), event.clientX, event.clientY);
  }, { passive: false });
  viewer?.addEventListener("keydown", (event) => {
    const [toX, toY] = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [0, 0];
    if (toX || toY) {
      event.preventDefault();
      if (scale > 1) pan(toX * STEP_PX, toY * STEP_PX);
      else if (toX) look(shown - toX);
    }
    const by = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, "0": 0 }[event.key];
    if (by !== undefined) zoom(scale * by);
  });

  /* Turning round: frames are loaded when asked for, all of them before the first turn. */
  const turns = new WeakMap();
  const turn = (spin, to) => {
    const state = turns.get(spin), count = state.frames.length;
    state.at = ((to % count) + count) % count;
    find("img", spin).src = state.frames[state.at];
    const degrees = Math.round(state.at * 360 / count), slider = find(".turner", spin);
    slider.ariaValueNow = degrees;
    slider.ariaValueText = `${degrees}°`;
  };
  const play = (spin, on) => {
    const state = turns.get(spin);
    clearInterval(state.timer);
    if (on) state.timer = setInterval(() => (spin.isConnected ? turn(spin, state.at + 1) : play(spin, false)), 110);
    find("[data-spin-play]", spin).ariaPressed = on;
  };
  const start = async (button) => {
    const spin = button.closest(".spin"), frames = spin.dataset.frames.split(" "), progress = find("progress", spin);
    button.hidden = true;
    progress.hidden = false;
    const kept = await Promise.all(frames.map(async (address) => {
      const frame = Object.assign(new Image(), { src: address });
      await frame.decode().catch(() => {});
      progress.value += 1;
      return frame;
    }));
    turns.set(spin, { frames, kept, at: 0 });
    progress.hidden = true;
    find(".turner", spin).hidden = find("[data-spin-play]", spin).hidden = false;
    find(".turner", spin).focus();
  };
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.matches(".turner")) return;
    const slider = event.target, spin = slider.closest(".spin"), from = event.clientX, at = turns.get(spin).at;
    const wide = slider.clientWidth / turns.get(spin).frames.length;
    play(spin, false);
    slider.setPointerCapture(event.pointerId);
    slider.onpointermove = (drag) => turn(spin, at + Math.round((drag.clientX - from) / wide));
    slider.onpointerup = slider.onpointercancel = () => { slider.onpointermove = null; };
  });
  const nudge = (slider, by) => {
    const spin = slider.closest(".spin");
    play(spin, false);
    turn(spin, turns.get(spin).at + by);
  };
  document.addEventListener("wheel", (event) => {
    if (!event.target.matches(".turner:focus")) return;
    event.preventDefault();
    nudge(event.target, Math.sign(event.deltaY || event.deltaX));
  }, { passive: false });
  document.addEventListener("keydown", (event) => {
    const by = event.target.matches(".turner") && { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -6, PageUp: 6 }[event.key];
    if (!by) return;
    event.preventDefault();
    nudge(event.target, by);
  });

  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-look], [data-step], [data-zoom], [data-close], [data-spin-start], [data-spin-play], [data-copy], [data-share]");
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { look: number, step, zoom: by, copy: text, share: url } = pressed.dataset;
    if (number !== undefined && viewer) {
      event.preventDefault();
      viewer.showModal();
      look(Number(number));
      stage.focus();
    } else if (step) look(shown + Number(step));
    else if (by) zoom(scale * Number(by));
    else if ("close" in pressed.dataset) viewer.close();
    else if ("spinStart" in pressed.dataset) start(pressed);
    else if ("spinPlay" in pressed.dataset) play(pressed.closest(".spin"), pressed.ariaPressed !== "true");
    else if (text) copy(pressed);
    else if (url) navigator.share({ url, title: pressed.dataset.title }).catch(() => {});
  });
})();
