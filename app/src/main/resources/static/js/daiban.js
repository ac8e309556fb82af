// The few things a page does beyond links and forms; every page works without them.
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    var target = event.target.closest("[data-print],[data-back]");
    if (!target) {
      return;
    }
    event.preventDefault();
    if (target.hasAttribute("data-print")) {
      window.print();
    } else {
      window.history.back();
    }
  });

  // a value to take along: the button is there only where a script can copy
  document.querySelectorAll("[data-copy]").forEach(function (button) { button.hidden = false; });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    var field = document.getElementById(button.dataset.copy);
    field.select();
    var copied = document.execCommand("copy");
    button.textContent = copied ? "已复制" : "请长按网址复制";
  });

  // one submit, one command: the button rests until the answer is there
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== "post") {
      return;
    }
    if (form.dataset.sent === "true") {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    window.setTimeout(function () { delete form.dataset.sent; }, 8000);
  });

  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
    var problems = document.getElementById("problems");
    if (problems) {
      problems.focus();
    }
  });

  // Ctrl+K goes to the box that finds everything, j and k go down and up a list, Escape folds what was found
  document.addEventListener("keydown", function (event) {
    var find = document.querySelector("[data-find]");
    var typing = event.target.closest("input,textarea,select,[contenteditable]");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && find) {
      event.preventDefault();
      find.focus();
      find.select();
    } else if (event.key === "Escape" && event.target.closest(".finder")) {
      document.getElementById("found").replaceChildren();
      find.focus();
    } else if (event.key === "ArrowDown" && event.target === find) {
      event.preventDefault();
      step(document.querySelectorAll("#found a.what"), 1);
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === "j" || event.key === "k")) {
      var here = document.getElementById("found");
      var links = here && here.contains(event.target) ? here.querySelectorAll("a.what") : rows();
      step(links, event.key === "j" ? 1 : -1);
    }
  });

  // the first link of each row
  function rows() {
    return Array.from(document.querySelectorAll("main ul.work > li, main .hit-list > li, main table.sheet-table tbody tr"))
      .map(function (row) { return row.querySelector("a"); })
      .filter(function (link) { return link && link.offsetParent; });
  }

  function step(links, by) {
    var all = Array.from(links);
    var at = all.indexOf(document.activeElement);
    var next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  // a choice that shows its result at once; without scripts the form's button does it
  document.addEventListener("change", function (event) {
    var form = event.target.closest("form[data-at-once]");
    if (form) {
      form.requestSubmit();
    }
  });
})();
