package org.daiban.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Asks a ClamAV daemon by its INSTREAM command; on where {@code daiban.virus-scan.address} names one, e.g. {@code 127.0.0.1:3310}. */
@Component
class ClamScan implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamScan.class);
    private static final String ADDRESS = "daiban.virus-scan.address";
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;

    private final Environment environment;

    ClamScan(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean configured() {
        return !address().isEmpty();
    }

    @Override
    public Finding scan(InputStreamSource content) {
        if (!configured()) {
            return new Finding(Result.NO_SCANNER, "");
        }
        try (Socket socket = connected(); InputStream file = content.getInputStream()) {
            return finding(asked(socket, file));
        } catch (IOException e) {
            LOG.warn("the virus scanner at {} did not answer: {}", address(), e.toString());
            return new Finding(Result.NOT_SCANNED, "查毒服务没有应答");
        }
    }

    private Socket connected() throws IOException {
        int colon = address().lastIndexOf(':');
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(address().substring(0, colon), Integer.parseInt(address().substring(colon + 1))),
                (int) TO_CONNECT.toMillis());
        socket.setSoTimeout((int) TO_ANSWER.toMillis());
        return socket;
    }

    /** A daemon that had enough (StreamMaxLength) answers and hangs up in the middle; what it said is read all the same. */
    private static String asked(Socket socket, InputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK + Integer.BYTES));
        try {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (byte[] chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
            out.writeInt(0);
            out.flush();
        } catch (IOException e) {
            String said = answer(socket);
            if (said.isEmpty()) {
                throw e;
            }
            return said;
        }
        return answer(socket);
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Finding finding(String answer) {
        if (answer.endsWith(" OK")) {
            return new Finding(Result.CLEAN, "");
        }
        if (answer.endsWith(" FOUND")) {
            String name = answer.substring(answer.indexOf(':') + 1, answer.length() - " FOUND".length()).strip();
            return new Finding(Result.INFECTED, name);
        }
        LOG.warn("the virus scanner said: {}", answer);
        return new Finding(Result.NOT_SCANNED, answer.contains("size limit") ? "文件超过查毒服务的上限" : "查毒服务没有给出结论");
    }

    private String address() {
        return environment.getProperty(ADDRESS, "").strip();
    }
}
