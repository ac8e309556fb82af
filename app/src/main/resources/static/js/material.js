// Sends a file piece by piece, so that a lost connection costs a piece and not the file; and checks papers by keyboard.
// Without scripts the form posts as any other.
(function () {
  "use strict";

  var MOST = 200;
  var PAUSES = [1000, 2000, 4000, 8000, 15000];
  var TRIES = 40;

  function fileOf(form) {
    var inputs = Array.from(form.querySelectorAll("input[type=file]"));
    var used = inputs.find(function (input) { return input.files.length > 0; });
    return used ? used.files[0] : null;
  }

  // one button chooses: the browser's own field would only repeat it
  function dress(page) {
    page.querySelectorAll(".pick").forEach(function (pick) { pick.classList.add("is-quick"); });
  }
  dress(document);

  document.addEventListener("change", function (event) {
    var form = event.target.closest("form[data-pieces]");
    if (!form || event.target.type !== "file") {
      return;
    }
    form.querySelectorAll("input[type=file]").forEach(function (input) {
      if (input !== event.target) {
        input.value = "";
      }
    });
    form.elements.upload.value = "";
    var file = fileOf(form);
    form.querySelector("[data-chosen]").textContent = file ? "已选“" + file.name + "”，" + megabytes(file.size) + " MB" : "";
    form.querySelector(".upload-said").textContent = "";
  });

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.hasAttribute("data-pieces") || !window.fetch) {
      return;
    }
    event.preventDefault();
    if (form.dataset.sent === "true") {
      return;
    }
    var file = fileOf(form);
    var said = form.querySelector(".upload-said");
    if (file && file.size > MOST * 1024 * 1024) {
      said.textContent = "文件 " + megabytes(file.size) + " MB，超过 " + MOST + " MB。请分成几个文件，或者调低扫描分辨率后再上传。";
      return;
    }
    form.dataset.sent = "true";
    send(form, file, said).catch(function (stopped) {
      delete form.dataset.sent;
      form.querySelector("progress").hidden = true;
      said.textContent = stopped.said || "网络断了，没有传完。连上以后再按一次“提交”，会接着传。";
    });
  }, true);

  async function send(form, file, said) {
    if (file && !form.elements.upload.value) {
      form.elements.upload.value = await sendPieces(form, file, said);
      form.elements.uploadName.value = file.name;
    }
    said.textContent = file ? "已传完，正在检查和保存" : "正在提交";
    var fields = new FormData(form);
    fields.delete("file");
    fields.delete("photo");
    var answer = await again(said, function () {
      return fetch(form.action, { method: "POST", body: new URLSearchParams(fields), headers: token(form) });
    });
    show(await answer.text(), answer);
  }

  async function sendPieces(form, file, said) {
    var bar = form.querySelector("progress");
    var begun = await asked(said, form, "/uploads", new URLSearchParams({ name: file.name, size: file.size, changed: file.lastModified }));
    var there = begun.there;
    var lost = false;
    bar.hidden = false;
    if (there > 0) {
      said.textContent = "接着上次传，已有 " + percent(there, file.size) + "%";
    }
    while (there < file.size) {
      bar.value = percent(there, file.size);
      if (!lost && there > 0) {
        said.textContent = "已上传 " + percent(there, file.size) + "%";
      }
      var answer = await asked(said, form, "/uploads/" + begun.id + "/pieces?from=" + there, file.slice(there, there + begun.piece));
      lost = answer.there === there;
      there = answer.there;
    }
    bar.value = 100;
    return begun.id;
  }

  // the answer of the house, whatever the line does meanwhile
  async function asked(said, form, address, body) {
    var answer = await again(said, function () {
      return fetch(address, { method: "POST", body: body, headers: token(form), redirect: "manual" });
    });
    if ((answer.headers.get("Content-Type") || "").indexOf("application/json") < 0) {
      throw { said: "登录已经过期。请在另一个标签页重新登录，再回来按“提交”，会接着传。" };
    }
    var told = await answer.json();
    if (!answer.ok) {
      throw { said: told.said };
    }
    return told;
  }

  async function again(said, work) {
    for (var attempt = 0; ; attempt++) {
      try {
        var answer = await work();
        if (answer.status < 500) {
          return answer;
        }
      } catch (lost) {
        // told below
      }
      if (attempt >= TRIES) {
        throw {};
      }
      said.textContent = "网络断了，已传的都在。连上以后自动接着传。";
      await pause(PAUSES[Math.min(attempt, PAUSES.length - 1)]);
    }
  }

  function pause(milliseconds) {
    return new Promise(function (go) {
      var timer = window.setTimeout(done, milliseconds);
      window.addEventListener("online", done);
      function done() {
        window.clearTimeout(timer);
        window.removeEventListener("online", done);
        go();
      }
    });
  }

  function token(form) {
    return { "X-XSRF-TOKEN": form.elements._csrf.value };
  }

  // the answer is a whole page: where the redirect led, or the same form with its problems said
  function show(html, answer) {
    var page = new DOMParser().parseFromString(html, "text/html");
    dress(page);
    page.querySelectorAll("link[rel=stylesheet]").forEach(function (sheet) {
      if (!document.querySelector("link[rel=stylesheet][href='" + sheet.getAttribute("href") + "']")) {
        document.head.append(sheet.cloneNode());
      }
    });
    document.getElementById("main").replaceWith(page.getElementById("main"));
    if (answer.redirected) {
      document.title = page.title;
      window.history.pushState(null, "", answer.url);
      window.scrollTo(0, 0);
    }
    if (window.htmx) {
      window.htmx.process(document.getElementById("main"));
    }
    (document.getElementById("problems") || document.getElementById("main")).focus();
  }

  // back to the page before the answer: as it is now
  window.addEventListener("popstate", function () { window.location.reload(); });

  function percent(part, whole) {
    return Math.floor(part * 100 / whole);
  }

  function megabytes(bytes) {
    return Math.ceil(bytes / 104857.6) / 10;
  }

  // y: good, n: why not, Ctrl+Enter: enter it; j and k go up and down as everywhere
  document.addEventListener("keydown", function (event) {
    var line = event.target.closest(".paper-line");
    if (!line) {
      return;
    }
    var typing = event.target.closest("textarea,select,input:not([type=checkbox])");
    if (typing && (event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.preventDefault();
      line.querySelector("[data-wrong] button").click();
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && event.key === "y" && line.querySelector("[data-good]")) {
      event.preventDefault();
      line.querySelector("[data-good]").click();
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && event.key === "n" && line.querySelector("[data-wrong]")) {
      event.preventDefault();
      line.querySelector("[data-wrong]").open = true;
      line.querySelector("textarea").focus();
    }
  });

  // hands stay on the keyboard: on to the line the answer named, and what lies in it is shown
  function goOn() {
    var line = window.location.hash.indexOf("#line-") === 0 && document.getElementById(window.location.hash.slice(1));
    var link = line && line.querySelector("a,button");
    if (link) {
      link.focus();
    }
  }
  window.addEventListener("load", goOn);
})();
