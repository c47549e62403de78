"use strict";
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const { entities, ties, text } = read("details");
  const given = read("nodes");
  const labels = new Map(given.map(({ id, label, font }) => [id, { lines: label.split("\n"), size: font.size, bold: font.bold }]));
  const nodes = new vis.DataSet(given.map((node) => ({ ...node, label: undefined })));
  const edges = new vis.DataSet(read("edges"));
  const container = document.getElementById("network");
  const panel = document.getElementById("panel");
  const hiddenKeys = new Set();
  const network = new vis.Network(container, { nodes, edges }, read("options"));
  const tiesOf = new Map(nodes.getIds().map((id) => [id, []]));
  for (const edge of edges.get()) {
    tiesOf.get(edge.from).push(edge.id);
    tiesOf.get(edge.to).push(edge.id);
  }
  const fold = (name) => name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").toLowerCase().trim();
  let lit = null;  /* the ids that stand out, or null when all do */
  let hovered = null;

  /* ---- the drawing: settle once, lie down along the screen, then hold still ---- */

  const lieDown = () => {
    const places = Object.entries(network.getPositions());
    const mean = (axis) => places.reduce((sum, [, place]) => sum + place[axis], 0) / places.length;
    const [mx, my] = [mean("x"), mean("y")];
    let [xx, xy, yy] = [0, 0, 0];
    for (const [, { x, y }] of places) { xx += (x - mx) ** 2; xy += (x - mx) * (y - my); yy += (y - my) ** 2; }
    const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
    const turned = places.map(([id, { x, y }]) => [id, (x - mx) * Math.cos(angle) - (y - my) * Math.sin(angle), (x - mx) * Math.sin(angle) + (y - my) * Math.cos(angle)]);
    const span = (index) => Math.max(...turned.map((place) => place[index])) - Math.min(...turned.map((place) => place[index])) || 1;
    const wanted = container.clientWidth / Math.max(container.clientHeight, 1);
    const stretch = Math.min(1.8, Math.max(0.6, wanted * span(2) / span(1)));
    for (const [id, x, y] of turned) network.moveNode(id, x * stretch, y);
  };
  const MARGIN = { x: 80, y: 45 };
  const frame = (ids) => {
    const places = Object.values(network.getPositions(ids));
    if (!places.length) return;
    const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
    const room = (size, margin, span) => Math.max(size - 2 * margin, 50) / Math.max(span, 1);
    const scale = Math.min(room(container.clientWidth, MARGIN.x, right - left), room(container.clientHeight, MARGIN.y, bottom - top), 1.1);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
  };
  const whole = () => frame(nodes.getIds({ filter: ({ hidden }) => !hidden }));
  network.once("stabilizationIterationsDone", () => {
    network.setOptions({ physics: false });
    lieDown();
    whole();
    document.getElementById("wait").hidden = true;
    document.documentElement.dataset.ready = "yes";
  });

  /* ---- labels: as on a map, the weightiest first, none over another; more of them as one comes closer ---- */

  const GAP = 3;
  const ranks = new Map(given.map(({ id, size }) => [id, size]));
  const rank = (id) => (id === hovered ? 3000 : 0) + (lit && lit.has(id) ? 1000 : 0) + ranks.get(id);
  const within = (middle, length, room) => Math.min(Math.max(middle, length / 2 + GAP), room - length / 2 - GAP);
  const spots = (x, y, w, h, r) => {
    const [right, down] = [r + w / 2 + GAP, r + h / 2 + GAP];
    const around = [[x, y + down], [x, y - down], [x + right, y], [x - right, y]];
    const corners = [1, -1].flatMap((up) => [1, -1].map((side) => [x + side * (w / 2 + r / 2), y + up * down]));
    return [...around, ...corners].map(([cx, cy]) => [within(cx, w, container.clientWidth), within(cy, h, container.clientHeight)]);
  };
  const clear = (box, taken) => taken.every((other) => Math.abs(box.x - other.x) * 2 >= box.w + other.w || Math.abs(box.y - other.y) * 2 >= box.h + other.h);
  const drawLabel = (pen, { lines, size }, x, y) => {
    lines.forEach((line, index) => {
      const baseline = y + (index - (lines.length - 1) / 2) * size * 1.15;
      pen.strokeText(line, x, baseline);
      pen.fillText(line, x, baseline);
    });
  };
  const drawLabels = (pen) => {
    const scale = network.getScale();
    const ratio = pen.canvas.width / container.clientWidth;
    const shown = nodes.get().filter(({ hidden }) => !hidden).sort((one, other) => rank(other.id) - rank(one.id));
    const points = new Map(shown.map(({ id, size }) => [id, { ...network.canvasToDOM(network.getPosition(id)), r: size * scale }]));
    const taken = shown.map(({ id }) => { const { x, y, r } = points.get(id); return { x, y, w: 2 * r, h: 2 * r }; });
    pen.save();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.textAlign = "center"; pen.textBaseline = "middle"; pen.lineJoin = "round"; pen.lineWidth = 3.5; pen.strokeStyle = "rgba(255,255,255,0.92)";
    for (const { id } of shown) {
      const faded = lit && !lit.has(id) && id !== hovered;
      const { x, y, r } = points.get(id);
      const outside = x < 0 || y < 0 || x > container.clientWidth || y > container.clientHeight;
      if (faded || outside) continue;
      const label = labels.get(id);
      pen.font = `${label.bold ? "bold " : ""}${label.size}px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif`;
      const w = Math.max(...label.lines.map((line) => pen.measureText(line).width)) + 4;
      const h = label.lines.length * label.size * 1.15 + 2;
      const spot = spots(x, y, w, h, r).find(([cx, cy]) => clear({ x: cx, y: cy, w, h }, taken));
      if (!spot) continue;
      taken.push({ x: spot[0], y: spot[1], w, h });
      pen.fillStyle = "#1d2429";
      drawLabel(pen, label, spot[0], spot[1]);
    }
    pen.restore();
  };
  network.on("afterDrawing", drawLabels);
  network.on("hoverNode", ({ node }) => { hovered = node; network.redraw(); });
  network.on("blurNode", () => { hovered = null; network.redraw(); });

  /* ---- what is selected stands out ---- */

  const emphasise = (near) => {
    lit = near;
    const stands = (id) => !near || near.has(id);
    nodes.update(nodes.getIds().map((id) => ({ id, opacity: stands(id) ? 1 : 0.15 })));
    edges.update(edges.get().map(({ id, from, to, color }) => ({ id, color: { ...color, opacity: stands(from) && stands(to) ? 0.9 : 0.08 } })));
  };
  const neighbourhood = (id) => new Set([id, ...tiesOf.get(id).flatMap((tie) => [edges.get(tie).from, edges.get(tie).to])]);

  /* ---- the panel: always as text, never as markup ---- */

  const element = (tag, content, className) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (content !== undefined) made.textContent = content;
    return made;
  };
  const evidence = (statement) => statement.evidence.map((item) => {
    const quote = element("blockquote", item.quote);
    quote.append(element("span", item.place, "place"));
    return quote;
  });
  const statementItem = (statement, from) => {
    const item = element("li");
    const other = statement.subject === from ? statement.object : statement.subject;
    const said = from ? statement[statement.subject === from ? "seen_from_subject" : "seen_from_object"] : statement.sentence;
    const sentence = element(from ? "button" : "p", said, from ? "go" : "");
    if (from) { sentence.type = "button"; sentence.addEventListener("click", () => choose(other)); }
    item.append(sentence, ...evidence(statement));
    if (statement.more) item.append(element("p", statement.more, "about"));
    return item;
  };
  const fill = (title, about, statements, from) => {
    const list = element("ul");
    list.append(...statements.map((statement) => statementItem(statement, from)));
    panel.replaceChildren(element("h2", title), element("p", about, "about"), element("h3", text.stated), list);
    panel.scrollTop = 0;
  };
  const showEntity = (id) => {
    const { name, about, aliases } = entities[id];
    fill(name, [about, aliases].filter(Boolean).join(" · "), tiesOf.get(id).flatMap((tie) => ties[tie]), id);
    emphasise(neighbourhood(id));
  };
  const showTie = (id) => {
    const edge = edges.get(id);
    fill(`${entities[edge.from].name} – ${entities[edge.to].name}`, "", ties[id]);
    emphasise(new Set([edge.from, edge.to]));
  };
  const choose = (id) => {
    network.selectNodes([id]);
    frame([...neighbourhood(id)]);
    showEntity(id);
    panel.focus({ preventScroll: true });
  };
  const welcome = Array.from(panel.childNodes);
  network.on("click", ({ nodes: chosen, edges: crossed }) => {
    if (chosen.length) showEntity(chosen[0]);
    else if (crossed.length) showTie(crossed[0]);
    else { panel.replaceChildren(...welcome); emphasise(null); }
  });

  /* ---- search, legend, zoom, list ---- */

  const query = document.getElementById("query");
  const found = document.getElementById("found");
  const matches = (asked) => Object.entries(entities).filter(([, one]) => fold(`${one.name} ${one.aliases}`).includes(asked)).slice(0, 8);
  const found_item = ([id, { name, about }]) => {
    const item = element("li");
    const button = element("button", name);
    button.type = "button";
    button.append(element("small", ` ${about}`));
    button.addEventListener("click", () => { found.replaceChildren(); query.value = ""; choose(id); });
    item.append(button);
    return item;
  };
  query.addEventListener("input", () => {
    const asked = fold(query.value);
    const all = asked ? matches(asked) : [];
    found.replaceChildren(...(asked && !all.length ? [element("li", text.none, "none")] : all.map(found_item)));
  });
  query.addEventListener("keydown", (event) => { if (event.key === "Escape") found.replaceChildren(); });
  document.getElementById("search").addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("button")?.click();
  });
  document.getElementById("legend").addEventListener("change", ({ target }) => {
    if (target.checked) hiddenKeys.delete(target.value); else hiddenKeys.add(target.value);
    nodes.update(nodes.get().map(({ id }) => ({ id, hidden: hiddenKeys.has(entities[id].key) })));
  });
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  document.getElementById("closer").addEventListener("click", () => zoom(1.3));
  document.getElementById("farther").addEventListener("click", () => zoom(1 / 1.3));
  document.getElementById("whole").addEventListener("click", whole);
  document.getElementById("listing").addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.dataset.id) return;
    document.getElementById("stage").scrollIntoView();
    choose(target.dataset.id);
  });
})();
