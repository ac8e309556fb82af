package org.daiban.closing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.audit.Unmasking;
import org.daiban.casefile.EventKind;
import org.daiban.closing.Deliveries;
import org.daiban.closing.Delivery;
import org.daiban.closing.MatterSum;
import org.daiban.closing.NewDelivery;
import org.daiban.document.Upload;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.jurisdiction.Jurisdictions;
import org.daiban.party.Owner;
import org.daiban.party.Owners;
import org.daiban.rule.Refusal;
import org.daiban.web.Form;
import org.daiban.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 送达: how the result of a case file reached its owner. Owners and units see their own only. */
@Controller
@Allow({Role.OFFICER, Role.BUREAU, Role.OWNER, Role.UNIT})
class DeliveryPages {

    private final Deliveries deliveries;
    private final ClosingView view;
    private final Owners owners;
    private final Jurisdictions jurisdictions;
    private final Unmasking unmasking;
    private final Clock clock;

    DeliveryPages(Deliveries deliveries, ClosingView view, Owners owners, Jurisdictions jurisdictions, Unmasking unmasking, Clock clock) {
        this.deliveries = deliveries;
        this.view = view;
        this.owners = owners;
        this.jurisdictions = jurisdictions;
        this.unmasking = unmasking;
        this.clock = clock;
    }

    @Does("看办件的送达")
    @GetMapping("/case-files/{id}/delivery")
    @Transactional(readOnly = true)
    public String page(@PathVariable UUID id, Model model) {
        MatterSum matter = view.matter(id);
        List<Delivery> records = deliveries.of(id);
        return show(matter, records, mayRecord(matter) ? fresh(matter, records) : Form.empty(), null, null, model);
    }

    @Does("登记送达回证")
    @PostMapping("/case-files/{id}/delivery")
    @Allow(Role.OFFICER)
    String record(@PathVariable UUID id, @RequestParam(required = false) MultipartFile scan, HttpServletRequest request,
                  HttpServletResponse response, Model model, RedirectAttributes flash) {
        MatterSum matter = view.matter(id);
        List<Delivery> records = deliveries.of(id);
        Form form = Form.submitted(request.getParameterMap());
        NewDelivery wanted = DeliveryForm.read(form, last(records), Upload.of("scan", scan));
        int version = number(form, "version");
        int seen = number(form, "seen");
        form.refuse(form.isGood() ? deliveries.record(ClosingView.actor(), id, wanted, version, seen, keyOf(form, scan)).refusals()
                : deliveries.check(ClosingView.actor(), id, wanted, version, seen));
        if (form.isGood()) {
            flash.addFlashAttribute("notice", records.isEmpty() ? "送达已登记，项目单位会收到请其评价的短信。" : "更正已登记，原来的回证照样保留。");
            return "redirect:/case-files/" + id + "/delivery";
        }
        response.setStatus(422);
        return show(matter, records, form, null, null, model);
    }

    @Does("看收件人的完整电话")
    @PostMapping("/case-files/{id}/delivery/phone")
    @Allow({Role.OFFICER, Role.BUREAU})
    String phone(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
        MatterSum matter = view.matter(id);
        List<Delivery> records = deliveries.of(id);
        Delivery holding = last(records).orElseThrow(NotFound::new);
        List<Refusal> refusals = unmasking.refusals("收件人电话", "办件 " + holding.code(), reason);
        if (!refusals.isEmpty()) {
            response.setStatus(422);
        }
        return show(matter, records, mayRecord(matter) ? fresh(matter, records) : Form.empty(),
                refusals.isEmpty() ? holding.phone() : null, refusals.isEmpty() ? null : refusals.get(0).sentence(), model);
    }

    private String show(MatterSum matter, List<Delivery> records, Form form, String phone, String problem, Model model) {
        model.addAttribute("page", new DeliveryPage(matter, records, form, mayRecord(matter), phone, problem,
                ClosingView.actor().is(Role.OFFICER) || ClosingView.actor().is(Role.BUREAU)));
        return "closing/delivery";
    }

    private static boolean mayRecord(MatterSum matter) {
        return ClosingView.actor().is(Role.OFFICER) && (matter.on(EventKind.DELIVERED) != null || matter.on(EventKind.DECIDED) != null);
    }

    private Form fresh(MatterSum matter, List<Delivery> records) {
        LocalDate delivered = matter.on(EventKind.DELIVERED);
        String contact = records.isEmpty() ? owners.find(matter.file().owner()).map(Owner::contact).orElse("") : "";
        return DeliveryForm.fresh(matter, last(records), delivered == null ? LocalDate.now(clock) : delivered,
                Window.of(jurisdictions.letterhead()), contact, ClosingView.actor().name());
    }

    private static Optional<Delivery> last(List<Delivery> records) {
        return records.isEmpty() ? Optional.empty() : Optional.of(records.get(records.size() - 1));
    }

    /** What was typed and which file was chosen make the command. */
    private static UUID keyOf(Form form, MultipartFile scan) {
        return Upload.of("scan", scan).map(file -> UUID.nameUUIDFromBytes((form.key() + " " + file.fileName() + " " + file.size()).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(form::key);
    }

    private static int number(Form form, String field) {
        return form.value(field).matches("\\d{1,6}") ? Integer.parseInt(form.value(field)) : -1;
    }
}
