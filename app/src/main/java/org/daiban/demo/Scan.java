package org.daiban.demo;

import java.nio.charset.StandardCharsets;
import org.daiban.document.Upload;
import org.springframework.core.io.ByteArrayResource;

/** Stands in for the scan of a signed paper or a letter: a PDF of one page that says it is demo data. */
final class Scan {

    private Scan() {
    }

    static Upload ofSignedMandate() {
        return scan("evidence", "委托书扫描件（演示数据）.pdf", "signed mandate");
    }

    static Upload ofSealedRoster() {
        return scan("seal", "名单报送回执盖章扫描件（演示数据）.pdf", "sealed roster");
    }

    static Upload ofLetter() {
        return scan("letter", "授权委托书（演示数据）.pdf", "letter of authority");
    }

    static Upload ofMissingPaper() {
        return scan("file", "资金来源证明（演示数据）.pdf", "supplied paper");
    }

    static Upload ofPaper(String name, String what) {
        return scan("file", name, what);
    }

    private static Upload scan(String field, String name, String what) {
        byte[] pdf = pdf("BT /F1 24 Tf 72 720 Td (DEMO DATA - " + what + ", scan) Tj ET").getBytes(StandardCharsets.US_ASCII);
        return new Upload(field, name, pdf.length, new ByteArrayResource(pdf));
    }

    private static String pdf(String page) {
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + page.length() + ">>\nstream\n" + page + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder offsets = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            offsets.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        return pdf.append("xref\n0 ").append(objects.length + 1).append('\n').append(offsets)
                .append("trailer\n<</Size ").append(objects.length + 1).append("/Root 1 0 R>>\nstartxref\n")
                .append(table).append("\n%%EOF\n").toString();
    }
}
