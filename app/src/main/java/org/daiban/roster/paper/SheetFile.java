package org.daiban.roster.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A file on its way in: whether it can be read at all (R10-41 to R10-44, R10-56), and its workbook. */
public final class SheetFile {

    /** In bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;
    private static final int MOST_INFLATED = 30 * 1024 * 1024;

    private final String name;
    private final byte[] content;

    public SheetFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** What it holds, or why it cannot be read. */
    public SheetReading read(String unit) {
        Optional<SheetReading> refused = refused();
        if (refused.isPresent()) {
            return refused.get();
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return workbook.isMacroEnabled() ? macro() : new SheetReader(workbook, unit).read();
        } catch (IOException | RuntimeException e) {
            // whatever a stranger's file makes the library stumble over: it cannot be read
            return SheetReading.unreadable("R10-56", "“" + shown() + "”打不开，可能损坏了。请用“导出空表”得到的表格重新填写。");
        }
    }

    /** The same file with every fault in its cell in red and in a column 问题; only for one that could be opened. */
    public byte[] marked(SheetReading reading) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return new SheetMarks(workbook).mark(reading);
        }
    }

    private Optional<SheetReading> refused() {
        if (content.length == 0) {
            return Optional.of(SheetReading.unreadable("R10-41", "“" + shown() + "”是空文件，请重新选择。"));
        }
        if (content.length > LARGEST) {
            return Optional.of(SheetReading.unreadable("R10-43", "文件 " + BigDecimal.valueOf(content.length).divide(BigDecimal.valueOf(1024 * 1024), 1, RoundingMode.UP)
                    + " MB，超过 2 MB。名单表不会有这么大，请删去图片和多余的工作表。"));
        }
        if (begins(0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(old());
        }
        if (!begins('P', 'K', 3, 4) || !holds("xl/workbook.xml")) {
            return Optional.of(SheetReading.unreadable("R10-42", "“" + shown() + "”不是 Excel 表格（.xlsx）。请下载空表填写后上传。"));
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsm") || holds("vbaProject.bin")) {
            return Optional.of(macro());
        }
        return inflatesTooFar() ? Optional.of(SheetReading.unreadable("R10-43", "“" + shown() + "”展开以后太大，不是一张名单表。")) : Optional.empty();
    }

    private SheetReading old() {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return file.getRoot().hasEntry("EncryptedPackage")
                    ? SheetReading.unreadable("R10-56", "“" + shown() + "”加了密码，打不开。请去掉密码后再上传。")
                    : SheetReading.unreadable("R10-42", "“" + shown() + "”是旧格式，请用 Excel 或者 WPS 另存为 .xlsx 后再上传。");
        } catch (IOException | RuntimeException e) {
            // as above: not readable is an answer
            return SheetReading.unreadable("R10-56", "“" + shown() + "”打不开，可能损坏了。");
        }
    }

    private SheetReading macro() {
        return SheetReading.unreadable("R10-44", "“" + shown() + "”带有宏。为安全起见不收带宏的文件，请另存为 .xlsx 后再上传。");
    }

    /** Counts what comes out before anybody builds a tree of it. */
    private boolean inflatesTooFar() {
        long most = MOST_INFLATED;
        byte[] piece = new byte[8192];
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (archive.getNextEntry() != null) {
                for (int read = archive.read(piece); read >= 0; read = archive.read(piece)) {
                    most -= read;
                    if (most < 0) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            // a spoiled archive is told so when it is opened
            return false;
        }
    }

    private boolean begins(int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a part of that name is listed in the archive. */
    private boolean holds(String part) {
        return new String(content, java.nio.charset.StandardCharsets.ISO_8859_1).contains(part);
    }

    private String shown() {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
