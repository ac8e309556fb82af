package org.daiban.permission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daiban.sql.Jurisdiction;
import org.daiban.test.DaibanTest;
import org.daiban.test.Statements;
import org.daiban.test.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DaibanTest
class PermissionPagesTest {

    @Autowired
    Visitor visitor;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void the_security_administrator_reads_what_each_role_may_do_and_how_far() {
        String page = visitor.as("security-xie").get("/permissions").body();
        assertThat(row(page, "看办件")).contains("data-label=\"审批单位\" class=\"reach unit\">本单位", "data-label=\"建设单位\" class=\"reach owner\">本企业",
                "data-label=\"首席服务官\" class=\"reach jurisdiction\">全辖区", "data-label=\"审计管理员\" class=\"reach none\">—");
        assertThat(row(page, "看首页")).contains("data-label=\"未登录\" class=\"reach open\">公开");
        assertThat(row(page, "看权限矩阵")).contains("data-label=\"安全管理员\" class=\"reach jurisdiction\">全辖区");
        Statements.forget();
        visitor.get("/permissions");
        assertThat(Statements.seen()).isEmpty();
    }

    @Test
    void the_matrix_is_narrowed_by_role_and_by_word() {
        visitor.as("security-xie");
        String unit = visitor.get("/permissions?role=UNIT").body();
        assertThat(unit).contains("看本单位办件").doesNotContain("起草委托书");
        String word = visitor.get("/permissions?text=%E5%A7%94%E6%89%98").body();
        assertThat(word).contains("起草委托书").doesNotContain(">看首页");
        assertThat(visitor.get("/permissions?text=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84%E4%BA%8B&role=NONSENSE").body()).contains("没有符合的权限");
    }

    @Test
    void the_file_holds_the_same_rows_and_its_leaving_is_recorded() throws IOException {
        visitor.as("security-xie");
        HttpResponse<byte[]> file = visitor.download("/permissions/matrix.xlsx?role=UNIT");
        assertThat(file.statusCode()).isEqualTo(200);
        List<String> does = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("谢丽君");
            assertThat(sheet.getRow(2).getCell(5).getStringCellValue()).isEqualTo("审批单位");
            for (Row row : sheet) {
                does.add(row.getCell(0).getStringCellValue() + (row.getCell(1) == null ? "" : row.getCell(1).getStringCellValue()));
            }
        }
        assertThat(does).anyMatch(row -> row.endsWith("看本单位办件")).noneMatch(row -> row.endsWith("起草委托书"));
        String recorded = Jurisdiction.within("441400", () -> transactions.execute(status -> jdbc.sql("""
                select does || ' ' || detail from audit.entry where jurisdiction = '441400' and kind = 'EXPORT'
                order by number desc limit 1""").query(String.class).single()));
        assertThat(recorded).isEqualTo("导出权限矩阵 权限矩阵，" + (does.size() - 3) + " 行");
    }

    private static String row(String page, String does) {
        int from = page.indexOf("<th scope=\"row\">" + does);
        assertThat(from).as(does).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }
}
