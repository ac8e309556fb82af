package org.daiban.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a file so that a browser saves it, or at most looks at a picture; nothing in it is ever run. */
public final class Download {

    private Download() {
    }

    /** A stored file: pictures are shown, all else is saved. */
    public static void stored(Documents documents, StoredDocument document, HttpServletResponse response) {
        String how = document.type().isPicture() ? "inline" : "attachment";
        head(response, how, document.name(), document.type().contentType());
        response.setContentLengthLong(document.size());
        response.setHeader(HttpHeaders.ETAG, "\"" + document.sha256() + "\"");
        send(response, out -> documents.copy(document, out));
    }

    /** A paper as a Word file. */
    public static void word(Paper paper, String name, HttpServletResponse response) {
        head(response, "attachment", name + ".docx", WordPaper.CONTENT_TYPE);
        send(response, out -> {
            try {
                WordPaper.write(paper, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * A file made for this answer.
     *
     * @param name with its ending
     */
    public static void made(String name, String contentType, Consumer<OutputStream> content, HttpServletResponse response) {
        head(response, "attachment", name, contentType);
        send(response, content);
    }

    /** Something made to be looked at in a page: a picture. */
    public static void shown(String name, String contentType, byte[] content, HttpServletResponse response) {
        head(response, "inline", name, contentType);
        response.setContentLength(content.length);
        send(response, out -> {
            try {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A list as an Excel file. */
    public static void excel(Listing listing, String name, HttpServletResponse response) {
        head(response, "attachment", name + ".xlsx", ExcelListing.CONTENT_TYPE);
        send(response, out -> ExcelListing.write(listing, out));
    }

    /** A list as CSV. */
    public static void csv(Listing listing, String name, HttpServletResponse response) {
        head(response, "attachment", name + ".csv", CsvListing.CONTENT_TYPE);
        send(response, out -> CsvListing.write(listing, out));
    }

    private static void head(HttpServletResponse response, String how, String name, String contentType) {
        response.setContentType(contentType);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.builder(how).filename(name, StandardCharsets.UTF_8).build().toString());
    }

    private static void send(HttpServletResponse response, Consumer<OutputStream> content) {
        try (OutputStream out = response.getOutputStream()) {
            content.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
