package org.daiban.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Many files as one zip, with a list of what is in it as its first entry. Written as it is made: no more than one file's
 * piece is ever held in memory.
 *
 * @param title  head of the list
 * @param remark last line of the list: by whom and when it was put together
 */
public record Bundle(String title, String remark, List<Entry> entries) {

    public static final String CONTENT_TYPE = "application/zip";

    private static final int LONGEST_NAME = 120;

    public Bundle {
        entries = List.copyOf(entries);
    }

    /**
     * One file.
     *
     * @param folder  where it lies, e.g. 02 委托; empty for the top
     * @param name    with its ending
     * @param what    what it is, in words, for the list
     * @param on      the day it is of
     * @param by      who gave or made it; empty where nobody is known
     * @param content writes it when its turn comes
     */
    public record Entry(String folder, String name, String what, LocalDate on, String by, Consumer<OutputStream> content) {
    }

    public void write(OutputStream out) {
        List<String> paths = paths();
        try (ZipOutputStream zip = new ZipOutputStream(new Open(out), StandardCharsets.UTF_8)) {
            put(zip, "目录.xlsx", into -> ExcelListing.write(list(paths), new Open(into)));
            for (int i = 0; i < entries.size(); i++) {
                put(zip, paths.get(i), entries.get(i).content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String path, Consumer<OutputStream> content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        content.accept(new Open(zip));
        zip.closeEntry();
    }

    private Listing list(List<String> paths) {
        List<Listing.Column> columns = List.of(new Listing.Column("序号", 6), new Listing.Column("内容", 40),
                new Listing.Column("日期", 12), new Listing.Column("来自", 24), new Listing.Column("文件", 60));
        return new Listing(title, columns, row -> {
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                row.accept(List.of(String.valueOf(i + 1), entry.what(), entry.on().toString(), entry.by(), paths.get(i)));
            }
            return remark;
        });
    }

    /** No two alike, whatever the case of their letters, and nothing in them that leads out of the folder. */
    private List<String> paths() {
        Set<String> taken = new HashSet<>();
        List<String> paths = new ArrayList<>();
        for (Entry entry : entries) {
            String folder = entry.folder().isEmpty() ? "" : plain(entry.folder()) + "/";
            String name = plain(entry.name());
            String path = folder + name;
            for (int copy = 2; !taken.add(path.toLowerCase(Locale.ROOT)); copy++) {
                path = folder + numbered(name, copy);
            }
            paths.add(path);
        }
        return paths;
    }

    private static String plain(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\"<>|:*?/\\\\]", " ").replaceAll("^[. ]+|[. ]+$", "");
        int dot = clean.lastIndexOf('.');
        String ending = dot > 0 ? clean.substring(dot) : "";
        String stem = clean.substring(0, clean.length() - ending.length());
        return clean.isEmpty() ? "未命名" : stem.substring(0, Math.min(stem.length(), LONGEST_NAME)) + ending;
    }

    private static String numbered(String name, int copy) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) + "（" + copy + "）" + name.substring(dot) : name + "（" + copy + "）";
    }

    /** Stays open for the next entry. */
    private static final class Open extends FilterOutputStream {

        private Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
