package org.daiban.material.preview;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.springframework.core.io.InputStreamSource;

/**
 * The words of a Word file: headings, paragraphs, tables. No picture, no link, nothing that runs; only words, and only so many.
 *
 * @param cut more stands in the file than is shown
 */
public record WordText(List<Block> blocks, boolean cut) {

    /** The largest file read, in bytes. */
    public static final long LARGEST = 10L * 1024 * 1024;

    private static final long UNPACKED = 20L * 1024 * 1024;
    private static final int MOST_BLOCKS = 400;
    private static final int MOST_WORDS = 60_000;
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 200;

    public WordText {
        blocks = List.copyOf(blocks);
    }

    /** @param rows of a table; empty for words */
    public record Block(boolean heading, String words, List<List<String>> rows) {
        public Block {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Empty where the file cannot be read, or holds more than may stand in memory. */
    public static Optional<WordText> of(InputStreamSource file) {
        if (!small(file)) {
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream(); XWPFDocument word = new XWPFDocument(content)) {
            List<Block> blocks = new ArrayList<>();
            int words = 0;
            for (IBodyElement element : word.getBodyElements()) {
                if (blocks.size() == MOST_BLOCKS || words > MOST_WORDS) {
                    return Optional.of(new WordText(blocks, true));
                }
                Block block = block(element);
                int length = block.words().length() + block.rows().stream().flatMap(List::stream).mapToInt(String::length).sum();
                if (length > 0) {
                    blocks.add(block);
                    words += length;
                }
            }
            return Optional.of(new WordText(blocks, false));
        } catch (IOException | RuntimeException e) {
            // the library answers a spoiled or hostile file with either; it can be saved all the same
            return Optional.empty();
        }
    }

    /** What its parts come to, pictures apart, counted while they are unpacked. */
    private static boolean small(InputStreamSource file) {
        byte[] buffer = new byte[64 * 1024];
        long sum = 0;
        try (ZipInputStream zip = new ZipInputStream(file.getInputStream())) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                for (int read = zip.read(buffer); read >= 0 && sum <= UNPACKED; read = zip.read(buffer)) {
                    sum += part.getName().startsWith("word/media/") ? 0 : read;
                }
            }
            return sum <= UNPACKED;
        } catch (IOException e) {
            return false;
        }
    }

    private static Block block(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            String style = paragraph.getStyle() == null ? "" : paragraph.getStyle();
            return new Block(style.toLowerCase().matches("heading.*|title|[1-3]"), shortened(paragraph.getText(), 5_000), List.of());
        }
        if (element instanceof XWPFTable table) {
            List<List<String>> rows = new ArrayList<>();
            for (XWPFTableRow row : table.getRows().subList(0, Math.min(MOST_ROWS, table.getNumberOfRows()))) {
                rows.add(row.getTableCells().stream().limit(MOST_COLUMNS).map(cell -> shortened(cell.getText(), 500)).toList());
            }
            return new Block(false, "", rows);
        }
        return new Block(false, "", List.of());
    }

    private static String shortened(String text, int most) {
        String words = text.strip();
        return words.length() <= most ? words : words.substring(0, most) + "…";
    }
}
