package org.daiban.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A scanner that speaks INSTREAM over TCP as clamd does, for tests: it knows one signature and has a limit. */
public final class Daemon implements AutoCloseable {

    public static final String SIGNATURE = "DAIBAN-TEST-SIGNATURE";
    private static final int LIMIT = 4 * 1024 * 1024;

    private final ServerSocket door;
    private final Thread serving = new Thread(this::serve, "test-clamd");
    private final String before = System.getProperty("daiban.virus-scan.address");

    private Daemon() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        serving.setDaemon(true);
        serving.start();
    }

    /** Starts one and has the house ask it. */
    public static Daemon started() throws IOException {
        Daemon daemon = new Daemon();
        System.setProperty("daiban.virus-scan.address", "127.0.0.1:" + daemon.door.getLocalPort());
        return daemon;
    }

    /** The house asks it still, and nobody answers. */
    public void dies() throws IOException, InterruptedException {
        door.close();
        serving.join();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket guest = door.accept(); DataInputStream in = new DataInputStream(guest.getInputStream())) {
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                String answer = command.equals("zINSTREAM\0") ? scanned(in) : "UNKNOWN COMMAND";
                guest.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                guest.getOutputStream().flush();
            } catch (IOException e) {
                // the guest left, or the door was closed
            }
        }
    }

    private static String scanned(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
            if (content.size() > LIMIT) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return content.toString(StandardCharsets.ISO_8859_1).contains(SIGNATURE) ? "stream: Daiban.Test-1 FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        door.close();
        if (before == null) {
            System.clearProperty("daiban.virus-scan.address");
        } else {
            System.setProperty("daiban.virus-scan.address", before);
        }
    }
}
