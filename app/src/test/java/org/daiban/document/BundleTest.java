package org.daiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void what_went_in_comes_out_under_the_path_the_list_names() throws IOException {
        Map<String, byte[]> files = unpacked(bundle(entry("02 委托", "委托书.pdf", "一"), entry("", "说明.txt", "二")));
        assertThat(files.keySet()).containsExactly("目录.xlsx", "02 委托/委托书.pdf", "说明.txt");
        assertThat(files.get("02 委托/委托书.pdf")).isEqualTo("一".getBytes(StandardCharsets.UTF_8));
        try (XSSFWorkbook list = new XSSFWorkbook(new ByteArrayInputStream(files.get("目录.xlsx")))) {
            XSSFSheet sheet = list.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("委托书.pdf 的内容");
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("02 委托/委托书.pdf");
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("备注");
        }
    }

    @Test
    void two_of_one_name_both_stay() throws IOException {
        assertThat(unpacked(bundle(entry("材料", "图.PDF", "一"), entry("材料", "图.pdf", "二"))).keySet())
                .containsExactly("目录.xlsx", "材料/图.PDF", "材料/图（2）.pdf");
    }

    @Test
    void no_name_leads_out_of_the_folder() throws IOException {
        assertThat(unpacked(bundle(entry("../x", "..\\..\\etc/passwd", "一"), entry("", "...", "二"))).keySet())
                .noneMatch(path -> path.contains(".." + "/") || path.startsWith("/") || path.contains("\\"))
                .contains("未命名");
    }

    private static Bundle bundle(Bundle.Entry... entries) {
        return new Bundle("项目归档目录", "备注", List.of(entries));
    }

    private static Bundle.Entry entry(String folder, String name, String content) {
        return new Bundle.Entry(folder, name, name + " 的内容", DAY, "林", out -> write(out, content));
    }

    private static void write(OutputStream out, String content) {
        try {
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> unpacked(Bundle bundle) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bundle.write(out);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
