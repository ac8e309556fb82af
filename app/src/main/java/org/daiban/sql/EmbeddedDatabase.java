package org.daiban.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL in the data folder, for trial: durable, bound to the loopback address, entered by password only. A server
 * left behind by a killed process is stopped first; a folder in use by a living one is refused.
 */
class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "daiban";
    static final String OWNER = "daiban_owner";
    static final String APPLICATION = "daiban_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String MAJOR_VERSION = "17";
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final Properties passwords;

    EmbeddedDatabase(Path data, Path binaries) {
        Path cluster = data.resolve("postgresql").toAbsolutePath();
        refuseOtherMajorVersion(cluster);
        stopOrphan(cluster);
        this.passwords = passwords(data.toAbsolutePath());
        this.server = start(cluster, binaries.toAbsolutePath());
        if (!Files.exists(cluster.resolve("daiban.ready"))) {
            prepare(cluster);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    String password(String role) {
        return passwords.getProperty(role);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void refuseOtherMajorVersion(Path cluster) {
        Path version = cluster.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        String found = read(version).strip();
        if (!found.equals(MAJOR_VERSION)) {
            throw new IllegalStateException("The data folder " + cluster + " was made by PostgreSQL " + found
                    + ", this release brings " + MAJOR_VERSION + ". Dump it with the old release and load it into a new folder.");
        }
    }

    /** A killed process leaves its server running; only that exact server, found by its own pid file, is stopped. */
    private static void stopOrphan(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        refuseLivingInstance(cluster);
        List<String> lines = read(pidFile).lines().toList();
        if (lines.size() < 2 || !Path.of(lines.get(1)).equals(cluster)) {
            return;
        }
        ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().command().map(command -> command.endsWith("postgres")).orElse(false))
                .ifPresent(EmbeddedDatabase::stop);
    }

    private static void refuseLivingInstance(Path cluster) {
        File lockFile = cluster.resolve("epg-lock").toFile();
        try (RandomAccessFile file = new RandomAccessFile(lockFile, "rw"); FileLock lock = file.getChannel().tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("Another instance is using the data folder " + cluster);
            }
        } catch (OverlappingFileLockException thisProcess) {
            throw new IllegalStateException("This process is already using the data folder " + cluster, thisProcess);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(ProcessHandle orphan) {
        LOG.warn("Stopping PostgreSQL process {} left behind by an earlier run", orphan.pid());
        orphan.destroy();
        try {
            orphan.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception stillRunning) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        }
    }

    private EmbeddedPostgres start(Path cluster, Path binaries) {
        try {
            Files.createDirectories(binaries);
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("timezone", "Asia/Shanghai")
                    .setConnectConfig("password", passwords.getProperty(SUPERUSER))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + cluster, e);
        }
    }

    /** First start: roles with passwords, the database, and no way in without a password. */
    private void prepare(Path cluster) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + password(SUPERUSER) + "'");
            statement.execute("create role " + OWNER + " login password '" + password(OWNER) + "'");
            statement.execute("create role " + APPLICATION + " login password '" + password(APPLICATION) + "'");
            statement.execute("create database " + NAME + " owner " + OWNER);
            statement.execute("revoke all on database " + NAME + " from public");
            statement.execute("grant connect on database " + NAME + " to " + APPLICATION);
            Files.writeString(cluster.resolve("pg_hba.conf"), """
                    # password only: a local user without one cannot enter as superuser past row security
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
            Files.createFile(cluster.resolve("daiban.ready"));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    private static Properties passwords(Path data) {
        Path file = data.resolve("postgresql-passwords.properties");
        Properties passwords = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    passwords.load(in);
                }
                return passwords;
            }
            Files.createDirectories(data);
            for (String role : List.of(SUPERUSER, OWNER, APPLICATION)) {
                passwords.setProperty(role, randomPassword());
            }
            Files.createFile(file);
            ownerOnly(file);
            try (var out = Files.newOutputStream(file)) {
                passwords.store(out, "made at the first start; needed to enter the embedded database");
            }
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
