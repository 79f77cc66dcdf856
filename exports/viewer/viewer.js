"use strict";
// The viewer of a stand-alone export. It reads the data beside it, asks no network, and puts
// every text of a document on the page as text, never as markup.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const nodes = new Map();
  for (const [id, label, type, claims, aliases] of data.nodes) {
    nodes.set(id, { id, label, type, claims, aliases, edges: [], x: 0, y: 0, vx: 0, vy: 0, pinned: false });
  }
  const edges = data.edges.map(([id, source, target, label, kind, speaker, confidence, from, to, claims], i) => {
    const edge = { id, i, source: nodes.get(source), target: nodes.get(target), label, kind, speaker, confidence, from, to, claims };
    edge.source.edges.push(edge);
    if (edge.target !== edge.source) edge.target.edges.push(edge);
    return edge;
  });
  const byClaims = (a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1);
  const ranked = [...nodes.values()].filter((n) => !n.id.startsWith("v:")).sort(byClaims);
  const shown = new Set();
  const filter = { confidence: 0, facts: false };
  let chosen = null;
  let undo = [];
  const $ = (id) => document.getElementById(id);
  const svg = $("graph");
  const layer = $("layer");
  const view = { x: 0, y: 0, k: 1 };

  function el(name, text, attributes) {
    const e = document.createElement(name);
    if (text !== undefined && text !== null) e.textContent = text;
    for (const k in attributes) e.setAttribute(k, attributes[k]);
    return e;
  }
  function draw(name, attributes, text) {
    const e = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const k in attributes) e.setAttribute(k, attributes[k]);
    if (text !== undefined) e.textContent = text;
    return e;
  }
  const claimCount = (n) => n.claims + (n.claims === 1 ? " claim" : " claims");
  const short = (s, n) => ([...s].length > n ? [...s].slice(0, n - 1).join("") + "…" : s);
  const lets = (e) => e.confidence >= filter.confidence && (!filter.facts || e.kind === "");
  const other = (e, n) => (e.source === n ? e.target : e.source);
  const weight = (e) => e.claims.length;

  function show(list) {
    undo.push(new Set(shown));
    for (const n of list) add(n);
    render();
    settle();
  }
  function add(n) {
    if (shown.has(n)) return;
    const near = n.edges.map((e) => other(e, n)).find((m) => shown.has(m));
    const angle = shown.size * 2.4;
    const far = near ? 120 : 60 + 16 * Math.sqrt(shown.size);
    n.x = (near ? near.x : 0) + far * Math.cos(angle);
    n.y = (near ? near.y : 0) + far * Math.sin(angle);
    n.vx = n.vy = 0;
    shown.add(n);
  }
  // expand shows the neighbours that most is said of, some at a time.
  function expand(n, most = 12) {
    const seen = new Map();
    for (const e of n.edges) {
      const m = other(e, n);
      if (m !== n && !shown.has(m) && lets(e)) seen.set(m, (seen.get(m) || 0) + weight(e));
    }
    const list = [...seen].sort((a, b) => b[1] - a[1] || byClaims(a[0], b[0])).slice(0, most).map(([m]) => m);
    show([n, ...list]);
    return seen.size - list.length;
  }
  function hide(n) {
    undo.push(new Set(shown));
    shown.delete(n);
    if (chosen === n) choose(null);
    render();
  }

  const visible = () => edges.length > 20000
    ? [...new Set([...shown].flatMap((n) => n.edges))].filter((e) => shown.has(e.source) && shown.has(e.target) && lets(e))
    : edges.filter((e) => shown.has(e.source) && shown.has(e.target) && lets(e));

  // bundles puts what one node says of or does to another in one manner into one arrow, the fact
  // that most claims say first.
  function bundles(list) {
    const out = new Map();
    for (const e of list) {
      const key = JSON.stringify([e.source.id, e.target.id, e.kind]);
      if (!out.has(key)) out.set(key, { key, source: e.source, target: e.target, kind: e.kind, facts: [] });
      out.get(key).facts.push(e);
    }
    for (const b of out.values()) b.facts.sort((x, y) => weight(y) - weight(x) || x.i - y.i);
    return [...out.values()];
  }
  const says = (e) => e.label + (weight(e) > 1 ? " (" + weight(e) + ")" : "");
  const whole = (e) => e.source.label + " " + e.label + (e.target === e.source ? "" : " " + e.target.label);

  let drawn = [];
  function render() {
    const list = visible(), labels = [];
    layer.replaceChildren();
    const beside = new Map();
    drawn = [];
    for (const b of bundles(list)) {
      const pair = b.source.id < b.target.id ? b.source.id + "\n" + b.target.id : b.target.id + "\n" + b.source.id;
      const n = beside.get(pair) || 0;
      beside.set(pair, n + 1);
      const one = b.facts.length === 1 ? b.facts[0] : null;
      const g = draw("g", { class: "edge " + b.kind + (chosen && (chosen.key === b.key || b.facts.includes(chosen)) ? " chosen" : "") });
      const path = draw("path", { "marker-end": "url(#arrow)" });
      path.style.strokeWidth = Math.min(5, 1.4 + Math.log2(b.facts.reduce((sum, e) => sum + weight(e), 0)));
      g.append(path, draw("title", {}, b.facts.map(whole).join("\n")));
      const text = short(says(b.facts[0]), 34) + (one ? "" : " + " + (b.facts.length - 1));
      const label = draw("g", { class: "says " + b.kind });
      const wide = 6.1 * [...text].length + 8;
      label.append(draw("rect", { x: -wide / 2, y: -8, width: wide, height: 16, rx: 4 }), draw("text", {}, text));
      for (const part of [g, label]) part.addEventListener("click", () => choose(one || b));
      layer.append(g);
      labels.push(label);
      drawn.push({ a: b.source, b: b.target, path, label, wide, bend: n === 0 ? 0 : Math.ceil(n / 2) * (n % 2 ? 1 : -1) });
    }
    layer.append(...labels); // no line crosses them
    for (const n of shown) {
      const text = short(n.label, 30);
      n.w = 18 + 7.4 * [...text].length;
      n.g = draw("g", { class: "node" + (chosen === n ? " chosen" : ""), tabindex: 0, role: "button", "aria-label": n.label + ", " + n.type + ", " + claimCount(n) });
      n.g.append(draw("rect", { x: -n.w / 2, y: -14, width: n.w, height: 28, rx: n.id.startsWith("v:") ? 2 : 9, fill: data.colours[n.type] || "#f7f7f7" }), draw("text", {}, text));
      n.g.addEventListener("pointerdown", (ev) => drag(ev, n));
      n.g.addEventListener("keydown", (ev) => {
        if (ev.key === "Enter") { choose(n); expand(n); }
        if (ev.key === " ") { ev.preventDefault(); choose(n); }
        if (ev.key === "Delete") hide(n);
      });
      layer.append(n.g);
    }
    $("count").textContent = shown.size + " of " + nodes.size + " entities and values, " + list.length + " of " + edges.length + " facts shown";
    place();
  }
  // place moves what is drawn to where it is.
  function place() {
    const taken = [...shown].map((n) => ({ x: n.x, y: n.y, w: n.w, h: 28, weight: 3 }));
    for (const { a, b, path, label, wide, bend } of drawn) {
      // put sets the label where it covers least of what is there already, or leaves it out.
      const put = (...places) => {
        let best, least = Infinity;
        for (const [x, y] of places) {
          let covered = 0;
          for (const t of taken) {
            covered += t.weight * Math.max(0, (wide + t.w) / 2 - Math.abs(x - t.x)) * Math.max(0, (16 + t.h) / 2 - Math.abs(y - t.y));
          }
          if (covered < least) { least = covered; best = [x, y]; }
        }
        // Labels over one another say nothing; a click on the line tells what it says.
        const room = least <= wide * 16 / 8;
        label.setAttribute("visibility", room ? "visible" : "hidden");
        if (!room) return;
        taken.push({ x: best[0], y: best[1], w: wide, h: 16, weight: 1 });
        label.setAttribute("transform", `translate(${best[0]},${best[1]})`);
      };
      if (a === b) {
        path.setAttribute("d", `M ${a.x - 14} ${a.y - 14} C ${a.x - 44} ${a.y - 66} ${a.x + 44} ${a.y - 66} ${a.x + 14} ${a.y - 15}`);
        put([a.x, a.y - 62 - 18 * Math.abs(bend)], [a.x - a.w / 2, a.y - 50], [a.x + a.w / 2, a.y - 50]);
        continue;
      }
      const dx = b.x - a.x, dy = b.y - a.y, far = Math.hypot(dx, dy) || 1, turn = a.id < b.id ? 1 : -1;
      const mx = (a.x + b.x) / 2 - dy / far * bend * 46 * turn, my = (a.y + b.y) / 2 + dx / far * bend * 46 * turn;
      const end = border(b, mx, my), start = border(a, mx, my);
      path.setAttribute("d", `M ${start.x} ${start.y} Q ${mx} ${my} ${end.x} ${end.y}`);
      put(...[0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map((t) => [
        (1 - t) ** 2 * start.x + 2 * t * (1 - t) * mx + t * t * end.x, (1 - t) ** 2 * start.y + 2 * t * (1 - t) * my + t * t * end.y]));
    }
    for (const n of shown) n.g.setAttribute("transform", `translate(${n.x},${n.y})`);
    layer.setAttribute("transform", `translate(${view.x + svg.clientWidth / 2},${view.y + svg.clientHeight / 2}) scale(${view.k})`);
  }
  // border is where a line from outside meets the box of a node.
  function border(n, x, y) {
    const dx = x - n.x, dy = y - n.y, s = Math.min(n.w / 2 / (Math.abs(dx) || 1e-9), 15 / (Math.abs(dy) || 1e-9));
    return { x: n.x + dx * s, y: n.y + dy * s };
  }

  // settle lets forces place the nodes: springs along edges, boxes that push each other away.
  let heat = 0;
  function settle() {
    const running = heat > 0;
    heat = 1;
    for (let i = 0; i < 120; i++) step();
    fit();
    if (!running) requestAnimationFrame(function go() {
      step();
      place();
      if (heat > 0.02) requestAnimationFrame(go); else heat = 0;
    });
  }
  function step() {
    const list = [...shown];
    heat *= 0.985;
    // A wide window is filled by a wide graph; what many lines hold together is held more loosely, or it were a knot.
    const wide = Math.max(1, Math.min(2, 1.3 * svg.clientWidth / Math.max(1, svg.clientHeight))), lines = new Map();
    for (const { a, b } of drawn) for (const n of [a, b]) lines.set(n, (lines.get(n) ?? 0) + 1);
    for (let i = 0; i < list.length; i++) {
      for (let j = 0; j < i; j++) {
        const a = list[i], b = list[j];
        let dx = (a.x - b.x) / 2.2, dy = a.y - b.y;
        const d2 = Math.max(dx * dx + dy * dy, 40), push = 14000 * heat / d2;
        dx = dx || 0.1 * (i - j); dy = dy || 0.1;
        a.vx += dx / Math.sqrt(d2) * push * wide; a.vy += dy / Math.sqrt(d2) * push;
        b.vx -= dx / Math.sqrt(d2) * push * wide; b.vy -= dy / Math.sqrt(d2) * push;
      }
    }
    for (const { a, b } of drawn) {
      if (a === b) continue;
      const dx = b.x - a.x, dy = b.y - a.y, far = Math.hypot(dx, dy) || 1, pull = (far - 180 - (a.w + b.w) / 4) / far * 0.09 / (Math.min(lines.get(a), lines.get(b)) + 1) * heat;
      a.vx += dx * pull; a.vy += dy * pull; b.vx -= dx * pull; b.vy -= dy * pull;
    }
    for (let i = 0; i < list.length; i++) {
      for (let j = 0; j < i; j++) apart(list[i], list[j]);
    }
    for (const n of list) {
      n.vx -= n.x * 0.012 * heat; n.vy -= n.y * 0.004 * wide * heat;
      if (!n.pinned) { n.x += Math.max(-25, Math.min(25, n.vx)); n.y += Math.max(-25, Math.min(25, n.vy)); }
      n.vx *= 0.6; n.vy *= 0.6;
    }
  }
  // apart moves boxes that lie on each other, the shorter way.
  function apart(a, b) {
    const dx = a.x - b.x, dy = a.y - b.y;
    const ox = (a.w + b.w) / 2 + 14 - Math.abs(dx), oy = 44 - Math.abs(dy);
    if (ox <= 0 || oy <= 0) return;
    const mx = ox < oy ? Math.sign(dx || 1) * ox / 4 : 0, my = ox < oy ? 0 : Math.sign(dy || 1) * oy / 4;
    if (!a.pinned) { a.x += mx; a.y += my; }
    if (!b.pinned) { b.x -= mx; b.y -= my; }
  }
  function fit() {
    if (!shown.size || !svg.clientWidth) return;
    const xs = [...shown].map((n) => n.x), ys = [...shown].map((n) => n.y);
    const w = Math.max(...xs) - Math.min(...xs) + 260, h = Math.max(...ys) - Math.min(...ys) + 140;
    view.k = Math.min(1.4, svg.clientWidth / w, svg.clientHeight / h);
    view.x = -view.k * (Math.max(...xs) + Math.min(...xs)) / 2;
    view.y = -view.k * (Math.max(...ys) + Math.min(...ys)) / 2;
    place();
  }

  function drag(ev, n) {
    ev.stopPropagation();
    let moved = false;
    const from = { x: ev.clientX, y: ev.clientY, nx: n.x, ny: n.y };
    const move = (e) => {
      if (Math.hypot(e.clientX - from.x, e.clientY - from.y) > 4) moved = true;
      if (moved) { n.pinned = true; n.x = from.nx + (e.clientX - from.x) / view.k; n.y = from.ny + (e.clientY - from.y) / view.k; place(); }
    };
    const up = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      if (!moved) choose(n);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
  }
  svg.addEventListener("pointerdown", (ev) => {
    const from = { x: ev.clientX - view.x, y: ev.clientY - view.y };
    const move = (e) => { view.x = e.clientX - from.x; view.y = e.clientY - from.y; place(); };
    const up = () => { removeEventListener("pointermove", move); removeEventListener("pointerup", up); };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
  });
  svg.addEventListener("wheel", (ev) => {
    ev.preventDefault();
    const k = Math.max(0.1, Math.min(4, view.k * Math.exp(-ev.deltaY / 600)));
    const box = svg.getBoundingClientRect(), px = ev.clientX - box.left - box.width / 2, py = ev.clientY - box.top - box.height / 2;
    view.x = px - (px - view.x) * k / view.k; view.y = py - (py - view.y) * k / view.k; view.k = k;
    place();
  }, { passive: false });

  // choose tells about a node or an edge beside the graph.
  function choose(what) {
    chosen = what;
    const panel = $("panel");
    panel.replaceChildren();
    if (!what) overview(panel);
    else if (what.facts) several(panel, what);
    else if (what.claims instanceof Array) evidence(panel, what);
    else entity(panel, what);
    render();
  }
  function overview(panel) {
    panel.append(el("h2", "Most connected"));
    const list = el("ul", null, { class: "facts" });
    for (const n of ranked.slice(0, 25)) list.append(item(n.label + " · " + n.type + " · " + n.claims, () => { choose(n); expand(n); }));
    panel.append(list);
  }
  function item(text, act, kind) {
    const li = el("li"), b = el("button", text, { type: "button", dir: "auto", class: kind || "" });
    b.addEventListener("click", act);
    li.append(b);
    return li;
  }
  function entity(panel, n) {
    panel.append(el("h2", n.label, { dir: "auto" }), el("p", n.type + ", " + claimCount(n), { class: "dim" }));
    if (n.aliases.length) panel.append(el("p", "Also: " + n.aliases.join(", "), { dir: "auto" }));
    const more = el("button", "Show neighbours", { type: "button" }), less = el("button", "Hide", { type: "button" });
    more.addEventListener("click", () => expand(n));
    less.addEventListener("click", () => hide(n));
    panel.append(more, " ", less);
    const said = n.edges.filter(lets).sort((a, b) => weight(b) - weight(a) || a.i - b.i);
    panel.append(facts(said.slice(0, 200)));
    if (said.length > 200) panel.append(el("p", "and " + (said.length - 200) + " more", { class: "dim" }));
  }
  function several(panel, b) {
    panel.append(el("h2", b.source.label + (b.target === b.source ? "" : " → " + b.target.label), { dir: "auto" }));
    panel.append(facts(b.facts));
  }
  function facts(said) {
    const list = el("ul", null, { class: "facts" });
    for (const e of said) {
      list.append(item(whole(e) + (weight(e) > 1 ? " (" + weight(e) + ")" : ""), () => { show([e.source, e.target]); choose(e); }, e.kind));
    }
    return list;
  }
  function evidence(panel, e) {
    panel.append(el("h2", whole(e), { dir: "auto" }));
    if (e.speaker) panel.append(el("p", "says " + e.speaker, { dir: "auto" }));
    panel.append(el("p", weight(e) + (weight(e) === 1 ? " claim" : " claims") + (e.from ? ", " + (e.from === e.to ? e.from : e.from + " to " + e.to) : ""), { class: "dim" }));
    for (const [id, date, confidence, source, title, text] of e.claims) {
      const q = el("blockquote");
      q.append(el("p", text, { dir: "auto" }), el("p", [title || source, date, "confidence " + confidence, id].filter(Boolean).join(" · "), { class: "dim" }));
      panel.append(q);
    }
    for (const n of new Set([e.source, e.target])) {
      const b = el("button", n.label, { type: "button", dir: "auto" });
      b.addEventListener("click", () => choose(n));
      panel.append(b, " ");
    }
  }

  // Search over names and aliases: those with a word that begins so, what most is said of
  // first, then those that have it anywhere.
  const input = $("search"), results = $("results");
  let found = [], at = -1;
  function search() {
    const q = input.value.trim().toLowerCase();
    found = [];
    if (q) {
      const grades = [[], []];
      for (const n of ranked) {
        let grade = 2;
        for (const name of [n.label, ...n.aliases]) {
          const i = name.toLowerCase().indexOf(q);
          if (i >= 0) grade = Math.min(grade, i === 0 || name[i - 1] === " " ? 0 : 1);
        }
        if (grade < 2 && grades[grade].length < 12) grades[grade].push(n);
      }
      found = grades.flat().slice(0, 12);
    }
    at = found.length ? 0 : -1;
    list();
  }
  function list() {
    results.replaceChildren(...found.map((n, i) => {
      const li = el("li", n.label + " ", { role: "option", id: "r" + i, "aria-selected": String(i === at), dir: "auto" });
      li.append(el("small", n.type + ", " + claimCount(n)));
      li.addEventListener("pointerdown", (ev) => { ev.preventDefault(); take(n); });
      return li;
    }));
    results.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!!found.length));
    input.setAttribute("aria-activedescendant", at >= 0 ? "r" + at : "");
  }
  function take(n) {
    found = [];
    input.value = "";
    list();
    undo.push(new Set(shown));
    shown.clear();
    choose(n);
    expand(n);
  }
  input.addEventListener("input", search);
  input.addEventListener("blur", () => { found = []; list(); });
  input.addEventListener("keydown", (ev) => {
    if (ev.key === "ArrowDown") at = Math.min(found.length - 1, at + 1);
    else if (ev.key === "ArrowUp") at = Math.max(0, at - 1);
    else if (ev.key === "Enter" && found[at]) { take(found[at]); return; }
    else if (ev.key === "Escape") { found = []; list(); return; }
    else return;
    ev.preventDefault();
    list();
  });
  addEventListener("keydown", (ev) => {
    if (ev.key === "/" && document.activeElement !== input) { ev.preventDefault(); input.focus(); }
    if (ev.key === "z" && document.activeElement !== input) back();
    if (ev.key === "f" && document.activeElement !== input) fit();
    if (ev.key === "Escape" && document.activeElement !== input) choose(null);
  });
  function back() {
    const before = undo.pop();
    if (!before) return;
    shown.clear();
    for (const n of before) shown.add(n);
    render();
    fit();
  }
  $("undo").addEventListener("click", back);
  $("fit").addEventListener("click", fit);
  $("home").addEventListener("click", home);
  $("confidence").addEventListener("input", (ev) => { filter.confidence = +ev.target.value; $("atleast").textContent = ev.target.value; render(); });
  $("facts").addEventListener("change", (ev) => { filter.facts = ev.target.checked; render(); });
  addEventListener("resize", fit);

  // home shows the few that most is said of and how they are connected, never everything.
  function home() {
    undo.push(new Set(shown));
    shown.clear();
    const strong = [...edges].filter((e) => e.source !== e.target && lets(e))
      .sort((a, b) => weight(b) - weight(a) || (b.source.claims + b.target.claims) - (a.source.claims + a.target.claims) || a.i - b.i);
    const few = new Set(ranked.slice(0, 40));
    for (const e of strong) {
      if (shown.size >= 18) break;
      if (few.has(e.source) && few.has(e.target)) { add(e.source); add(e.target); }
    }
    if (!shown.size) for (const n of ranked.slice(0, 8)) add(n);
    choose(null);
    settle();
  }
  const types = new Set(data.nodes.map((n) => n[2]));
  $("legend").replaceChildren(...Object.keys(data.colours).filter((t) => types.has(t)).map((t) => {
    const li = el("li"), box = el("span");
    box.style.background = data.colours[t];
    li.append(box, t);
    return li;
  }));
  home();
})();
