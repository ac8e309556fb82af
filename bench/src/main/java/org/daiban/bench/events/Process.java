package org.daiban.bench.events;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** The same life as a process of Flowable, in a schema of its own on the same server: one user task after the other. */
final class Process implements Life, AutoCloseable {

    private static final List<String> TASKS = List.of("received", "correctionNotified", "corrected", "accepted", "procedureBegun",
            "procedureEnded", "extended", "decided", "delivered");

    private final HikariDataSource connections;
    private final ProcessEngine engine;

    Process(Path data) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).strip() + "/daiban";
        Properties passwords = new Properties();
        try (var in = Files.newInputStream(data.resolve("postgresql-passwords.properties"))) {
            passwords.load(in);
        }
        String password = passwords.getProperty("daiban_owner");
        try (Connection connection = DriverManager.getConnection(url, "daiban_owner", password);
                var statement = connection.createStatement()) {
            statement.execute("create schema flowable");
        }
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url + "?currentSchema=flowable");
        pool.setUsername("daiban_owner");
        pool.setPassword(password);
        pool.setMaximumPoolSize(16);
        this.connections = new HikariDataSource(pool);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(connections);
        configuration.setDatabaseSchema("flowable");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableEventRegistry(true);
        configuration.setDisableIdmEngine(true);
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addString("case.bpmn20.xml", process()).deploy();
    }

    private static String process() {
        StringBuilder bpmn = new StringBuilder("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">
                <process id="caseFile"><startEvent id="opened"/>""");
        String from = "opened";
        for (String task : TASKS) {
            bpmn.append("<userTask id=\"").append(task).append("\"/>").append(flow(from, task));
            from = task;
        }
        return bpmn.append("<endEvent id=\"closed\"/>").append(flow(from, "closed")).append("</process></definitions>").toString();
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id=\"" + from + "-" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
    }

    @Override
    public String name() {
        return "Flowable";
    }

    @Override
    public UUID prepare() {
        return UUID.randomUUID();
    }

    @Override
    public void live(UUID project) {
        engine.getIdentityService().setAuthenticatedUserId("officer");
        String id = engine.getRuntimeService().startProcessInstanceByKey("caseFile", project.toString(),
                Map.of("project", project.toString(), "matter", "A06", "owner", "owner", "officer", "officer")).getId();
        for (String task : TASKS) {
            Task open = engine.getTaskService().createTaskQuery().processInstanceId(id).singleResult();
            engine.getTaskService().complete(open.getId(), Map.of("on" + task, LocalDate.now().toString(), "source" + task, "PUSHED", "by" + task, "OWNER"));
        }
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
