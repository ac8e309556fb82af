package org.daiban.material;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.daiban.document.Upload;
import org.springframework.core.io.ByteArrayResource;

/** Files made for tests, each a real one of its kind. */
public final class Made {

    private Made() {
    }

    public static byte[] photo() {
        return photo(1);
    }

    /** @param seed another one, another picture */
    public static byte[] photo(int seed) {
        BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 80; y++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return written(out -> ImageIO.write(picture, "png", out));
    }

    /** @param bytes at least so many, by an attachment nobody sees */
    public static byte[] pdf(String words, int pages, int bytes) {
        byte[] pdf = pdf(words, pages, "");
        byte[] longer = new byte[Math.max(bytes, pdf.length)];
        new Random(bytes).nextBytes(longer);
        byte[] head = "%PDF-1.4\n%".getBytes(StandardCharsets.US_ASCII);
        if (longer.length == pdf.length) {
            return pdf;
        }
        // a comment in front of the first object is passed over, and the table at the end is found anew by looking for objects
        for (int i = 0; i < longer.length; i++) {
            longer[i] = (byte) (longer[i] & 0x3f | 0x40);
        }
        System.arraycopy(head, 0, longer, 0, head.length);
        int at = longer.length - pdf.length;
        longer[at - 1] = '\n';
        System.arraycopy(pdf, 0, longer, at, pdf.length);
        return longer;
    }

    public static byte[] lockedPdf() {
        return pdf("locked", 1, "secret");
    }

    private static byte[] pdf(String words, int pages, String password) {
        return written(out -> {
            try (PDDocument pdf = new PDDocument()) {
                for (int page = 1; page <= pages; page++) {
                    PDPage sheet = new PDPage();
                    pdf.addPage(sheet);
                    try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                        content.newLineAtOffset(72, 700);
                        content.showText(words + " " + page);
                        content.endText();
                    }
                }
                if (!password.isEmpty()) {
                    pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
                }
                pdf.save(out);
            }
        });
    }

    public static byte[] word(String... paragraphs) {
        return written(out -> {
            try (XWPFDocument word = new XWPFDocument()) {
                for (String paragraph : paragraphs) {
                    word.createParagraph().createRun().setText(paragraph);
                }
                word.createTable(1, 2).getRow(0).getCell(0).setText("表格里的字");
                word.write(out);
            }
        });
    }

    /** @param parts names of its entries, each a few bytes long */
    public static byte[] zip(String... parts) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String part : parts) {
                    zip.putNextEntry(new ZipEntry(part));
                    zip.write(new byte[] {1, 2, 3});
                    zip.closeEntry();
                }
            }
        });
    }

    /** A small file that comes to much. */
    public static byte[] bomb(long unpacked) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                byte[] nothing = new byte[1024 * 1024];
                for (long written = 0; written < unpacked; written += nothing.length) {
                    zip.write(nothing);
                }
                zip.closeEntry();
            }
        });
    }

    public static HandedFile file(String name, byte[] content) {
        return HandedFile.of(upload(name, content));
    }

    public static Upload upload(String name, byte[] content) {
        return new Upload("file", name, content.length, new ByteArrayResource(content));
    }

    private interface Writing {
        void into(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writing.into(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
