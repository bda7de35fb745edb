// The chain of codes on the screen, one after another.
function drawn(text) {
  const cells = qrCode(Array.prototype.slice.call(utf8(text)));
  const size = cells.length + 8;
  const runs = [];
  cells.forEach((line, row) => {
    for (let start = 0; start < line.length; start += 1) {
      if (line[start]) {
        let end = start;
        while (line[end]) end += 1;
        runs.push(`M${start + 4} ${row + 4}h${end - start}v1h${start - end}z`);
        start = end;
      }
    }
  });
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("shape-rendering", "crispEdges");
  svg.setAttribute("role", "img");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", runs.join(""));
  svg.appendChild(path);
  return svg;
}

function showCodes(app, box, text) {
  const say = app.words.say;
  app.settle();
  chainOf(text).then((texts) => {
    let place = 0;
    let timer = null;
    const picture = h("div", { class: "code" });
    const name = h("p", { class: "good", "aria-live": "polite" });
    const turn = (step) => {
      place = (place + step + texts.length) % texts.length;
      const svg = drawn(texts[place]);
      const told = say("give.code", { place: place + 1, count: texts.length });
      svg.setAttribute("aria-label", told);
      emptied(picture).appendChild(svg);
      fill(emptied(name), [told]);
    };
    const auto = h("button", { type: "button", class: "wide" }, say("give.auto"));
    auto.addEventListener("click", () => {
      if (timer) clearInterval(timer);
      timer = timer ? null : setInterval(() => (document.body.contains(picture) ? turn(1) : clearInterval(timer)), 2500);
      fill(emptied(auto), [say(timer ? "give.stop" : "give.auto")]);
    });
    const step = (key, by) => h("button", { type: "button", onclick: () => turn(by) }, say(key));
    fill(emptied(box), [
      h("p", { class: "quiet" }, say("give.codes-lead", { count: texts.length })),
      name,
      picture,
      texts.length > 1 && h("div", { class: "row" }, step("give.previous", -1), step("give.next", 1)),
      texts.length > 1 && auto,
    ]);
    turn(0);
    picture.scrollIntoView();
  });
}
