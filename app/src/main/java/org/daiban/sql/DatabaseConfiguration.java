package org.daiban.sql;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Embedded PostgreSQL unless {@code spring.datasource.url} names another; the application and the migrations enter as two roles. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JurisdictionTransactions(dataSource);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.datasource.url:}' == ''")
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(
                @Value("${daiban.data}") Path data,
                @Value("${daiban.binaries:${daiban.data}/postgresql-binaries}") Path binaries) {
            return new EmbeddedDatabase(data, binaries);
        }

        @Bean
        JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return database.url();
                }

                @Override
                public String getUsername() {
                    return EmbeddedDatabase.APPLICATION;
                }

                @Override
                public String getPassword() {
                    return database.password(EmbeddedDatabase.APPLICATION);
                }
            };
        }

        @Bean
        FlywayConnectionDetails migrationConnection(EmbeddedDatabase database) {
            return new FlywayConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return database.url();
                }

                @Override
                public String getUsername() {
                    return EmbeddedDatabase.OWNER;
                }

                @Override
                public String getPassword() {
                    return database.password(EmbeddedDatabase.OWNER);
                }
            };
        }
    }
}
