package org.daiban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What the figures were measured on.
 *
 * @param load processes that wanted to run, on average over 1, 5 and 15 minutes; "unknown" where the system does not tell
 */
public record Machine(String at, String load, int cores, String processor, String system, String java) {

    public static Machine now() {
        return new Machine(
            ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")),
            loadNow(), Runtime.getRuntime().availableProcessors(), processorName(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    private static String loadNow() {
        String[] averages = read("/proc/loadavg").split(" ");
        return averages.length < 3 ? "unknown" : averages[0] + " " + averages[1] + " " + averages[2];
    }

    private static String processorName() {
        return read("/proc/cpuinfo").lines().filter(line -> line.startsWith("model name")).findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).trim()).orElse("unknown");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException elsewhere) {
            return "";
        }
    }
}
