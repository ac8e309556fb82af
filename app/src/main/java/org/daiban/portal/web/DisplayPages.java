package org.daiban.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.web.Display;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How pages look to a visitor, kept in their own browser: no account, no script, and nothing of it on the server. */
@Controller
@Open
class DisplayPages {

    /**
     * Shows the choices or, where an address to go back to comes along, keeps what was chosen; what is not named stays as it was.
     *
     * @param back where to go on; anything but an address of ours means this page
     */
    @Does("改显示设置")
    @GetMapping("/display")
    String choose(@RequestParam(defaultValue = "") String size, @RequestParam(defaultValue = "") String colours,
                  @RequestParam(required = false) String back, HttpServletRequest request, HttpServletResponse response) {
        if (back == null) {
            return "portal/display";
        }
        Display now = Display.of(request);
        Display chosen = new Display(size.isEmpty() ? now.large() : size.equals("large"),
                Display.Colours.of(colours).orElse(now.colours()));
        response.addHeader(HttpHeaders.SET_COOKIE, chosen.cookie().toString());
        return "redirect:" + (isOurs(back) ? back : "/display");
    }

    /** Two slashes, or a slash and what browsers take for one, would lead to another house. */
    private static boolean isOurs(String address) {
        return address.startsWith("/") && !address.startsWith("//") && address.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
