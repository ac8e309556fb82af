package org.daiban.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.daiban.document.Documents;
import org.daiban.document.FileType;
import org.daiban.document.Inspected;
import org.daiban.document.Upload;
import org.daiban.rule.Outcome;
import org.springframework.stereotype.Component;

/** The words of a Word or PDF file, to be looked through before they are kept; the file itself is not. */
@Component
public class FileText {

    /** The longest text a policy may have, in characters. */
    public static final int LONGEST = 200_000;

    private static final long LARGEST = 10L * 1024 * 1024;
    private static final int MOST_PAGES = 300;
    private static final int MOST_ELEMENTS = 20_000;
    /** A scan may carry a stray sign of text. */
    private static final int LEAST = 20;

    private final Documents documents;

    FileText(Documents documents) {
        this.documents = documents;
    }

    /** Looks into the file first (R22-141 to R22-148); takes its time, not to be called within a transaction. */
    public Outcome<String> of(Upload upload) {
        if (upload.size() > LARGEST) {
            return no(upload, "“" + upload.fileName() + "”超过 10 MB，读不了全文。请打开文件，把文字复制到“正文”里。");
        }
        Outcome<Inspected> inspected = documents.inspect(upload, Optional.empty());
        if (!inspected.isDone()) {
            return Outcome.refused(inspected.refusals());
        }
        FileType type = inspected.orThrow().type();
        if (type != FileType.DOCX && type != FileType.PDF) {
            return no(upload, "请选择 Word（docx）或者带文字的 PDF；“" + upload.fileName() + "”是 " + type + "。");
        }
        try {
            String text = tidy(type == FileType.DOCX ? word(upload) : pdf(upload));
            if (text.length() < LEAST) {
                return no(upload, "“" + upload.fileName() + "”里没有文字，多半是扫描件。请找有文字的版本，或者把文字复制、录入到“正文”里。");
            }
            return text.length() <= LONGEST ? Outcome.done(text)
                    : no(upload, "“" + upload.fileName() + "”有 " + text.length() + " 个字，最多读 " + LONGEST + " 个。请分开录入，附件不必放在正文里。");
        } catch (IOException | RuntimeException e) {
            // the libraries answer a spoiled file with either
            return no(upload, "“" + upload.fileName() + "”的文字读不出来。请打开文件，把文字复制到“正文”里。");
        }
    }

    private static String word(Upload upload) throws IOException {
        try (InputStream content = upload.content().getInputStream(); XWPFDocument word = new XWPFDocument(content)) {
            List<String> lines = new ArrayList<>();
            for (IBodyElement element : word.getBodyElements().subList(0, Math.min(MOST_ELEMENTS, word.getBodyElements().size()))) {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> lines.add(row.getTableCells().stream().map(cell -> cell.getText().strip())
                            .collect(Collectors.joining("　"))));
                }
            }
            return String.join("\n", lines);
        }
    }

    private static String pdf(Upload upload) throws IOException {
        Path copy = Files.createTempFile("daiban-policy", ".tmp");
        try {
            try (InputStream content = upload.content().getInputStream()) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBufferedFile(copy.toFile()), "", null, null,
                    IOUtils.createTempFileOnlyStreamCache())) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setEndPage(MOST_PAGES);
                return joined(stripper.getText(pdf));
            }
        } finally {
            delete(copy);
        }
    }

    /** A PDF breaks lines where the sheet ends; a line that ends in no stop goes on in the next one. */
    private static String joined(String text) {
        return text.replaceAll("(?<=[\\p{IsHan}，、；])[ \\t]*\\R(?=[\\p{IsHan}\\d〔“])(?![一二三四五六七八九十]+、)", "");
    }

    /** Radicals some programs write for characters made characters again; no empty lines, nothing unseen. */
    private static String tidy(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(sign -> plain.append(sign >= 0x2E80 && sign <= 0x2FDF
                ? Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC) : Character.toString(sign)));
        return plain.toString().lines().map(line -> line.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Co}\\uFFFD\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]", "").strip())
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static Outcome<String> no(Upload upload, String sentence) {
        return Outcome.refused(KnowledgeRule.FILE_WITHOUT_TEXT.at(upload.field(), sentence));
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
