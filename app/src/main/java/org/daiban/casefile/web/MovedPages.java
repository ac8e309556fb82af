package org.daiban.casefile.web;

import java.util.List;
import org.daiban.casefile.MovedDue;
import org.daiban.casefile.MovedDues;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Calendars;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What an amended calendar did to the case files under way. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU})
class MovedPages {

    private static final int SHOWN = 100;

    private final MovedDues moved;
    private final Calendars calendars;

    MovedPages(MovedDues moved, Calendars calendars) {
        this.moved = moved;
        this.calendars = calendars;
    }

    @Does("看日历移动的到期日")
    @GetMapping("/calendar/versions/{version}/moved")
    @Transactional(readOnly = true)
    public String list(@PathVariable int version, @RequestParam(defaultValue = "") String after, Model model) {
        if (version < 1 || version > calendars.current().version()) {
            throw new NotFound();
        }
        List<MovedDue> found = moved.by(version, after, SHOWN + 1);
        List<MovedDue> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        model.addAttribute("page", new MovedPage(version, shown, found.size() > SHOWN ? shown.get(SHOWN - 1).place() : null));
        return "casefile/moved";
    }
}
