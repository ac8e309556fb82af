package org.daiban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.identity.Role;
import org.daiban.rule.Refusal;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class DocumentsStoreTest {

    private static final Actor OFFICER = new Actor(UUID.randomUUID(), "演示代办员", Role.OFFICER, "441422", null, null);

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_file_of_several_pieces_comes_back_byte_for_byte_in_one_statement() {
        byte[] content = picture(1_300_001);
        StoredDocument document = kept(content, "扫描.jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Statements.forget();
        Jurisdiction.within("441422", () -> documents.copy(document, out));
        assertThat(out.toByteArray()).isEqualTo(content);
        assertThat(Statements.seen()).hasSize(1);
        assertThat(document.type()).isEqualTo(FileType.JPEG);
        assertThat(document.sha256()).hasSize(64);
    }

    @Test
    void a_file_exactly_as_long_as_its_pieces_and_one_of_the_largest_size_come_back_whole() {
        for (int size : new int[] {512 * 1024, 1024 * 1024, (int) Documents.LARGEST}) {
            byte[] content = picture(size);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            StoredDocument document = kept(content, "a.jpeg");
            Jurisdiction.within("441422", () -> documents.copy(document, out));
            assertThat(out.toByteArray()).isEqualTo(content);
        }
    }

    @Test
    void another_jurisdiction_does_not_find_it() {
        StoredDocument document = kept(picture(100), "a.jpg");
        assertThat(Jurisdiction.within("441423", () -> documents.find(document.id()))).isEmpty();
        assertThat(Jurisdiction.within("441422", () -> documents.find(document.id()))).isPresent();
    }

    @Test
    void a_kept_file_can_be_neither_changed_nor_removed() {
        StoredDocument document = kept(picture(100), "a.jpg");
        for (String sql : List.of("update document.document set name = 'b'", "delete from document.document")) {
            assertThatThrownBy(() -> Jurisdiction.within("441422", () -> transactions.executeWithoutResult(status ->
                    jdbc.sql(sql + " where id = :id").param("id", document.id()).update()))).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void R04_21_the_content_decides_the_type_and_not_the_name() {
        assertThat(codes("<svg onload=alert(1)>".getBytes(), "a.png")).containsExactly("R04-21");
        assertThat(codes("PK\u0003\u0004".getBytes(), "a.docx")).containsExactly("R04-21");
        assertThat(codes(" %PDF-1.4".getBytes(), "a.pdf")).containsExactly("R04-21");
        assertThat(codes("%P".getBytes(), "a.pdf")).containsExactly("R04-21");
    }

    @Test
    void R04_23_an_empty_file_and_a_name_that_says_otherwise_are_refused_and_no_ending_is_fine() {
        assertThat(codes(new byte[0], "a.pdf")).containsExactly("R04-23");
        assertThat(codes("%PDF-1.4".getBytes(), "a.jpg")).containsExactly("R04-23");
        assertThat(codes("%PDF-1.4".getBytes(), "扫描件")).isEmpty();
        assertThat(codes("%PDF-1.4".getBytes(), "A.PDF")).isEmpty();
    }

    @Test
    void a_name_loses_its_path_and_what_no_file_name_holds() {
        assertThat(new Upload("f", "C:\\扫描\\委托\u0000书\".pdf", 1, null).fileName()).isEqualTo("委托书.pdf");
        assertThat(new Upload("f", "../../etc/passwd", 1, null).fileName()).isEqualTo("passwd");
        assertThat(new Upload("f", "  ", 1, null).fileName()).isEqualTo("未命名");
    }

    /** R05-2: the service is free, so no table has anywhere to write a price. */
    @Test
    void R05_2_no_column_of_any_module_could_hold_a_fee() {
        List<String> columns = jdbc.sql("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                        where table_schema not in ('pg_catalog', 'information_schema', 'flyway', 'session')
                          and column_name ~ '(fee|price|charge|payment|invoice|cost)'""")
                .query(String.class).list();
        assertThat(columns).isEmpty();
    }

    private StoredDocument kept(byte[] content, String name) {
        return Jurisdiction.within("441422", () -> documents.find(documents.store(OFFICER, upload(content, name)).orThrow()).orElseThrow());
    }

    private List<String> codes(byte[] content, String name) {
        return documents.refusals(upload(content, name)).stream().map(Refusal::code).toList();
    }

    private static Upload upload(byte[] content, String name) {
        return new Upload("evidence", name, content.length, new ByteArrayResource(content));
    }

    private static byte[] picture(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        content[0] = (byte) 0xff;
        content[1] = (byte) 0xd8;
        content[2] = (byte) 0xff;
        return content;
    }
}
