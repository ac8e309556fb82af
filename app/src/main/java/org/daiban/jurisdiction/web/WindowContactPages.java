package org.daiban.jurisdiction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.jurisdiction.WindowContact;
import org.daiban.jurisdiction.WindowContacts;
import org.daiban.rule.Outcome;
import org.daiban.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bureau states where the window is, when it is open and how it is called. */
@Controller
@Allow(Role.BUREAU)
class WindowContactPages {

    private static final int LONGEST_ADDRESS = 120;
    private static final int LONGEST_HOURS = 120;
    private static final int MOST_SEEN = 1_000_000;
    private static final Pattern PHONE = Pattern.compile("[0-9０-９+＋()（）—－\\- 、/转]{3,60}");

    private final WindowContacts contacts;

    WindowContactPages(WindowContacts contacts) {
        this.contacts = contacts;
    }

    @Does("看专窗的地址和电话")
    @GetMapping("/window-contact")
    @Transactional(readOnly = true)
    public String page(Model model) {
        WindowContact now = contacts.current();
        return show(Form.of(Map.of("address", now.address(), "hours", now.hours(), "phone", now.phone(),
                "seen", String.valueOf(now.version()))), model);
    }

    @Does("公布专窗的地址和电话")
    @PostMapping("/window-contact")
    String state(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Form form = Form.submitted(request.getParameterMap());
        String address = form.optional("address", "地址", LONGEST_ADDRESS);
        String hours = form.optional("hours", "时间", LONGEST_HOURS);
        String phone = form.optional("phone", "电话", 60);
        String source = form.required("source", "依据", 200);
        Integer seen = form.whole("seen", "版本", 0, MOST_SEEN);
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            form.problem("phone", "电话只写号码、区号和分机，例如 0753-1234567 转 8。");
        }
        if (form.isGood()) {
            Outcome<UUID> outcome = contacts.state(SignIn.current().orElseThrow(), address, hours, phone, source, seen, form.key());
            if (outcome.isDone()) {
                flash.addFlashAttribute("notice", "已经公布，首页和“找人帮我”即刻照此显示。");
                return "redirect:/window-contact";
            }
            form.refuse(outcome.refusals());
        }
        response.setStatus(422);
        return show(form, model);
    }

    private String show(Form form, Model model) {
        model.addAttribute("page", new WindowContactPage(contacts.current(), form));
        return "jurisdiction/windowContact";
    }
}
