package org.daiban.notice.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.notice.LocalTexts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The phone everybody in the demo looks at. */
@Controller
@Profile("demo")
@Open
class TextPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final LocalTexts texts;

    TextPages(LocalTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/demo/texts")
    @Does("看演示短信")
    @Transactional(readOnly = true)
    public String page(Model model) {
        model.addAttribute("page", new TextsPage(texts.latest().stream()
                .map(text -> TextsPage.Line.of(text.phone(), text.text(), TIME.format(text.sentAt())))
                .toList()));
        return "notice/texts";
    }
}
