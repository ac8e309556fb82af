package org.daiban.portal.web;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.daiban.request.ServiceRequest;
import org.daiban.request.ServiceRequests;
import org.daiban.request.UnifiedCode;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.daiban.web.Pace;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Progress for who has the receipt and no lookup code: the unified code with the end of the phone. Four digits can be
 * guessed, so few tries are had of one code, whether there is such a code or not, and few from one address (decision 0045).
 */
@Controller
@Open
class ReceiptPages {

    private static final Refusal UNKNOWN = new Refusal("R07-12", "没有找到：统一编码没有登记过，或者电话末四位对不上。请核对回执后再输。", "");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int TOO_MANY = 429;

    private final ServiceRequests requests;
    private final Clock clock;

    /** A window's whole hall may share an address. */
    private final Pace ofAddress = new Pace(30, 10, Duration.ofMinutes(1), TimeMeter.SYSTEM_NANOTIME);
    private final Pace ofCode = new Pace(5, 24, Duration.ofDays(1), TimeMeter.SYSTEM_NANOTIME);

    ReceiptPages(ServiceRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Does("按回执编码查进度")
    @PostMapping("/progress")
    String look(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = Form.submitted(request.getParameterMap());
        String typed = form.required("receipt", "统一编码", 60);
        String tail = Normalizer.normalize(form.required("tail", "电话末四位", 20), Normalizer.Form.NFKC);
        Optional<UnifiedCode> code = form.problemOf("receipt") == null ? read(typed, form) : Optional.empty();
        if (form.problemOf("tail") == null && !tail.matches("[0-9]{4}")) {
            form.problem("tail", "请填登记的联系电话的最后四位数字，例如 0012。");
        }
        if (form.isGood()) {
            Outcome<ServiceRequest> found = unlessTooMany(code.orElseThrow(), tail, request, response);
            if (found instanceof Outcome.Done<ServiceRequest> done) {
                return "redirect:/progress/" + done.value().lookup().text();
            }
            form.refuse(found.refusals());
        }
        if (response.getStatus() != TOO_MANY) {
            response.setStatus(422);
        }
        model.addAttribute("form", form);
        return "portal/progressForm";
    }

    private static Optional<UnifiedCode> read(String typed, Form form) {
        Outcome<UnifiedCode> code = UnifiedCode.read(typed);
        code.refusals().forEach(refusal -> form.problem("receipt", refusal.sentence()));
        return code.isDone() ? Optional.of(code.orThrow()) : Optional.empty();
    }

    /** A try counts before it is made, so that many at once are not all the first; one that fits did not count. */
    private Outcome<ServiceRequest> unlessTooMany(UnifiedCode code, String tail, HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        long seconds = ofAddress.secondsToWait(address);
        if (seconds > 0) {
            return tooMany("从您的网络来的查询太多", seconds, response);
        }
        seconds = ofCode.secondsToWait(code.text());
        if (seconds > 0) {
            return tooMany("这个编码输错的次数太多", seconds, response);
        }
        Optional<ServiceRequest> found = requests.byReceipt(code, tail);
        if (found.isEmpty()) {
            return Outcome.refused(List.of(UNKNOWN));
        }
        ofAddress.giveBack(address);
        ofCode.giveBack(code.text());
        return Outcome.done(found.get());
    }

    private Outcome<ServiceRequest> tooMany(String why, long seconds, HttpServletResponse response) {
        response.setStatus(TOO_MANY);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        String from = TIME.format(LocalTime.now(clock).plusSeconds(seconds).plusMinutes(1));
        return Outcome.refused(List.of(new Refusal("R07-13", why + "，请在 " + from + " 以后再试。急着看的，用告知单上的查询码，或者问代办专窗。", "产品口径")));
    }
}
