package org.daiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.daiban.material.Made;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.junit.jupiter.api.Test;

class ContentCheckTest {

    @Test
    void each_kind_is_told_by_what_is_in_it() {
        assertThat(type("a.png", Made.photo())).isEqualTo(FileType.PNG);
        assertThat(type("a.pdf", Made.pdf("a", 3, 0))).isEqualTo(FileType.PDF);
        assertThat(ContentCheck.of(Made.upload("a.pdf", Made.pdf("a", 3, 0))).orThrow().pages()).isEqualTo(3);
        assertThat(type("a.docx", Made.word("字"))).isEqualTo(FileType.DOCX);
        assertThat(type("a.xlsx", Made.zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileType.XLSX);
        assertThat(type("a.ofd", Made.zip("OFD.xml", "Doc_0/Document.xml"))).isEqualTo(FileType.OFD);
        assertThat(type("a.dwg", "AC1032\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(FileType.DWG);
        assertThat(type("没有后缀", Made.photo())).isEqualTo(FileType.PNG);
    }

    @Test
    void R22_141_what_is_none_of_them_is_refused_and_old_office_files_are_told_what_to_do() {
        assertThat(refused("a.exe", new byte[] {'M', 'Z', 0, 0, 0, 0, 0, 0, 0})).contains("R22-141").doesNotContain("另存");
        assertThat(refused("a.doc", new byte[] {1, 2, 3})).contains("R22-141").contains("另存为 docx");
        assertThat(refused("a.xls", new byte[] {1, 2, 3})).contains("另存为 xlsx");
        assertThat(refused("a.zip", Made.zip("readme.txt"))).contains("R22-141");
    }

    @Test
    void R22_143_a_name_that_says_something_else_is_refused() {
        assertThat(refused("营业执照.pdf", Made.photo())).contains("R22-143").contains("内容是 PNG");
        assertThat(refused("a.xlsx", Made.word("字"))).contains("R22-143");
    }

    @Test
    void R22_144_a_locked_pdf_and_R22_145_a_broken_or_empty_file_are_told_apart() {
        assertThat(refused("a.pdf", Made.lockedPdf())).contains("R22-144").contains("密码");
        assertThat(refused("a.pdf", "%PDF-1.4\nnothing".getBytes(StandardCharsets.US_ASCII))).contains("R22-145");
        assertThat(refused("a.png", Arrays.copyOf(Made.photo(), 12))).contains("R22-145");
        byte[] word = Made.word("字");
        assertThat(refused("a.docx", Arrays.copyOf(word, word.length / 2))).contains("R22-145");
        assertThat(refused("a.pdf", new byte[0])).contains("R22-145").contains("空文件");
    }

    @Test
    void R22_146_macros_and_R22_147_a_zip_that_comes_to_more_than_it_says_are_refused() {
        assertThat(refused("a.docx", Made.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))).contains("R22-146");
        byte[] bomb = Made.bomb(700L * 1024 * 1024);
        assertThat(bomb.length).isLessThan(2 * 1024 * 1024);
        assertThat(refused("a.docx", bomb)).contains("R22-147");
    }

    private static FileType type(String name, byte[] content) {
        return ContentCheck.of(Made.upload(name, content)).orThrow().type();
    }

    private static String refused(String name, byte[] content) {
        Outcome<ContentCheck.Content> outcome = ContentCheck.of(Made.upload(name, content));
        assertThat(outcome.refusals()).hasSize(1);
        Refusal refusal = outcome.refusals().get(0);
        return refusal.code() + " " + refusal.sentence();
    }
}
