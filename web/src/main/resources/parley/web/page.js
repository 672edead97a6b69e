// What pages can do beyond links and forms. Everything here is an addition: without it each page still works.
(() => {
  "use strict";
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // Copy buttons.
  const showButtons = (root) => all("button[data-copy][hidden]", root).forEach((button) => { button.hidden = false; });
  showButtons(document);

  const copy = async (text) => {
    if (navigator.clipboard && window.isSecureContext) {
      await navigator.clipboard.writeText(text);
      return;
    }
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    const label = button.dataset.label || button.textContent;
    button.dataset.label = label;
    try {
      await copy(button.dataset.copy);
      button.textContent = "Copied";
    } catch (refused) {
      button.textContent = "Not allowed";
    }
    setTimeout(() => { button.textContent = label; }, 1600);
  });

  // Statements of an article: a click on the words, or Enter on a number, opens the card.
  const marks = (number) => all("[data-statements~='" + number + "']");
  const card = (number) => document.getElementById("s" + number);
  const light = (number) => {
    all(".lit").forEach((element) => element.classList.remove("lit"));
    if (number) marks(number).forEach((element) => element.classList.add("lit"));
  };
  const open = (number, focus) => {
    const details = card(number);
    if (!details) return;
    details.open = true;
    light(number);
    const summary = details.querySelector("summary");
    if (focus) summary.focus({ preventScroll: true });
    details.scrollIntoView({ block: "nearest" });
  };
  const fromHash = () => {
    const match = /^#s(\d+)$/.exec(location.hash);
    if (match) open(match[1], true);
  };
  document.addEventListener("click", (event) => {
    const number = event.target.closest("a.number[href^='#s']");
    if (number) {
      event.preventDefault();
      history.replaceState(null, "", number.getAttribute("href"));
      open(number.getAttribute("href").slice(2), true);
      return;
    }
    const words = event.target.closest("[data-statements]");
    if (words && String(getSelection()) === "") {
      open(words.dataset.statements.split(" ").pop(), false);
    }
  });
  document.addEventListener("toggle", (event) => {
    const details = event.target;
    if (details.matches && details.matches("details.card")) light(details.open ? details.id.slice(1) : null);
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const details = document.activeElement && document.activeElement.closest("details.card");
    if (!details) return;
    details.open = false;
    const number = document.getElementById("t" + details.id.slice(1));
    if (number) number.focus();
  });
  window.addEventListener("hashchange", fromHash);
  fromHash();

  // A file dropped onto the box of the form that reads texts.
  const form = document.querySelector("form.try");
  if (form) {
    const file = form.querySelector("input[type=file]");
    const over = (event) => { event.preventDefault(); form.classList.add("over"); };
    form.addEventListener("dragover", over);
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("over");
      if (event.dataTransfer.files.length > 0) {
        file.files = event.dataTransfer.files;
        form.requestSubmit();
      }
    });
  }

  // Live parts: one connection, and only while the page is seen, for browsers open few to one server.
  let source = null;
  const sign = (on) => all(".liveSign").forEach((element) => { element.hidden = !on; });
  const listen = () => {
    const wanted = !document.hidden && document.querySelector("[hx-trigger^='ledger-changed']");
    if (wanted && !source) {
      source = new EventSource("/live");
      source.addEventListener("open", () => sign(true));
      source.addEventListener("error", () => sign(false));
      source.addEventListener("changed", () => htmx.trigger(document.body, "ledger-changed"));
    } else if (!wanted && source) {
      source.close();
      source = null;
    }
  };
  document.addEventListener("visibilitychange", listen);
  document.addEventListener("htmx:afterSettle", () => { showButtons(document); sign(source !== null && source.readyState === 1); });
  listen();
})();
