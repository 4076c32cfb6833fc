(() => {
  "use strict";
  const data = /*data*/null;
  const css = /*css*/"";
  const html = /*html*/"";

  const number = (value, digits = 2) => value === null ? "−∞" : value.toFixed(digits).replace(/^-(?=0\.?0*$)/, "").replace("-", "−");
  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text !== null) element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  // Colours: straight lines between the stops, black or white text, whichever stands out more (WCAG 2.2).
  const color = share => {
    const at = Math.min(Math.max(share, 0), 1) * (data.colors.length - 1);
    const low = Math.min(Math.floor(at), data.colors.length - 2);
    return data.colors[low].map((from, i) => Math.round(from + (data.colors[low + 1][i] - from) * (at - low)));
  };
  const luminance = rgb => rgb
    .map(channel => channel / 255)
    .map(channel => channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
    .reduce((sum, channel, i) => sum + channel * [0.2126, 0.7152, 0.0722][i], 0);
  const contrasting = rgb => luminance(rgb) > 0.179 ? "#000" : "#fff";

  // The greatest score is taken off first, so that exp never overflows; a row without any key stays empty.
  const softmax = (scores, temperature) => {
    const most = Math.max(...scores.filter(score => score !== null));
    const parts = scores.map(score => score === null ? 0 : Math.exp((score - most) / temperature));
    const sum = parts.reduce((a, b) => a + b, 0);
    return parts.map(part => sum > 0 ? part / sum : 0);
  };

  const steps = {
    scores: ["Scores", "score", "Scores: how well each query fits each key, before anything is hidden. Any number is possible."],
    masked: ["Mask", "masked score", "Mask: striped places must not be looked at. Their score becomes −∞, so their weight will be 0."],
    weights: ["Softmax", "weight", "Softmax of score ÷ T turns each row into weights: none is negative, together they are 1. A small T sharpens, a large T flattens."],
  };

  const start = host => {
    host.setAttribute("data-ready", "");
    const root = host.shadowRoot || host.attachShadow({ mode: "open" });
    root.innerHTML = html;
    root.prepend(make("style", css));
    const find = selector => root.querySelector(selector);
    const state = { head: 0, query: 0, key: -1, step: "weights", temperature: 1 };

    const hidden = (head, query, key) => data.values[head][query][key] === null || (data.mask !== null && !data.mask[query][key]);
    const anyHidden = data.values.some((head, h) => head.some((row, q) => row.some((_, k) => hidden(h, q, k))));
    const maskedRow = (head, query) => data.values[head][query].map((value, key) => hidden(head, query, key) ? null : value);
    // Every cell asks for its row: it is computed once per change.
    let rows = [];
    const weightRow = query => rows[query] ??= data.scores ? softmax(maskedRow(state.head, query), state.temperature) : data.values[state.head][query];
    const row = query => ({
      scores: () => data.values[state.head][query],
      masked: () => maskedRow(state.head, query),
      weights: () => weightRow(query),
    })[state.step]();

    // One range for all heads, so that colours can be compared between them.
    const finite = data.values.flat(2).filter(value => value !== null);
    const [least, most] = [Math.min(...finite), Math.max(...finite)];
    const range = () => state.step === "weights" ? [0, 1] : most > least ? [least, most] : [least - 0.5, least + 0.5];
    const share = value => (value - range()[0]) / (range()[1] - range()[0]);

    const buttons = (bar, names, chosen) => names.map((name, i) => {
      const button = make("button", null, { type: "button", title: name });
      button.append(make("bdi", name));
      button.addEventListener("click", () => { chosen(i); update(); });
      bar.append(button);
      return button;
    });
    const order = data.scores ? ["scores", ...(anyHidden ? ["masked"] : []), "weights"] : ["weights"];
    const headButtons = buttons(find(".heads"), data.heads, head => { state.head = head; });
    const stepButtons = buttons(find(".steps"), order.map((step, i) => `${i + 1} ${steps[step][0]}`), i => { state.step = order[i]; });
    const queryButtons = buttons(find(".words"), data.queries, query => select(query, -1));
    const press = (all, chosen) => all.forEach((button, i) => {
      button.setAttribute("aria-pressed", i === chosen);
      button.tabIndex = i === chosen ? 0 : -1;
    });

    // One stop of the Tab key per group; arrows, Home and End move inside it. Without columns the group is one list.
    const walk = (all, columns, go) => all.forEach((element, i) => element.addEventListener("keydown", event => {
      const first = columns ? i - i % columns : 0;
      const last = columns ? first + columns - 1 : all.length - 1;
      const down = columns || 1;
      const to = { ArrowRight: Math.min(i + 1, last), ArrowLeft: Math.max(i - 1, first), ArrowDown: i + down, ArrowUp: i - down, Home: first, End: last }[event.key];
      if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      // A notebook would take the arrows for itself and leave the cell.
      event.stopPropagation();
      if (all[to]) { all[to].focus(); go(to); }
    }));

    const select = (query, key) => {
      if (state.query === query && state.key === key) return;
      [state.query, state.key] = [query, key];
      update();
    };

    const follow = (element, query, key) => {
      element.addEventListener("mouseenter", () => select(query, key));
      element.addEventListener("focus", () => select(query, key));
    };

    const head = make("tr", null);
    head.append(make("td", null), ...data.keys.map(word => {
      const th = make("th", null, { scope: "col", title: word });
      th.append(make("bdi", word));
      return th;
    }));
    find("thead").append(head);
    const cells = data.queries.map((word, query) => {
      const tr = make("tr", null);
      const th = make("th", null, { scope: "row", title: word });
      th.append(make("bdi", word));
      follow(th, query, -1);
      const line = data.keys.map((_, key) => {
        const td = make("td", null, { role: "gridcell" });
        follow(td, query, key);
        return td;
      });
      tr.append(th, ...line);
      find("tbody").append(tr);
      return line;
    });
    const bars = data.keys.map((word, key) => {
      const li = make("li", null);
      const track = make("span", null, { class: "track", "aria-hidden": "true" });
      track.append(make("span", null));
      const name = make("bdi", word);
      li.append(name, track, make("span", ""));
      li.addEventListener("mouseenter", () => select(state.query, key));
      find(".keys").append(li);
      return li;
    });

    const describe = (query, key) => {
      const where = `query ‘${data.queries[query]}’ → key ‘${data.keys[key]}’: `;
      const weight = `weight ${number(weightRow(query)[key])}`;
      if (!data.scores) return where + weight;
      const score = `score ${number(data.values[state.head][query][key])}`;
      return `${where}${weight}, ${score}${hidden(state.head, query, key) ? ", masked" : ""}`;
    };

    const inHead = () => data.heads.length > 1 ? ` in ${data.heads[state.head]}` : "";
    const summary = query => {
      const weights = weightRow(query);
      const best = weights.indexOf(Math.max(...weights));
      return weights[best] > 0
        ? `query ‘${data.queries[query]}’${inHead()}: most weight on key ‘${data.keys[best]}’ (${number(weights[best])}).`
        : `query ‘${data.queries[query]}’${inHead()}: no key is left to look at.`;
    };

    const paint = (td, query, key, value) => {
      const off = value === null || (state.step === "weights" && hidden(state.head, query, key));
      const rgb = off ? null : color(share(value));
      td.className = off ? "off" : "";
      td.style.backgroundColor = rgb ? `rgb(${rgb})` : "";
      td.style.color = rgb ? contrasting(rgb) : "";
      td.textContent = number(value);
      td.title = describe(query, key);
      td.setAttribute("aria-label", td.title);
      td.tabIndex = query === state.query && key === Math.max(state.key, 0) ? 0 : -1;
    };

    const fill = (li, key, value) => {
      li.children[1].firstChild.style.width = value === null ? "0" : `${100 * share(value)}%`;
      li.children[2].textContent = number(value);
      li.title = describe(state.query, key);
      li.style.fontWeight = key === state.key ? "700" : "";
    };

    const update = () => {
      rows = [];
      press(headButtons, state.head);
      press(stepButtons, order.indexOf(state.step));
      press(queryButtons, state.query);
      const quantity = steps[state.step][1];
      find("#k").textContent = `Its ${quantity} for each key`;
      find("#m").textContent = `All ${quantity}s${inHead()} (rows: queries, columns: keys)`;
      find(".note").textContent = data.scores ? steps[state.step][2] : "Weights: how much each query takes from each key. Each row adds up to 1.";
      cells.forEach((line, query) => {
        const values = row(query);
        line.forEach((td, key) => paint(td, query, key, values[key]));
        line[0].parentNode.className = query === state.query ? "on" : "";
      });
      row(state.query).forEach((value, key) => fill(bars[key], key, value));
      find("output").textContent = `T = ${number(state.temperature)}`;
      find("input").setAttribute("aria-valuetext", `T = ${number(state.temperature)}`);
      const [low, , high] = find(".scale").children;
      [low.textContent, high.textContent] = range().map(end => number(end));
      find(".readout").textContent = state.key < 0 ? summary(state.query) : describe(state.query, state.key);
    };

    const warm = logarithm => {
      state.temperature = 10 ** logarithm;
      state.step = "weights";
      update();
    };
    find("input").addEventListener("input", event => warm(Number(event.target.value)));
    find(".reset").addEventListener("click", () => { find("input").value = 0; warm(0); });
    queryButtons.forEach((button, query) => follow(button, query, -1));
    walk(queryButtons, 0, to => select(to, -1));
    walk(headButtons, 0, to => { state.head = to; update(); });
    walk(stepButtons, 0, to => { state.step = order[to]; update(); });
    walk(cells.flat(), data.keys.length, to => select(Math.floor(to / data.keys.length), to % data.keys.length));
    find("h3").textContent = data.title;
    find(".scale").children[1].style.background = `linear-gradient(to right, ${data.colors.map(rgb => `rgb(${rgb})`)})`;
    find(".heads").hidden = data.heads.length < 2;
    find(".steps").hidden = find(".warmth").hidden = !data.scores;
    update();
  };

  document.querySelectorAll('[data-attention-inspector="' + data.id + '"]:not([data-ready])').forEach(start);
})();
