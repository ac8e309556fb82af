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

  // a choice that shows its result at once; without scripts the form's button does it
  document.addEventListener("change", function (event) {
    var form = event.target.closest("form[data-at-once]");
    if (form) {
      form.requestSubmit();
    }
  });
})();
