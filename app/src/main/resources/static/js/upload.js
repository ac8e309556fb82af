// Says how far an upload is; without scripts the form posts as any other.
(function () {
  "use strict";

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.hasAttribute("data-upload") || !window.FormData) {
      return;
    }
    var file = form.querySelector("input[type=file]").files[0];
    var said = form.querySelector(".upload-said");
    var most = Number(form.dataset.largest);
    event.preventDefault();
    if (form.dataset.sent === "true") {
      return;
    }
    if (file && file.size > most * 1024 * 1024) {
      said.textContent = "文件 " + Math.ceil(file.size / 104857.6) / 10 + " MB，超过 " + most + " MB。请压缩或者调低扫描分辨率后再上传。";
      return;
    }
    send(form, form.querySelector("progress"), said);
  }, true);

  function send(form, bar, said) {
    var request = new XMLHttpRequest();
    form.dataset.sent = "true";
    bar.hidden = false;
    request.upload.addEventListener("progress", function (event) {
      if (event.lengthComputable) {
        var percent = Math.floor(event.loaded * 100 / event.total);
        bar.value = percent;
        said.textContent = percent < 100 ? "已上传 " + percent + "%" : "已传完，正在保存";
      }
    });
    request.addEventListener("load", function () {
      show(request.responseText);
      if (request.status === 200) {
        window.history.replaceState(null, "", request.responseURL);
      }
    });
    request.addEventListener("error", function () {
      delete form.dataset.sent;
      bar.hidden = true;
      said.textContent = "网络断了，没有传完。请检查网络后再按一次。";
    });
    request.open("POST", form.action);
    request.setRequestHeader("X-XSRF-TOKEN", form.elements._csrf.value);
    request.send(new FormData(form));
  }

  // the answer is a whole page: the signed mandate, or the same form with its problems said
  function show(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    document.getElementById("main").replaceWith(page.getElementById("main"));
    (document.getElementById("problems") || document.getElementById("main")).focus();
  }
})();
