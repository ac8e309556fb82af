package org.daiban.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;

/** What a file is by its content, and whether anybody will be able to open it: R22-141 to R22-147. */
final class ContentCheck {

    private static final String HOUSE = "产品口径";
    private static final int MOST_PARTS = 5_000;
    /** How much a zip may come to when it is unpacked, in bytes. */
    private static final long UNPACKED = 600L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Upload upload;

    private ContentCheck(Upload upload) {
        this.upload = upload;
    }

    /** @param pages of a PDF; 0 for everything else */
    record Content(FileType type, int pages) {
    }

    static Outcome<Content> of(Upload upload) {
        return new ContentCheck(upload).check();
    }

    private Outcome<Content> check() {
        if (upload.size() == 0) {
            return no("R22-145", "“" + upload.fileName() + "”是空文件，请重新选择。");
        }
        byte[] head = head();
        Optional<FileType> plain = FileType.of(head);
        if (plain.isEmpty() && !FileType.isZip(head)) {
            return unknown();
        }
        Path copy = null;
        try {
            copy = Files.createTempFile("daiban-paper", ".tmp");
            try (InputStream content = upload.content().getInputStream()) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            Outcome<Content> opened = plain.isPresent() ? opened(plain.get(), copy) : unzipped(copy);
            return opened instanceof Outcome.Done<Content> done && !done.value().type().fits(upload.fileName())
                    ? no("R22-143", "“" + upload.fileName() + "”的内容是 " + done.value().type() + "，与文件名不符，请核对是不是选错了文件。")
                    : opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(copy);
        }
    }

    private byte[] head() {
        try (InputStream content = upload.content().getInputStream()) {
            return content.readNBytes(FileType.SIGNATURE_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<Content> unknown() {
        String name = upload.fileName().toLowerCase(Locale.ROOT);
        String hint = name.endsWith(".doc") ? "旧的 doc 请在 Word 里另存为 docx 或者 PDF。"
                : name.endsWith(".xls") ? "旧的 xls 请在 Excel 里另存为 xlsx。" : "";
        return no("R22-141", "请上传 PDF、照片（JPEG、PNG）、Word（docx）、Excel（xlsx）、OFD 或 DWG 文件；“" + upload.fileName() + "”不是这几种。" + hint);
    }

    private Outcome<Content> opened(FileType type, Path copy) throws IOException {
        return switch (type) {
            case PDF -> pdf(copy);
            case PNG, JPEG -> picture(type, copy);
            default -> Outcome.done(new Content(type, 0));
        };
    }

    private Outcome<Content> pdf(Path copy) {
        try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBufferedFile(copy.toFile()), "", null, null,
                IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.getNumberOfPages() > 0 ? Outcome.done(new Content(FileType.PDF, pdf.getNumberOfPages())) : broken("里面一页也没有");
        } catch (InvalidPasswordException e) {
            return no("R22-144", "“" + upload.fileName() + "”要密码才能打开，审批单位打不开。请去掉密码后再上传。");
        } catch (IOException | RuntimeException e) {
            // the library answers a spoiled file with either; both mean that nobody can open it
            return broken("打不开");
        }
    }

    private Outcome<Content> picture(FileType type, Path copy) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(copy.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.getWidth(0) > 0 && reader.getHeight(0) > 0 ? Outcome.done(new Content(type, 0)) : broken("打不开");
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return broken("打不开");
        }
    }

    private Outcome<Content> unzipped(Path copy) throws IOException {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            Set<String> parts = new HashSet<>();
            if (zip.size() > MOST_PARTS) {
                return tooMuchInside();
            }
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                parts.add(entry.getName().toLowerCase(Locale.ROOT));
                unpacked += unpacked(zip, entry, UNPACKED - unpacked);
                if (unpacked > UNPACKED) {
                    return tooMuchInside();
                }
            }
            return typeOf(parts);
        } catch (ZipException | IllegalArgumentException e) {
            return broken("打不开");
        }
    }

    /** Counted while it is unpacked, as what a zip says of itself may be a lie; stops just above what is left. */
    private static long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long sum = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && sum <= left; read = in.read(buffer)) {
                sum += read;
            }
        }
        return sum;
    }

    private Outcome<Content> typeOf(Set<String> parts) {
        if (parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin"))) {
            return no("R22-146", "“" + upload.fileName() + "”里带有宏，不收。请另存为不带宏的 docx、xlsx 或者 PDF。");
        }
        if (parts.contains("[content_types].xml") && parts.contains("word/document.xml")) {
            return Outcome.done(new Content(FileType.DOCX, 0));
        }
        if (parts.contains("[content_types].xml") && parts.contains("xl/workbook.xml")) {
            return Outcome.done(new Content(FileType.XLSX, 0));
        }
        return parts.contains("ofd.xml") ? Outcome.done(new Content(FileType.OFD, 0)) : unknown();
    }

    private Outcome<Content> tooMuchInside() {
        return no("R22-147", "“" + upload.fileName() + "”解开以后大得不合常理，不收。请另存一份再上传。");
    }

    private Outcome<Content> broken(String how) {
        return no("R22-145", "“" + upload.fileName() + "”" + how + "，可能没有存完整。请在自己的电脑或者手机上打开看看，再重新上传。");
    }

    private Outcome<Content> no(String code, String sentence) {
        return Outcome.refused(new Refusal(code, sentence, HOUSE, upload.field()));
    }

    private static void delete(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
