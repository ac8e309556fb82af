package org.daiban.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.test.context.TestComponent;

/** Whoever owns the machine: writes past every policy and grant, behind the application's back. */
@TestComponent
public class Superuser {

    private final EmbeddedDatabase database;

    Superuser(EmbeddedDatabase database) {
        this.database = database;
    }

    /** @return how many rows it changed */
    public int does(String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", database.password("postgres"));
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
