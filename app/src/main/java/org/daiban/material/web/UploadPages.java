package org.daiban.material.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.daiban.document.IncomingFiles;
import org.daiban.identity.Actor;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Role;
import org.daiban.identity.SignIn;
import org.daiban.material.Papers;
import org.daiban.rule.Outcome;
import org.daiban.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A file on its way, piece by piece: what static/js/pieces.js speaks to. The form sent afterwards makes it a paper. */
@Controller
@Allow({Role.OFFICER, Role.OWNER})
class UploadPages {

    private final Papers papers;
    private final IncomingFiles incoming;

    UploadPages(Papers papers, IncomingFiles incoming) {
        this.papers = papers;
        this.incoming = incoming;
    }

    /** @param said why not, in Chinese; empty where all is well */
    record Answer(String id, long there, int piece, String said) {
    }

    @Does("开始上传一个文件")
    @PostMapping("/uploads")
    ResponseEntity<Answer> begin(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String size,
                                 @RequestParam(defaultValue = "") String changed) {
        return answer(papers.begin(actor(), plain(name), number(size), plain(changed)));
    }

    @Does("看一个文件传到哪里")
    @GetMapping("/uploads/{id}")
    ResponseEntity<Answer> standing(@PathVariable UUID id) {
        return answer(Outcome.done(incoming.standing(actor(), id).orElseThrow(NotFound::new)));
    }

    @Does("上传文件的一段")
    @PostMapping("/uploads/{id}/pieces")
    ResponseEntity<Answer> piece(@PathVariable UUID id, @RequestParam(defaultValue = "") String from, HttpServletRequest request) throws IOException {
        incoming.standing(actor(), id).orElseThrow(NotFound::new);
        return answer(incoming.add(actor(), id, number(from), request.getInputStream().readNBytes(IncomingFiles.PIECE + 1)));
    }

    private static ResponseEntity<Answer> answer(Outcome<IncomingFiles.Standing> outcome) {
        if (outcome instanceof Outcome.Done<IncomingFiles.Standing> done) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                    .body(new Answer(done.value().id().toString(), done.value().there(), IncomingFiles.PIECE, ""));
        }
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).contentType(MediaType.APPLICATION_JSON)
                .body(new Answer("", 0, IncomingFiles.PIECE, outcome.refusals().get(0).sentence()));
    }

    /** What a machine says of itself is kept as a mark only. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}|\\p{Cs}", "");
    }

    private static long number(String text) {
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : -1;
    }

    private static Actor actor() {
        return SignIn.current().orElseThrow();
    }
}
